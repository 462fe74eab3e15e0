/** Acceptance tests 8 to 13 of the study's calibration (part 4.9): what the answers join. 11 is with the packs. */
import { expect, test } from 'vitest'
import { adjustedRand } from '../../src/core/graph/adjusted-rand.ts'
import { clustersOf } from '../../src/core/graph/clusters.ts'
import { largestShare } from '../../src/core/graph/components.ts'
import { diceFrom } from '../../src/core/graph/dice.ts'
import { modularityOf } from '../../src/core/graph/modularity.ts'
import type { Survey } from '../../src/illustrate/survey/survey.ts'
import {
  ends,
  firstTies,
  mean,
  mentionsOf,
  mostNamed,
  neighbourCounts,
  strays,
  supportTies,
  surveyOf,
  webOf,
} from './measures.ts'

const murton = surveyOf('murton')
const THROWS = [1, 2, 3, 4, 5]

test('8: the postie is known to more people than the councillor', () => {
  const lead = (survey: Survey) => {
    const known = mentionsOf(firstTies(survey, ['sight']))
    return known.get('role:postie')! - known.get('role:councillor')!
  }
  expect(strays(lead, 1, 500)).toEqual([])
})

/** A split of the news layer by its ties alone: how large the groups are, how well it finds the planted ones. */
function blindSplit(survey: Survey, seed: number) {
  const { ids, adjacency } = webOf(firstTies(survey, ['news']))
  const { of, sizes } = clustersOf(adjacency, diceFrom(seed))
  const groups = [...new Set(survey.respondents.map(({ newsGroup }) => newsGroup))]
  const planted = new Map(survey.respondents.map(({ id, newsGroup }) => [id, groups.indexOf(newsGroup)]))
  const rows = ids.flatMap((id, row) => (planted.has(id) ? [row] : []))
  const agreement = adjustedRand(
    rows.map((row) => of[row]!),
    rows.map((row) => planted.get(ids[row]!)!),
  )
  return {
    groups: sizes.filter((size) => size >= 10).length,
    agreement,
    modularity: modularityOf(adjacency, of),
  }
}

test('9: Murton hears the news in four groups', () => {
  const groups = new Set(murton.respondents.flatMap(({ newsGroup }) => newsGroup ?? []))
  expect([...groups].sort()).toEqual(['centre', 'friends', 'notices', 'online'])
})

test('9: a blind split finds four news groups in Murton', () => {
  expect(THROWS.map((seed) => blindSplit(murton, seed).groups)).toEqual([4, 4, 4, 4, 4])
})

test('9: a blind split recovers the planted news groups everywhere', () => {
  const worst = (survey: Survey) => Math.min(...THROWS.map((seed) => blindSplit(survey, seed).agreement))
  expect(strays(worst, 0.8, 1)).toEqual([])
})

test('9: the news groups hold most ties inside', () => {
  const worst = (survey: Survey) => Math.min(...THROWS.map((seed) => blindSplit(survey, seed).modularity))
  expect(strays(worst, 0.45, 1)).toEqual([])
})

test('9: the first cut parts those who hear from friends alone from all others', () => {
  const friends = new Set(
    murton.respondents.filter(({ newsGroup }) => newsGroup === 'friends').map(({ id }) => id),
  )
  const ties = firstTies(murton, ['news'])
  const theirs = new Set(ties.filter(({ from }) => friends.has(from)).flatMap(ends))
  expect(ties.filter(({ from, to }) => !friends.has(from) && theirs.has(to))).toEqual([])
})

test('10: cricket, gardening, helping others and the internet are the top four in Murton', () => {
  const taking = firstTies(murton, ['activities']).filter(({ from }) => from.startsWith('r'))
  const top = mostNamed(taking).slice(0, 4)
  const named = ['activity:cricket', 'activity:gardening', 'activity:helping', 'activity:internet']
  expect(top.map(([id]) => id).sort()).toEqual(named)
})

test('10: the next activity is named by fewer than 45', () => {
  const taking = firstTies(murton, ['activities']).filter(({ from }) => from.startsWith('r'))
  expect(mostNamed(taking)[4]![1]).toBeLessThan(45)
})

test('12: the largest part of the support web holds 65 % or more of those with any link', () => {
  expect(strays((survey) => largestShare(webOf(supportTies(survey)).adjacency), 0.65, 0.8)).toEqual([])
})

test('13: isolates have under 60 % of the links that others have', () => {
  const share = (survey: Survey) => {
    const links = neighbourCounts(firstTies(survey))
    const meanOf = (isolates: boolean) =>
      mean(
        survey.respondents
          .filter(({ isolatesGroup }) => isolatesGroup === isolates)
          .map(({ id }) => links(id)),
      )
    return meanOf(true) / meanOf(false)
  }
  expect(strays(share, 0.4, 0.599)).toEqual([])
})

/** What is planted in each place (study, part 4.4 and 4.6), and that nothing is planted where nothing was published. */
import { expect, test } from 'vitest'
import { SITES } from '../../src/illustrate/sites/index.ts'
import { SUPPORT, type Survey } from '../../src/illustrate/survey/survey.ts'
import {
  breaking,
  count,
  firstTies,
  mean,
  mentionsOf,
  mostNamed,
  strays,
  surveyOf,
  surveys,
} from './measures.ts'

const newCrossGate = surveyOf('new-cross-gate')
const bristol = surveyOf('bristol')
const tipton = surveyOf('tipton')
const SERVICES = ['place:surgery', 'place:advice']
const onServices = bristol.ties.filter(({ layer, to }) => SUPPORT.includes(layer) && SERVICES.includes(to))

/** What the people given name in the layer, most named first. */
function topPlaces(survey: Survey, ids: ReadonlySet<string>): string[] {
  const theirs = firstTies(survey, ['places']).filter(({ from }) => ids.has(from))
  return mostNamed(theirs).map(([id]) => id)
}

test('New Cross Gate: 150 know the postie by sight, 62 the councillor', () => {
  const known = mentionsOf(firstTies(newCrossGate, ['sight']))
  expect([known.get('role:postie'), known.get('role:councillor')]).toEqual([150, 62])
})

test('New Cross Gate: a supermarket, pubs and a sports club are in the top six places', () => {
  const top = mostNamed(firstTies(newCrossGate, ['places'])).slice(0, 6)
  const known = ['place:supermarket', 'place:pub', 'place:other-pub', 'place:sports-club']
  expect(top.map(([id]) => id)).toEqual(expect.arrayContaining(known))
})

test('New Cross Gate: a familiar face is among the top connectors, and no quiz host is drawn', () => {
  const top = mostNamed(firstTies(newCrossGate, ['together'])).slice(0, 8)
  expect(top.map(([id]) => id)).toContain('role:crossing')
  expect(newCrossGate.things.map(({ id }) => id)).not.toContain('role:quiz-host')
})

test('New Cross Gate: single parents lean on fewer people than others do', () => {
  const leaning = (among: Survey['respondents']) => {
    const pairs = firstTies(newCrossGate, SUPPORT).map(({ from, to }) => `${from} ${to}`)
    const named = new Map<string, number>()
    for (const pair of new Set(pairs))
      named.set(pair.split(' ')[0]!, (named.get(pair.split(' ')[0]!) ?? 0) + 1)
    return mean(among.map(({ id }) => named.get(id) ?? 0))
  }
  const parents = newCrossGate.respondents.filter(({ singleParent }) => singleParent)
  expect([leaning(parents), leaning(newCrossGate.respondents)].map((n) => n.toFixed(1))).toEqual([
    '2.3',
    '3.0',
  ])
})

test('Bristol: 8 to 10 % lean on the surgery or the advice centre for help or trust', () => {
  const leaning = new Set(onServices.map(({ from }) => from)).size / bristol.respondents.length
  expect(onServices.filter(({ layer }) => layer === 'rely')).toEqual([])
  expect(leaning).toBeGreaterThanOrEqual(0.08)
  expect(leaning).toBeLessThanOrEqual(0.1)
})

test('Bristol: some of those who lean on services find groups later', () => {
  const found = bristol.ties.filter(({ event }) => event === 'suggested')
  const leaning = new Set(onServices.map(({ from }) => from))
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(({ layer, from }) => layer !== 'activities' || !leaning.has(from))).toEqual([])
})

test('Bristol alone leans on services', () => {
  const leans = (survey: Survey) =>
    survey.ties.some(({ layer, to }) => SUPPORT.includes(layer) && to.startsWith('place:'))
  expect(surveys.filter(leans).map(({ site }) => site)).toEqual(['bristol'])
})

test('Tipton: 12 groups have 5 links between them before the fund, 22 after, and share 1 project', () => {
  const shared = new Set(tipton.ties.filter(({ event }) => event === 'shared').map(({ to }) => to))
  const groups = tipton.things
    .filter(({ id, kind }) => kind === 'activity' && !shared.has(id))
    .map(({ id }) => id)
  const between = tipton.ties.filter(({ from, to }) => groups.includes(from) && groups.includes(to))
  const pairs = new Set(between.map(({ from, to }) => [from, to].sort().join(' ')))
  const before = count(between, ({ wave }) => wave === 1)
  expect([groups.length, before, pairs.size, shared.size]).toEqual([12, 5, 22, 1])
})

test('Liverpool 8: groups overlap more across areas than in any other place of six areas', () => {
  const atHome = (survey: Survey) => {
    const area = new Map(survey.respondents.map((person) => [person.id, person.area]))
    const taking = firstTies(survey, ['activities']).filter(({ from }) => area.has(from))
    const groups = [...new Set(taking.map(({ to }) => to))].map((group) => {
      const from = taking.filter(({ to }) => to === group).map((tie) => area.get(tie.from))
      return Math.max(...from.map((home) => count(from, (other) => other === home)))
    })
    return groups.reduce((sum, most) => sum + most, 0) / taking.length
  }
  const others = surveys.filter(({ site }) => site !== 'liverpool-8').map(atHome)
  expect(atHome(surveyOf('liverpool-8'))).toBeLessThan(Math.min(...others))
})

test('Bretton: three housing areas, each with a place of its own, share one centre', () => {
  const bretton = surveyOf('bretton')
  const areas = [...new Set(bretton.respondents.map(({ area }) => area))].sort()
  const tops = areas.map((area) => {
    const living = bretton.respondents.filter((person) => person.area === area).map(({ id }) => id)
    return topPlaces(bretton, new Set(living)).slice(0, 2)
  })
  expect(areas.length).toBe(3)
  expect(new Set(tops.map(([own]) => own)).size).toBe(3)
  expect(tops.map(([, shared]) => shared)).toEqual(areas.map(() => 'place:bretton-centre'))
  expect(mostNamed(firstTies(bretton, ['places']))[0]![0]).toBe('place:bretton-centre')
})

test('Littlehampton: a centre with a café is the top place for parents', () => {
  const littlehampton = surveyOf('littlehampton')
  const parents = littlehampton.respondents.filter(({ singleParent }) => singleParent).map(({ id }) => id)
  expect(topPlaces(littlehampton, new Set(parents))[0]).toBe('place:wickbourne')
})

test('nothing grows later where no published result says so', () => {
  const grows = surveys.filter(({ ties }) => ties.some(({ wave }) => wave === 2))
  expect(grows.map(({ site }) => site)).toEqual(['murton', 'tipton', 'bristol'])
})

/** Activities of each who makes things happen: a person's own, a role's by those who name it. */
function groupsTouched(survey: Survey): number[] {
  const spec = SITES.find(({ id }) => id === survey.site)!
  const taking = firstTies(survey, ['activities'])
  const together = firstTies(survey, ['together'])
  const of = (ids: readonly string[]) =>
    new Set(taking.filter(({ from }) => ids.includes(from)).map(({ to }) => to)).size
  const asked = survey.respondents.filter(({ maker }) => maker).map(({ id }) => of([id]))
  const roles = spec.makers.map((role) =>
    of(together.filter(({ to }) => to === role).map(({ from }) => from)),
  )
  return [...asked, ...roles]
}

test('8 to 12 people and roles make things happen in each place', () => {
  expect(strays((survey) => groupsTouched(survey).length, 8, 12)).toEqual([])
})

test('each who makes things happen touches four groups or more', () => {
  expect(breaking((survey) => groupsTouched(survey).every((groups) => groups >= 4))).toEqual([])
})

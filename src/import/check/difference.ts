/**
 * Two packs of one place, one taken from the other: who came and went, whose ties changed, and what their shares and
 * shades tell together of the people in whom their clusters differ.
 *
 * Source: differencing attacks on successive releases (Eurostat handbook on SDC 2010).
 */
import type { OverlayName, SitePack } from '../../core/model/pack.ts'
import { auditedOf, sharesIn } from '../../core/privacy/audit-pack.ts'
import { shadeLeaksOf } from '../../core/privacy/audit-shades.ts'
import { leaksOf, type Share } from '../../core/privacy/audit-shares.ts'
import type { Parted } from '../../core/privacy/near-groups.ts'
import { sameLights } from './same-lights.ts'
import { askedIn, bandsOf } from './seen-in-pack.ts'

const WAIT =
  'Wait until more people have answered, or keep showing the last pack. If nobody ever saw that one, delete its folder and import again.'

/** Sentences on what the later pack gives away beside the earlier; none where it is another place, or nothing changed. */
export function faultsBetween(before: SitePack, after: SitePack): string[] {
  if (before.site.id !== after.site.id || before.site.provenance !== 'survey') return []
  const { threshold } = after.disclosure
  const isFew = (count: number) => count > 0 && count < threshold
  const people = (['respondent', 'named'] as const).flatMap((kind) => {
    const more = Math.abs(countOf(after, kind) - countOf(before, kind))
    const who = kind === 'respondent' ? 'who were asked' : 'who were only named'
    return isFew(more)
      ? [`Fewer than ${threshold} people ${who} came or went since the last pack. ${WAIT}`]
      : []
  })
  const moved = isFew(changedPeople(before, after))
    ? [`The ties of fewer than ${threshold} people are not as in the last pack. ${WAIT}`]
    : []
  return [...people, ...moved, ...toldTogether(before, after, threshold)]
}

const countOf = ({ nodes }: SitePack, kind: 'respondent' | 'named'): number =>
  nodes.people.kind.filter((each) => each === kind).length

/** How many people of one pack have nobody like them left over in the other. */
function changedPeople(before: SitePack, after: SitePack): number {
  const left = new Map<string, number>()
  for (const each of likenesses(before)) left.set(each, (left.get(each) ?? 0) + 1)
  let fresh = 0
  for (const each of likenesses(after)) {
    const count = left.get(each) ?? 0
    if (count === 0) fresh += 1
    else left.set(each, count - 1)
  }
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0)
  return Math.max(fresh, gone)
}

/** What is the same of a person in two packs where nothing of theirs changed: kind, and ties by question and direction. */
function likenesses({ nodes, ties, questions }: SitePack): string[] {
  const counts = nodes.people.kind.map(() => new Map<string, number>())
  const add = (row: number, key: string) => counts[row]?.set(key, (counts[row].get(key) ?? 0) + 1)
  ties.from.forEach((from, tie) => {
    const { id, directed } = questions[ties.question[tie]!]!
    add(from, directed ? `${id}>` : id)
    add(ties.to[tie]!, directed ? `${id}<` : id)
  })
  return counts.map((own, row) => `${nodes.people.kind[row]} ${[...own].map(String).sort().join(' ')}`)
}

/** Shares and shades of both packs at once, told of one set of people: those who are surely the same, and all others apart. */
function toldTogether(before: SitePack, after: SitePack, threshold: number): string[] {
  const same = sameLights(before, after)
  const later = new Set(same.values())
  const both = askedIn(before).map((row) => [row, same.get(row)] as const)
  const fresh = askedIn(after).filter((row) => !later.has(row))
  const pairs = [...both, ...fresh.map((row) => [undefined, row] as const)]
  const partedIn = (pack: SitePack, which: 0 | 1): Parted[] =>
    pack.questions.map(({ pools }) => ({
      of: pairs.map((pair) => pools.of[pair[which] ?? -1] ?? -1),
      count: pools.list.length,
    }))
  const questions = [...partedIn(before, 0), ...partedIn(after, 1)]
  const shares = leaksOf({ questions, groups: groupsOf(before, after), relations: [], threshold })
  const [earlier, now] = [bandsOf(before), bandsOf(after)]
  const first = before.questions.length
  const shades = shadeLeaksOf(
    questions,
    (question, ...more) => (question < first ? earlier(question, ...more) : now(question - first, ...more)),
    threshold,
  )
  return [
    ...(shares.some(({ sort }) => sort === 'difference' || sort === 'total')
      ? [`Shares of both packs together tell of fewer than ${threshold} people. ${WAIT}`]
      : []),
    ...(shades.some(({ sort }) => sort === 'difference')
      ? [`Shades of both packs together tell of fewer than ${threshold} people. ${WAIT}`]
      : []),
  ]
}

/** One row of shares for each overlay that both packs tell: the questions of the earlier, then of the later. */
function groupsOf(before: SitePack, after: SitePack) {
  const [then, now] = [sharesById(before), sharesById(after)]
  return [...now].flatMap(([id, shares]) => {
    const old = then.get(id)
    return old ? [{ shares: [...old, ...shares], total: null }] : []
  })
}

function sharesById(pack: SitePack): Map<OverlayName, readonly (readonly Share[])[]> {
  const { nodes, questions, overlays, figures, disclosure } = pack
  const { groups } = auditedOf(
    { kind: nodes.people.kind, questions, overlays, figures },
    disclosure.threshold,
  )
  return new Map(sharesIn(overlays).map(({ id }, at) => [id, groups[at]!.shares]))
}

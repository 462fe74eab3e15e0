/**
 * Two packs of one place, one taken from the other. Rows are shuffled anew in each, so people are matched as an attacker
 * would: by how many ties they have in each question.
 *
 * Source: differencing attacks on successive releases (Eurostat handbook on SDC 2010).
 */
import type { SitePack } from '../../core/model/pack.ts'
import { sharesIn } from '../../core/privacy/audit-pack.ts'
import { lessOf, partsBehind } from '../../core/privacy/share-range.ts'

const WAIT = 'Wait until more people have answered, or keep showing the pack that is there.'

/** Sentences on what the later pack gives away beside the earlier; none where it is another place, or all is as before. */
export function faultsBetween(before: SitePack, after: SitePack): string[] {
  if (before.site.id !== after.site.id || before.site.provenance !== 'survey') return []
  const { threshold } = after.disclosure
  const isFew = (count: number) => count > 0 && count < threshold
  const people = (['respondent', 'named'] as const).flatMap((kind) => {
    const more = Math.abs(countOf(after, kind) - countOf(before, kind))
    const who = kind === 'respondent' ? 'asked' : 'only named'
    return isFew(more)
      ? [`Fewer than ${threshold} people ${who} came or went since the last pack. ${WAIT}`]
      : []
  })
  const changed = changedPeople(before, after)
  const moved = isFew(changed)
    ? [`The ties of fewer than ${threshold} people are not as in the last pack. ${WAIT}`]
    : []
  return [
    ...people,
    ...moved,
    ...shareFaults(before, after, threshold),
    ...shadeFaults(before, after, threshold),
  ]
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
  const order = questions.map((_, at) => at).sort((a, b) => (questions[a]!.id < questions[b]!.id ? -1 : 1))
  const counts = nodes.people.kind.map(() => new Int32Array(2 * questions.length))
  ties.from.forEach((from, tie) => {
    const at = 2 * order.indexOf(ties.question[tie]!)
    const own = counts[from]
    const other = counts[ties.to[tie]!]
    if (own) own[at]! += 1
    if (other) other[at + 1]! += 1
  })
  return counts.map((own, row) => `${nodes.people.kind[row]} ${own.join()}`)
}

/** A cluster that both packs have: its title in one question, and how many were asked in it. */
interface Cluster {
  readonly question: string
  readonly title: string
  readonly id: string
  readonly asked: number
}

function clustersOf({ nodes, questions }: SitePack): Cluster[] {
  return questions.flatMap(({ id: question, pools }) =>
    pools.list.map(({ id, title }, at) => ({
      question,
      title,
      id,
      asked: nodes.people.kind.filter((kind, row) => kind === 'respondent' && pools.of[row] === at).length,
    })),
  )
}

/** Clusters of the two packs that differ by fewer people than the threshold. */
function sameClusters(before: SitePack, after: SitePack, threshold: number) {
  const known = new Map(
    clustersOf(before).map((cluster) => [JSON.stringify([cluster.question, cluster.title]), cluster]),
  )
  return clustersOf(after).flatMap((now) => {
    const then = known.get(JSON.stringify([now.question, now.title]))
    return then && Math.abs(now.asked - then.asked) < threshold ? [{ then, now }] : []
  })
}

function shareFaults(before: SitePack, after: SitePack, threshold: number): string[] {
  const same = sameClusters(before, after, threshold)
  return sharesIn(after.overlays).flatMap((overlay) => {
    const old = sharesIn(before.overlays).find(({ id }) => id === overlay.id)
    const shown = (cells: typeof overlay.cells, { question, id }: Cluster) => {
      const share = cells.find((cell) => cell.question === question && cell.pool === id)?.share
      return share === 'hidden' ? undefined : share
    }
    const tells = same.some(({ then, now }) => {
      const [was, is] = [shown(old?.cells ?? [], then), shown(overlay.cells, now)]
      if (was === undefined || is === undefined) return false
      const change = lessOf(partsBehind(is, now.asked), partsBehind(was, then.asked))
      return isTelling(change, now.asked - then.asked, threshold)
    })
    return tells
      ? [`A share of overlay "${overlay.id}" changed with fewer than ${threshold} people. ${WAIT}`]
      : []
  })
}

/** Whether a change of a count says something about the people by whom the cluster grew or shrank, or about a few in it. */
function isTelling(change: { least: number; most: number }, grown: number, threshold: number): boolean {
  const [least, most] = [Math.min(0, grown), Math.max(0, grown)]
  if (grown !== 0) return change.least > least || change.most < most
  const surely = change.least > 0 ? change.least : change.most < 0 ? -change.most : 0
  return surely > 0 && surely < threshold
}

function shadeFaults(before: SitePack, after: SitePack, threshold: number): string[] {
  const band = ({ shades }: SitePack, { question, id }: Cluster) =>
    shades?.find((shade) => shade.question === question && shade.pool === id && shade.of === 'all')?.band ??
    'hidden'
  const tells = sameClusters(before, after, threshold).some(({ then, now }) => {
    const [was, is] = [band(before, then), band(after, now)]
    return now.asked !== then.asked && was !== is && was !== 'hidden' && is !== 'hidden'
  })
  return tells ? [`A shade changed with fewer than ${threshold} people. ${WAIT}`] : []
}

/** The live measures of weaving as lit windows: how many came closer, which groups are joined, who has a first thread. */
import type { QuestionId, SitePack } from '../model/pack.ts'
import type { Change } from '../story/change.ts'
import { type Weaving, weavingOf, webAt } from '../story/weaving.ts'
import type { Tally } from './reading.ts'

/** Windows for people brought closer, and the share of all people that lights one of them. */
const WINDOWS = 10
const OF_A_WINDOW = 0.03
/** Windows for first threads: as many as a visitor has threads. */
const FIRSTS = 5

/** `now` are the changes on the map, `before` those it is compared with. */
export function weaveTally(
  pack: SitePack,
  question: QuestionId,
  { now, before }: { now: readonly Change[]; before: readonly Change[] },
): Tally[] {
  const { people, without } = webAt(pack, question)
  const [after, then] = [weavingOf(pack, question, now), weavingOf(pack, question, before)]
  const pools = pack.questions.find(({ id }) => id === question)?.pools.list.length ?? 0
  const tally = (id: string, label: string, of: number, lit: (weaving: Weaving) => number): Tally => ({
    id,
    label,
    lit: Math.min(of, lit(after)),
    of,
    was: Math.min(of, lit(then)),
    says: SAYS[id] ?? '',
  })
  const closer = ({ people: came }: Weaving): number =>
    came === 0 ? 0 : Math.max(1, Math.round(came / Math.max(1, people.length) / OF_A_WINDOW))
  return [
    tally('closer', 'People brought closer', WINDOWS, closer),
    ...(pools > 1 ? [tally('joined', 'Groups joined', pools, ({ pools: joined }) => joined.size)] : []),
    ...(without.size > 0
      ? [tally('first', 'No line before, one now', FIRSTS, ({ firstLines }) => firstLines.length)]
      : []),
  ]
}

const SAYS: Readonly<Record<string, string>> = {
  closer: 'Each window stands for people who are now close to a light they were far from, on this map.',
  joined: 'Each window is a group. It is lit when a new thread joins it to another group.',
  first: 'Each window is a light that had no thread here and has one now.',
}

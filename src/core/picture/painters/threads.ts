/** In the street: the open pool's threads and the names of what holds it; news runs along them. */
import { thingAt } from '../../model/rows.ts'
import { type Draft, type Moment, scatter, setSpark, setTie } from '../draft.ts'
import { INKS, type Rgb, TONES, WARM } from '../palette.ts'
import { shownTies } from './shown-ties.ts'

/** Seconds a spark takes for a thread, whatever its length; and between two sparks of one thread. */
export const SPARK_S = 1
const SPARK_EVERY_S = 11
/** World units beside a name's anchor before its text may begin. */
const LABEL_GAP = 6

export function threads(draft: Draft, moment: Moment): void {
  const { ground, view } = moment
  const open = ground.pools.find((p) => p.pool.id === view.open)
  const sense = ground.question.pulse === 'to-named' ? 1 : -1
  for (const { tie, from, to } of firstAsked(moment)) {
    if (!open) crossing(draft, tie, from !== to, sense)
    else if (from === open.index || to === open.index)
      thread(draft, tie, from === to ? TONES[open.pool.tone] : null, sense)
  }
  if (open) draft.labels.push(...namesIn(moment, open.rows, open.pool.tone, draft))
}

/** The ties this beat is about, with the pools they join. */
function firstAsked(moment: Moment): { tie: number; from: number; to: number }[] {
  const { pack, ground } = moment
  const { of } = ground.question.pools
  const poolOf = (row: number | undefined): number => of[row ?? 0] ?? -1
  return shownTies(moment).map((tie) => ({
    tie,
    from: poolOf(pack.ties.from[tie]),
    to: poolOf(pack.ties.to[tie]),
  }))
}

/** A thread of the open pool in its own tone, or one that leads out of it. */
function thread(draft: Draft, tie: number, own: Rgb | null, sense: 1 | -1): void {
  setTie(draft, tie, own ?? WARM, own ? 0.5 : 0.26)
  setSpark(draft, tie, {
    departS: scatter(tie) * SPARK_EVERY_S,
    lastsS: SPARK_S,
    everyS: SPARK_EVERY_S,
    sense,
  })
}

/** From far only what crosses between pools is told, by a spark now and then. */
function crossing(draft: Draft, tie: number, crosses: boolean, sense: 1 | -1): void {
  if (!crosses) return
  setSpark(draft, tie, { departS: 1 + scatter(tie) * 16, lastsS: 1.2, everyS: 16, sense })
}

function namesIn(
  { pack }: Moment,
  rows: readonly number[],
  tone: keyof typeof INKS,
  draft: Draft,
): Draft['labels'] {
  return rows
    .flatMap((row) => {
      const thing = thingAt(pack, row)
      return thing && thing.kind !== 'role' ? [{ row, thing }] : []
    })
    .sort((a, b) => b.thing.mentions - a.thing.mentions)
    .map(({ row, thing }) => ({
      text: thing.label,
      row,
      pool: null,
      x: draft.place[4 * row] ?? 0,
      y: draft.place[4 * row + 1] ?? 0,
      clearance: (draft.place[4 * row + 2] ?? 0) + LABEL_GAP,
      size: 'thing' as const,
      ink: INKS[tone],
    }))
}

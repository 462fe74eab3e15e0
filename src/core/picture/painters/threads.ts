/** In the street: the open pool's threads and the names of what holds it; news runs along them. */
import { thingAt } from '../../model/rows.ts'
import { type Draft, type Moment, scatter, setSpark, setTie } from '../draft.ts'
import { INKS, TONES, WARM } from '../palette.ts'

/** Seconds a spark takes for a thread, whatever its length; and between two sparks of one thread. */
export const SPARK_S = 1
const SPARK_EVERY_S = 11
/** World units beside a name's anchor before its text may begin. */
const LABEL_GAP = 6

export function threads(draft: Draft, { pack, ground, view }: Moment): void {
  const open = ground.pools.find((p) => p.pool.id === view.open)
  const { of } = ground.question.pools
  const sense = ground.question.pulse === 'to-named' ? 1 : -1
  for (const tie of ground.ties) {
    if (pack.ties.wave[tie] === 2) continue
    const inFrom = of[pack.ties.from[tie] ?? 0] === open?.index
    const inTo = of[pack.ties.to[tie] ?? 0] === open?.index
    if (!open) {
      crossing(draft, tie, of[pack.ties.from[tie] ?? 0] !== of[pack.ties.to[tie] ?? 0], sense)
    } else if (inFrom || inTo) {
      setTie(draft, tie, inFrom && inTo ? TONES[open.pool.tone] : WARM, inFrom && inTo ? 0.5 : 0.26)
      const departS = scatter(tie) * SPARK_EVERY_S
      setSpark(draft, tie, { departS, lastsS: SPARK_S, everyS: SPARK_EVERY_S, sense })
    }
  }
  if (open) draft.labels.push(...namesIn({ pack, ground, view }, open.rows, open.pool.tone, draft))
}

/** From far only what crosses between pools is told, by a spark now and then. */
function crossing(draft: Draft, tie: number, crosses: boolean, sense: 1 | -1): void {
  if (!crosses) return
  setSpark(draft, tie, { departS: 1 + scatter(tie) * 16, lastsS: 1.2, everyS: 16, sense })
}

function namesIn({ pack }: Moment, rows: readonly number[], tone: keyof typeof INKS, draft: Draft): Draft['labels'] {
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

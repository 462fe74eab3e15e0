/** Murton Mams: threads grow where the data says, nobody is singled out, and it ends on what people built. */
import { isPerson, labelOf } from '../../model/rows.ts'
import { middleOf } from '../../model/space.ts'
import { type Draft, dimRow, type Moment, type Painter, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT, TONES, WARM } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** The four events up to and with the last of `ids`; what is new comes with sparks. */
export function grown(ids: readonly string[]): Painter {
  return (draft, { pack }) => {
    for (let row = 0; row < pack.nodes.people.kind.length; row++) dimRow(draft, row, 0.5)
    const events = ids.flatMap((id) => pack.events.find((event) => event.id === id) ?? [])
    events.forEach((event, k) => {
      const fresh = k === events.length - 1
      // Those who were only asked step back again when the story goes on.
      const rows = fresh ? event.rows : event.rows.filter((row) => !isPerson(pack, row))
      for (const row of rows) lightRow(draft, row, isPerson(pack, row), labelOf(pack, row))
      event.ties.forEach((tie, n) => {
        setTie(draft, tie, fresh ? LIT : TONES.amber, fresh ? 0.9 : 0.5)
        if (fresh) setSpark(draft, tie, { departS: 0.5 + (n % 24) * 0.12, lastsS: 1.1, everyS: 6, sense: 1 })
      })
    })
    draft.threadWidth = 3
  }
}

function lightRow(draft: Draft, row: number, person: boolean, label: string | null): void {
  const radius = draft.place[4 * row + 2] ?? 6
  if (person) {
    setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.5, shape: SHAPE.window, radius: Math.max(9, radius) })
    return
  }
  setRow(draft, row, { rgb: WARM, alpha: 1, glow: 0.9, shape: SHAPE.lantern, radius: 24 })
  if (!label) return
  const [x = 0, y = 0] = draft.place.slice(4 * row, 4 * row + 2)
  draft.labels.push({ text: label, row, pool: null, x, y, clearance: 30, size: 'thing', ink: INKS.warm })
}

/** S20a: the group before and after as two warm bands. Direction only: no amount was published. */
export function warmth(draft: Draft, { pack, view, ground }: Moment): void {
  const after = view.part === 'after'
  for (let row = 0; row < draft.litAtS.length; row++) dimRow(draft, row, 0.18)
  gatherMams(draft, { pack, view, ground }, (row, k, count, middle) => {
    const angle = (k / count) * 2 * Math.PI
    setRow(draft, row, {
      x: middle.x + 230 * Math.cos(angle),
      y: middle.y + 230 * Math.sin(angle),
      radius: after ? 24 : 15,
      rgb: after ? LIT : TONES.slate,
      alpha: after ? 1 : 0.8,
      glow: after ? 0.9 : 0.1,
      shape: SHAPE.window,
    })
  })
}

/** Calls back for each person of the group, with its number and the middle of the picture. */
export function gatherMams(
  draft: Draft,
  { pack, ground }: Moment,
  each: (row: number, k: number, count: number, middle: { x: number; y: number }) => void,
): void {
  const made = pack.events.find((event) => event.id === 'made')
  const rows = (made?.rows ?? []).filter((row) => isPerson(pack, row))
  const middle = middleOf(ground.bounds)
  rows.forEach((row, k) => {
    each(row, k, rows.length, middle)
    draft.place[4 * row + 3] = 0.02 * k
  })
}

/** What visitors changed: new threads shine, what was taken away is a dark outline in its place, two who were one are one. */
import { firstWoven } from '../../story/what-if.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { LIT, TONES } from '../palette.ts'

/** Seconds of a spark on a new thread, and between two of them. */
const SPUN_S = 1.1
const AGAIN_S = 3.4

export function whatIf(draft: Draft, { pack, view }: Moment): void {
  spun(draft, pack.ties.from.length, firstWoven(pack, view.whatIf))
  for (const change of view.whatIf) {
    if (change.kind === 'close') for (const row of change.rows) darken(draft, row)
    if (change.kind === 'merge') setRow(draft, change.row, { alpha: 0, glow: 0, outline: 0 })
  }
  if (view.held !== null) darken(draft, view.held)
  if (view.selection) setRow(draft, view.selection.row, { rgb: LIT, glow: 0.9, outline: 0.9 })
}

function spun(draft: Draft, ties: number, first: number): void {
  for (let tie = first; tie < ties; tie++) {
    setTie(draft, tie, LIT, 0.95)
    const sense = (tie - first) % 2 === 0 ? 1 : -1
    setSpark(draft, tie, { departS: 0.15, lastsS: SPUN_S, everyS: AGAIN_S, sense })
  }
}

/** Dark, not gone: it keeps its place, so that what leaned on it can be seen. */
function darken(draft: Draft, row: number): void {
  dimRow(draft, row, 0.25)
  setRow(draft, row, { rgb: TONES.slate, outline: 0.8, glow: 0 })
}

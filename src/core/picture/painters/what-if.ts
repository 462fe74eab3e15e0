/** What visitors changed: new threads shine, what was taken away is a dark outline in its place, two who were one are one. */
import type { Change } from '../../story/change.ts'
import { changesOf, firstWoven } from '../../story/what-if.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { LIT, TONES } from '../palette.ts'

/** Seconds of a spark on a new thread, and between two of them. */
const SPUN_S = 1.1
const AGAIN_S = 3.4
const TWINED_AGAIN_S = 2.2

export function whatIf(draft: Draft, { pack, view }: Moment): void {
  const changes = changesOf(view)
  let tie = firstWoven(pack, changes)
  for (const change of changes) if (change.kind === 'weave') tie = spun(draft, tie, change)
  for (const change of changes) {
    if (change.kind === 'close') for (const row of change.rows) darken(draft, row)
    if (change.kind === 'merge') setRow(draft, change.row, { alpha: 0, glow: 0, outline: 0 })
  }
  if (view.held !== null) darken(draft, view.held)
  if (view.selection) setRow(draft, view.selection.row, { rgb: LIT, glow: 0.9, outline: 0.9 })
}

/** The ties of one change, from number `first` on; gives the number after the last. Of four hands they twine, with a spark either way. */
function spun(draft: Draft, first: number, { why, ties }: Extract<Change, { kind: 'weave' }>): number {
  ties.forEach((_, k) => {
    const tie = first + k
    const back = k % 2 === 1
    setTie(draft, tie, why === 'hands' && back ? TONES.amber : LIT, why === 'hands' ? 1 : 0.95)
    const sense = back ? -1 : 1
    const everyS = why === 'hands' ? TWINED_AGAIN_S : AGAIN_S
    setSpark(draft, tie, {
      departS: 0.15,
      lastsS: SPUN_S,
      everyS,
      sense,
      body: why === 'hands' ? 'twined' : 'bold',
    })
  })
  return first + ties.length
}

/** Dark, not gone: it keeps its place, so that what leaned on it can be seen. */
function darken(draft: Draft, row: number): void {
  dimRow(draft, row, 0.25)
  setRow(draft, row, { rgb: TONES.slate, outline: 0.8, glow: 0 })
}

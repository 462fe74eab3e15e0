/**
 * Few links: windows where they are, as large and bright as any other; threads not yet joined end in the open; what
 * slept and was woken shines. Nobody leaves their street.
 */
import type { Row } from '../../model/pack.ts'
import { isPerson } from '../../model/rows.ts'
import { awake, fewLinks, introducers, sleepingThreads } from '../../story/sleeping.ts'
import { firstWoven } from '../../story/what-if.ts'
import { type Draft, dimRow, type Moment, scatter, setRow, setSpark, setTie } from '../draft.ts'
import { LIT, TONES } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** World units of a thread that ends in the open. */
const LOOSE = 46
/** The part that shows who could introduce. */
export const INTRODUCE = 'introduce'
/** Groups of the first study that are overlays, too; the others have no windows on a map. */
const GROUPS = ['out-of-work', 'retired'] as const

/** Windows of the chosen group; of people with few links, with their open threads, where none is chosen. */
export function fewWindows(draft: Draft, moment: Moment): void {
  const { pack, view } = moment
  const id = GROUPS.find((group) => group === view.guess)
  const overlay = pack.overlays.find((o) => o.id === id)
  step(draft, moment, 0.6)
  if (view.guess !== null && !overlay) return
  const rows = overlay && overlay.level !== 'group' ? overlay.rows : fewLinks(pack)
  for (const row of rows) lightWindow(draft, row)
  if (!overlay) looseThreads(draft, moment, rows)
}

/** What sleeps, faint; what is awake, bright; and who could introduce, where that is asked. */
export function sleeping(draft: Draft, moment: Moment): void {
  const { pack, view, ground } = moment
  const up = awake(pack, view)
  step(draft, moment, 0.6)
  const few = fewLinks(pack)
  for (const row of few) lightWindow(draft, row)
  looseThreads(
    draft,
    moment,
    few.filter((row) => !up.has(row)),
  )
  for (const row of up) setRow(draft, row, { glow: 0.9 })
  const first = firstWoven(pack, view.whatIf)
  for (let tie = first; tie < pack.ties.from.length; tie++) {
    setTie(draft, tie, LIT, 0.95)
    setRow(draft, pack.ties.to[tie] ?? 0, { alpha: 1, glow: 0.4 })
    setSpark(draft, tie, { departS: 0.1 + scatter(tie) * 1.2, lastsS: 1.1, everyS: 5, sense: 1 })
  }
  if (view.part === INTRODUCE) {
    for (const row of introducers(pack, ground)) {
      setRow(draft, row, {
        rgb: TONES.yellow,
        alpha: 1,
        glow: 0.9,
        radius: Math.max(10, draft.place[4 * row + 2] ?? 0),
      })
    }
  }
  draft.threadWidth = 3
}

/** What people did about it: every window is lit alike, and the threads that were there are bright. */
export function everyWindow(draft: Draft, moment: Moment): void {
  const { pack, ground } = moment
  for (let row = 0; row < pack.nodes.people.kind.length; row++) {
    if ((ground.question.pools.of[row] ?? -1) >= 0) lightWindow(draft, row)
  }
  const woken = new Map(sleepingThreads(pack, ground))
  pack.ties.from.forEach((from, tie) => {
    const to = pack.ties.to[tie] ?? -1
    if (pack.ties.wave[tie] !== 1 || (woken.get(from) !== to && woken.get(to) !== from)) return
    setTie(draft, tie, LIT, 0.75)
    setSpark(draft, tie, { departS: 0.4 + scatter(tie) * 5, lastsS: 1.1, everyS: 7, sense: 1 })
  })
  draft.threadWidth = 3
}

/** Others step back; the groups stay in sight. */
function step(draft: Draft, { pack }: Moment, share: number): void {
  for (let row = 0; row < pack.nodes.people.kind.length; row++) dimRow(draft, row, share)
  draft.ribbons = draft.ribbons.map((ribbon) => ({ ...ribbon, alpha: ribbon.alpha * 0.5 }))
  draft.pools = draft.pools.map((pool) => ({ ...pool, fill: pool.fill * 0.6 }))
}

function lightWindow(draft: Draft, row: Row): void {
  const radius = Math.max(7.5, draft.place[4 * row + 2] ?? 0)
  setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.4, shape: SHAPE.window, outline: 0, radius })
}

/**
 * A thread to somebody who is not in this picture, drawn to a little way off: its end is in the open. One each, by
 * the first tie to a person whom no other such thread has taken.
 */
function looseThreads(draft: Draft, { pack, ground }: Moment, rows: readonly Row[]): void {
  const open = new Set(rows.filter((row) => (ground.question.pools.of[row] ?? -1) >= 0))
  const taken = new Set<Row>()
  const { from, to, wave } = pack.ties
  from.forEach((asker, tie) => {
    const end = to[tie] ?? -1
    if (!open.has(asker) || wave[tie] !== 1 || taken.has(end) || !isAway(pack, ground, end)) return
    open.delete(asker)
    taken.add(end)
    const angle = scatter(asker) * 2 * Math.PI
    const x = (draft.place[4 * asker] ?? 0) + LOOSE * Math.cos(angle)
    const y = (draft.place[4 * asker + 1] ?? 0) + LOOSE * Math.sin(angle)
    setRow(draft, end, { x, y, alpha: 0, glow: 0, outline: 0 })
    setTie(draft, tie, LIT, 0.34)
  })
}

/** A person whom the question on screen does not touch. */
function isAway(pack: Moment['pack'], ground: Moment['ground'], row: Row): boolean {
  return (
    isPerson(pack, row) &&
    pack.nodes.people.kind[row] === 'named' &&
    (ground.question.pools.of[row] ?? -1) < 0
  )
}

/** What a touch changes in the view: opening, lighting, guessing, sending. */
import type { OverlayName, PoolId, Row } from '../model/pack.ts'
import { isPerson, rowCount } from '../model/rows.ts'
import { type Change, MOST_CHANGES } from './change.ts'
import type { Command, Step } from './command.ts'
import type { Show } from './scene.ts'
import { beatOf, packOf, sceneOf } from './scene.ts'
import type { News, Selection, Stage } from './stage.ts'
import { openedAt } from './travel.ts'
import { changed } from './view.ts'

/** Steps a touched light shows at most. */
const MOST_HOPS = 2

export function quiet(stage: Stage): Step {
  return { stage, effects: [] }
}

function refused(stage: Stage, says: string): Step {
  return { stage, effects: [{ type: 'log', says }] }
}

export function asked(show: Show, stage: Stage, question: string): Step {
  const pack = packOf(show, stage.view.site)
  return pack.questions.some((q) => q.id === question)
    ? quiet(
        changed(
          { ...stage, strayed: false },
          { question, open: null, selection: null, news: null, part: null },
        ),
      )
    : refused(stage, `${pack.site.id} has no question ${question}`)
}

/** Opens a pool (or closes the open one), led from the point that was touched. */
export function opened(show: Show, stage: Stage, pool: PoolId | null, origin: Stage['view']['origin']): Step {
  const pack = packOf(show, stage.view.site)
  const question = pack.questions.find((q) => q.id === stage.view.question)
  if (pool !== null && !question?.pools.list.some((p) => p.id === pool)) {
    return refused(stage, `${stage.view.question} has no pool ${pool}`)
  }
  if (pool === stage.view.open && !stage.strayed) return quiet(stage)
  return quiet(changed({ ...stage, strayed: false }, { open: pool, selection: null, origin }))
}

/** One group overlay at a time, joined by at most one helper overlay. Closing single mums lands on what they built. */
export function overlaid(show: Show, stage: Stage, id: OverlayName, on: boolean): Step {
  const pack = packOf(show, stage.view.site)
  const overlay = pack.overlays.find((o) => o.id === id)
  if (!overlay) return refused(stage, `${pack.site.id} has no overlay ${id}`)
  if (show.locked.get(pack.site.id)?.includes(id)) return refused(stage, `${id} is locked at ${pack.site.id}`)
  const leaves =
    stage.view.group === 'single-mums' && overlay.rank === 'group' && (!on || id !== 'single-mums')
  if (leaves && !on) return openedAt(show, stage, whatTheyBuilt(show))
  const patch = overlay.rank === 'group' ? { group: on ? id : null } : { helper: on ? id : null }
  return quiet(changed(stage, patch))
}

/** Where the single mums overlay always leads: S18. */
export function whatTheyBuilt(show: Show): { scene: string; beat: number } {
  const beats = show.scenes.has('murton-mams') ? sceneOf(show, 'murton-mams').beats : []
  return {
    scene: 'murton-mams',
    beat: Math.max(
      0,
      beats.findIndex((beat) => beat.id === 'asked'),
    ),
  }
}

/** Touching the same light again shows one step more, then lets go. */
export function selected(show: Show, stage: Stage, row: Row | null): Step {
  const rows = rowCount(packOf(show, stage.view.site))
  if (row !== null && (row < 0 || row >= rows)) return refused(stage, `there is no row ${row}`)
  return quiet(changed(stage, { selection: selectionAfter(stage.view.selection, row) }))
}

function selectionAfter(now: Selection | null, row: Row | null): Selection | null {
  if (row === null) return null
  if (now?.row !== row) return { row, hops: 1 }
  return now.hops < MOST_HOPS ? { row, hops: now.hops + 1 } : null
}

type Sending = Extract<Command, { type: 'send' }>

/** News leaves from a row now. The seed follows from where and how often, so that a replay is the same. */
export function sent(show: Show, stage: Stage, { row, kind = 'news', rival, guess, round }: Sending): Step {
  const seed = (stage.view.news?.seed ?? show.seed) + 1 + row
  const { clockS, tuning } = stage
  const stepS = tuning.spreadStepS
  const news: News = { from: row, sinceS: clockS, seed, kind, stepS, rival: rival ?? null }
  const given = round ? { ...news, round: stage.view.trail } : news
  const patch = { news: given, selection: null, guess: guess ?? stage.view.guess }
  return quiet(changed(stage, patch))
}

/**
 * One more change on the map, unless the beat has no more to give. What was under way sets out again, from the same
 * light with the same luck.
 */
export function altered(show: Show, stage: Stage, change: Change): Step {
  const { whatIf } = stage.view
  const most = Math.min(MOST_CHANGES, beatOf(show, stage.view).most ?? MOST_CHANGES)
  // The one sound of nothing having changed.
  if (whatIf.length >= most) return { stage, effects: stage.sound ? [{ type: 'sound', cue: 'blocked' }] : [] }
  const patch = { whatIf: [...whatIf, change], tried: null, news: anew(stage), selection: null, held: null }
  return { stage: changed(stage, patch), effects: notesOf('woven', stage, change) }
}

/** What was done last is taken back: others' threads that are shown, then the last change, then a walk. */
export function undone(stage: Stage): Step {
  const { whatIf, trail, tried: shown } = stage.view
  if (shown !== null) return quiet(changed(stage, { tried: null }))
  const last = whatIf.at(-1)
  if (!last) return quiet(trail.length === 0 ? stage : changed(stage, { trail: [] }))
  return {
    stage: changed(stage, { whatIf: whatIf.slice(0, -1), news: anew(stage) }),
    effects: notesOf('unwoven', stage, last),
  }
}

/** Other changes are shown instead of the visitor's own, which stay. */
export function tried(stage: Stage, changes: readonly Change[] | null): Step {
  if (changes === stage.view.tried) return quiet(stage)
  return quiet(changed(stage, { tried: changes, selection: null, news: anew(stage) }))
}

function anew({ view, clockS, tuning }: Stage): News | null {
  return view.news && { ...view.news, sinceS: clockS, stepS: tuning.spreadStepS }
}

/** A thread between two lights belongs in today's cloth; other changes do not. */
function notesOf(type: 'woven' | 'unwoven', { view }: Stage, change: Change): Step['effects'] {
  if (change.kind !== 'weave' || (change.why !== 'thread' && change.why !== 'hands')) return []
  const [tie] = change.ties
  return tie ? [{ type, thread: { site: view.site, question: view.question, tie } }] : []
}

/** A light is held dark, or let go; where fingers find only things, never a person. */
export function heldDark(show: Show, stage: Stage, row: Row | null): Step {
  if (row === stage.view.held) return quiet(stage)
  const things = beatOf(show, stage.view).finds === 'things'
  if (things && row !== null && isPerson(packOf(show, stage.view.site), row))
    return refused(stage, 'nobody is held dark here')
  return quiet(changed(stage, { held: row, selection: null }))
}

/** The longest round that is remembered. */
const LONGEST_WALK = 60

/** A finger has come to one more light. */
export function walked(stage: Stage, { row, again }: Extract<Command, { type: 'walk' }>): Step {
  const { trail } = stage.view
  if (row === null) return quiet(trail.length === 0 ? stage : changed(stage, { trail: [] }))
  if ((trail.includes(row) && !again) || trail.length >= LONGEST_WALK) return quiet(stage)
  return quiet(changed(stage, { trail: [...trail, row] }))
}

/** What a touch on a light means where threads are woven: the first of two is picked up, the second joins it. */
export function weaveTo(selection: Selection | null, row: Row): Command {
  if (selection === null) return { type: 'select', row }
  return selection.row === row ? { type: 'select', row: null } : threadBetween(selection.row, row)
}

/** The thread of two lights, drawn by one hand; of two hands it is twined of two. */
export function threadBetween(a: Row | null, b: Row | null, why: 'thread' | 'hands' = 'thread'): Command {
  if (a === null || b === null || a === b) return { type: 'stay' }
  const tie = [a, b] as const
  return { type: 'change', change: { kind: 'weave', why, ties: why === 'hands' ? [tie, tie] : [tie] } }
}

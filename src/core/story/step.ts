/** The one door: `step(show, stage, command)` gives the next stage and what the rooms must do. Pure. */
import { aimed, framed, lookedAt } from './aim.ts'
import {
  altered,
  asked,
  heldDark,
  opened,
  overlaid,
  quiet,
  selected,
  sent,
  tried,
  undone,
  walked,
} from './changes.ts'
import { clothOver } from './cloth.ts'
import type { Command, Effect, Step } from './command.ts'
import { atRest, ticked } from './pace.ts'
import { pathFor, wayTo } from './path.ts'
import { refusalOf } from './refusal.ts'
import { type Show, sceneOf } from './scene.ts'
import { soundsBetween } from './sounds.ts'
import type { Mode, Stage } from './stage.ts'
import { nextBeat, openedAt, previousBeat, returned, talkBegun } from './travel.ts'
import { tuned } from './tuning.ts'
import { changed } from './view.ts'

/** Commands that are not a visitor's touch: they leave the idle clock alone. */
const NOT_A_TOUCH: ReadonlySet<Command['type']> = new Set([
  'tick',
  'frame',
  'mode',
  'rest',
  'leave',
  'sound',
  'tune',
  'cloth',
])

/** Where a command asks for something that is not there, the stage stays and an effect says so. The first touch in the dark is light. */
export function step(show: Show, stage: Stage, command: Command): Step {
  const says = refusalOf(show, stage, command)
  if (says !== null) return { stage, effects: [{ type: 'log', says }] }
  if (stage.blank && !NOT_A_TOUCH.has(command.type)) return quiet({ ...stage, blank: false })
  const awake = NOT_A_TOUCH.has(command.type) || stage.idleS === 0 ? stage : { ...stage, idleS: 0 }
  const next = turns(show, awake, command)
  const moved = next.stage.view !== stage.view || next.stage.strayed !== stage.strayed
  const reached = moved ? aimed(show, stage, next.stage) : next.stage
  return { stage: reached, effects: [...next.effects, ...heard(show, stage, reached)] }
}

function heard(show: Show, before: Stage, after: Stage): Effect[] {
  return soundsBetween(show, before, after).map((sounding) => ({ type: 'sound', ...sounding }))
}

/** Commands that move the story. */
function turns(show: Show, stage: Stage, command: Command): Step {
  switch (command.type) {
    case 'tick':
      return ticked(show, stage, command.seconds)
    case 'wake':
      return woken(show, stage)
    case 'go':
      return openedAt(show, stage, command)
    case 'next':
      return nextBeat(show, stage)
    case 'back':
      return previousBeat(show, stage)
    case 'return':
      return returned(show, stage)
    case 'rest':
      return { stage: atRest(show, stage), effects: [{ type: 'reset' }] }
    case 'start':
      return started(show, stage)
    default:
      return settings(show, stage, command)
  }
}

type Settings = Exclude<
  Command,
  { type: 'tick' | 'wake' | 'go' | 'next' | 'back' | 'return' | 'rest' | 'start' }
>

/** Commands that change the screen, not the picture. */
function settings(show: Show, stage: Stage, command: Settings): Step {
  switch (command.type) {
    case 'stay':
      return quiet(stage)
    case 'frame':
      return quiet(framed(show, stage, command))
    case 'camera':
      return quiet(lookedAt(show, stage, command.camera))
    case 'home':
      return opened(show, stage, null, null)
    case 'play':
      return quiet({ ...stage, playing: true })
    case 'pause':
      return quiet({ ...stage, playing: false })
    case 'card':
      return quiet({ ...stage, card: command.card })
    case 'cloth':
      return quiet({ ...stage, cloth: command.threads })
    case 'language':
      return quiet({ ...stage, language: command.language })
    case 'tune':
      return quiet({ ...stage, tuning: tuned(stage.tuning, command.tuning) })
    case 'sound':
      return quiet({ ...stage, sound: command.on })
    case 'mode':
      return quiet(inMode(show, stage, command.mode))
    case 'blank':
      return quiet({ ...stage, blank: command.on && stage.mode === 'guided' })
    case 'leave':
      return quiet(leaving(stage, command.held))
    default:
      return shows(show, stage, command)
  }
}

type Shows = Exclude<
  Settings,
  {
    type:
      | 'stay'
      | 'frame'
      | 'camera'
      | 'home'
      | 'play'
      | 'pause'
      | 'card'
      | 'cloth'
      | 'language'
      | 'tune'
      | 'sound'
      | 'mode'
      | 'blank'
      | 'leave'
  }
>

/** Commands that change what the picture shows. */
function shows(show: Show, stage: Stage, command: Shows): Step {
  switch (command.type) {
    case 'ask':
      return asked(show, stage, command.question)
    case 'open':
      return opened(show, stage, command.pool, pointOf(command))
    case 'overlay':
      return overlaid(show, stage, command.id, command.on)
    case 'select':
      return selected(show, stage, command.row)
    case 'lay':
      return quiet(changed(stage, { whatIf: clothOver(show, stage) }))
    case 'guess':
      return quiet(changed(stage, { guess: command.guess }))
    case 'send':
      return sent(show, stage, command)
    case 'change':
      return altered(show, stage, command.change)
    case 'undo':
      return undone(stage)
    case 'try':
      return tried(stage, command.changes)
    case 'hold':
      return heldDark(show, stage, command.row)
    case 'walk':
      return walked(stage, command)
    case 'part':
      return quiet(changed(stage, { part: command.part, selection: null, news: null }))
  }
}

function pointOf(command: { x?: number; y?: number }): Stage['view']['origin'] {
  return command.x === undefined || command.y === undefined ? null : { x: command.x, y: command.y }
}

/** The first touch at rest is Wake's hello; anything else it might have pressed stays unpressed. */
function woken(show: Show, stage: Stage): Step {
  if (stage.mode === 'visit' || stage.mode === 'guided') return quiet(stage)
  const beat = sceneOf(show, 'wake').beats.findIndex((b) => b.id === 'hello')
  const resume = stage.mode === 'loop' ? stage.way.at : stage.resume
  const way = { path: pathFor(show, 'visit'), at: 0 }
  return openedAt(show, { ...stage, mode: 'visit', sound: true, resume, way }, { scene: 'wake', beat })
}

/** Visitors and displays begin at rest, talks at the beginning of their path. */
function started(show: Show, stage: Stage): Step {
  if (stage.mode === 'guided' || show.rest === 'guided') return talkBegun(show, stage)
  return { stage: atRest(show, { ...stage, resume: 0 }), effects: [{ type: 'reset' }] }
}

function inMode(show: Show, stage: Stage, mode: Mode): Stage {
  const way = wayTo(show, { path: pathFor(show, mode), at: 0 }, stage.view)
  return { ...stage, mode, way, idleS: 0, blank: false, leavingS: null }
}

/** Only a talk is left by holding a key; a visitor's display leaves by itself. */
function leaving(stage: Stage, held: boolean): Stage {
  if (!held || stage.mode !== 'guided') return { ...stage, leavingS: null }
  return { ...stage, leavingS: stage.leavingS ?? stage.clockS }
}

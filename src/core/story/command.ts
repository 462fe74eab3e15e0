/** What can be asked of the stage: plain JSON. A log of commands is a recording, a bug report and a test. */
import type { Camera, Frame } from '../camera/camera.ts'
import type { OverlayName, PoolId, QuestionId, Row, SiteId } from '../model/pack.ts'
import type { Change } from './change.ts'
import type { ClothThread } from './cloth.ts'
import type { Sounding } from './cue.ts'
import type { PathName } from './path.ts'
import type { CardId, Language, Mode, NewsKind, SceneId, Stage } from './stage.ts'
import type { Tuning } from './tuning.ts'

/** All a beat may set when it opens. */
export type Setting =
  | { readonly type: 'ask'; readonly question: QuestionId }
  | { readonly type: 'overlay'; readonly id: OverlayName; readonly on: boolean }
  | { readonly type: 'open'; readonly pool: PoolId | null; readonly x?: number; readonly y?: number }
  | { readonly type: 'select'; readonly row: Row | null }
  /** Today's cloth lies over the place. */
  | { readonly type: 'lay' }

export type Command =
  | Setting
  /** `seconds` that passed, as measured; never from a visitor. */
  | { readonly type: 'tick'; readonly seconds: number }
  /** The screen's size and free area changed; `anew` where words were measured anew, and the picture is fitted to them at any time. */
  | { readonly type: 'frame'; readonly frame: Frame; readonly anew?: boolean }
  /** The first touch at rest: hello, and nothing else. */
  | { readonly type: 'wake' }
  /** Opens a beat; a visit walks on along `path` from there. A talk keeps its own. */
  | {
      readonly type: 'go'
      readonly site?: SiteId
      readonly scene?: SceneId
      readonly beat?: number
      readonly path?: PathName
    }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** Out of a scene that opened aside. */
  | { readonly type: 'return' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'rest' }
  /** The path begins anew, in the mode the exhibit was opened in. */
  | { readonly type: 'start' }
  /** A talk goes dark, or is lit again. */
  | { readonly type: 'blank'; readonly on: boolean }
  /** The key that leaves a talk is held, or has been let go. */
  | { readonly type: 'leave'; readonly held: boolean }
  /** A touch that changes nothing else: it keeps the visit alive. */
  | { readonly type: 'stay' }
  | { readonly type: 'guess'; readonly guess: string | null }
  /** News leaves from a row, or a habit; with a rival two starts race. */
  | {
      readonly type: 'send'
      readonly row: Row
      readonly kind?: NewsKind
      readonly rival?: Row
      /** What the visitor thinks will come of it. */
      readonly guess?: string
      /** It is given out at every light of the round that was walked. */
      readonly round?: boolean
    }
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'undo' }
  /** Other changes are shown instead of the visitor's own; null shows those again. */
  | { readonly type: 'try'; readonly changes: readonly Change[] | null }
  /** What visitors have woven today, from the day book. */
  | { readonly type: 'cloth'; readonly threads: readonly ClothThread[] }
  /** A light goes dark while a finger holds it; null lets it shine again. */
  | { readonly type: 'hold'; readonly row: Row | null }
  /** A finger walks over a light, once unless it may come again; null begins a new round. */
  | { readonly type: 'walk'; readonly row: Row | null; readonly again?: boolean }
  | { readonly type: 'part'; readonly part: string | null }
  | { readonly type: 'camera'; readonly camera: Camera }
  | { readonly type: 'home' }
  | { readonly type: 'card'; readonly card: CardId | null }
  | { readonly type: 'language'; readonly language: Language }
  /** A technician's settings, within their limits. */
  | { readonly type: 'tune'; readonly tuning: Partial<Tuning> }
  /** Whether sound may be heard, until the next rest. */
  | { readonly type: 'sound'; readonly on: boolean }
  | { readonly type: 'mode'; readonly mode: Mode }

/** What the rooms must do after a step. */
export type Effect =
  /** The stage wants a place whose pack is not in the show yet; the front door loads it and sends `go` again. */
  | {
      readonly type: 'load'
      readonly site: SiteId
      /** What to ask for again once it is there. */
      readonly asked: Extract<Command, { type: 'go' }>
    }
  | ({ readonly type: 'sound' } & Sounding)
  | { readonly type: 'reset' }
  /** A visitor wove a thread, or took one back: the day book notes it. */
  | { readonly type: 'woven' | 'unwoven'; readonly thread: ClothThread }
  | { readonly type: 'log'; readonly says: string }

/** What a command led to: the next stage, and what the rooms must do. */
export interface Step {
  readonly stage: Stage
  readonly effects: readonly Effect[]
}

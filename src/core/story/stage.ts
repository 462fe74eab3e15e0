/** What can change: one small JSON value. Only `step` makes a new one. */
import type { Camera, Frame } from '../camera/camera.ts'
import type { OverlayName, PoolId, QuestionId, Row, SiteId } from '../model/pack.ts'
import type { Move } from '../time/move.ts'
import type { Change } from './change.ts'
import type { ClothThread } from './cloth.ts'
import type { PathName } from './path.ts'
import type { Tuning } from './tuning.ts'

export type SceneId = string
export type Language = string
export type Mode = 'attract' | 'visit' | 'guided' | 'loop'

export interface Stage {
  readonly mode: Mode
  /** Seconds of animation since the show began; a long sleep counts as a quarter second. */
  readonly clockS: number
  /** Seconds without a touch, as they really passed. */
  readonly idleS: number
  readonly playing: boolean
  /** The path that is walked, and the step of it that was reached last. */
  readonly way: Way
  /** The step at which a display on its own gave way to a touch: there it goes on. */
  readonly resume: number
  /** The place that was chosen; a scene that cannot play there plays elsewhere, and the next one is here again. */
  readonly place: SiteId
  /** Dark, in a talk; the next touch or key lights it and does nothing else. */
  readonly blank: boolean
  /** Stage clock since when somebody holds the key that leaves a talk, or null. */
  readonly leavingS: number | null
  readonly frame: Frame
  readonly camera: Move<Camera>
  /** True while a visitor has moved the camera away from where the view put it. */
  readonly strayed: boolean
  readonly language: Language
  /** The technician's: it outlives every visit. */
  readonly tuning: Tuning
  /** Sound may be heard: off at rest, on from the touch that wakes, until a visitor turns it off. */
  readonly sound: boolean
  /** The open "how do we know?" card, or null. */
  readonly card: CardId | null
  /** Threads that visitors wove today, here and at other places, the oldest first. */
  readonly cloth: readonly ClothThread[]
  readonly view: View
  /** Where a scene that opens aside leads back to, and the stage clock when it was left; null on the way of the story. */
  readonly cameFrom: { readonly view: View; readonly leftS: number } | null
}

export interface Way {
  readonly path: PathName
  readonly at: number
}

/** `overlay:<id>`, `scene`, `protect` (how we protect people), `badge` (made-up map), `help`, `leave` (what visitors take away). */
export type CardId = string

/** All that the picture depends on: a new value means a new picture. */
export interface View {
  readonly site: SiteId
  readonly scene: SceneId
  readonly beat: number
  /** Stage clock when this beat began. */
  readonly sinceS: number
  /** Stage clock of the last change of the view: when its picture's move starts. */
  readonly changedS: number
  readonly question: QuestionId
  readonly open: PoolId | null
  readonly group: OverlayName | null
  readonly helper: OverlayName | null
  readonly selection: Selection | null
  /** What a visitor thinks will happen, as the scene asks it: a pool, a start, an order. */
  readonly guess: string | null
  readonly news: News | null
  /** Which side of a beat is shown (one part of a many-part question, before or after), or null for all of it. */
  readonly part: string | null
  /** What visitors changed on the map, last one last. */
  readonly whatIf: readonly Change[]
  /** Changes that are shown instead of the visitor's own, to hold them against each other; null shows the visitor's. */
  readonly tried: readonly Change[] | null
  /** The light that is held dark now. */
  readonly held: Row | null
  /** Lights a finger has walked over, in order, each once. */
  readonly trail: readonly Row[]
  /** World point a change began from: moves ripple outward from it. */
  readonly origin: { readonly x: number; readonly y: number } | null
}

export type Selection = { readonly row: Row; readonly hops: number }

/** News passes on at one nudge and through acquaintances too; an idea along this question's threads alone; a habit at two nudges. */
export type NewsKind = 'news' | 'idea' | 'habit'

/** A piece of news under way. */
export interface News {
  readonly from: Row
  /** Stage clock when it left. */
  readonly sinceS: number
  readonly seed: number
  readonly kind: NewsKind
  /** Seconds of one countable step. */
  readonly stepS: number
  /** The other start of a race, or null. */
  readonly rival: Row | null
  /** Lights of a round that give it out together; it leaves from one where there is none. */
  readonly round?: readonly Row[]
}

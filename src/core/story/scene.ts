/** A scene is data with a small pure door: beats, each opened on a swept stage. */
import type { AtlasPlace, OverlayName, QuestionId, Row, SiteId, SitePack } from '../model/pack.ts'
import type { Command, Setting } from './command.ts'
import type { Ways } from './path.ts'
import type { NewsKind, SceneId, View } from './stage.ts'

export interface Scene<B extends Beat = Beat> {
  readonly id: SceneId
  readonly title: string
  /** Number in the storyline: "S04". */
  readonly story: string
  /** Which of the six scenes that carry the exhibit it is part of; null for those of a facilitator. */
  readonly chapter: Chapter | null
  /** Opens from anywhere, beside the story, and leads back to exactly where the visitor was. */
  readonly aside?: true
  /** Fact ids of the study that it stands on. */
  readonly facts: readonly string[]
  /** The place it plays at where a pack lacks what it needs. */
  readonly needs?: { readonly site: SiteId; readonly fits: (pack: SitePack) => boolean }
  readonly beats: readonly [B, ...B[]]
}

/** The six scenes that carry the exhibit, in their order (study.md, part 3). */
export const CHAPTERS = ['wake', 'send-news', 'lean-on', 'open-doors', 'murton-mams', 'weave'] as const
export type Chapter = (typeof CHAPTERS)[number]

export interface Beat {
  readonly id: string
  /** How long it lasts before the next one opens by itself; a waiting beat waits. */
  readonly seconds: number | 'wait'
  /** The question of the scene, as one line. */
  readonly title: string
  /** At most 25 words. */
  readonly caption: string
  /** What a finger can do now. */
  readonly invitation?: string
  /** Facilitator's questions. */
  readonly prompts?: readonly string[]
  readonly do?: readonly Setting[]
  /** Where the camera looks: the whole question, the street, or the doors at its foot. */
  readonly look: 'street' | 'doors' | 'all'
  /** Questions this beat may ask, first the pack has; the pack's first question otherwise. */
  readonly asks?: readonly QuestionId[]
  /** What a touch on a light does. */
  readonly touch: Touch
  /** Whose roles a touch chooses among. */
  readonly roles?: OverlayName
  /** How much wider than its question the camera sees, where something stands round it; 1.08 otherwise. */
  readonly room?: number
  /** What a moving finger does on the picture, where it does not look around. */
  readonly drag?: Stroke | ((view: View) => Stroke | null)
  /** What a touch on a light asks for, where the beat has laid out lights of its own. */
  readonly answers?: (row: Row, view: View) => Command | null
  /** What a touch sends, where it is not news. */
  readonly sends?: NewsKind | ((view: View) => NewsKind)
  /** Fingers find only things here: no person can be touched, held or picked. */
  readonly finds?: 'things'
  /** How many changes a visitor may make here: one more is kindly refused. */
  readonly most?: number
  /** Seconds of the move into this beat, where it is not the usual one; and how far its rows may lag. */
  readonly moveS?: number
  readonly staggerS?: number
  /** Overlays can be opened here. */
  readonly tray: boolean
}

/** A drag that leaves something on the picture. */
export type Stroke = 'thread' | 'dark' | 'walk'

export type Touch =
  | 'none'
  | 'select'
  | 'send'
  | 'guess'
  | 'ripple'
  | 'onward'
  /** Two lights touched one after the other are joined. */
  | 'weave'
  /** The lights that are touched are picked, one after another. */
  | 'pick'
  /** A door is said hello to, as often as it is touched. */
  | 'hello'
  /** A light is taken away, with all its ties; touched again it is back. */
  | 'close'
  /** Two lights that may be one person: touched one after the other, or drawn together, they are one. */
  | 'merge'
  /** What the beat itself says, in `answers`. */
  | 'own'
  /** Up to two things are picked out, to see who is tied to both. */
  | 'compare'
  /** The nearest light is touched, near or far. */
  | 'light'
  /** One of the beat's roles is chosen. */
  | 'role'
  /** One of those who make things happen is asked to help with a project. */
  | 'invite'
  /** A whole group is chosen, never one light. */
  | 'group'
  /** What sleeps in a group is woken. */
  | 'wake'
  /** A group with an idea is given a coin of light. */
  | 'coin'

/** Everything the story is played from. Only the front door makes one. */
export interface Show<S extends Scene = Scene> extends Ways {
  readonly packs: ReadonlyMap<SiteId, SitePack>
  /** Order of places at rest and in the picker, north to south. */
  readonly order: readonly SiteId[]
  /** Places with a pin, north to south. */
  readonly atlas: readonly AtlasPlace[]
  readonly home: SiteId
  readonly scenes: ReadonlyMap<SceneId, S>
  /** Overlays a site keeps closed. */
  readonly locked: ReadonlyMap<SiteId, readonly OverlayName[]>
  /** Whom each place thanks. */
  readonly credits: ReadonlyMap<SiteId, readonly string[]>
  /** What the exhibit was opened for: visitors, a display on its own, or a talk. */
  readonly rest: 'attract' | 'loop' | 'guided'
  /** For everything on the stage that is drawn by lot. */
  readonly seed: number
  /** The language a reset goes back to. */
  readonly language: string
}

export function packOf(show: Show, id: SiteId): SitePack {
  const pack = show.packs.get(id)
  if (!pack) throw new Error(`expected a pack in the show, got ${id}`)
  return pack
}

export function sceneOf<S extends Scene>(show: Show<S>, id: SceneId): S {
  const scene = show.scenes.get(id)
  if (!scene) throw new Error(`expected a scene of the show, got ${id}`)
  return scene
}

/** The beat on stage; the last one where the number is too high. */
export function beatOf<B extends Beat>(show: Show<Scene<B>>, view: { scene: SceneId; beat: number }): B {
  const { beats } = sceneOf(show, view.scene)
  return beats[Math.min(view.beat, beats.length - 1)] ?? beats[0]
}

/** What a moving finger does on the picture now. */
export function strokeOf(show: Show, view: View): Stroke | null {
  const { drag } = beatOf(show, view)
  return typeof drag === 'function' ? drag(view) : (drag ?? null)
}

/** What a touch on a light sends now. */
export function sendsOf({ sends }: Beat, view: View): NewsKind {
  return typeof sends === 'function' ? sends(view) : (sends ?? 'news')
}

/** The place a scene plays at, when `site` is asked for. */
export function stageFor(show: Show, scene: Scene, site: SiteId): SiteId {
  const pack = show.packs.get(site)
  return scene.needs && pack && !scene.needs.fits(pack) ? scene.needs.site : site
}

/** A scene as it is told: painted beats that may also answer the moment in words. */
import type { Ground } from '../layout/pool-ground.ts'
import type { FigureId, SitePack } from '../model/pack.ts'
import type { PaintedBeat } from '../picture/draft.ts'
import type { Scene, Show } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import type { Control, Reading, ReadingList } from './reading.ts'

export interface Telling {
  readonly show: ToldShow
  readonly stage: Stage
  readonly pack: SitePack
  readonly ground: Ground
}

/** What a beat may say beyond its fixed words; what is left out stays as the beat has it. */
export interface Told {
  readonly title?: string
  readonly caption?: string
  readonly invitation?: string
  /** Controls of this scene, between back and next; at most three. */
  readonly actions?: readonly Control[]
  readonly lead?: Control | null
  readonly beads?: Reading['beads']
  readonly slider?: Reading['slider']
  readonly tallies?: Reading['tallies']
  readonly choices?: Reading['choices']
  /** What the card "board" holds, to be read out. */
  readonly board?: { readonly title: string; readonly says: readonly string[] }
  /** What a beat tells as a legend would; an overlay's own otherwise. */
  readonly legend?: Reading['legend']
  /** Lists that stand first in the twin. */
  readonly lists?: readonly ReadingList[]
}

export interface ToldBeat extends PaintedBeat {
  readonly tell?: (telling: Telling) => Told
  /** What the next control says, where the next beat's title is not enough. */
  readonly onward?: string
  /** Figures of the pack that its card shows. */
  readonly figures?: readonly FigureId[]
  /** The card `leave`: what visitors take away from here. */
  readonly leaves?: (telling: Telling) => { readonly title: string; readonly says: readonly string[] }
  /** Sentences of its card. */
  readonly know?: readonly string[]
}

export type ToldScene = Scene<ToldBeat>
export type ToldShow = Show<ToldScene>

/**
 * What there is: a site pack, the only thing the exhibit knows of a place.
 *
 * People and things are row numbers. Rows `0 .. people.kind.length - 1` are people; the rows after them are
 * things, in the order of `things`. Only a thing has a label: a person's row has no place for one.
 * The published contract of the file is `data/pack.schema.json`; `check.ts` holds files to it.
 */
export interface SitePack {
  readonly format: 1
  readonly site: Site
  readonly nodes: Nodes
  readonly ties: Ties
  readonly questions: readonly Question[]
  readonly overlays: readonly Overlay[]
  readonly figures: readonly Figure[]
  readonly events: readonly PackEvent[]
  /** How pools feel; absent where a place was not asked, or does not show it. */
  readonly shades?: readonly Shade[]
  readonly disclosure: Certificate
}

export type SiteId = string
export type QuestionId = string
export type PoolId = string
export type FigureId = string
/** Row number of a person or thing in `Nodes`. */
export type Row = number

/** What kind of truth a pack holds: made up, declared public or fictional, or asked of real people. */
export type Provenance = 'illustrative' | 'public' | 'survey'

export interface Site {
  readonly id: SiteId
  /** "Murton" */
  readonly title: string
  /** "County Durham"; may be empty. */
  readonly region: string
  readonly provenance: Provenance
  /** One or two sentences, always on screen. */
  readonly badge: string
}

export type PersonKind = 'respondent' | 'named'
export type ThingKind = 'place' | 'activity' | 'source' | 'role'
export type NodeKind = PersonKind | ThingKind

/** World coordinates, one per row, rounded to 0.1. The base layout fits in a circle of radius 1000 about 0,0; y grows downwards. */
export interface Places {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

export interface Nodes {
  readonly people: {
    readonly kind: readonly PersonKind[]
    /** How often each was named in all layers together (incoming ties). */
    readonly mentions: readonly number[]
  }
  readonly things: readonly Thing[]
  readonly base: Places
}

export interface Thing {
  readonly kind: ThingKind
  /** What it is called in public: "The Glebe". Never a person's name; a role is an archetype ("The postie"). */
  readonly label: string
  readonly mentions: number
}

/** One tie a column entry: who was asked (`from`), whom or what they named (`to`). */
export interface Ties {
  readonly from: readonly Row[]
  readonly to: readonly Row[]
  /** Index into `questions`. */
  readonly question: readonly number[]
  /** 1: there at the first asking. 2: grew later. A later state shows both. 0: asleep in a what-if; never in a file. */
  readonly wave: readonly (0 | 1 | 2)[]
}

/** One survey question, and so one layer of ties. */
export interface Question {
  readonly id: QuestionId
  /** At most 32 characters. */
  readonly title: string
  /** The question as put to people. */
  readonly asked: string
  readonly directed: boolean
  /** Which way a pulse runs: `to-asker` from the one named to the person asked (news), `to-named` the other way (turning to). */
  readonly pulse: 'to-asker' | 'to-named'
  /** A short move from `nodes.base`. */
  readonly places: Places
  readonly pools: Pools
}

/** A partition of rows into at most seven clusters; `of[row]` is an index into `list`, or -1 for a row this question does not touch. */
export interface Pools {
  readonly of: readonly number[]
  readonly list: readonly Pool[]
}

export interface Pool {
  readonly id: PoolId
  /** Named by what holds it, at most 40 characters: "At the Glebe and the Legion". */
  readonly title: string
  readonly shape: PoolShape
  readonly tone: Tone
  /** Where the grouping comes from; its size is never shown as a number unless this is `measured`. */
  readonly basis: Basis
}

/** Shapes that tell pools apart without colour. */
export type PoolShape = 'disc' | 'square' | 'hexagon' | 'star' | 'triangle' | 'diamond' | 'drop'
/** Colours by name; values live in `core/picture/palette.ts`. */
export type Tone = 'amber' | 'blue' | 'vermillion' | 'rose' | 'green' | 'yellow' | 'slate' | 'warm'

/** The seven overlays of the study's tray. An imported pack may have any of them, never others. */
export const OVERLAY_IDS = [
  'few-links',
  'out-of-work',
  'retired',
  'single-mums',
  'familiar-faces',
  'makers',
  'lines-to-power',
] as const
export type OverlayName = (typeof OVERLAY_IDS)[number]

/**
 * A group of people or roles that one tap lights. `group` overlays stand alone; one `helper` may join one group.
 * A survey's pack carries shares of pools only; rows are for roles, or for packs that describe nobody.
 */
export type Overlay = {
  readonly id: OverlayName
  readonly title: string
  readonly rank: 'group' | 'helper'
  /** Figures for its legend ("per 100") and its card; empty: "No number was published". */
  readonly figures: readonly FigureId[]
} & (
  | { readonly level: 'group'; readonly cells: readonly OverlayCell[] }
  | { readonly level: 'role' | 'row'; readonly rows: readonly Row[] }
)
/** `share` in 0..100 to the nearest 5, of one pool of one question; `hidden` where a count would be under the threshold. */
export interface OverlayCell {
  readonly question: QuestionId
  readonly pool: PoolId
  readonly share: number | 'hidden'
}

export type Basis = 'published' | 'derived' | 'borrowed' | 'assumed' | 'measured'

/** A number that may be shown, with where it comes from. */
export interface Figure {
  readonly id: FigureId
  readonly value: number
  /** "in 100", "people", "times", "steps", ... */
  readonly unit: string
  /** One plain sentence that holds the number, at most 25 words: "50 in 100 people out of work had few links." */
  readonly says: string
  readonly basis: Basis
  /** How many respondents it stands on, to the nearest 5. A survey's pack tells it of every figure that was measured there. */
  readonly of?: number
  /** "RSA, early Connected Communities work, 2011" */
  readonly source: string
  /** Fact ids of the study that it stands on ("9.9", "N4"). */
  readonly facts: readonly string[]
}

/** Whose average a shade is: of all in a pool, or of those who gave one answer about belonging. */
export const FELT_BY = ['all', 'belong', 'between', 'stopped'] as const
export type FeltBy = (typeof FELT_BY)[number]

/** Average wellbeing of one pool of one question, as a shade: never a number, never of one person. */
export interface Shade {
  readonly question: QuestionId
  readonly pool: PoolId
  readonly of: FeltBy
  /** 0 lower to 4 higher, 2 about as in the whole place; `hidden` where fewer than the threshold answered. */
  readonly band: 0 | 1 | 2 | 3 | 4 | 'hidden'
}

/** Something that happened in the place, and the ties that grew with it. */
export interface PackEvent {
  readonly id: string
  readonly title: string
  readonly says: string
  /** Indices into the tie columns (all of wave 2). */
  readonly ties: readonly number[]
  /** Rows the event lights: things, or people in packs that describe nobody. */
  readonly rows: readonly Row[]
  readonly figures: readonly FigureId[]
}

/** What was done so that nobody can be singled out, in words for the wall and in numbers for the curator. */
export interface Certificate {
  readonly policy: 'kith-1'
  /** Fewest respondents behind any number on a screen. */
  readonly threshold: number
  /** The reason given by `--public`, or null. */
  readonly publicBecause: string | null
  readonly steps: readonly {
    readonly id: string
    readonly says: string
    readonly before: number
    readonly after: number
  }[]
  /** Short sentences for the card "How we protect people". */
  readonly says: readonly string[]
  /** Seed for packs that must repeat byte for byte; null for real data, which is shuffled anew each time. */
  readonly seed: number | null
}

/** What a place says of itself; `site.json` beside a pack, written by hand, all optional there. */
export interface SiteNotes {
  /** What the place is proud of: short lines with their source. */
  readonly proud: readonly { readonly says: string; readonly source: string }[]
  readonly credits: readonly string[]
  /** Overlays this site keeps closed. */
  readonly locked: readonly OverlayName[]
}

/** One place in `data/atlas.json`: enough to draw its pin before its pack is loaded. */
export interface AtlasPlace {
  readonly id: SiteId
  readonly title: string
  readonly region: string
  /** Degrees; only for the order and spread of the pins. */
  readonly latitude: number
  readonly longitude: number
  /** One line the place is proud of. */
  readonly proud: string
}

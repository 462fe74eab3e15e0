/**
 * What is shown, in words: one value from which the page draws its captions, buttons and dialogs, and from which
 * the DOM twin makes its headings, lists and buttons. Every word on a screen comes from here, so that one test
 * can check them all.
 */
import type { PoolShape, Tone } from '../model/pack.ts'
import type { Command } from '../story/command.ts'

export interface Reading {
  /** Changes when the view does; the twin announces new ones. */
  readonly key: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /**
   * `attract`: one huge question and nothing to press. `story`: the ordinary screen. `picker`: the seven pins.
   * `lights`: the six chapters as lanterns.
   */
  readonly layout: 'attract' | 'story' | 'picker' | 'lights'
  /** Where words stand on a wide screen: under a street, and under a picture with a tray; beside any other picture. */
  readonly words: 'under' | 'beside'
  /** The question of the scene: the title, one line. */
  readonly title: string
  /** Where: "Murton, County Durham". */
  readonly place: string
  /** At most 25 words a sentence, three lines of 45 characters. */
  readonly caption: string
  /** One short line that says what a finger can do now, or ''. */
  readonly invitation: string
  /** Always on screen; pressing it opens the card of the map's limits. */
  readonly badge: { readonly says: string; readonly command: Command }
  /** Facilitator's questions; large in guided mode. */
  readonly prompts: readonly string[]
  /** In a talk: "Part 2 of 5: Strengths (15 minutes)"; else ''. */
  readonly part: string
  /** While the key is held that leaves a talk: what holding it does; else ''. */
  readonly leaving: string
  /** Story controls (lower left): back, at most three of the scene's own, next. */
  readonly controls: readonly Control[]
  /** Overlays (lower right). */
  readonly tray: readonly Control[]
  /** Corner: mute, help, start again. */
  readonly corner: readonly Control[]
  /** One large control that leads on ("What they built"), or null. */
  readonly lead: Control | null
  readonly legend: Legend | null
  /** Steps of a spreading message as beads: how many there are, how many are lit. */
  readonly beads: { readonly lit: number; readonly of: number; readonly says: string } | null
  /** What is measured on this map now, as lit windows; at most three. */
  readonly tallies: readonly Tally[]
  /** What a visitor can choose among, drawn as windows with words: a guess, an order, an idea. */
  readonly choices: Choices | null
  /** Named steps of one thing that changes (before and after), drawn as stops on a thread; a finger may slide along them. */
  readonly slider: {
    readonly label: string
    readonly stops: readonly { readonly label: string; readonly on: boolean; readonly command: Command }[]
  } | null
  /** The six lights, each leading to its chapter. */
  readonly ways: readonly Control[]
  /** Pins of the picker. */
  readonly pins: readonly Pin[]
  /** Lists for the twin: what is in the picture, each item a button where touch can reach it. */
  readonly lists: readonly ReadingList[]
  readonly dialog: Dialog | null
}

export type IconName =
  | 'back'
  | 'next'
  | 'news'
  | 'guess'
  | 'home'
  | 'help'
  | 'again'
  | 'undo'
  | 'places'
  | 'close'
  | 'sound-on'
  | 'sound-off'
  | 'play'
  | 'pause'
  | 'few-links'
  | 'out-of-work'
  | 'retired'
  | 'single-mums'
  | 'familiar-faces'
  | 'makers'
  | 'lines-to-power'
  | 'lean-on'
  | 'mams'
  | 'wake'
  | 'rely'
  | 'help-given'
  | 'trust'
  | 'all'
  | 'know'
  | 'hand'
  | 'group'
  | 'thread'
  | 'doors'
  | 'lights'
  | 'lantern'
  | 'coin'
  | 'coins'
  | 'stones'
  | 'card'

export interface Control {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly command: Command
  readonly pressed?: boolean
  /** Why it cannot be pressed now, in a few words; absent when it can. */
  readonly locked?: string
  /** A few words more under the label. */
  readonly note?: string
  readonly tone?: Tone
  readonly shape?: PoolShape
}

export interface Legend {
  readonly title: string
  readonly tone: Tone
  /** "25 in 100 ..." as published, with the number of lit windows out of a hundred; null: "No number was published". */
  readonly perHundred: readonly { readonly lit: number; readonly says: string }[]
  readonly says: string
  /** "what if" */
  readonly flag: string | null
  readonly items: readonly { readonly label: string; readonly command: Command | null }[]
  /** Null where the beat is about these numbers: they always show, and the beat's own card tells how they are known. */
  readonly know: Control | null
}

/** A measure of the shown network as windows: `lit` of `of`, never a numeral. Shares are told to the nearest 5 in 100. */
export interface Tally {
  readonly id: string
  /** "Groups joined" */
  readonly label: string
  readonly lit: number
  readonly of: number
  /** Windows that were lit before the latest change; what is new shines. */
  readonly was: number
  /** The same in a few plain words, for the twin. */
  readonly says: string
}

export interface Choices {
  readonly heading: string
  readonly items: readonly Choice[]
}

export interface Choice {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly tone?: Tone
  /** What it stands on, small under its words: "One project". */
  readonly stamp?: string
  readonly pressed: boolean
  /** Its place in an order that the visitor gives, 1 for the first; drawn as so many beads. */
  readonly place?: number
  readonly command: Command
}

export interface Pin {
  readonly title: string
  readonly region: string
  readonly proud: string
  /** 0..1 across and down the map of pins. */
  readonly x: number
  readonly y: number
  readonly command: Command
}

export interface ReadingList {
  readonly heading: string
  readonly items: readonly {
    readonly says: string
    readonly command: Command | null
    readonly pressed?: boolean
  }[]
}

export type Dialog =
  | {
      readonly kind: 'card'
      readonly title: string
      readonly paragraphs: readonly string[]
      /** Each with its source and basis in words. */
      readonly facts: readonly { readonly says: string; readonly source: string; readonly basis: string }[]
      readonly close: Control
    }
  | {
      readonly kind: 'warning'
      readonly title: string
      readonly says: string
      /** Whole seconds left; the screen draws them as a ring, too. */
      readonly secondsLeft: number
      readonly stay: Control
    }

/** One thing that visitors changed on the map: plain JSON, undone as one. */
import type { Row } from '../model/pack.ts'

export type Change =
  /** New threads: one a visitor wove, a bridge between groups, those of somebody invited, or of a small fund. */
  | { readonly kind: 'weave'; readonly why: Why; readonly ties: readonly (readonly [Row, Row])[] }
  /** A coin of light from a small fund, for a group with an idea. It changes no tie: which groups meet is worked out. */
  | { readonly kind: 'coin'; readonly row: Row }
  /** All ties of these rows sleep: a place closed, a role taken away. */
  | { readonly kind: 'close'; readonly rows: readonly Row[] }
  /** Two lights were one person: all ties of `row` are those of `into`. */
  | { readonly kind: 'merge'; readonly row: Row; readonly into: Row }

/**
 * `thread`: drawn by one hand; `hands`: by two people's hands at once, and so twined of two ties. `lot` and `busiest`
 * are what others are held against: drawn by lot, or all to the light with the most ties.
 */
export type Why = 'thread' | 'hands' | 'bridge' | 'invite' | 'fund' | 'lot' | 'busiest'

/** The most a stage remembers: more is a different map. */
export const MOST_CHANGES = 24
/** New ties of one change. */
export const MOST_TIES = 40

/** One thing that visitors changed on the map: plain JSON, undone as one. */
import type { Row } from '../model/pack.ts'

export type Change =
  /** New threads: one a visitor wove, a bridge between groups, those of somebody invited, or of a small fund. */
  | { readonly kind: 'weave'; readonly why: Why; readonly ties: readonly (readonly [Row, Row])[] }
  /** All ties of these rows sleep: a place closed, a role taken away. */
  | { readonly kind: 'close'; readonly rows: readonly Row[] }
  /** Two lights were one person: all ties of `row` are those of `into`. */
  | { readonly kind: 'merge'; readonly row: Row; readonly into: Row }

export type Why = 'thread' | 'bridge' | 'invite' | 'fund'

/** The most a stage remembers: more is a different map. */
export const MOST_CHANGES = 24
/** New ties of one change. */
export const MOST_TIES = 40

/** What it is to compare one field of two records: a few levels, from "the same" to "differ", each with what it is worth. */

export interface Level {
  /** In the words of a report: "the same", "one letter off", "differ". */
  readonly says: string
  /** Shipped share of this level among two records of one person (0..1), until the data say better. */
  readonly ifOne: number
  /** The same among records of two people. */
  readonly ifTwo: number
  /**
   * How two people come to this level: by sharing a value, so that a rare one says more (`wholly`), by that or by two
   * values that are alike by chance (`partly`), or whatever the values.
   */
  readonly byValue: 'wholly' | 'partly' | null
}

export interface Comparison {
  /** "first name", "surname", "street": what a report calls it. */
  readonly sort: string
  /** Best first. */
  readonly levels: readonly Level[]
  /** Index into `levels` for two rows; SILENT where one of them does not say. */
  readonly levelOf: (a: number, b: number) => number
  /**
   * Given who is who so far (a number for each row), the chance (0..1) that somebody else comes with the value these
   * two share; null where no level hangs on the value.
   */
  readonly chances: ((personOf: Int32Array) => (a: number, b: number) => number) | null
}

export const SILENT = -1

/** Levels from short rows of [says, share if one person, share if two, by value or not]. */
export function levelsFrom(
  rows: readonly (readonly [says: string, ifOne: number, ifTwo: number, byValue?: 'wholly' | 'partly'])[],
): readonly Level[] {
  return rows.map(([says, ifOne, ifTwo, byValue]) => ({
    says,
    ifOne,
    ifTwo,
    byValue: byValue ?? null,
  }))
}

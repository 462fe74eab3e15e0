/** How an import ends before its end. */

/** Exit codes, as --help tells them. */
export const DONE = 0
export const WRONG_USE = 1
export const REFUSED = 2
export const UNDECIDED = 3

/** Something that ends the import: what to say, and with which code. */
export class Stop extends Error {
  readonly code: number
  constructor(code: number, says: string) {
    super(says)
    this.code = code
  }
}

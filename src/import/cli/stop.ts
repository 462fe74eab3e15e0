/** How a command of the importer ends. */
import { CommanderError } from 'commander'

/** Exit codes, as --help tells them. */
export const DONE = 0
export const WRONG_USE = 1
export const REFUSED = 2
export const UNDECIDED = 3

/** Something that ends a command before its end: what to say, and with which code. */
export class Stop extends Error {
  readonly code: number
  constructor(code: number, says: string) {
    super(says)
    this.code = code
  }
}

/** The exit code of a command: what it answers, or why it stopped, said on the error stream. A mistake of ours is thrown on. */
export async function codeOf(command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? DONE : WRONG_USE
    if (!(thrown instanceof Stop)) throw thrown
    process.stderr.write(`${thrown.message}\n`)
    return thrown.code
  }
}

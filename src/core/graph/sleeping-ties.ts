/**
 * Threads that are there and sleeping: ties a group has, which the question on screen does not use.
 *
 * Source: multiplexity, ties of one kind seen against those of another (Verbrugge 1979); fact 9.6 of the study.
 */
import type { Ends } from './adjacency.ts'

export interface SleepingChoice {
  /** Index of the question on screen. */
  readonly question: number
  /** One number a row: not 0 for the group. A tie counts when either end is in it. */
  readonly group: ArrayLike<number>
  /** One number a row: not 0 where the other end may be. Everybody and everything where there is none. */
  readonly towards?: ArrayLike<number>
  /** One number a tie: 0 leaves it out (ties that grew later). */
  readonly mask?: ArrayLike<number>
}

/** Tie numbers, one for each pair of rows that some other question joins and this one does not; lowest first. */
export function sleepingTies(
  ties: Ends & { readonly question: ArrayLike<number> },
  choice: SleepingChoice,
): number[] {
  const { from, to, question } = ties
  const known = new Set<string>()
  const counts = (tie: number) => from[tie] !== to[tie] && choice.mask?.[tie] !== 0
  for (let tie = 0; tie < from.length; tie++) {
    if (counts(tie) && question[tie] === choice.question) known.add(pairOf(ties, tie))
  }
  const sleeping: number[] = []
  for (let tie = 0; tie < from.length; tie++) {
    if (!counts(tie) || !leads(choice, from[tie]!, to[tie]!) || known.has(pairOf(ties, tie))) continue
    known.add(pairOf(ties, tie))
    sleeping.push(tie)
  }
  return sleeping
}

function leads({ group, towards }: SleepingChoice, a: number, b: number): boolean {
  const way = (one: number, other: number) => Boolean(group[one]) && (!towards || Boolean(towards[other]))
  return way(a, b) || way(b, a)
}

function pairOf({ from, to }: Ends, tie: number): string {
  return `${Math.min(from[tie]!, to[tie]!)} ${Math.max(from[tie]!, to[tie]!)}`
}

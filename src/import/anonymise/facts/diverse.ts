/**
 * Whether a group gives away what its people answered to a sensitive question, however many they are: all the same
 * answer, or answers far from everybody's.
 *
 * Source: distinct l-diversity (Machanavajjhala et al. 2006); t-closeness with the earth mover's distance (Li, Li and
 * Venkatasubramanian 2007). No answer is an answer too: that nobody of a group answered tells something.
 */
import { MIN_ANSWERS, MOST_APART } from '../../../core/privacy/policy.ts'
import { NOT_SHOWN } from './fact-table.ts'

export interface Answers {
  /** How many gave each answer, in order where it has one. */
  readonly counts: readonly number[]
  /** How many gave none. */
  readonly none: number
}

export function answersOf(values: Iterable<number>, count: number): Answers {
  const counts = new Array<number>(count).fill(0)
  let none = 0
  for (const value of values) {
    if (value === NOT_SHOWN) none += 1
    else counts[value]! += 1
  }
  return { counts, none }
}

/** Whether the group's answers are of two kinds or more, and no further than 0.3 from everybody's. */
export function isDiverse(group: Answers, all: Answers, ordered: boolean): boolean {
  const kinds = group.counts.filter((count) => count > 0).length + (group.none > 0 ? 1 : 0)
  return kinds >= MIN_ANSWERS && distanceOf(group, all, ordered) <= MOST_APART
}

/** Earth mover's distance, 0 to 1: the larger of that between the answers, and that between the shares who gave none. */
export function distanceOf(group: Answers, all: Answers, ordered: boolean): number {
  const missing = Math.abs(shareNone(group) - shareNone(all))
  const [mine, theirs] = [sharesOf(group), sharesOf(all)]
  const apart = mine.map((share, at) => share - theirs[at]!)
  if (!ordered) return Math.max(missing, apart.reduce((sum, each) => sum + Math.abs(each), 0) / 2)
  let carried = 0
  let work = 0
  for (const each of apart) {
    carried += each
    work += Math.abs(carried)
  }
  return Math.max(missing, work / Math.max(1, apart.length - 1))
}

const given = ({ counts }: Answers): number => counts.reduce((sum, count) => sum + count, 0)
const shareNone = (answers: Answers): number => answers.none / Math.max(1, given(answers) + answers.none)
const sharesOf = (answers: Answers): number[] =>
  answers.counts.map((count) => count / Math.max(1, given(answers)))

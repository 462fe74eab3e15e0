/** A result with what was said on the way; a refusal ends the import. */
import type { Problem, Read } from '../network.ts'
import { tellProblem } from '../report/report.ts'
import { REFUSED, Stop } from './stop.ts'

export interface Heard<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}

export function heard<T>(read: Read<T>): Heard<T> {
  if (read.ok) return read
  const errors = read.problems.filter((problem) => problem.level === 'error').map(tellProblem)
  throw new Stop(REFUSED, [...errors, 'Nothing was written.'].join('\n'))
}

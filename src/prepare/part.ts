/** What every part of the mapping's step is given. */
import type { Mapping } from '../import/survey/mapping.ts'
import type { Understood } from './talk.ts'

export interface Part {
  readonly mapping: Mapping
  readonly understood: Understood
  readonly correct: (mapping: Mapping) => void
}

/** The seven places of the study, north to south in the order of its storyline (S02). */
import type { SiteSpec } from '../survey/spec.ts'
import { BRETTON } from './bretton.ts'
import { BRISTOL } from './bristol.ts'
import { LITTLEHAMPTON } from './littlehampton.ts'
import { LIVERPOOL_8 } from './liverpool-8.ts'
import { MURTON } from './murton.ts'
import { NEW_CROSS_GATE } from './new-cross-gate.ts'
import { TIPTON } from './tipton.ts'

export const SITES: readonly SiteSpec[] = [
  MURTON,
  LIVERPOOL_8,
  TIPTON,
  BRETTON,
  NEW_CROSS_GATE,
  BRISTOL,
  LITTLEHAMPTON,
]

/** What the page knows at one moment: in this tab's memory alone. Pure. */
import type { Spread } from '../import/build.ts'
import type { NamedBytes, Problem } from '../import/network.ts'
import type { Mapping } from '../import/survey/mapping.ts'
import { NO_PLACE, type PlaceWords } from './keepsakes.ts'
import { NO_REVIEW, type Review } from './reviewing.ts'
import type { Progressed, StepId } from './steps.ts'
import type { Ask, Counted, Doubts, Made, Understood } from './talk.ts'

export interface State {
  readonly step: StepId
  readonly files: readonly NamedBytes[]
  readonly understood: Understood | null
  readonly mapping: Mapping | null
  /** Whether somebody changed the guess. */
  readonly isCorrected: boolean
  readonly counted: Counted | null
  readonly doubts: Doubts | null
  readonly review: Review
  readonly place: PlaceWords
  /** The last pack of the same place, as it was chosen. */
  readonly before: { readonly name: string; readonly text: string } | null
  /** The releases.json beside it. */
  readonly ledger: { readonly name: string; readonly text: string } | null
  readonly made: Made | null
  readonly busy: Busy | null
  /** Why something could not be done, and what to do. */
  readonly refused: { readonly step: StepId; readonly problems: readonly Problem[] } | null
}

export interface Busy {
  readonly what: Ask['type']
  readonly share: number
  readonly says: string
  readonly spread: Spread | null
}

/** A fresh page. */
export const START: State = {
  step: 'files',
  files: [],
  understood: null,
  mapping: null,
  isCorrected: false,
  counted: null,
  doubts: null,
  review: NO_REVIEW,
  place: NO_PLACE,
  before: null,
  ledger: null,
  made: null,
  busy: null,
  refused: null,
}

const STARTING: Readonly<Record<Ask['type'], string>> = {
  read: 'Reading',
  count: 'Counting the answers',
  match: 'Asking which names are one person',
  build: 'Beginning',
}

/** Work that has just begun. */
export const busyWith = (what: Ask['type']): Busy => ({ what, share: 0, says: STARTING[what], spread: null })

/** How far somebody has come. */
export const progressedOf = ({ understood, mapping, counted, doubts, place, made }: State): Progressed => ({
  hasFiles: understood !== null,
  isSurvey: understood?.reads === 'survey',
  mappingHolds: mapping !== null && counted !== null,
  hasMatched: doubts !== null,
  hasTitle: place.title.trim() !== '' && place.publicBecause?.trim() !== '',
  isMade: made !== null,
})

/** What the page and its worker say to each other. The worker has the files; the page gets what it must show. */

import type { Spread } from '../import/build.ts'
import type { Decided } from '../import/matching/decisions.ts'
import type { Reads } from '../import/material.ts'
import type { NamedBytes, Problem } from '../import/network.ts'
import type { ImportReport } from '../import/report/report.ts'
import type { Mapping } from '../import/survey/mapping.ts'
import type { Side } from '../import/survey/review.ts'
import type { Account } from '../import/survey/survey-of.ts'
import type { Matched, Pair } from '../import/survey.ts'
import type { Wishes } from '../import/wishes.ts'

/** Each ask has one answer, or is refused with reasons; `build` tells how far it is meanwhile. */
export type Ask =
  | { readonly type: 'read'; readonly files: readonly NamedBytes[]; readonly wanted: Reads | null }
  | { readonly type: 'count'; readonly mapping: Mapping }
  | {
      readonly type: 'match'
      readonly mapping: Mapping
      readonly decided: Decided
    }
  | {
      readonly type: 'build'
      readonly mapping: Mapping
      readonly decided: Decided
      readonly wishes: Wishes
      /** Text of the last pack of the same place, to be held against the new one. */
      readonly before: string | null
      /** Text of the releases.json of the same place; null where there is none. */
      readonly ledger: string | null
    }

export interface Answers {
  readonly read: Understood
  readonly count: Counted
  readonly match: Doubts
  readonly build: Made
}

export interface Understood {
  readonly reads: Reads
  /** What it could be instead, and null where there is no doubt. */
  readonly doubt: string | null
  readonly files: readonly { readonly name: string; readonly format: string }[]
  readonly problems: readonly Problem[]
  readonly mapping: Mapping
  /** Columns of a survey or attributes of a network, as they stand. */
  readonly columns: readonly ColumnSeen[]
  readonly network: NetworkSeen | null
}

export interface ColumnSeen {
  readonly number: number
  readonly heading: string
  /** The question in full, where the table has it. */
  readonly says: string
  readonly filled: number
  readonly rows: number
  /** Different answers, the commonest first, a few of them. */
  readonly values: readonly string[]
  readonly different: number
}

export interface NetworkSeen {
  readonly nodes: number
  readonly ties: number
  readonly directed: boolean | 'mixed'
  readonly alone: number
  readonly tieAttributes: readonly string[]
  readonly relations: readonly { readonly name: string; readonly ties: number; readonly directed: boolean }[]
}

/** How a survey was answered by this mapping; of a network, nothing is left to count. */
export interface Counted {
  readonly respondents: number
  readonly accounts: readonly Account[]
  readonly scores: number
  readonly problems: readonly Problem[]
}

/** A pair that waits for a person, and what stands on both sides of it: names and all. */
export interface Doubt {
  readonly pair: Pair
  readonly sides: readonly [Side, Side]
}

export interface Doubts {
  readonly open: readonly Doubt[]
  readonly counts: Matched['counts']
  readonly people: number
  readonly uncertainty: Matched['uncertainty']
}

export interface Made {
  /** Text of pack.json, report.json and so on, by file name. */
  readonly files: Readonly<Record<string, string>>
  readonly report: ImportReport
}

/** From the worker. `id` is that of the ask. */
export type Told =
  | { readonly id: number; readonly type: 'answer'; readonly answer: Answers[Ask['type']] }
  | { readonly id: number; readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly id: number; readonly type: 'failed'; readonly says: string }
  | {
      readonly id: number
      readonly type: 'progress'
      readonly share: number
      readonly says: string
      readonly spread?: Spread
    }

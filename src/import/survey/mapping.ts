/**
 * What a curator decided about the columns of a survey, or the attributes and relations of a network: which question
 * is which layer, which column is which fact, and who stands in which group. Kept in one small file, so that an import
 * repeats without a hand. Its published contract is `data/mapping.schema.json`; `check-mapping.ts` holds files to it.
 *
 * Whatever no entry names does not exist after the import.
 */
import type { OverlayName } from '../../core/model/pack.ts'
import type { Named } from '../survey.ts'

export interface Mapping {
  readonly kith: 'mapping'
  readonly version: 1
  /** A table of answers, or a network whose attributes and relations are meant. */
  readonly reads: 'survey' | 'network'
  /** Words and codes that stand where there is no answer, for all columns. */
  readonly missing: MissingWords
  readonly columns: readonly ColumnMap[]
  readonly questions: readonly QuestionMap[]
  readonly overlays: readonly OverlayMap[]
  readonly feelings: FeelingsMap | null
  /** Roles that this place has only one of, as people write them: "the vicar". Others are never one person by themselves. */
  readonly uniqueRoles?: readonly string[]
  /** Of a network: the attribute that says what each node is (person, place ...). */
  readonly kindFrom?: string
  /** Of a network: the attribute of ties that tells a first from a second asking. */
  readonly waveFrom?: string
}

/** A column by its heading; by its number (from 1) where the heading may hold a name. */
export type Ref = string | number

/** The three ways in which an answer can be missing; compared in any case, without blanks at the ends. */
export interface MissingWords {
  /** Nobody knows: left blank, not known, not asked. */
  readonly noAnswer: readonly string[]
  /** An answer: there is nobody. */
  readonly noneNamed: readonly string[]
  /** An answer: I would rather not say. */
  readonly refused: readonly string[]
}

/**
 * `id` and `name` of who answered (several name columns are joined by blanks); `match` helps to tell people apart and
 * goes no further; `quasi` could be known to a neighbour; `sensitive` could hurt; `group` is what people belong to;
 * `text` is never read; `ignore` is left out.
 */
export const COLUMN_ROLES = ['id', 'name', 'match', 'quasi', 'sensitive', 'group', 'text', 'ignore'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export interface ColumnMap {
  /** Left out where `ticks` says which columns it is. */
  readonly column?: Ref
  /** A fact spread over columns, one for each value: the value of the one that is ticked. */
  readonly ticks?: readonly Tick[]
  readonly role: ColumnRole
  /** The fact's plain name: sex, age, street, role, group, or one of your own. Needed for match, quasi, sensitive and group. */
  readonly as?: string
  /** As written in the table -> as kept. A value that is not listed is left out and counted. */
  readonly values?: Readonly<Record<string, string>>
  /** For numbers: where each band but the first begins. */
  readonly bands?: readonly number[]
  /** The kept values run from least to most, as they stand here; bands always do. */
  readonly ordered?: boolean
  readonly missing?: MissingWords
  readonly why?: string
  /** 0..1, of a guess. */
  readonly sure?: number
}

export interface Tick {
  readonly column: Ref
  readonly value: string
}

/** One layer of ties. Exactly one of `slots`, `ticks`, `roster`, `pairs` and `relations` says where the answers stand. */
export interface QuestionMap {
  readonly id: string
  /** At most 32 characters, on screen. */
  readonly title: string
  /** As put to people, on screen. */
  readonly asked: string
  readonly directed: boolean
  readonly pulse: 'to-asker' | 'to-named'
  readonly named: Named
  /** Whether the things named may be called by their names on screen; people never are. */
  readonly show?: boolean
  /** One column a slot; a slot may be several columns that are joined by blanks (first name, surname). */
  readonly slots?: readonly (Ref | readonly Ref[])[]
  /** Marks between several answers in one cell. */
  readonly separators?: readonly string[]
  /** One column a thing, ticked where it was named. */
  readonly ticks?: readonly Tick[]
  /** One column a person, called by its heading without what all these headings share; filled where there is a tie. */
  readonly roster?: readonly Ref[]
  /** Columns that say whether two named in the slots of question `of` know each other. */
  readonly pairs?: { readonly of: string; readonly columns: readonly PairColumn[] }
  /** Of a network: the relations that are this layer. */
  readonly relations?: readonly string[]
  /** Values of ticks, rosters and pairs that stand for no tie; any other value is one. */
  readonly none?: readonly string[]
  /** Answers are ids of people in the table. */
  readonly ids?: boolean
  /** Facts about the one named in each slot, under plain names; a null where a slot has no such column. */
  readonly about?: Readonly<Record<string, readonly (Ref | null)[]>>
  /** How strong the tie to the one in each slot is. */
  readonly weight?: readonly (Ref | null)[]
  /** As written -> as kept, for things: "lib" -> "Library". */
  readonly recode?: Readonly<Record<string, string>>
  readonly missing?: MissingWords
  readonly why?: string
  readonly sure?: number
}

/** A column of pairs: slots are counted from 1. */
export interface PairColumn {
  readonly column: Ref
  readonly a: number
  readonly b: number
}

/** The fact has one of these (kept) values. */
export interface Condition {
  readonly fact: string
  readonly is: readonly string[]
}

/** Who belongs to an overlay: all conditions hold, and they named few enough; or the things of a role question. */
export interface OverlayMap {
  readonly id: OverlayName
  /** Kith's own words where left out. */
  readonly title?: string
  readonly where?: readonly Condition[]
  /** Who named at most so many in these questions together, among those who answered them. */
  readonly few?: { readonly questions: readonly string[]; readonly most: number }
  /** Things by what they are called. */
  readonly things?: readonly string[]
}

export const SCALES = [
  'wemwbs',
  'swemwbs-raw',
  'swemwbs-metric',
  'ons-satisfaction',
  'ons-worthwhile',
  'ons-happiness',
  'ons-anxiety',
] as const
export type Scale = (typeof SCALES)[number]

/** How people feel: a total, or the items by column. Kith ships no words of the scales. */
export interface FeelingsMap {
  readonly scale: Scale
  readonly total?: Ref
  readonly items?: readonly Ref[]
  /** Who feels part of the place, and whom something stops. */
  readonly belong?: readonly Condition[]
  readonly stopped?: readonly Condition[]
  readonly why?: string
  readonly sure?: number
}

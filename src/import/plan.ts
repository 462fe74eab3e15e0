/** How a raw network becomes a pack: what the curator decided. The illustrative surveys are sent through the same door. */
import type { Basis, Figure, NodeKind, OverlayName, PoolShape, Provenance, Tone } from '../core/model/pack.ts'

export interface ImportPlan {
  readonly site: {
    readonly id: string
    readonly title: string
    readonly region: string
    readonly badge: string
  }
  readonly provenance: Provenance
  /** The reason given by `--public`, or null. */
  readonly publicBecause: string | null
  /** Seed for packs that must repeat; null shuffles with fresh randomness. */
  readonly seed: number | null
  /** What a raw node is; everything not decided is a respondent (it was in the file as a person) or, if only ever named, `named`. */
  readonly kindOf: (id: string, attributes: Readonly<Record<string, string>>) => NodeKind
  /** Kinds whose labels may be shown; never respondent or named. */
  readonly labelKinds: readonly NodeKind[]
  /** Raw attributes that may be used at all (for pools, overlays); all others are dropped and counted. */
  readonly whitelist: readonly string[]
  readonly questions: readonly QuestionPlan[]
  readonly overlays: readonly OverlayPlan[]
  readonly figures: readonly Figure[]
  readonly events: readonly EventPlan[]
  /** How people feel, where the survey asked; only group averages leave the importer. */
  readonly feelings?: FeelingsPlan
  /** The codebook: facts about people that may be used. A fact that is not declared here does not exist. */
  readonly variables?: readonly VariablePlan[]
  /** How strictly people are protected; the house's own rules where it is left out. */
  readonly protection?: ProtectionPlan
}

/**
 * One declared fact about people. It never reaches a pack: overlays are told from it, as shares of pools, after it was
 * made coarser and rare answers were taken out.
 */
export interface VariablePlan {
  /** A short name of our own choosing ("employment"), never a column's header: a header may hold a name. */
  readonly id: string
  /** quasi: others may know it of somebody. sensitive: nobody should learn it here. structural: it only says which group is whose. */
  readonly role: 'quasi' | 'sensitive' | 'structural'
  /** Whether the values have an order (age bands do, kinds of work do not). */
  readonly ordered: boolean
  /** All that it may say, from least to most where it is ordered. Anything else counts as no answer. */
  readonly values: readonly string[]
  /** By raw node id; who is not there gave no answer. */
  readonly of: ReadonlyMap<string, string>
}

/** A condition on a declared fact: its value is one of these. */
export interface FactPlan {
  /** Id of a variable. */
  readonly variable: string
  readonly values: readonly string[]
}

export interface ProtectionPlan {
  /** Fewest people who must share every fact, pair and triple of facts: 5 where left out, 10 at most; 3 or 4 in no survey. */
  readonly k?: number
  /** Largest share of ties that may be left out so that fewer lights stand alone: 0.05 in a survey where left out, 0.1 at most. */
  readonly tieBudget?: number
}

export interface QuestionPlan {
  readonly id: string
  /** Relations of the raw ties that belong to this layer. */
  readonly relations: readonly string[]
  readonly title: string
  readonly asked: string
  readonly directed: boolean
  readonly pulse: 'to-asker' | 'to-named'
  /** Authored pools, first to last; otherwise they are found (Louvain) and named by what holds them. */
  readonly pools: readonly PoolPlan[] | null
  /** Whole-graph layers (a support web) may lie where the base layout lies. */
  readonly layout: 'own' | 'base'
}

export interface PoolPlan {
  readonly id: string
  readonly title: string
  readonly shape: PoolShape
  readonly tone: Tone
  readonly basis: Basis
  /** Raw node ids. */
  readonly members: readonly string[]
  /** `arc` draws the pool's people on a crescent round its anchors. */
  readonly form: 'heap' | 'arc'
}

export interface OverlayPlan {
  readonly id: OverlayName
  readonly title: string
  readonly rank: 'group' | 'helper'
  readonly level: 'group' | 'role' | 'row'
  readonly figures: readonly string[]
  /** Raw node ids; turned into shares of pools at `group` level. */
  readonly members: readonly string[]
  /** Declared facts that all must hold of somebody in the group; where given, they decide and `members` is not read. */
  readonly from?: readonly FactPlan[]
}

export interface FeelingsPlan {
  /** A wellbeing score by raw node id, on any scale where more is better. */
  readonly scores: ReadonlyMap<string, number>
  /** Raw node ids of those who feel part of the place, and of those whom something stops. */
  readonly belong: readonly string[]
  readonly stopped: readonly string[]
}

export interface EventPlan {
  readonly id: string
  readonly title: string
  readonly says: string
  /** Raw node ids the event lights; its ties are the raw ties whose `event` is this id. */
  readonly lights: readonly string[]
  readonly figures: readonly string[]
}

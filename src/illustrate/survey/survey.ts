/**
 * A full made-up survey of one place: what a community's researchers would bring home. It is never shipped; only
 * the pack that the importer makes of it is. Fields follow study.md 4.1 and 4.2.
 */

export type Employment = 'employed' | 'unemployed' | 'retired' | 'student' | 'other'
export type Gender = 'woman' | 'man'
export type AgeBand = '16-24' | '25-44' | '45-64' | '65+'

/** One layer a question. Ties run from who was asked to whom or what they named. */
export const LAYERS = [
  'news',
  'activities',
  'places',
  'rely',
  'help',
  'trust',
  'together',
  'decide',
  'sight',
  'acquaintance',
] as const
export type Layer = (typeof LAYERS)[number]
/** The three questions that together are the support web. */
export const SUPPORT: readonly Layer[] = ['rely', 'help', 'trust']

export interface Survey {
  readonly site: string
  readonly seed: number
  readonly respondents: readonly Respondent[]
  readonly named: readonly Named[]
  readonly things: readonly SurveyThing[]
  readonly ties: readonly SurveyTie[]
  /** The second askings and what grew, where a place has them. */
  readonly story: Story | null
}

export interface Respondent {
  readonly id: string
  readonly site: string
  readonly ageBand: AgeBand
  readonly gender: Gender
  readonly employment: Employment
  readonly singleParent: boolean
  readonly longIllness: boolean
  /** Warwick-Edinburgh Mental Wellbeing Scale, 14 to 70. */
  readonly wemwbs: number
  /** ONS life satisfaction, 0 to 10. */
  readonly lifeSatisfaction: number
  readonly belongs: boolean
  /** Something stops them taking part. */
  readonly barrier: boolean
  /** 0 to 100. */
  readonly empowerment: number
  readonly knowsChanger: boolean
  /** Could name no connector and no introducer (study.md 4.3). */
  readonly isolatesGroup: boolean
  /** No person-to-person tie in any layer. */
  readonly noLinks: boolean
  /** How they hear the news; null for no answer. */
  readonly newsGroup: string | null
  /** Neighbourhood area, from 0. */
  readonly area: number
  /** A change-maker: well linked, good at making things happen. */
  readonly maker: boolean
  readonly volunteers: boolean
  readonly training: boolean
  /** Whom they know, where it was asked (New Cross Gate); null elsewhere. */
  readonly knows: { readonly council: boolean; readonly employer: boolean; readonly media: boolean } | null
  /** The second asking, where there was one. */
  readonly after: After | null
}

export interface After {
  readonly wemwbs: number
  readonly volunteers: boolean
  readonly training: boolean
  readonly isolatesGroup: boolean
}

export interface Named {
  readonly id: string
  readonly relation: 'family' | 'friend' | 'neighbour' | 'worker'
  /** May be the same person as this one ("two Davids"); null for nearly all. */
  readonly maybeSameAs: string | null
  /** Stands for many friends at once in the news layer, so their mentions are no person's. */
  readonly pooled: boolean
}

export interface SurveyThing {
  readonly id: string
  readonly kind: 'place' | 'activity' | 'source' | 'role'
  readonly label: string
}

export interface SurveyTie {
  readonly layer: Layer
  readonly from: string
  readonly to: string
  readonly wave: 1 | 2
  readonly event: string | null
}

/** Murton's research beats and what came of them. Ids of respondents. */
export interface Story {
  /** The 250 further questionnaires. */
  readonly forms: readonly string[]
  readonly interviews: readonly string[]
  readonly focusGroups: readonly (readonly string[])[]
  readonly keptInTouch: readonly string[]
  readonly mams: readonly string[]
  /** Things: the group itself, and those that followed it nearby. */
  readonly group: string
  readonly nearby: readonly string[]
}

/** What a place's made-up survey is told: the tables of study.md 4.4 to 4.6 and the place's own flavour. */
import type { PoolShape, Tone } from '../../core/model/pack.ts'
import type { Employment, Gender } from './survey.ts'

export interface SiteSpec {
  readonly id: string
  readonly title: string
  readonly region: string
  readonly seed: number
  /** Nodes of all kinds to aim at: about 3.6 a respondent. */
  readonly nodes: number
  /** Isolates group / people (study.md 4.4). */
  readonly employment: Readonly<Record<Employment, Cell>>
  /** Men and women apart, where published (New Cross Gate). */
  readonly byGender: readonly GenderCell[]
  readonly noLinks: number
  readonly knowNoChanger: number
  readonly singleMothers: readonly (Cell & { readonly employment: Employment })[]
  readonly singleFathers: number
  /** Mean of different people a single parent leans on; null where nothing is planted. */
  readonly singleParentMean: number | null
  /** Single mothers report lower wellbeing (Murton, 12.16). */
  readonly lowMothers: boolean
  readonly newsPools: readonly NewsPoolSpec[]
  /** Neighbourhood areas, each leaning on one place. */
  readonly areas: readonly AreaSpec[]
  /** Which area is even and which has a few hubs and many thin links (study.md 4.2). */
  readonly evenArea: number
  readonly hubArea: number
  readonly places: readonly PlaceSpec[]
  readonly activities: readonly ActivitySpec[]
  readonly sources: readonly LabelSpec[]
  readonly roles: readonly LabelSpec[]
  /** How many know each role by sight, in 100 of all such answers or as a count. */
  readonly sight: readonly { readonly role: string; readonly weight: number; readonly count?: number }[]
  /** Roles of people who make things happen. */
  readonly makers: readonly string[]
  readonly deciders: readonly { readonly role: string; readonly weight: number; readonly council: boolean }[]
  /** People who know nobody at the council, no employer, nobody in the media (New Cross Gate). */
  readonly strangersTo: { readonly council: number; readonly employer: number; readonly media: number } | null
  /** Places that people lean on for help or trust (Bristol, K2); empty elsewhere. */
  readonly services: readonly string[]
  /** Share (0..1) of an activity's or place's people that come from anywhere; 0 keeps to the area. */
  readonly mixing: number
}

export interface Cell {
  readonly isolates: number
  readonly people: number
}

export interface GenderCell extends Cell {
  readonly employment: Employment
  readonly gender: Gender
}

export interface LabelSpec {
  readonly id: string
  readonly label: string
}

export interface AreaSpec {
  readonly hub: string
}

export interface PlaceSpec extends LabelSpec {
  /** The area it stands in; null where all use it alike. */
  readonly area: number | null
  readonly weight: number
}

export interface ActivitySpec extends LabelSpec {
  readonly area: number | null
  readonly weight: number
  /** People taking part, where fixed. */
  readonly count?: number
  /** Where it happens. */
  readonly place: string
}

export interface NewsPoolSpec {
  readonly id: string
  readonly title: string
  readonly size: number
  readonly shape: PoolShape
  readonly tone: Tone
  readonly form: 'heap' | 'arc'
  /** Areas most of its people live in. */
  readonly areas: readonly number[]
  /** Things they hear it from, first the one most name; empty for friends only. */
  readonly anchors: readonly string[]
}

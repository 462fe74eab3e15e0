/** What every place's made-up survey shares: roles, familiar faces, change-makers, everyday places and activities. */
import type { ActivitySpec, LabelSpec, NewsPoolSpec, PlaceSpec, SiteSpec } from '../survey/spec.ts'

export const ROLES: readonly LabelSpec[] = [
  { id: 'role:postie', label: 'The postie' },
  { id: 'role:sweeper', label: 'The street sweeper' },
  { id: 'role:crossing', label: 'The crossing patrol' },
  { id: 'role:bus-driver', label: 'The bus driver' },
  { id: 'role:shopkeeper', label: 'The shopkeeper' },
  { id: 'role:quiz-host', label: 'The quiz host' },
  { id: 'role:coach', label: 'The sports coach' },
  { id: 'role:school-cook', label: 'The school cook' },
  { id: 'role:playgroup', label: 'The playgroup leader' },
  { id: 'role:youth-worker', label: 'The youth worker' },
  { id: 'role:caretaker', label: 'The hall caretaker' },
  { id: 'role:gardener', label: 'The allotment secretary' },
  { id: 'role:lunch-club', label: 'The lunch club organiser' },
  { id: 'role:councillor', label: 'A councillor' },
  { id: 'role:council', label: 'Someone at the council' },
  { id: 'role:head-teacher', label: 'The head teacher' },
  { id: 'role:practice-manager', label: 'The GP practice manager' },
  { id: 'role:housing', label: 'The housing officer' },
  { id: 'role:police', label: 'The community police officer' },
]

/** 150 to 62 for postie and councillor: the order is published (N6), the sizes are assumed. */
export const SIGHT: SiteSpec['sight'] = [
  { role: 'role:postie', weight: 150 },
  { role: 'role:councillor', weight: 62 },
  { role: 'role:crossing', weight: 55 },
  { role: 'role:sweeper', weight: 48 },
  { role: 'role:shopkeeper', weight: 45 },
  { role: 'role:bus-driver', weight: 34 },
  { role: 'role:quiz-host', weight: 26 },
]

export const MAKERS: readonly string[] = [
  'role:coach',
  'role:school-cook',
  'role:quiz-host',
  'role:playgroup',
  'role:youth-worker',
  'role:caretaker',
  'role:gardener',
  'role:lunch-club',
]

const DECIDERS: SiteSpec['deciders'] = [
  { role: 'role:councillor', weight: 28, council: true },
  { role: 'role:council', weight: 24, council: true },
  { role: 'role:head-teacher', weight: 18, council: false },
  { role: 'role:housing', weight: 14, council: false },
  { role: 'role:practice-manager', weight: 11, council: false },
  { role: 'role:police', weight: 9, council: false },
]

/** Roles who know many by sight and are seldom turned to. */
export const FAMILIAR: readonly string[] = SIGHT.map(({ role }) => role).filter(
  (role) => role !== 'role:councillor',
)

export const SOURCES: readonly LabelSpec[] = [
  { id: 'source:online', label: 'Online' },
  { id: 'source:newsletters', label: 'Newsletters' },
  { id: 'source:websites', label: 'Local websites' },
  { id: 'source:paper', label: 'The local paper' },
  { id: 'source:email', label: 'Email lists' },
]

/** Everyday places; those of no area are used alike by all. Rare ones end in "Other places". */
export const PLACES: readonly PlaceSpec[] = [
  { id: 'place:shops', label: 'The shops', area: null, weight: 5 },
  { id: 'place:surgery', label: "The doctor's surgery", area: null, weight: 3.4 },
  { id: 'place:post-office', label: 'The post office', area: null, weight: 2.4 },
  { id: 'place:chemist', label: 'The chemist', area: null, weight: 1.8 },
  { id: 'place:chip-shop', label: 'The chip shop', area: null, weight: 1.6 },
  { id: 'place:hairdresser', label: 'The hairdresser', area: null, weight: 1.2 },
  { id: 'place:bus-stop', label: 'The bus stop', area: null, weight: 1 },
  { id: 'place:bowling', label: 'The bowling green', area: null, weight: 0.15 },
  { id: 'place:bench', label: 'The bench by the road', area: null, weight: 0.13 },
  { id: 'place:kiosk', label: 'The paper stand', area: null, weight: 0.12 },
]

/** Activities by the area they belong to; `at` gives each area's place. */
export function activitiesAt(at: readonly string[]): ActivitySpec[] {
  const near = (area: number) => ({ area: area % at.length, place: at[area % at.length]! })
  return [
    { id: 'activity:football', label: 'Football', weight: 1.2, ...near(0) },
    { id: 'activity:gardening', label: 'Gardening', weight: 1.3, ...near(1) },
    { id: 'activity:lunch-club', label: 'Lunch club', weight: 0.9, ...near(2) },
    { id: 'activity:keep-fit', label: 'Keep fit', weight: 1.1, ...near(3) },
    { id: 'activity:toddlers', label: 'Parents and toddlers', weight: 1, ...near(4) },
    { id: 'activity:helping', label: 'Helping others', weight: 1.3, ...near(5) },
    { id: 'activity:walking', label: 'Walking group', weight: 0.9, ...near(0) },
    { id: 'activity:crafts', label: 'Craft circle', weight: 0.8, ...near(1) },
    { id: 'activity:bingo', label: 'Bingo', weight: 1, ...near(2) },
    { id: 'activity:dance', label: 'Dance class', weight: 0.8, ...near(3) },
    { id: 'activity:youth-club', label: 'Youth club', weight: 0.9, ...near(4) },
    { id: 'activity:choir', label: 'Choir', weight: 0.8, ...near(5) },
    { id: 'activity:school', label: 'School helpers', weight: 0.9, ...near(4) },
    { id: 'activity:history', label: 'History group', weight: 0.6, ...near(2) },
    { id: 'activity:online', label: 'Going online', weight: 1.3, ...near(3) },
    { id: 'activity:residents', label: 'Residents group', weight: 0.9, ...near(1) },
  ]
}

/** The group that hears from friends alone: amber stars on an arc, as in the study's own map (14.2). */
export function friendsOnly(size: number, areas: readonly number[]): NewsPoolSpec {
  const look = { shape: 'star', tone: 'amber', form: 'arc' } as const
  return { id: 'friends', title: 'Just from friends', size, areas, anchors: [], ...look }
}

/** A group round things: its look by what kind of source holds it, the same in every place. */
export function newsPool(
  look: 'notices' | 'online' | 'centre' | 'street',
  title: string,
  size: number,
  areas: readonly number[],
  anchors: readonly string[],
): NewsPoolSpec {
  return { id: look, title, size, areas, anchors, form: 'heap', ...LOOKS[look] }
}

const LOOKS = {
  notices: { shape: 'square', tone: 'blue' },
  online: { shape: 'hexagon', tone: 'vermillion' },
  centre: { shape: 'disc', tone: 'rose' },
  street: { shape: 'diamond', tone: 'green' },
} as const

export const ONLINE_ANCHORS: readonly string[] = SOURCES.map(({ id }) => id)

type Own = Pick<
  SiteSpec,
  | 'id'
  | 'title'
  | 'region'
  | 'seed'
  | 'nodes'
  | 'employment'
  | 'noLinks'
  | 'knowNoChanger'
  | 'newsPools'
  | 'areas'
  | 'places'
> &
  Partial<SiteSpec>

/** A place's own table and flavour over what all places share. */
export function siteSpec(own: Own): SiteSpec {
  return {
    byGender: [],
    singleMothers: [
      { employment: 'employed', isolates: 4, people: 14 },
      { employment: 'unemployed', isolates: 5, people: 9 },
      { employment: 'other', isolates: 3, people: 9 },
      { employment: 'student', isolates: 0, people: 2 },
    ],
    singleFathers: 4,
    singleParentMean: null,
    lowMothers: false,
    evenArea: 0,
    hubArea: own.areas.length - 1,
    activities: activitiesAt(own.areas.map(({ hub }) => hub)),
    sources: SOURCES,
    roles: ROLES,
    sight: SIGHT,
    makers: MAKERS,
    deciders: DECIDERS,
    strangersTo: null,
    services: [],
    mixing: 0.12,
    ...own,
  }
}

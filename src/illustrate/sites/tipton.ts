/** Tipton (study.md 4.4 and 4.6): twelve local groups with few links between them, until a small fund opened (T1, T2). */
import { activitiesAt, friendsOnly, newsPool, ONLINE_ANCHORS, PLACES, SOURCES, siteSpec } from './common.ts'

const HUBS = [
  'place:school-gate',
  'place:park',
  'place:community-centre',
  'place:library',
  'place:academy',
  'place:pub',
] as const

export const TIPTON = siteSpec({
  id: 'tipton',
  title: 'Tipton',
  region: 'Sandwell',
  seed: 460,
  nodes: 1650,
  employment: {
    employed: { isolates: 51, people: 253 },
    unemployed: { isolates: 21, people: 42 },
    retired: { isolates: 24, people: 63 },
    student: { isolates: 7, people: 43 },
    other: { isolates: 12, people: 59 },
  },
  noLinks: 9,
  knowNoChanger: 276,
  newsPools: [
    friendsOnly(138, [0, 1]),
    newsPool(
      'centre',
      'At the centre, the pub and the shops',
      118,
      [2, 5],
      ['place:community-centre', 'place:shops', 'place:pub', 'place:chip-shop'],
    ),
    newsPool('online', 'Online and newsletters', 92, [3], ONLINE_ANCHORS),
    newsPool(
      'notices',
      'Through the academy and the schools',
      84,
      [4],
      ['place:academy', 'source:school-letters', 'source:noticeboard'],
    ),
  ],
  areas: HUBS.map((hub) => ({ hub })),
  places: [
    { id: 'place:community-centre', label: 'The community centre', area: 2, weight: 4.5 },
    { id: 'place:academy', label: 'The academy', area: 4, weight: 4 },
    { id: 'place:library', label: 'The library', area: 3, weight: 3.5 },
    { id: 'place:park', label: 'The park', area: 1, weight: 3.5 },
    { id: 'place:school-gate', label: 'The school gate', area: 0, weight: 3.5 },
    { id: 'place:pub', label: 'The pub', area: 5, weight: 3 },
    { id: 'place:towpath', label: 'The canal towpath', area: null, weight: 1.6 },
    ...PLACES,
  ],
  // Two of the ideas that were funded are published (T1); the other ten groups are everyday ones.
  activities: [
    { id: 'activity:mechanics', label: 'Young car mechanics', area: 4, weight: 0.8, place: 'place:academy' },
    {
      id: 'activity:cooking',
      label: 'Cooking together',
      area: 2,
      weight: 1,
      place: 'place:community-centre',
    },
    ...activitiesAt(HUBS).slice(0, 10),
  ],
  sources: [
    ...SOURCES,
    { id: 'source:school-letters', label: 'Letters from school' },
    { id: 'source:noticeboard', label: 'Noticeboards' },
  ],
})

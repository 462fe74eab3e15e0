/** Littlehampton, the Wick estate (study.md 4.4 and 4.6): a café-type centre that parents go to (W1). */
import { friendsOnly, newsPool, ONLINE_ANCHORS, PLACES, SOURCES, siteSpec } from './common.ts'

export const LITTLEHAMPTON = siteSpec({
  id: 'littlehampton',
  title: 'Littlehampton (Wick)',
  region: 'West Sussex',
  seed: 448,
  nodes: 1608,
  employment: {
    employed: { isolates: 47, people: 234 },
    unemployed: { isolates: 18, people: 36 },
    retired: { isolates: 32, people: 84 },
    student: { isolates: 5, people: 31 },
    other: { isolates: 10, people: 63 },
  },
  noLinks: 9,
  knowNoChanger: 269,
  newsPools: [
    friendsOnly(125, [0, 1]),
    newsPool(
      'centre',
      'At the Wickbourne Centre',
      115,
      [2, 3],
      ['place:wickbourne', 'place:church-hall', 'place:surgery', 'place:library'],
    ),
    newsPool('online', 'Online and newsletters', 90, [4], ONLINE_ANCHORS),
    newsPool(
      'notices',
      'At the school and the shops',
      92,
      [5],
      ['place:school-gate', 'place:shops', 'source:school-letters', 'source:noticeboard'],
    ),
  ],
  areas: [
    { hub: 'place:park' },
    { hub: 'place:corner-shop' },
    { hub: 'place:wickbourne' },
    { hub: 'place:pub' },
    { hub: 'place:library' },
    { hub: 'place:school-gate' },
  ],
  places: [
    { id: 'place:wickbourne', label: 'The Wickbourne Centre', area: null, weight: 11 },
    { id: 'place:school-gate', label: 'The school gate', area: 5, weight: 3 },
    { id: 'place:park', label: 'The park', area: 0, weight: 3 },
    { id: 'place:corner-shop', label: 'The corner shop', area: 1, weight: 3 },
    { id: 'place:pub', label: 'The pub', area: 3, weight: 3 },
    { id: 'place:library', label: 'The library', area: 4, weight: 3 },
    { id: 'place:church-hall', label: 'The church hall', area: 2, weight: 1.5 },
    { id: 'place:beach', label: 'The beach', area: null, weight: 2 },
    ...PLACES,
  ],
  sources: [
    ...SOURCES,
    { id: 'source:school-letters', label: 'Letters from school' },
    { id: 'source:noticeboard', label: 'Noticeboards' },
  ],
})

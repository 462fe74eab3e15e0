/** Bretton (study.md 4.4 and 4.6): three housing areas round one centre. */
import { friendsOnly, newsPool, ONLINE_ANCHORS, PLACES, SOURCES, siteSpec } from './common.ts'

export const BRETTON = siteSpec({
  id: 'bretton',
  title: 'Bretton',
  region: 'Peterborough',
  seed: 450,
  nodes: 1615,
  employment: {
    employed: { isolates: 52, people: 260 },
    unemployed: { isolates: 20, people: 40 },
    retired: { isolates: 24, people: 63 },
    student: { isolates: 6, people: 38 },
    other: { isolates: 10, people: 49 },
  },
  noLinks: 9,
  knowNoChanger: 270,
  newsPools: [
    friendsOnly(128, [0]),
    newsPool(
      'centre',
      'At the Bretton Centre',
      120,
      [0, 1, 2],
      ['place:bretton-centre', 'place:shops', 'place:library', 'place:surgery'],
    ),
    newsPool('online', 'Online and newsletters', 95, [1], ONLINE_ANCHORS),
    newsPool(
      'notices',
      'At the Copeland and the parks',
      80,
      [2],
      ['place:copeland', 'place:park', 'place:water-park', 'source:noticeboard'],
    ),
  ],
  areas: [{ hub: 'place:copeland' }, { hub: 'place:park' }, { hub: 'place:south-shop' }],
  places: [
    { id: 'place:bretton-centre', label: 'The Bretton Centre', area: null, weight: 13 },
    { id: 'place:copeland', label: 'Copeland Community Centre', area: 0, weight: 3.5 },
    { id: 'place:park', label: 'Bretton Park', area: 1, weight: 3.5 },
    { id: 'place:south-shop', label: 'The South Bretton shop', area: 2, weight: 3 },
    { id: 'place:water-park', label: 'The Water Park', area: null, weight: 2.4 },
    { id: 'place:library', label: 'The library', area: null, weight: 2 },
    { id: 'place:school-gate', label: 'The school gate', area: null, weight: 2.4 },
    { id: 'place:pub', label: 'The pub', area: 0, weight: 1.5 },
    { id: 'place:garages', label: 'The playing field', area: 2, weight: 1.4 },
    ...PLACES,
  ],
  sources: [...SOURCES, { id: 'source:noticeboard', label: 'Noticeboards' }],
})

/** Bristol, Knowle West (study.md 4.4 and 4.6): some lean on the surgery and the advice centre (K2). */
import { friendsOnly, newsPool, PLACES, SOURCES, siteSpec } from './common.ts'

export const BRISTOL = siteSpec({
  id: 'bristol',
  title: 'Bristol (Knowle West)',
  region: 'Bristol',
  seed: 352,
  nodes: 1264,
  employment: {
    employed: { isolates: 39, people: 194 },
    unemployed: { isolates: 16, people: 32 },
    retired: { isolates: 20, people: 53 },
    student: { isolates: 5, people: 31 },
    other: { isolates: 8, people: 42 },
  },
  noLinks: 7,
  knowNoChanger: 211,
  newsPools: [
    friendsOnly(106, [0, 1]),
    newsPool(
      'centre',
      'At the media and community centres',
      80,
      [2],
      ['place:media-centre', 'place:filwood', 'place:youth-room', 'place:library'],
    ),
    newsPool(
      'online',
      'In The Knowledge and online',
      90,
      [3],
      ['source:knowledge', 'source:online', 'source:websites', 'source:email'],
    ),
    newsPool(
      'street',
      'At the surgery and the shops',
      56,
      [4, 5],
      ['place:surgery', 'place:shops', 'place:advice', 'place:chemist'],
    ),
  ],
  areas: [
    { hub: 'place:school-gate' },
    { hub: 'place:park' },
    { hub: 'place:media-centre' },
    { hub: 'place:filwood' },
    { hub: 'place:corner-shop' },
    { hub: 'place:pub' },
  ],
  places: [
    { id: 'place:media-centre', label: 'Knowle West Media Centre', area: 2, weight: 5 },
    { id: 'place:filwood', label: 'Filwood Community Centre', area: 3, weight: 5 },
    { id: 'place:school-gate', label: 'The school gate', area: 0, weight: 3 },
    { id: 'place:park', label: 'The park', area: 1, weight: 3 },
    { id: 'place:corner-shop', label: 'The corner shop', area: 4, weight: 3 },
    { id: 'place:pub', label: 'The pub', area: 5, weight: 3 },
    { id: 'place:advice', label: 'The advice centre', area: null, weight: 1.6 },
    { id: 'place:library', label: 'The library', area: 2, weight: 1.6 },
    { id: 'place:youth-room', label: 'The youth room', area: 3, weight: 1.2 },
    ...PLACES,
  ],
  sources: [
    { id: 'source:knowledge', label: 'The Knowledge' },
    ...SOURCES.filter(({ id }) => id !== 'source:newsletters' && id !== 'source:paper'),
  ],
  services: ['place:surgery', 'place:advice'],
})

/** New Cross Gate (study.md 4.4): the site most of the published rates come from. Online networks were left out (N7). */
import { friendsOnly, MAKERS, newsPool, PLACES, ROLES, SIGHT, siteSpec } from './common.ts'

const QUIZ_HOST = 'role:quiz-host'

export const NEW_CROSS_GATE = siteSpec({
  id: 'new-cross-gate',
  title: 'New Cross Gate',
  region: 'London',
  seed: 280,
  nodes: 1024,
  employment: {
    employed: { isolates: 33, people: 165 },
    unemployed: { isolates: 12, people: 24 },
    retired: { isolates: 16, people: 42 },
    student: { isolates: 4, people: 25 },
    other: { isolates: 5, people: 24 },
  },
  byGender: [
    { employment: 'employed', gender: 'man', isolates: 25, people: 105 },
    { employment: 'employed', gender: 'woman', isolates: 8, people: 60 },
    { employment: 'unemployed', gender: 'man', isolates: 7, people: 15 },
    { employment: 'unemployed', gender: 'woman', isolates: 5, people: 9 },
  ],
  noLinks: 6,
  knowNoChanger: 168,
  singleMothers: [
    { employment: 'employed', isolates: 2, people: 10 },
    { employment: 'unemployed', isolates: 2, people: 4 },
    { employment: 'other', isolates: 2, people: 5 },
    { employment: 'student', isolates: 0, people: 1 },
  ],
  singleFathers: 2,
  singleParentMean: 2.3,
  strangersTo: { council: 187, employer: 93, media: 112 },
  newsPools: [
    friendsOnly(88, [0, 1]),
    newsPool(
      'notices',
      'From notices and newsletters',
      50,
      [2],
      ['source:newsletters', 'source:noticeboard', 'source:paper', 'place:library'],
    ),
    newsPool(
      'centre',
      'At the pubs and sports clubs',
      60,
      [3],
      ['place:pub', 'place:sports-club', 'place:other-pub', 'place:gym'],
    ),
    newsPool(
      'street',
      'At the supermarket and the shops',
      66,
      [4, 5],
      ['place:supermarket', 'place:shops', 'place:market', 'place:launderette'],
    ),
  ],
  areas: [
    { hub: 'place:school-gate' },
    { hub: 'place:park' },
    { hub: 'place:library' },
    { hub: 'place:sports-club' },
    { hub: 'place:supermarket' },
    { hub: 'place:cafe' },
  ],
  places: [
    { id: 'place:supermarket', label: 'The supermarket', area: null, weight: 11 },
    { id: 'place:pub', label: 'The corner pub', area: null, weight: 7 },
    { id: 'place:other-pub', label: 'The station pub', area: null, weight: 6 },
    { id: 'place:sports-club', label: 'The sports club', area: null, weight: 5 },
    { id: 'place:school-gate', label: 'The school gate', area: 0, weight: 2.4 },
    { id: 'place:park', label: 'The park', area: 1, weight: 2.4 },
    { id: 'place:library', label: 'The library', area: 2, weight: 2 },
    { id: 'place:cafe', label: 'The café', area: 5, weight: 2 },
    { id: 'place:gym', label: 'The gym', area: 3, weight: 1.4 },
    { id: 'place:market', label: 'The market', area: 4, weight: 1.6 },
    { id: 'place:launderette', label: 'The launderette', area: 5, weight: 1 },
    ...PLACES.map((place) => ({ ...place, weight: place.weight * 0.55 })),
  ],
  sources: [
    { id: 'source:newsletters', label: 'Newsletters' },
    { id: 'source:noticeboard', label: 'Noticeboards' },
    { id: 'source:paper', label: 'The local paper' },
  ],
  // No quiz host is drawn here: press coverage names the person (N7).
  roles: [
    ...ROLES.filter(({ id }) => id !== QUIZ_HOST),
    { id: 'role:refuse', label: 'The refuse collector' },
  ],
  sight: SIGHT.map(({ role, weight }) => ({
    role: role === QUIZ_HOST ? 'role:refuse' : role,
    weight,
    count: weight,
  })),
  makers: MAKERS.map((role) => (role === QUIZ_HOST ? 'role:crossing' : role)),
})

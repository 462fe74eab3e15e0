/** What a question is about, by the words over its columns, and Kith's own words for it: a heading is never shown. */
import type { Named } from '../survey.ts'
import type { QuestionMap } from './mapping.ts'

export type Wording = Pick<QuestionMap, 'id' | 'title' | 'asked' | 'pulse'>

const PERSON_WORDS = new Set(
  'who whom people person persons friend friends alter alters contact contacts neighbour neighbours neighbor neighbors nominee'.split(
    ' ',
  ),
)
const THING_WORDS: readonly (readonly [named: Named, words: ReadonlySet<string>])[] = [
  ['place', new Set('place places where venue venues location locations'.split(' '))],
  [
    'activity',
    new Set(
      'activity activities club clubs society societies group groups class classes event events'.split(' '),
    ),
  ],
  [
    'source',
    new Set('source sources media newspaper newspapers radio website websites channel channels'.split(' ')),
  ],
  ['role', new Set('role roles official officials profession professions'.split(' '))],
]

const TOPICS: readonly (readonly [topic: string, words: string, title: string, pulse: Wording['pulse']])[] = [
  ['advice', 'advice advise ask', 'Who do you ask for advice?', 'to-asker'],
  ['help', 'help helps support supports favour care', 'Who helps you?', 'to-asker'],
  ['news', 'news information info hear informed gossip', 'Who tells you the news?', 'to-asker'],
  ['trust', 'trust trusts confide', 'Who do you trust?', 'to-named'],
  [
    'power',
    'power influence decide decides decision change councillor',
    'Who can change things here?',
    'to-named',
  ],
  ['talk', 'talk talks speak discuss chat conversation', 'Who do you talk to?', 'to-named'],
  ['know', 'know knows acquaintance', 'Who do you know?', 'to-named'],
  ['friends', 'friend friends friendship like', 'Who are your friends?', 'to-named'],
  ['work', 'work works collaborate project', 'Who do you work with?', 'to-named'],
]
const OF_THINGS: Readonly<Record<Exclude<Named, 'person'>, Wording>> = {
  place: { id: 'places', title: 'Where do you go?', asked: 'Where do you go?', pulse: 'to-named' },
  activity: {
    id: 'activities',
    title: 'What do you take part in?',
    asked: 'What do you take part in?',
    pulse: 'to-named',
  },
  source: {
    id: 'sources',
    title: 'Where do you hear the news?',
    asked: 'Where do you hear the news?',
    pulse: 'to-asker',
  },
  role: { id: 'roles', title: 'Whom do you turn to?', asked: 'Whom do you turn to?', pulse: 'to-named' },
}

/** What is named: people where the heading says who, else things where it says which, else null: nobody can tell. */
export function namedBy(words: readonly string[]): Named | null {
  if (words.some((word) => PERSON_WORDS.has(word))) return 'person'
  return THING_WORDS.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? null
}

/** True where the words ask for somebody, by what they are about. */
export function asksForPeople(words: readonly string[]): boolean {
  return words.some((word) => PERSON_WORDS.has(word)) || topicOf(words) !== undefined
}

/** True where the words speak of those who were named, one by one. */
export const speaksOfOthers = (words: readonly string[]): boolean =>
  words.some((word) => PERSON_WORDS.has(word))

const topicOf = (words: readonly string[]) =>
  TOPICS.find(([, known]) => known.split(' ').some((word) => words.includes(word)))

/** Words for the `at`-th question (from 1); `taken` are the ids in use. */
export function wordingOf(
  words: readonly string[],
  named: Named,
  at: number,
  taken: ReadonlySet<string>,
): Wording {
  const topic = named === 'person' ? topicOf(words) : undefined
  const plain: Wording =
    named !== 'person'
      ? OF_THINGS[named]
      : topic === undefined
        ? { id: `question-${at}`, title: `Question ${at}`, asked: 'Who is tied to whom?', pulse: 'to-asker' }
        : { id: topic[0], title: topic[2], asked: topic[2], pulse: topic[3] }
  if (!taken.has(plain.id)) return plain
  let time = 2
  while (taken.has(`${plain.id}-${time}`)) time += 1
  return { ...plain, id: `${plain.id}-${time}`, title: `${plain.title.replace(/\?$/, '')} (${time})` }
}

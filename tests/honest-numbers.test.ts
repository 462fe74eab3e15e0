/**
 * No assumed value is on a screen as a numeral, a rank or a "most": every number and superlative of every screen of
 * every place is held against that place's figures, or is named below with the reason why it may stand.
 */
import { describe, expect, test } from 'vitest'
import { heardLast } from '../src/core/story/news.ts'
import { everythingSaid, type Said } from './support/all-readings.ts'
import { claimsIn, isBacked } from './support/claims.ts'
import { everyScreen } from './support/every-screen.ts'
import { fakePack } from './support/fake-pack.ts'
import { fakeShow, visit } from './support/fake-show.ts'
import { SHIPPED_PACKS } from './support/shipped-show.ts'

/** Numbers that measure nothing. */
const NO_QUANTITY: readonly { words: RegExp; why: string }[] = [
  { words: /two in the morning/, why: 'an hour of the night, in a question' },
  { words: /When two people name the same friend/, why: 'how the picture is drawn, by an example' },
  { words: /two ripples away/, why: 'a distance in a question' },
  { words: /One David, or two\?|^Two people$/, why: 'a question, and an answer to it' },
  { words: /[Ff]our kinds of gain/, why: 'how many the study tells of (21.1)' },
  { words: /You have five threads/, why: 'what the visitor has in hand' },
  {
    words: /two lights|These two were near|the two people need to agree/,
    why: 'the ends of one thread',
  },
  { words: /a small pot of money and two other groups\?/, why: 'a question' },
  { words: /Touch twice/, why: 'how to touch' },
  {
    words:
      /Two groups, and a gap|two groups here need a bridge|joins? two close groups|joined two close groups/,
    why: 'how many the picture shows',
  },
  {
    words:
      /A habit: two nudges|A hope: one nudge|a nudge from two people|One thread is one nudge\. A habit needs two/,
    why: 'the rule of the model (X4), which the scene says is one',
  },
  { words: /from two lights at once/, why: 'how many starts a visitor picks' },
  {
    words:
      /the first light|the (?:first|second|third|fourth|fifth|sixth|seventh|last) door|your first light|at your second|for the (?:first|second) start/,
    why: 'an order the visitor gives',
  },
  { words: /^Part \d+ of \d+:.* \(\d+ minutes?\)$/, why: 'where a talk is in its hour' },
  { words: /Which two groups here have never met/, why: 'a question' },
  { words: /these two do together\?/, why: 'the two that were touched, in a question' },
  { words: /Touch one of the two/, why: 'how to touch' },
]

/** Ranks and superlatives that may stand: asked of the visitor, an order in time, measured here, or published. */
const NO_RANK: readonly { words: RegExp; why: string }[] = [
  {
    words: /Who hears last\?|hears? last(?=[?.]|$)|hears last$/,
    why: 'the question of the scene, and the guess',
  },
  { words: /” heard last\./, why: 'measured on this map in one run, and the sentence beside it says so' },
  { words: /who hears it first/, why: 'a choice the visitor makes' },
  {
    words: /about your last job|Who would you tell first|[Ww]ho says hello first\?|to say hello first\?/,
    why: 'a question',
  },
  {
    words: /for the first start|the first light|your first light|the (?:first|last) door/,
    why: 'an order the visitor gives',
  },
  { words: /does your eye go to first\?/, why: 'a question' },
  { words: /the first thing you ever volunteered for\?/, why: 'a question' },
  { words: /who would have the biggest light\?/, why: 'a question' },
  { words: /the smallest step that made a difference\?/, why: 'a question' },
  { words: /[Tt]he first study/, why: 'which study it was: the one of 2010 to 2011' },
  { words: /First, neighbours asked/, why: 'an order in time, published (17.6)' },
  { words: /the first map of the study/, why: 'an order in time, published (N11)' },
  { words: /Which goes with it the closest\?/, why: 'a question' },
  { words: /They were the least likely to feel really well/, why: 'published (21.3)' },
  { words: /the lowest wellbeing scores/, why: 'published (12.16)' },
  { words: /First find out together/, why: 'an order in time, published (8.1)' },
  { words: /Asking the first questions/, why: 'an order in time, published (12.2)' },
  { words: /that first hello\?/, why: 'a question' },
  {
    words: /the busiest light/,
    why: 'the one with the most threads, worked out on this map as the visitor looks',
  },
  { words: /(?:were|the) least likely to/, why: 'a published order (21.3)' },
  { words: /mostly ask friends/, why: 'the published split (14.2)' },
  { words: /those who are most cut off/, why: 'published (4.1), and of no place' },
  { words: /was named more than anything/, why: 'a published rank (19.5)' },
  {
    words: /On this map most of them are in one web/,
    why: 'measured on this map, and said only where it is so (tests/scenes/lean-on-chapter.test.ts)',
  },
  { words: /Which place would you miss most\?/, why: 'a question' },
]

/** Comparisons that may stand. */
const NO_CONTEST: readonly { words: RegExp; why: string }[] = [
  { words: /named more than anything/, why: 'published (19.5)' },
  { words: /fewer links than expected/, why: 'published (12.15, 17.3)' },
  { words: /knew and valued their postal worker than their councillor/, why: 'published, and of roles (N6)' },
  { words: /far more links than this|more ways than a map can show/, why: 'the limits of any map (28.5)' },
  { words: /more likely to feel really well/, why: 'published (21.2)' },
  { words: /less even than what paid staff gather/, why: 'published (30.3)' },
  { words: /I am less likely to say it/, why: 'published (9.14)' },
  { words: /far more likely to volunteer/, why: 'published (24.5)' },
]

const SUPERLATIVE =
  /\b(?:most|mostly|least|best|worst|top|first|last|majority|leading|foremost|number one|record|more than any\w*|(?!west|rest|test|contest|guest|forest|honest|interest|quest|request|suggest|modest)\w{3,}est)\b/giu
const NAMES = SHIPPED_PACKS.flatMap(({ site }) => [site.title, site.region]).filter((name) => name !== '')

const stripped = (text: string, allowed: readonly { words: RegExp }[]): string =>
  allowed.reduce((rest, { words }) => rest.replace(words, ' '), text)
const unnamed = (text: string): string => NAMES.reduce((rest, name) => rest.replaceAll(name, ' '), text)
/** A source is cited by its year and its phases. */
const uncited = ({ role, text }: Pick<Said, 'role' | 'text'>): string =>
  role === 'source' ? text.replace(/\b20\d\d\b|\bphases 1 to 3\b/g, ' ') : text

function unbackedIn(said: Pick<Said, 'role' | 'text' | 'site'>): string[] {
  const figures = SHIPPED_PACKS.find(({ site }) => site.id === said.site)?.figures ?? []
  return claimsIn(stripped(unnamed(uncited(said)), NO_QUANTITY))
    .filter((claim) => !isBacked(claim, said.text, figures))
    .map((claim) => `${said.site}: ${claim.says} in "${said.text}"`)
}

function ranksIn({ text }: Pick<Said, 'text'>): string[] {
  const found = stripped(unnamed(text), NO_RANK).match(SUPERLATIVE) ?? []
  return found.map((word) => `${word} in "${text}"`)
}

function contestsIn({ text }: Pick<Said, 'text'>): string[] {
  return /\bthan\b|\b(?:more|less) likely\b|\bcompared (?:with|to) (?!another)/.test(
    stripped(text, NO_CONTEST),
  )
    ? [text]
    : []
}

const everySentence = everythingSaid()

test('every number on a screen is a figure of its place that nobody assumed', () => {
  expect(everySentence.flatMap(unbackedIn)).toEqual([])
})

test('every rank and superlative is a question, measured here or published', () => {
  expect(everySentence.flatMap(ranksIn)).toEqual([])
})

test('nothing is compared but what was published as a comparison', () => {
  expect(everySentence.flatMap(contestsIn)).toEqual([])
})

test('no sentence holds two places against each other', () => {
  const titles = SHIPPED_PACKS.map(({ site }) => site.title)
  const sentences = everySentence.flatMap(({ text }) => text.split(/(?<=[.?!]) /))
  expect(sentences.filter((each) => titles.filter((title) => each.includes(title)).length > 1)).toEqual([])
})

test('34 is in the scene of the gains alone, and never without its small print', () => {
  const said = everySentence.filter(({ text }) => /\b34\b|thirty[- ]four/i.test(text))
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter(({ at }) => !/^[\w-]+\/gains\//.test(at))).toEqual([])
  const bare = everyScreen().filter(
    ({ reading: { caption } }) =>
      /34/.test(caption) && !/^In one project, people used some NHS services less/.test(caption),
  )
  expect(bare.map(({ at }) => at)).toEqual([])
})

test('who heard last is told of this map alone', () => {
  const told = everyScreen().filter(({ reading }) => / heard last/.test(reading.title))
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter(({ reading }) => !reading.caption.includes('on this map')).map(({ at }) => at)).toEqual(
    [],
  )
})

test('no group is said to have heard last where two heard equally late', () => {
  const pack = fakePack()
  const step = new Int16Array(124).fill(-1)
  step[0] = 0
  const run = { spread: { step, viaTie: new Int32Array(124).fill(-1) }, steps: 1, endsS: 1.2 }
  expect(heardLast(pack, 'news', run)).toBeNull()
})

test('a hundred lit windows show a figure of the place, in a hundred, as it was published', () => {
  const shown = everyScreen().flatMap(({ reading, stage }) =>
    (reading.legend?.perHundred ?? []).map((share) => ({ ...share, site: stage.view.site })),
  )
  const wrong = shown.filter(({ lit, says, site }) => {
    const figures = SHIPPED_PACKS.find((pack) => pack.site.id === site)?.figures ?? []
    return !figures.some(
      (f) => f.basis !== 'assumed' && f.unit === 'in 100' && f.value === lit && f.says === says,
    )
  })
  expect(shown.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('roles stand in the order of the alphabet, not of their links', () => {
  const lists = everyScreen().map(({ reading }) => (reading.legend?.items ?? []).map(({ label }) => label))
  expect(lists.some((labels) => labels.length > 3)).toBe(true)
  expect(
    lists.filter((labels) => labels.join() !== [...labels].sort((a, b) => a.localeCompare(b)).join()),
  ).toEqual([])
})

test.each([...NO_QUANTITY, ...NO_RANK, ...NO_CONTEST])(
  '$words is still said somewhere ($why)',
  ({ words }) => {
    expect(everySentence.some(({ text }) => words.test(text))).toBe(true)
  },
)

describe('a figure that was assumed', () => {
  const pack = fakePack()
  const assumed = {
    ...pack,
    figures: pack.figures.map((figure) => ({ ...figure, basis: 'assumed' as const })),
  }
  const lit = () =>
    visit(fakeShow([assumed])).do(
      { type: 'wake' },
      { type: 'go', scene: 'send-news', beat: 2 },
      { type: 'overlay', id: 'few-links', on: true },
    )

  test('is in no legend', () => {
    expect(lit().reading().legend?.perHundred).toEqual([])
  })

  test('is on no card, which says that no number was published', () => {
    const { dialog } = lit().do({ type: 'card', card: 'overlay:few-links' }).reading()
    expect(dialog).toMatchObject({
      facts: [],
      paragraphs: expect.arrayContaining(['No number was published.']),
    })
  })
})

test.each([
  'Forty people ask at the Glebe.',
  '165 people just ask friends.',
  'Half of Murton asks online.',
  'One in five people ask at the parish.',
  '38 in 100 people out of work had few links.',
  'Mums were nine times as likely to volunteer.',
  'A third of the lights never heard.',
  'The news took 7 steps.',
  'Wellbeing went up by 4%.',
  'Links doubled after the group began.',
  '19 mothers were interviewed face to face.',
])('a number that nobody published is heard: %s', (text) => {
  expect(unbackedIn({ role: 'caption', site: 'murton', text })).toHaveLength(1)
})

test.each([
  'The Glebe is the place most people named.',
  'The largest group asks online.',
  'The Glebe comes first.',
  'Gardening was the top activity.',
  'Fewest of all ask at the parish.',
])('a rank that nobody published is heard: %s', (text) => {
  expect(ranksIn({ text }).length).toBeGreaterThan(0)
})

test.each(['People here have more links than people in Tipton.', 'Mums are less likely to hear.'])(
  'a comparison that nobody published is heard: %s',
  (text) => {
    expect(contestsIn({ text })).toHaveLength(1)
  },
)

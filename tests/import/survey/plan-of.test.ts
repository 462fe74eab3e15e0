/** From a survey or a network and a mapping to the plan for a pack: layers, overlays, facts, feelings. */
import { expect, test } from 'vitest'
import type { Decided } from '../../../src/import/matching/decisions.ts'
import type { RawNetwork } from '../../../src/import/network.ts'
import {
  guessOf,
  mappingOf,
  matchedIn,
  plannedNetwork,
  plannedSurvey,
  surveyIn as surveyRead,
} from '../../../src/import/pipeline.ts'
import { guessNetworkMapping } from '../../../src/import/survey/guess-network.ts'
import type { Mapping } from '../../../src/import/survey/mapping.ts'
import type { Planned, Wishes } from '../../../src/import/wishes.ts'
import { networkIn as networkRead, readTexts } from '../formats/support.ts'
import { guessIn, resultOf, says, tableIn, WISHES } from './steps.ts'

const TEXT = [
  'id,name,sex,work,lone parent,WEMWBS,I belong here,advice_1,advice_2,Which places? [Library],Which places? [Ann Lee’s house]',
  'R1,Ann Lee,f,retired,no,50,agree,Bob Roe,Cat Poe,1,0',
  'R2,Bob Roe,m,unemployed,no,40,disagree,ann lee,Zed Far,1,0',
  'R3,Cat Poe,f,employed,yes,,agree,Zed Far,Bob Roe,0,1',
  'R4,Dan Moe,m,retired,no,45,disagree,none,,1,0',
  'R5,Eve Noe,f,employed,no,60,agree,,,,',
].join('\n')

/** Who is who: nothing here hangs on how names are matched. */
const DECIDED: Decided = {
  skipped: [],
  decisions: (
    [
      ['R2', 'R1/advice/0'],
      ['R3', 'R1/advice/1'],
      ['R1', 'R2/advice/0'],
      ['R2/advice/1', 'R3/advice/0'],
      ['R2', 'R3/advice/1'],
    ] as const
  ).map((pair) => {
    const [a = '', b = ''] = [...pair].sort()
    return { a, b, same: true }
  }),
}

function planned(
  text = TEXT,
  change: (guess: Mapping) => Mapping = (guess) => guess,
  wishes: Partial<Wishes> = {},
): Planned & { notes: string } {
  const { table } = tableIn(text)
  const material = { reads: 'survey', table, doubt: null } as const
  const mapping = resultOf(mappingOf(material, change(guessOf(material)), { ...WISHES, ...wishes }))
  const survey = resultOf(surveyRead(material, mapping))
  const matched = matchedIn(survey, mapping, DECIDED)
  const read = plannedSurvey(survey, matched, mapping, { ...WISHES, ...wishes })
  return { ...resultOf(read), notes: says(read.problems) }
}
const tiesOf = (raw: RawNetwork, relation: string) =>
  raw.ties.filter((tie) => tie.relation === relation).map(({ from, to }) => `${from}>${to}`)
const kindsOf = ({ plan, raw }: Planned) =>
  raw.nodes.map(({ id, label, attributes }) => `${plan.kindOf(id, attributes)} ${label}`)

test('who answered and who was named are one person where they are matched', () => {
  const { raw } = planned()
  expect(tiesOf(raw, 'advice').slice(0, 3)).toEqual([
    'asked:R1>asked:R2',
    'asked:R1>asked:R3',
    'asked:R2>asked:R1',
  ])
})

test('somebody who was only named is "named", whoever answered is a respondent, and a place is a place', () => {
  expect(kindsOf(planned())).toEqual([
    'respondent Ann Lee',
    'respondent Bob Roe',
    'respondent Cat Poe',
    'respondent Dan Moe',
    'respondent Eve Noe',
    'named Zed Far',
    'place ',
    'place ',
  ])
})

test('things have a name only where the mapping or --label-kinds says so, and never a person’s', () => {
  const made = planned(TEXT, (guess) => guess, { labelKinds: ['place'] })
  expect(kindsOf(made).slice(-2)).toEqual(['place Library', 'place '])
  expect(made.plan.labelKinds).toEqual(['place'])
  expect(made.notes).toContain('lost their label: 1.')
})

test('the words of --question go to the question they name', () => {
  const { plan } = planned(TEXT, (guess) => guess, {
    questions: ['places=Where do you go on Sundays?', 'Who advises you?'],
  })
  expect(plan.questions.map(({ id, asked }) => [id, asked])).toEqual([
    ['advice', 'Who advises you?'],
    ['places', 'Where do you go on Sundays?'],
  ])
})

test('things are one in any spelling but for case, marks and "the"; the commonest is shown', () => {
  const text =
    'id,name,Place 1,Place 2\n1,A B,The Glebe,\n2,C D,the glebe.,\n3,E F,The Glebe,Legion\n4,G H,GLEBE,Legion\n'
  expect(kindsOf(planned(text, (guess) => guess, { labelKinds: ['place'] })).slice(-2)).toEqual([
    'place The Glebe',
    'place Legion',
  ])
})

test('overlays are told from facts, and only facts that an overlay uses are declared', () => {
  const { plan } = planned()
  expect(plan.overlays.map(({ id, rank, level, from }) => [id, rank, level, from])).toEqual([
    ['out-of-work', 'group', 'group', [{ variable: 'employment', values: ['out of work'] }]],
    ['retired', 'group', 'group', [{ variable: 'employment', values: ['retired'] }]],
    [
      'single-mums',
      'group',
      'group',
      [
        { variable: 'sex', values: ['woman'] },
        { variable: 'single-parent', values: ['yes'] },
      ],
    ],
  ])
  expect(plan.overlays.map(({ members }) => members)).toEqual([
    ['asked:R2'],
    ['asked:R1', 'asked:R4'],
    ['asked:R3'],
  ])
  expect(plan.variables?.map(({ id, role }) => [id, role])).toEqual([
    ['sex', 'quasi'],
    ['employment', 'quasi'],
    ['single-parent', 'quasi'],
  ])
  expect(plan.variables?.[1]?.of).toEqual(
    new Map([
      ['asked:R1', 'retired'],
      ['asked:R2', 'out of work'],
      ['asked:R3', 'in work'],
      ['asked:R4', 'retired'],
      ['asked:R5', 'in work'],
    ]),
  )
})

test('who named few is a sensitive fact of those who answered; who gave no answer is not counted as few', () => {
  const few = { id: 'few-links', few: { questions: ['advice'], most: 1 } } as const
  const { plan } = planned(TEXT, (guess) => ({ ...guess, overlays: [few] }))
  expect(plan.overlays[0]).toMatchObject({ id: 'few-links', title: 'Few links', members: ['asked:R4'] })
  const [variable] = plan.variables ?? []
  expect(variable).toMatchObject({ role: 'sensitive', values: ['no', 'yes'] })
  expect(variable?.of.get('asked:R4')).toBe('yes')
  expect(variable?.of.has('asked:R5')).toBe(false)
})

test('the band of wellbeing can light an overlay, as an ordered sensitive fact', () => {
  const low = { id: 'few-links', where: [{ fact: 'wellbeing', is: ['low'] }] } as const
  const { plan } = planned(TEXT, (guess) => ({ ...guess, overlays: [low] }))
  expect(plan.overlays[0]?.members).toEqual(['asked:R2'])
  expect(plan.variables).toMatchObject([
    { id: 'wellbeing', role: 'sensitive', ordered: true, values: ['low', 'middling', 'good', 'very good'] },
  ])
})

test('a helper of roles points at things', () => {
  const text =
    'id,name,Which role helps? 1,Which role helps? 2\n1,A B,Postie,Nurse\n2,C D,postie,\n3,E F,Nurse,\n4,G H,Postie,\n'
  const { plan } = planned(
    text,
    (guess) => ({ ...guess, overlays: [{ id: 'familiar-faces', things: ['POSTIE'] }] }),
    { labelKinds: ['role'] },
  )
  expect(plan.overlays).toMatchObject([
    { rank: 'helper', level: 'role', title: 'Familiar faces', members: ['role:postie'] },
  ])
})

test('an overlay that nobody fits is told', () => {
  const made = planned(TEXT, (guess) => ({
    ...guess,
    overlays: [{ id: 'retired', where: [{ fact: 'sex', is: ['other'] }] }],
  }))
  expect(made.notes).toContain('overlays[0] is empty')
})

test('feelings: scores by node, and who belongs', () => {
  expect(planned().plan.feelings).toEqual({
    scores: new Map([
      ['asked:R1', 50],
      ['asked:R2', 40],
      ['asked:R4', 45],
      ['asked:R5', 60],
    ]),
    belong: ['asked:R1', 'asked:R3', 'asked:R5'],
    stopped: [],
  })
})

test('a list of ids or a roster says by itself who is meant, and unknown ids are one person', () => {
  const text = `id,friend_1,friend_2,friend_3\n${['a,b,c,zz', 'b,a,zz,', 'c,a,b,d', 'd,a,b,c', 'e,a,b,c', 'f,a,b,c'].map((line) => line.replace(/[a-z]+/g, 'P-$&')).join('\n')}\n`
  const made = planned(text, (guess) => ({
    ...guess,
    questions: guess.questions.map((question) => ({ ...question, ids: true })),
  }))
  expect(made.raw.counts).toMatchObject({ nodes: 7, ties: 17 })
  expect(tiesOf(made.raw, 'friends')[0]).toBe('asked:P-a>asked:P-b')
})

const NETWORK = () =>
  networkRead(
    readTexts({
      'people.csv':
        'Id,Label,Kind,Employment,WEMWBS\n1,Ann,person,retired,50\n2,Bob,person,unemployed,40\n3,Cat,person,employed,44\n4,Glebe,place,,\n',
      'ties.csv': 'Source,Target,Relation\n1,2,help\n2,3,help\n1,4,goes\n3,4,goes\n',
    }),
  )
function plannedNet(mapping: Mapping | null, wishes: Partial<Wishes> = {}) {
  const material = { reads: 'network', raw: NETWORK(), doubt: null } as const
  const wished = { ...WISHES, ...wishes }
  const checked = mapping === null ? null : mappingOf(material, mapping, wished)
  return checked?.ok === false ? checked : plannedNetwork(material, checked?.value ?? null, wished)
}

test('a network has a mapping too: its attributes are columns, its relations are layers', () => {
  const guess = guessNetworkMapping(NETWORK())
  expect(guess).toMatchObject({
    reads: 'network',
    kindFrom: 'Kind',
    questions: [{ relations: ['help'] }, { relations: ['goes'] }],
    overlays: [{ id: 'out-of-work' }, { id: 'retired' }],
    feelings: { scale: 'wemwbs', total: 'WEMWBS' },
  })
  expect(guess.columns.map(({ column, role }) => [column, role])).toEqual([['Employment', 'quasi']])
})

test('so a network gets overlays, declared facts and feelings', () => {
  const guess = guessNetworkMapping(NETWORK())
  const questions = guess.questions.map((question) =>
    question.relations?.[0] === 'goes' ? ({ ...question, named: 'place', show: true } as const) : question,
  )
  const { plan } = resultOf(plannedNet({ ...guess, questions }))
  expect(plan.overlays.map(({ id, members }) => [id, members])).toEqual([
    ['out-of-work', ['2']],
    ['retired', ['1']],
  ])
  expect(plan.variables).toMatchObject([
    { id: 'employment', role: 'quasi', values: ['retired', 'out of work', 'in work'] },
  ])
  expect(plan.feelings?.scores).toEqual(
    new Map([
      ['1', 50],
      ['2', 40],
      ['3', 44],
    ]),
  )
  expect(plan.labelKinds).toEqual(['place'])
  expect(plan.kindOf('4', { Kind: 'place' })).toBe('place')
})

test('a mapping of the other kind is refused', () => {
  expect(says(plannedNet(guessIn(TEXT)).problems)).toContain('This mapping is for a survey')
})

test('without a mapping a network is planned from the command line alone', () => {
  expect(resultOf(plannedNet(null, { kindFrom: 'Kind', labelKinds: ['place'] })).plan.overlays).toEqual([])
})

test('--question finds a relation by its name, and --feelings names the wellbeing scale and its column', () => {
  const mapping = { ...guessNetworkMapping(NETWORK()), feelings: null }
  const { plan } = resultOf(
    plannedNet(mapping, { questions: ['goes=Where do you go?'], feelings: 'wemwbs=wemwbs' }),
  )
  expect(plan.questions.map(({ relations, asked }) => [relations, asked])).toEqual([
    [['help'], 'Who is tied to whom?'],
    [['goes'], 'Where do you go?'],
  ])
  expect(plan.feelings?.scores.get('1')).toBe(50)
})

test('a scale that nobody knows is refused by its field', () => {
  expect(says(plannedNet(guessNetworkMapping(NETWORK()), { feelings: 'joy=WEMWBS' }).problems)).toContain(
    'feelings.scale must be one of',
  )
})

test('an attribute that the network has not is refused by its field', () => {
  expect(says(plannedNet(guessNetworkMapping(NETWORK()), { feelings: 'wemwbs=Total' }).problems)).toContain(
    'feelings.total',
  )
})

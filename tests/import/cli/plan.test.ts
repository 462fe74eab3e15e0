/** What the options of the command line make of a network, without running it. */
import { expect, test } from 'vitest'
import { progressOn } from '../../../src/import/cli/progress.ts'
import { freshDice } from '../../../src/import/fresh-dice.ts'
import { kindSaid } from '../../../src/import/kinds.ts'
import type { RawNetwork, RawNode, RawTie } from '../../../src/import/network.ts'
import { type Planned, planOf, type Wishes } from '../../../src/import/wishes.ts'

const WISHES: Wishes = {
  site: 'hill',
  title: null,
  region: null,
  questions: [],
  labelKinds: [],
  kindFrom: null,
  waveFrom: null,
  whitelist: [],
  publicBecause: null,
  seed: null,
}

const node = (id: string, attributes: Record<string, string> = {}, label: string | null = id): RawNode => ({
  id,
  label,
  attributes,
})
const tie = (from: string, to: string, more: Partial<RawTie> = {}): RawTie => ({
  from,
  to,
  directed: true,
  relation: '',
  wave: 1,
  event: null,
  attributes: {},
  ...more,
})
const network = (ties: readonly RawTie[], nodes = [node('a'), node('b')]): RawNetwork => ({
  nodes,
  ties,
  counts: { nodes: nodes.length, ties: ties.length, directed: true },
})

function planned(raw: RawNetwork, wishes: Partial<Wishes> = {}): Planned & { notes: string[] } {
  const read = planOf(raw, { ...WISHES, ...wishes })
  if (!read.ok) throw new Error(`expected a plan, got: ${read.problems[0]?.says}`)
  return { ...read.value, notes: read.problems.map(({ says }) => says) }
}
function refusal(raw: RawNetwork, wishes: Partial<Wishes>): string {
  const read = planOf(raw, { ...WISHES, ...wishes })
  return read.ok ? 'not refused' : (read.problems[0]?.says ?? '')
}
const kindsIn = ({ plan, raw }: Planned) => raw.nodes.map(({ id, attributes }) => plan.kindOf(id, attributes))
const pair = network([tie('a', 'b')])

test('without --kind-from everybody is a person', () => {
  expect(kindsIn(planned(network([tie('a', 'b')], [node('a', { kind: 'place' }), node('b')])))).toEqual([
    'respondent',
    'respondent',
  ])
})

test('someone of whom only a tie speaks was only named', () => {
  expect(kindsIn(planned(network([tie('a', 'b')], [node('a', {}, null), node('b', {}, null)])))).toEqual([
    'respondent',
    'named',
  ])
})

test('--kind-from says each kind, in any case, and counts what it does not know', () => {
  const nodes = ['Person', 'PLACES', 'clubs', 'newspaper', 'post', 'alter', 'teapot', ''].map((kind, at) =>
    node(String(at), { Kind: kind }),
  )
  const made = planned(network([tie('0', '1')], nodes), { kindFrom: 'kind' })
  const [...kinds] = kindsIn(made)
  expect(kinds).toEqual([
    'respondent',
    'place',
    'activity',
    'source',
    'role',
    'named',
    'respondent',
    'respondent',
  ])
  expect(made.notes.join()).toContain('kind that is not known: 2.')
})

test('both spellings of many are known', () => {
  expect([kindSaid('Activities'), kindSaid('churches '), kindSaid('roles')]).toEqual([
    'activity',
    undefined,
    'role',
  ])
})

test('a person can never be labelled', () => {
  expect(refusal(pair, { labelKinds: ['place', 'person'] })).toContain('People are never labelled')
})

test('an unknown kind in --label-kinds is refused', () => {
  expect(refusal(pair, { labelKinds: ['teapot'] })).toContain('place, activity, source and role')
})

test('--label-kinds without --kind-from shows nothing, and says so', () => {
  expect(planned(pair, { labelKinds: ['place'] }).notes.join()).toContain('--kind-from')
})

test('an attribute that no node has is refused for --kind-from and noted for --whitelist', () => {
  expect(refusal(pair, { kindFrom: 'sort' })).toContain(
    '--kind-from ATTRIBUTE: no node has an attribute "sort"',
  )
  expect(planned(pair, { whitelist: ['street'] }).notes.join()).toContain('--whitelist')
})

test('the whitelist takes the spelling of the file', () => {
  const nodes = [node('a', { Street: 'x', Age: '7' }), node('b')]
  expect(planned(network([tie('a', 'b')], nodes), { whitelist: ['street'] }).plan.whitelist).toEqual([
    'Street',
  ])
})

test('no relation of the file becomes a title unasked', () => {
  const raw = network([tie('a', 'b', { relation: 'Dave said so' }), tie('b', 'a', { relation: 'help' })])
  expect(
    JSON.stringify(planned(raw).plan.questions.map(({ title, asked, id }) => [title, asked, id])),
  ).not.toMatch(/Dave|help/)
})

test('a question goes to the relation it names, others to the next in the file', () => {
  const raw = network(['x', 'y', 'z'].map((relation) => tie('a', 'b', { relation })))
  const { questions } = planned(raw, { questions: ['Y=Who helps?', 'Who is asked?'] }).plan
  expect(questions.map(({ relations, asked }) => [relations, asked])).toEqual([
    [['x'], 'Who is asked?'],
    [['y'], 'Who helps?'],
    [['z'], 'Who is tied to whom?'],
  ])
})

test('more than six relations that nobody named share the last layer', () => {
  const raw = network(Array.from({ length: 9 }, (_, at) => tie('a', 'b', { relation: `r${at}` })))
  const { questions } = planned(raw).plan
  expect(questions.map(({ relations }) => relations.length)).toEqual([1, 1, 1, 1, 1, 4])
})

test('a title is at most 32 characters', () => {
  const { questions } = planned(pair, {
    questions: ['Who do you go to when you need to know what is going on?'],
  }).plan
  expect(questions[0]?.title.length).toBeLessThanOrEqual(32)
})

test('a tie without a direction runs both ways where others have one', () => {
  const { raw, plan } = planned(network([tie('a', 'b'), tie('b', 'a', { directed: false })]))
  expect(plan.questions[0]?.directed).toBe(true)
  expect(raw.ties.map(({ from, to }) => from + to)).toEqual(['ab', 'ba', 'ab'])
})

test.each([
  [
    ['1', '2', ''],
    [1, 2, 1],
  ],
  [
    ['before', 'After', 'before'],
    [1, 2, 1],
  ],
  [
    ['2019', '2022', '2020'],
    [1, 2, 2],
  ],
])('--wave-from reads %j as %j', (values, waves) => {
  const raw = network(values.map((value) => tie('a', 'b', { attributes: { year: value } })))
  expect(planned(raw, { waveFrom: 'Year' }).raw.ties.map(({ wave }) => wave)).toEqual(waves)
})

test('values that do not say which came first are refused', () => {
  const raw = network([
    tie('a', 'b', { attributes: { year: 'red' } }),
    tie('a', 'b', { attributes: { year: 'blue' } }),
  ])
  expect(refusal(raw, { waveFrom: 'year' })).toContain('which came first')
})

test('a network without a tie is refused', () => {
  expect(refusal(network([]), {})).toContain('not one tie')
})

test('a seed is refused for a survey: a known order could be undone', () => {
  expect(refusal(pair, { seed: 4 })).toContain('--public')
  expect(planned(pair, { seed: 4, publicBecause: 'a novel' }).plan).toMatchObject({
    seed: 4,
    provenance: 'public',
  })
})

test('--public needs a reason', () => {
  expect(refusal(pair, { publicBecause: ' ' })).toContain('Say after --public')
})

test('fresh dice are in 0..1 and do not repeat', () => {
  const [one, two] = [freshDice(), freshDice()].map((dice) => Array.from({ length: 5000 }, dice))
  expect(one).not.toEqual(two)
  expect([...(one ?? []), ...(two ?? [])].every((value) => value >= 0 && value < 1)).toBe(true)
})

test('progress is a bar on a terminal and a line for each part elsewhere', () => {
  const told = (isTTY: boolean) => {
    let text = ''
    const progress = progressOn({ isTTY, write: (part) => (text += part) })
    for (const share of [0, 0.25, 0.5, 1]) progress(share, share < 1 ? 'Laying out' : 'Done')
    return text
  }
  expect(told(false)).toBe('Laying out\nDone\n')
  expect(told(true)).toContain('\r[##########          ] 50 % Laying out')
})

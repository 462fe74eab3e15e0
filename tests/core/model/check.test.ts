import { expect, test } from 'vitest'
import { checkPack } from '../../../src/core/model/check.ts'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { fakePack } from '../../support/fake-pack.ts'

type Loose = { [field: string]: Loose } & Loose[]

/** What is said of a good pack with one thing wrong. */
function saidOf(spoil: (pack: Loose) => void, pack: SitePack = fakePack()): string {
  const loose = JSON.parse(JSON.stringify(pack)) as Loose
  spoil(loose)
  const checked = checkPack(loose)
  return checked.ok ? 'nothing' : checked.says
}
const value = (plain: unknown): Loose => plain as Loose

test('a good pack is taken as it is', () => {
  const pack = fakePack()
  expect(checkPack(pack)).toEqual({ ok: true, pack })
})

test.each([null, 3, 'pack', [], {}])('%j is not a pack', (json) => {
  expect(checkPack(json).ok).toBe(false)
})

test('the sentence says what to do', () => {
  expect(saidOf((pack) => delete pack.site?.badge)).toMatch(/ Make the pack again with npm run import\.$/)
})

test.each<[string, (pack: Loose) => void, string]>([
  ['a missing field', (p) => delete p.site!.badge, 'site.badge is missing.'],
  ['another format', (p) => (p.format = value(2)), 'format must be 1.'],
  [
    'a short column',
    (p) => p.questions![1]!.places!.x!.pop(),
    'questions[1].places.x has 123 numbers, but there are 124 rows.',
  ],
  [
    'a row that is not there',
    (p) => (p.ties!.to![5] = value(9999)),
    'ties.to[5] is 9999, but there are 124 rows.',
  ],
  ['a question that is not there', (p) => (p.ties!.question![0] = value(99)), 'ties.question[0] is 99'],
  [
    'a pool that is not there',
    (p) => (p.questions![0]!.pools!.of![0] = value(6)),
    'questions[0].pools.of[0] is 6',
  ],
  [
    'mentions that do not add up',
    (p) => (p.nodes!.people!.mentions![4] = value(999)),
    'nodes.people.mentions[4] is 999',
  ],
  [
    'a place that is no number',
    (p) => (p.nodes!.base!.x![3] = value(null)),
    'nodes.base.x[3] must be number',
  ],
  [
    'an unknown kind',
    (p) => (p.nodes!.people!.kind![0] = value('boss')),
    'nodes.people.kind[0] must be one of',
  ],
  ['two questions of one id', (p) => (p.questions![1]!.id = p.questions![0]!.id!), 'questions[1].id'],
  ['a laxer threshold', (p) => (p.disclosure!.threshold = value(5)), 'disclosure.threshold'],
])('%s is told by its field', (_, spoil, says) => {
  expect(saidOf(spoil)).toContain(says)
})

test('there is no place for a person’s name', () => {
  expect(saidOf((p) => (p.nodes!.people!.label = value(['Ann'])))).toContain(
    'nodes.people.label has no place in a pack.',
  )
  expect(saidOf((p) => (p.nodes!.label = value(['Ann'])))).toContain('nodes.label has no place in a pack.')
  expect(saidOf((p) => (p.notes = value('Ann')))).toContain('notes has no place in a pack.')
})

test('a question has at most seven pools', () => {
  const said = saidOf((p) => {
    const { list } = p.questions![0]!.pools!
    while (list!.length < 8)
      list!.push({ ...list![0]!, id: value(`more-${list!.length}`) } as unknown as Loose)
  })
  expect(said).toContain('questions[0].pools.list')
})

test('a share is a multiple of five', () => {
  const cell = (share: number) => (p: Loose) => {
    const question = p.questions![0]!
    const cells = [{ question: question.id, pool: question.pools!.list![0]!.id, share }]
    p.overlays = value([
      { id: 'retired', title: 'Retired', rank: 'group', level: 'group', figures: [], cells },
    ])
  }
  expect(saidOf(cell(35))).toBe('nothing')
  expect(saidOf(cell(33))).toContain('overlays[0].cells[0].share must be one of')
})

test('an overlay stands on figures that are there', () => {
  expect(saidOf((p) => (p.overlays![0]!.figures = value(['nowhere'])))).toContain(
    'overlays[0].figures[0] is "nowhere"',
  )
})

test('in a survey’s pack no overlay points at people', () => {
  const survey = (rows: number[]) => (p: Loose) => {
    p.site!.provenance = value('survey')
    p.events = value([])
    p.overlays = value([{ id: 'retired', title: 'Retired', rank: 'group', level: 'row', figures: [], rows }])
  }
  expect(saidOf(survey([]))).toBe('nothing')
  expect(saidOf(survey([3]))).toContain('overlays[0].rows holds people')
})

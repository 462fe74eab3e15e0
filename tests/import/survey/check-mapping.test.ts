/** A mapping file is held to its schema and to what a schema cannot say; every fault is a sentence that names the field. */
import { expect, test } from 'vitest'
import schema from '../../../data/mapping.schema.json' with { type: 'json' }
import { OVERLAY_IDS } from '../../../src/core/model/pack.ts'
import { checkMapping, mappingIn } from '../../../src/import/survey/check-mapping.ts'
import { COLUMN_ROLES, type Mapping, SCALES } from '../../../src/import/survey/mapping.ts'
import { mappingText } from '../../../src/import/survey/mapping-text.ts'

const QUESTION = {
  id: 'help',
  title: 'Who helps?',
  asked: 'Who helps you?',
  directed: true,
  pulse: 'to-asker',
  named: 'person',
  slots: ['a', 'b'],
}
const SEX = { column: 'sex', role: 'quasi', as: 'sex', values: { m: 'man', f: 'woman' } }
const mapping = (change: object = {}): unknown => ({
  kith: 'mapping',
  version: 1,
  reads: 'survey',
  missing: { noAnswer: ['-'], noneNamed: ['none'], refused: [] },
  columns: [{ column: 'id', role: 'id' }, SEX],
  questions: [QUESTION],
  overlays: [],
  feelings: null,
  ...change,
})
const fault = (change: object): string => {
  const read = checkMapping(mapping(change))
  return read.ok ? 'no fault' : (read.problems[0]?.says ?? '')
}
const column = (more: object) => ({ columns: [{ ...SEX, ...more }] })
const question = (more: object) => ({ questions: [{ ...QUESTION, ...more }] })

test('a good mapping comes through as it is', () => {
  const read = checkMapping(mapping())
  expect(read.ok && read.value).toEqual(mapping())
})

test.each<[string, object, RegExp]>([
  ['another version', { version: 2 }, /^version must be 1\./],
  ['a field nobody knows', { colour: 'red' }, /^colour has no place in a mapping\./],
  ['no questions', { questions: undefined }, /^questions is missing\./],
  [
    'a title that is too long',
    question({ title: 'x'.repeat(33) }),
    /questions\[0\]\.title has more than 32 characters/,
  ],
  ['an id with blanks', question({ id: 'who helps' }), /questions\[0\]\.id must match pattern/],
  ['an unknown role', column({ role: 'secret' }), /columns\[0\]\.role must be one of: id, name/],
  [
    'an overlay of no tray',
    { overlays: [{ id: 'left-handed', where: [{ fact: 'sex', is: ['man'] }] }] },
    /overlays\[0\]\.id must be one of/,
  ],
  ['a fact without a name', column({ as: undefined }), /columns\[0\] needs "as"/],
  [
    'a fact with open answers',
    column({ values: undefined }),
    /columns\[0\] needs "values" or "bands": only a closed list/,
  ],
  ['both values and bands', column({ bands: [1, 2] }), /columns\[0\] has both/],
  ['bands that fall', column({ values: undefined, bands: [45, 25] }), /bands" that do not rise/],
  [
    'a name for an id',
    { columns: [{ column: 'id', role: 'id', as: 'who' }] },
    /columns\[0\] has a name under "as"/,
  ],
  [
    'neither column nor ticks',
    { columns: [{ role: 'ignore' }] },
    /columns\[0\] needs either "column" or "ticks"/,
  ],
  [
    'two facts of one name',
    { columns: [SEX, { ...SEX, column: 'gender' }] },
    /Two of the facts are called "sex"/,
  ],
  ['two questions of one id', { questions: [QUESTION, QUESTION] }, /Two of the questions are called "help"/],
  [
    'a question without a place for answers',
    question({ slots: undefined }),
    /questions\[0\] needs exactly one of slots/,
  ],
  ['a question with two', question({ roster: [1] }), /questions\[0\] needs exactly one of slots/],
  ['relations in a survey', question({ slots: undefined, relations: ['x'] }), /which only a network has/],
  ['people shown by name', question({ show: true }), /shows people by name/],
  ['a roster of places', question({ slots: undefined, roster: [1], named: 'place' }), /must name "person"/],
  [
    'pairs of nothing',
    question({ slots: undefined, pairs: { of: 'news', columns: [{ column: 'x', a: 1, b: 2 }] } }),
    /"pairs" of a question that has no slots/,
  ],
  [
    'an overlay of an unknown fact',
    { overlays: [{ id: 'retired', where: [{ fact: 'work', is: ['x'] }] }] },
    /overlays\[0\] speaks of a fact "work"/,
  ],
  [
    'an overlay of an unknown question',
    { overlays: [{ id: 'few-links', few: { questions: ['power'], most: 0 } }] },
    /overlays\[0\] speaks of a question "power"/,
  ],
  [
    'an overlay of nothing',
    { overlays: [{ id: 'retired' }] },
    /overlays\[0\] needs "where", "few" or "things"/,
  ],
  [
    'an overlay of things and people',
    { overlays: [{ id: 'makers', things: ['x'], where: [{ fact: 'sex', is: ['man'] }] }] },
    /"things" and people too/,
  ],
  ['a scale without a column', { feelings: { scale: 'wemwbs' } }, /feelings needs either "total" or "items"/],
  [
    'too few items',
    { feelings: { scale: 'wemwbs', items: ['a', 'b'] } },
    /feelings.items has 2 columns, and wemwbs has 14/,
  ],
  ['items of a metric scale', { feelings: { scale: 'swemwbs-metric', items: ['a'] } }, /has no items here/],
])('%s is refused', (_, change, says) => {
  expect(fault(change)).toMatch(says)
})

test('a fact that only tells people apart lights nobody', () => {
  const columns = [{ column: 'street', role: 'match', as: 'street' }]
  expect(fault({ columns, overlays: [{ id: 'retired', where: [{ fact: 'street', is: ['x'] }] }] })).toContain(
    'may only help to tell people apart',
  )
})

test('the band of wellbeing is a fact where there are feelings', () => {
  const overlays = [{ id: 'few-links', where: [{ fact: 'wellbeing', is: ['low'] }] }]
  expect(fault({ overlays, feelings: { scale: 'wemwbs', total: 'w' } })).toBe('no fault')
  expect(fault({ overlays })).toContain('speaks of a fact "wellbeing"')
})

test('what is no JSON is refused with what to do', () => {
  expect(mappingIn('m.json', '{').problems[0]).toMatchObject({
    file: 'm.json',
    says: expect.stringContaining('--guess-mapping'),
  })
})

test.each([['null'], ['[]'], ['"x"'], ['{"columns":{}}'], ['{"__proto__":1}'], ['7']])(
  '%s is no mapping',
  (text) => {
    expect(mappingIn('m.json', text).ok).toBe(false)
  },
)

test('schema and code know the same roles, scales and overlays', () => {
  expect(schema.$defs.column.properties.role.enum).toEqual([...COLUMN_ROLES])
  expect(schema.$defs.feelings.properties.scale.enum).toEqual([...SCALES])
  expect(schema.$defs.overlay.properties.id.enum).toEqual([...OVERLAY_IDS])
})

test('the file is made to be read: an entry a line, and nothing is lost', () => {
  const text = mappingText(mapping() as Mapping)
  expect(text).toContain('\n    { "column": "id", "role": "id" },\n')
  expect(JSON.parse(text)).toEqual(mapping())
  expect(text.split('\n').every((line) => line.length <= 130)).toBe(true)
})

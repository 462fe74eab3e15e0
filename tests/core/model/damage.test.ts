/** One kind of damage a line: what is done to a good pack, and the field that is told of. */
import { expect, test } from 'vitest'
import schema from '../../../data/pack.schema.json' with { type: 'json' }
import { checkPack } from '../../../src/core/model/check.ts'
import { OVERLAY_IDS, type SitePack } from '../../../src/core/model/pack.ts'
import { fakePack } from '../../support/fake-pack.ts'

type Path = readonly (string | number)[]
type Branch = Record<string | number, unknown>

/** The pack with another value at a path; undefined takes the field out. */
function changed(pack: SitePack, path: Path, value: unknown): unknown {
  // Through text, as a file comes: columns that are one array here are two there.
  const copy: Branch = JSON.parse(JSON.stringify(pack))
  const last = path.at(-1)!
  const branch = path.slice(0, -1).reduce((at, key) => at[key] as Branch, copy)
  if (value === undefined) delete branch[last]
  else branch[last] = value
  return copy
}

const ROWS = 124
const cell = (question: string, pool: string, share: unknown = 20) => ({ question, pool, share })
const shares = (...cells: unknown[]) => [
  { id: 'retired', title: 'Retired', rank: 'group', level: 'group', figures: [], cells },
]
const party = (more: object) => [
  { id: 'party', title: 'Party', says: 'A party.', ties: [], rows: [], figures: [], ...more },
]

/** A whole pack with the rarer kinds of content, so that each can be damaged. */
const good: SitePack = (() => {
  const pack = fakePack()
  const wave = pack.ties.wave.map((first, tie) => (tie === 7 ? 2 : first))
  return { ...pack, ties: { ...pack.ties, wave } }
})()

const DAMAGE: readonly (readonly [string, Path, unknown, string])[] = [
  [
    'mentions of too few people',
    ['nodes', 'people', 'mentions'],
    [1, 2],
    'nodes.people.mentions has 2 numbers',
  ],
  [
    'a short column of places',
    ['nodes', 'base', 'y'],
    [1],
    `nodes.base.y has 1 numbers, but there are ${ROWS}`,
  ],
  ['a short column of ties', ['ties', 'to'], [0], 'ties.to has 1 numbers'],
  ['a short column of waves', ['ties', 'wave'], [1], 'ties.wave has 1 numbers'],
  ['a short column of pools', ['questions', 2, 'pools', 'of'], [0], 'questions[2].pools.of has 1 numbers'],
  ['a third wave', ['ties', 'wave', 3], 3, 'ties.wave[3] must be one of: 1, 2'],
  ['a row below nought', ['ties', 'from', 3], -1, 'ties.from[3] must be >= 0'],
  ['half a row', ['ties', 'from', 3], 1.5, 'ties.from[3] must be integer'],
  [
    'a place at infinity',
    ['questions', 1, 'places', 'y', 2],
    Number.POSITIVE_INFINITY,
    'questions[1].places.y[2]',
  ],
  [
    'a long title of a question',
    ['questions', 0, 'title'],
    'x'.repeat(33),
    'questions[0].title has more than 32',
  ],
  [
    'a long title of a pool',
    ['questions', 0, 'pools', 'list', 1, 'title'],
    'x'.repeat(41),
    'list[1].title has more than 40',
  ],
  ['an empty badge', ['site', 'badge'], '', 'site.badge is empty'],
  ['no questions', ['questions'], [], 'questions is empty'],
  ['an id that is no folder', ['site', 'id'], '../up', 'site.id must match'],
  [
    'two pools of one id',
    ['questions', 0, 'pools', 'list', 1, 'id'],
    'friends',
    'questions[0].pools.list[1].id is "friends"',
  ],
  [
    'two overlays of one id',
    ['overlays', 1, 'id'],
    'few-links',
    'overlays[1].id is "few-links", which is there twice',
  ],
  [
    'two figures of one id',
    ['figures'],
    [good.figures[0], good.figures[0]],
    'figures[1].id is "few", which is there twice',
  ],
  ['an overlay of another name', ['overlays', 0, 'id'], 'tall-people', 'overlays[0].id must be one of'],
  [
    'an overlay of another level',
    ['overlays', 0, 'level'],
    'person',
    'overlays[0].level must be one of: group, role, row',
  ],
  ['an overlay without a level', ['overlays', 0, 'level'], undefined, 'overlays[0].level is missing'],
  ['an overlay with rows and cells', ['overlays', 0, 'cells'], [], 'overlays[0].cells has no place'],
  [
    'an overlay of rows that are not there',
    ['overlays', 1, 'rows'],
    [ROWS],
    `overlays[1].rows[0] is ${ROWS}`,
  ],
  [
    'a share of another question',
    ['overlays'],
    shares(cell('gossip', 'friends')),
    'overlays[0].cells[0].question is "gossip"',
  ],
  [
    'a share of another pool',
    ['overlays'],
    shares(cell('news', 'pub')),
    'overlays[0].cells[0].pool is "pub"',
  ],
  [
    'a share over 100',
    ['overlays'],
    shares(cell('news', 'friends', 105)),
    'overlays[0].cells[0].share must be one of',
  ],
  [
    'a share in words',
    ['overlays'],
    shares(cell('news', 'friends', 'few')),
    'overlays[0].cells[0].share must be one of',
  ],
  ['an event of ties that are not there', ['events'], party({ ties: [99999] }), 'events[0].ties[0] is 99999'],
  [
    'an event of ties of the first wave',
    ['events'],
    party({ ties: [7, 6] }),
    'events[0].ties[1] is a tie of wave 1',
  ],
  [
    'an event of rows that are not there',
    ['events'],
    party({ rows: [ROWS] }),
    `events[0].rows[0] is ${ROWS}`,
  ],
  ['an event with another figure', ['events'], party({ figures: ['x'] }), 'events[0].figures[0] is "x"'],
  [
    'two events of one id',
    ['events'],
    [...party({}), ...party({})],
    'events[1].id is "party", which is there twice',
  ],
  ['a figure that is a word', ['figures', 0, 'value'], 'many', 'figures[0].value must be number'],
  ['a public network without a reason', ['site', 'provenance'], 'public', 'disclosure.publicBecause is null'],
  [
    'a person that is more than a kind',
    ['nodes', 'people', 'kind', 0],
    { label: 'Ann' },
    'nodes.people.kind[0] must be one of',
  ],
  ['a certificate of other rules', ['disclosure', 'policy'], 'mine', 'disclosure.policy must be "kith-1"'],
]

test('the pack to be damaged is good', () => {
  expect(checkPack(good)).toEqual({ ok: true, pack: good })
})

test.each(DAMAGE)('%s', (_, path, value, says) => {
  const checked = checkPack(changed(good, path, value))
  expect(checked.ok ? 'nothing' : checked.says).toContain(says)
})

test('an event with ties of the second wave is taken', () => {
  expect(checkPack(changed(good, ['events'], party({ ties: [7], rows: [0] }))).ok).toBe(true)
})

test('in a survey an event lights no people', () => {
  const survey = { ...good, overlays: [], site: { ...good.site, provenance: 'survey' as const } }
  const checked = checkPack(changed(survey, ['events'], party({ ties: [7], rows: [0] })))
  expect(checked.ok ? 'nothing' : checked.says).toContain('events[0].rows holds people')
})

test('shares from 0 to 100 in fives, and hidden ones, are taken', () => {
  const cells = [0, 5, 95, 100, 'hidden'].map((share) => cell('news', 'friends', share))
  expect(checkPack(changed(good, ['overlays'], shares(...cells))).ok).toBe(true)
})

test('the schema knows the overlays of the tray, and no others', () => {
  expect(schema.$defs.overlayId.enum).toEqual([...OVERLAY_IDS])
})

test('no object of the schema lets other fields in', () => {
  const open: string[] = []
  const walk = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return
    if ('properties' in part && !('additionalProperties' in part && part.additionalProperties === false))
      open.push(path)
    for (const [key, inner] of Object.entries(part)) walk(inner, `${path}/${key}`)
  }
  walk(schema, '')
  expect(open).toEqual([])
})

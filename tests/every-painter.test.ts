/** Every painter of the kit paints any pack: finite numbers, whole columns, no name beside a person. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as kit from '../src/core/kit.ts'
import { groundOf } from '../src/core/layout/pool-ground.ts'
import type { SitePack } from '../src/core/model/pack.ts'
import { isPerson, rowCount } from '../src/core/model/rows.ts'
import { compose } from '../src/core/picture/compose.ts'
import { type Draft, emptyDraft, type Moment, type Painter } from '../src/core/picture/draft.ts'
import { SHAPE } from '../src/core/picture/picture.ts'
import type { ToldScene } from '../src/core/reading/told.ts'
import type { View } from '../src/core/story/stage.ts'
import { shownPack } from '../src/core/story/what-if.ts'
import { fakePack } from './support/fake-pack.ts'
import { fakeShow, SCENES, type Visit, visit } from './support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from './support/shipped-show.ts'

const PAINTER_LINE = /export \{([^}]+)\} from '\.\/picture\/painters\//g
const EVENTS = ['asked', 'met', 'made', 'spread']
const MADE: Readonly<Record<string, Painter>> = {
  grown: kit.grown(EVENTS),
  doorsteps: kit.doorsteps('told'),
}
/** What the kit exports from `painters/`, by name; those that make painters are given what they ask for. */
const exported = [
  ...readFileSync(join(import.meta.dirname, '../src/core/kit.ts'), 'utf-8').matchAll(PAINTER_LINE),
]
  .flatMap(([, names]) => (names ?? '').split(','))
  .map((name) => name.trim())
  // A name in capitals is a constant of a painter's.
  .filter((name) => /^[a-z]/.test(name))
const painters = exported.map((name) => ({ name, painter: painterOf(name) }))

function painterOf(name: string): Painter {
  return MADE[name] ?? (new Map<string, unknown>(Object.entries(kit)).get(name) as Painter)
}

/** Each question with a pool open; the first one plain, lit, touched, told and parted. */
function momentsOf(pack: SitePack): readonly Moment[] {
  const known = momentsByPack.get(pack) ?? shownAt(pack)
  momentsByPack.set(pack, known)
  return known
}

const momentsByPack = new WeakMap<SitePack, readonly Moment[]>()

function shownAt(pack: SitePack): Moment[] {
  const show = fakeShow([pack])
  const base = visit(show).stage().view
  return pack.questions.flatMap(({ id, pools }, at) => {
    const plain: View = { ...base, question: id }
    const views =
      at === 0 ? [plain, ...touched(pack, plain)] : [{ ...plain, open: pools.list[0]?.id ?? null }]
    return views.map((view) => {
      const shown = shownPack(show, view)
      return { pack: shown, view, ground: groundOf(shown, id) }
    })
  })
}

function touched(pack: SitePack, plain: View): View[] {
  const thing = pack.nodes.people.kind.length
  const group = pack.overlays.find(({ rank }) => rank === 'group')?.id ?? null
  const helper = pack.overlays.find(({ rank }) => rank === 'helper')?.id ?? null
  return [
    { ...plain, group },
    { ...plain, helper },
    { ...plain, group, helper },
    { ...plain, selection: { row: 0, hops: 2 } },
    { ...plain, selection: { row: thing, hops: 1 }, open: 'friends' },
    {
      ...plain,
      news: { from: 0, sinceS: plain.changedS, seed: 3, kind: 'news', stepS: 1.2, rival: null },
      guess: 'friends',
    },
    { ...plain, news: { from: thing, sinceS: plain.changedS, seed: 4, kind: 'habit', stepS: 0.8, rival: 0 } },
    { ...plain, part: 'after' },
    { ...plain, part: 'trust' },
    { ...plain, part: kit.BRIDGES },
    { ...plain, tried: [{ kind: 'weave', why: 'lot', ties: [[0, 9]] }] },
    { ...plain, whatIf: [{ kind: 'coin', row: pack.events[0]?.rows[0] ?? thing }] },
    { ...plain, part: kit.BIG, guess: String(thing) },
    { ...plain, part: 'together' },
    { ...plain, guess: 'company children' },
  ]
}

const survey: SitePack = {
  ...fakePack({ id: 'survey' }),
  overlays: [
    {
      id: 'retired',
      title: 'Retired',
      rank: 'group',
      level: 'group',
      figures: [],
      cells: [
        { question: 'news', pool: 'friends', share: 40 },
        { question: 'news', pool: 'glebe', share: 'hidden' },
      ],
    },
  ],
}
const lone: SitePack = { ...fakePack({ id: 'lone' }), ties: { from: [], to: [], question: [], wave: [] } }
const packs = [...SHIPPED_PACKS, fakePack(), survey, lone].map((pack) => ({ site: pack.site.id, pack }))

/** A whole number of 0..255 is always finite; of floats, any that is not spoils the sum. */
function isFiniteThroughout(column: Float32Array | Uint8Array): boolean {
  let nothing = 0
  if (column instanceof Float32Array) for (let k = 0; k < column.length; k++) nothing += 0 * (column[k] ?? 0)
  return nothing === 0
}

/** Sizes of a draft's columns and anything in it that is no finite number. */
function faultsOf(draft: Draft, pack: SitePack): string[] {
  const [rows, ties] = [rowCount(pack), pack.ties.from.length]
  const lengths = {
    place: 4 * rows,
    look: 4 * rows,
    form: 4 * rows,
    litAtS: rows,
    tieLook: 4 * ties,
    spark: 4 * ties,
  }
  const { pools, ribbons, labels, street, threadWidth } = draft
  const loose = [
    ...pools.flatMap(({ lobes, rgb, fill, rim }) => [...lobes, ...rgb, fill, rim]),
    ...ribbons.flatMap(({ from, to, width, rgbFrom, rgbTo, alpha }) => [
      ...from,
      ...to,
      width,
      ...rgbFrom,
      ...rgbTo,
      alpha,
    ]),
    ...labels.flatMap(({ x, y, clearance, across = 0, out = [0, 0] }) => [x, y, clearance, across, ...out]),
    ...[street, threadWidth],
  ]
  const columns = Object.entries(lengths) as [keyof typeof lengths, number][]
  return [
    ...columns
      .filter(([name, length]) => draft[name].length !== length)
      .map(([name]) => `${name} has another length`),
    ...columns
      .filter(([name]) => !isFiniteThroughout(draft[name]))
      .map(([name]) => `${name} holds no number`),
    ...(loose.every(Number.isFinite) ? [] : ['a shape or a name stands nowhere']),
    ...labels
      .filter(({ row }) => row !== null && isPerson(pack, row))
      .map(({ text }) => `a person is called ${text}`),
  ]
}

test('the kit has the painters that scenes use', () => {
  const used = [...SCENES.values()].flatMap((scene) => scene.beats.flatMap(({ paint }) => [...paint]))
  const known = new Set(painters.map(({ painter }) => painter))
  // Painters that a scene has made for itself are all of one kind.
  expect(used.filter((painter) => !known.has(painter)).every((painter) => painter.length === 2)).toBe(true)
  expect(painters.length).toBeGreaterThan(10)
  expect(painters.filter(({ painter }) => typeof painter !== 'function')).toEqual([])
})

describe.each(painters)('$name', ({ painter }) => {
  test.each(packs)('paints $site over its people, whatever is shown', ({ pack }) => {
    const faults = momentsOf(pack).flatMap((moment) => {
      const draft = emptyDraft(moment.pack)
      kit.people(draft, moment)
      painter(draft, moment)
      return faultsOf(draft, moment.pack)
    })
    expect(faults).toEqual([])
  })

  test('paints the same again', () => {
    const pack = fakePack()
    const twice = [0, 1].map(() => {
      const draft = emptyDraft(pack)
      painter(draft, momentsOf(pack)[0] as Moment)
      return draft
    })
    expect(twice[0]).toEqual(twice[1])
  })
})

describe('a painter that throws', () => {
  const torn: Painter = () => {
    throw new Error('torn')
  }
  const scene: ToldScene = { ...(SCENES.get('send-news') as ToldScene) }
  const [first, ...others] = scene.beats
  const show = {
    ...fakeShow(),
    scenes: new Map([
      ...SCENES,
      ['send-news', { ...scene, beats: [{ ...first, paint: [kit.people, torn] }, ...others] }],
    ]),
  } as ReturnType<typeof fakeShow>
  const stage = visit(show).do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 0 }).stage()

  test('is told once, by name, and the picture still comes', () => {
    const { faults, picture } = compose(show, stage, null)
    expect(faults).toEqual([{ painter: torn, says: 'torn' }])
    expect(picture.after.look.some((value) => value > 0)).toBe(true)
  })

  test('is left out when it is handed back as off', () => {
    expect(compose(show, stage, null, new Set([torn])).faults).toEqual([])
  })
})

describe.each(packs.filter(({ pack }) => pack.overlays.length > 1))('overlays at $site', ({ pack }) => {
  const show = { ...shippedShow(), packs: new Map([...shippedShow().packs, [pack.site.id, pack]]) }
  const atPaths = (): Visit =>
    visit(show).do({ type: 'wake' }, { type: 'go', site: pack.site.id, scene: 'send-news', beat: 2 }).wait(3)
  const places = (v: Visit): number[] => [...v.picture().after.place].filter((_, k) => k % 4 < 2)
  const groups = pack.overlays.filter(({ rank }) => rank === 'group')
  const helpers = pack.overlays.filter(({ rank }) => rank === 'helper')

  test('move nobody', () => {
    const before = places(atPaths())
    for (const { id } of pack.overlays) {
      expect(places(atPaths().do({ type: 'overlay', id, on: true }))).toEqual(before)
    }
  })

  test('light exactly the rows of the group', () => {
    for (const group of groups) {
      if (group.level === 'group') continue
      const { look, form } = atPaths().do({ type: 'overlay', id: group.id, on: true }).picture().after
      const lit = pack.nodes.people.kind.flatMap((_, row) => (form[4 * row] === SHAPE.window ? [row] : []))
      expect(lit).toEqual([...group.rows].sort((a, b) => a - b))
      expect(group.rows.every((row) => look[4 * row + 3] === 255)).toBe(true)
    }
  })

  test('draw beside a group only ties of that group', () => {
    for (const group of groups) {
      for (const helper of helpers) {
        const alone = atPaths().do({ type: 'overlay', id: group.id, on: true })
        const before = alone.picture().tieAfter.look.slice()
        const after = alone.do({ type: 'overlay', id: helper.id, on: true }).picture().tieAfter.look
        const rows = new Set(group.level === 'group' ? [] : group.rows)
        const strange = pack.ties.from.filter((from, tie) => {
          const changed = [0, 1, 2, 3].some((c) => before[4 * tie + c] !== after[4 * tie + c])
          return changed && !rows.has(from)
        })
        expect(strange).toEqual([])
      }
    }
  })
})

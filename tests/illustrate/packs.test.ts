/** Acceptance tests 11 and 18 to 20 of the study's calibration (part 4.9): what is shipped of the made-up surveys. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Figure, SitePack } from '../../src/core/model/pack.ts'
import { mentionsOf as mentionsIn } from '../../src/core/model/rows.ts'
import { radiiOf } from '../../src/core/picture/sizes.ts'
import { filesOf } from '../../src/illustrate/bake.ts'
import { SITES } from '../../src/illustrate/sites/index.ts'
import { makeSurvey } from '../../src/illustrate/survey/make-survey.ts'
import { surveyOf, surveys } from './measures.ts'

const HOUSE = join(import.meta.dirname, '..', '..')
const DATA = join(HOUSE, 'data')
const SCENES = join(HOUSE, 'scenes')
const fileOf = (site: string) => join(DATA, site, 'pack.json')
const packs: readonly SitePack[] = readdirSync(DATA)
  .filter((site) => existsSync(fileOf(site)))
  .map((site) => JSON.parse(readFileSync(fileOf(site), 'utf-8')) as SitePack)
const sites = packs.map((pack) => ({ site: pack.site.id, pack }))

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)

/** Incoming ties of each row, counted one by one; a tie that runs both ways comes in at both ends. */
function incoming({ nodes, ties, questions }: SitePack): number[] {
  const counts = new Array<number>(nodes.people.kind.length + nodes.things.length).fill(0)
  for (const [at, to] of ties.to.entries()) {
    counts[to]! += 1
    if (!questions[ties.question[at]!]!.directed) counts[ties.from[at]!]! += 1
  }
  return counts
}

/** The same, told by the survey: how often each person and thing was named. */
function named({ ties, respondents, named, things }: (typeof surveys)[number]): number[] {
  const counts = new Map([...respondents, ...named, ...things].map(({ id }) => [id, 0]))
  for (const { from, to, layer } of ties) {
    const ends = layer === 'acquaintance' ? [from, to] : [to]
    for (const end of ends) counts.set(end, counts.get(end)! + 1)
  }
  return [...counts.values()]
}

test('every pack that is shipped is of a place of the study', () => {
  expect(SITES.map(({ id }) => id)).toEqual(expect.arrayContaining(sites.map(({ site }) => site)))
  expect(sites.map(({ site }) => site)).toContain('murton')
})

describe.each(sites)('$site', ({ site, pack }) => {
  const rows = pack.nodes.people.kind.length + pack.nodes.things.length
  const mentions = Array.from({ length: rows }, (_, row) => mentionsIn(pack, row))

  test('11: mentions equal incoming links', () => {
    expect(mentions).toEqual(incoming(pack))
  })

  test('11: everyone is mentioned as often as the survey named them', () => {
    expect(ascending(mentions)).toEqual(ascending(named(surveyOf(site))))
  })

  test('11: drawn size rises with mentions, among people and among things', () => {
    const radii = radiiOf(pack)
    const people = pack.nodes.people.kind.length
    const order = (from: number, until: number) =>
      Array.from({ length: until - from }, (_, at) => from + at).sort((a, b) => mentions[a]! - mentions[b]!)
    const falls = [order(0, people), order(people, rows)].flatMap((list) =>
      list.filter((row, at) => {
        const before = list[at - 1]
        if (before === undefined) return false
        return mentions[before]! < mentions[row]!
          ? radii[before]! >= radii[row]!
          : radii[before] !== radii[row]
      }),
    )
    expect(falls).toEqual([])
  })

  test('18: 34 stands in no figure but the one about savings', () => {
    const about34 = ({ value, says }: Figure) => value === 34 || /\b34\b/.test(says)
    const wrong = pack.figures.filter((figure) => about34(figure) && !hasSmallPrint(figure))
    expect(wrong).toEqual([])
  })

  test('19: no assumed number is carried as a figure', () => {
    expect(pack.figures.filter(({ basis }) => basis === 'assumed')).toEqual([])
  })

  test('19: what an overlay or an event shows is a figure that was published, derived, borrowed or measured', () => {
    const basis = new Map(pack.figures.map((figure) => [figure.id, figure.basis]))
    const shown = [...pack.overlays, ...pack.events].flatMap(({ figures }) => figures)
    expect(shown.filter((id) => (basis.get(id) ?? 'assumed') === 'assumed')).toEqual([])
  })
})

/** Facts 23.1 to 23.3: 34 % was saved in one project, on certain services of the NHS only. */
const hasSmallPrint = ({ id, says, source }: Figure): boolean =>
  id === 'nhs-savings' && /one project/.test(`${says} ${source}`) && /some|certain/.test(says)

/** Every text of a scene, with where it stands. */
function textsOf(value: unknown, at: string): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${at}.${key}`))
}

test('18: 34 stands in no scene but the one about savings', async () => {
  const files = readdirSync(SCENES).filter((name) => name.endsWith('.ts'))
  const scenes = await Promise.all(files.map((name) => import(join(SCENES, name))))
  const texts = scenes.flatMap(({ default: scene }) => textsOf(scene, scene.id))
  const facts = /\.facts\.\d+$/
  const about34 = texts.filter(({ at, text }) => !facts.test(at) && /\b34\b|nhs-savings/.test(text))
  expect(texts.length).toBeGreaterThan(files.length)
  expect(about34.filter(({ at }) => !at.startsWith('gains'))).toEqual([])
})

test('20: the same seed makes the same survey', () => {
  const again = SITES.map(makeSurvey)
  expect(JSON.stringify(again)).toBe(JSON.stringify(surveys))
})

test('20: another seed makes another survey', () => {
  const [spec] = SITES
  const other = makeSurvey({ ...spec!, seed: spec!.seed + 1 })
  expect(JSON.stringify(other.ties)).not.toBe(JSON.stringify(surveyOf(spec!.id).ties))
})

test('20: a pack made again has the bytes of the pack that is shipped', { timeout: 120_000 }, () => {
  const shipped = SITES.filter(({ id }) => existsSync(fileOf(id)))
  const smallest = shipped.reduce((least, site) => (site.nodes < least.nodes ? site : least))
  // Compared as one truth: a difference of half a megabyte helps nobody.
  expect(filesOf(smallest).pack === readFileSync(fileOf(smallest.id), 'utf-8')).toBe(true)
})

/** Every pack in `data/` keeps its promises, whatever made it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { neighbourShare } from '../src/core/graph/neighbour-share.ts'
import { checkPack } from '../src/core/model/check.ts'
import type { SitePack } from '../src/core/model/pack.ts'
import { rowCount } from '../src/core/model/rows.ts'
import { MIN_GROUP } from '../src/core/privacy/policy.ts'
import { checkReleaseText } from '../src/import/check/check-release.ts'

const data = join(import.meta.dirname, '..', 'data')
const sites = readdirSync(data).filter((name) => existsSync(join(data, name, 'pack.json')))

test('Murton is there, and its groups of the news read as groups', () => {
  const { nodes, questions }: SitePack = JSON.parse(readFileSync(join(data, 'murton', 'pack.json'), 'utf8'))
  const news = questions.find(({ id }) => id === 'news')!
  const groups = news.pools.of.slice(0, nodes.people.kind.length)
  expect(neighbourShare(news.places, groups)).toBeGreaterThanOrEqual(0.85)
})

describe.each(sites)('the pack of %s', (site) => {
  const text = readFileSync(join(data, site, 'pack.json'), 'utf8')
  const json: unknown = JSON.parse(text)
  const pack = json as SitePack

  test('passes the last gate, as a file', () => {
    expect(checkReleaseText(text)).toMatchObject({ ok: true })
  })

  test('is a pack, and lies in a folder of its own name', () => {
    expect(checkPack(json)).toMatchObject({ ok: true })
    expect(pack.site.id).toBe(site)
  })

  test('has nothing of a person but a kind and a count', () => {
    expect(Object.keys(pack.nodes).sort()).toEqual(['base', 'people', 'things'])
    expect(Object.keys(pack.nodes.people).sort()).toEqual(['kind', 'mentions'])
  })

  test('stands within the circle of radius 1000', () => {
    for (const { x, y } of [pack.nodes.base, ...pack.questions.map(({ places }) => places)]) {
      const far = x.map((across, row) => Math.hypot(across, y[row]!))
      expect(far.every((distance) => distance <= 1000)).toBe(true)
    }
  })

  test('has at most seven pools a question, of ten people or more', () => {
    for (const { pools } of pack.questions) {
      expect(pools.list.length).toBeLessThanOrEqual(7)
      for (const [at, { title }] of pools.list.entries()) {
        const people = pools.of.filter((of, row) => of === at && row < pack.nodes.people.kind.length).length
        expect(people, title).toBeGreaterThanOrEqual(MIN_GROUP)
      }
    }
  })

  test('tells its pools apart in each question by name, shape and tone', () => {
    for (const { pools } of pack.questions) {
      for (const look of ['title', 'shape', 'tone'] as const) {
        expect(new Set(pools.list.map((pool) => pool[look])).size).toBe(pools.list.length)
      }
    }
  })

  test('names only figures that it has', () => {
    const known = new Set(pack.figures.map(({ id }) => id))
    const named = [...pack.overlays, ...pack.events].flatMap(({ figures }) => figures)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  test('holds nothing that looks like a raw id', () => {
    // Of the made-up surveys: a kind of row and its number. Of real ones, nothing may look like that either.
    const strings = text.match(/"[^"]*"/g) ?? []
    expect(
      strings.filter((each) => /^"(r|respondent|person|named|alter|ego|n|d)[-_:]?\d+"$/.test(each)),
    ).toEqual([])
    expect(strings.filter((each) => /[\w.]@[\w-]+\.\w/.test(each))).toEqual([])
  })

  test('lists no row twice and none that is not there', () => {
    for (const overlay of pack.overlays) {
      const rows = overlay.level === 'group' ? [] : overlay.rows
      expect(new Set(rows).size).toBe(rows.length)
      expect(rows.every((row) => row < rowCount(pack))).toBe(true)
    }
  })
})

/** Every shipped pack keeps its promises: it fits the contract, reads from far, and holds nobody's name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { neighbourShare } from '../src/core/graph/neighbour-share.ts'
import { checkPack } from '../src/core/model/check.ts'
import type { SitePack } from '../src/core/model/pack.ts'

const DATA = join(import.meta.dirname, '../data')
const sites = readdirSync(DATA).filter((site) => site !== 'fake' && existsSync(join(DATA, site, 'pack.json')))

const textOf = (site: string): string => readFileSync(join(DATA, site, 'pack.json'), 'utf8')
const packOf = (site: string): SitePack => JSON.parse(textOf(site))

/** A tablet on slow Wi-Fi fetches this in two seconds; Murton takes about a third of it. */
const MOST_BYTES = 1_200_000

test('Murton is shipped', () => {
  expect(sites).toContain('murton')
})

describe.each(sites)('%s', (site) => {
  const pack = packOf(site)
  const people = pack.nodes.people.kind.length

  test('fits the contract', () => {
    const checked = checkPack(pack)
    expect(checked.ok ? 'ok' : checked.says).toBe('ok')
  })

  test('lives in the folder of its own name', () => {
    expect(pack.site.id).toBe(site)
  })

  test('stands on the ground, every row of it', () => {
    const layouts = [pack.nodes.base, ...pack.questions.map(({ places }) => places)]
    const far = layouts.flatMap(({ x, y }) =>
      x.map((across, row) => Math.hypot(across, y[row] ?? Number.NaN)),
    )
    expect(far.every(Number.isFinite)).toBe(true)
    expect(Math.max(...far)).toBeLessThanOrEqual(1000)
  })

  test('has at most seven pools a question, of ten people or more', () => {
    for (const { id, pools } of pack.questions) {
      const sizes = pools.list.map((_, pool) => peopleIn(pools.of, pool, people))
      // Where all groups are small they stand together as one, and may then be small themselves.
      const least = pools.list.length === 1 ? 1 : 10
      expect(sizes.length, id).toBeLessThanOrEqual(7)
      expect(Math.min(...sizes), id).toBeGreaterThanOrEqual(least)
    }
  })

  test('knows of a person a kind and a count, and nothing else', () => {
    expect(Object.keys(pack.nodes.people).sort()).toEqual(['kind', 'mentions'])
    const kinds = new Set<string>(pack.nodes.people.kind)
    expect([...kinds].filter((kind) => kind !== 'respondent' && kind !== 'named')).toEqual([])
  })

  test('is small enough to wait for', () => {
    expect(textOf(site).length).toBeLessThan(MOST_BYTES)
  })
})

test("Murton's groups of the news read as groups", () => {
  const { nodes, questions } = packOf('murton')
  const news = questions.find(({ id }) => id === 'news')!
  const people = nodes.people.kind.length
  expect(neighbourShare(news.places, news.pools.of.slice(0, people))).toBeGreaterThanOrEqual(0.85)
})

function peopleIn(of: readonly number[], pool: number, people: number): number {
  return of.reduce((sum, at, row) => sum + (row < people && at === pool ? 1 : 0), 0)
}

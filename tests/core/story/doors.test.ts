/** Open doors: rounds that join groups, projects that tire one and not many, threads that sleep, ways to those who decide. */
import { describe, expect, test } from 'vitest'
import { answerTo } from '../../../src/core/gesture/answer.ts'
import { groundOf } from '../../../src/core/layout/pool-ground.ts'
import type { Row, SitePack } from '../../../src/core/model/pack.ts'
import { PROJECTS, projectsOf, strainOf, takenOn } from '../../../src/core/story/invite.ts'
import { newsRun } from '../../../src/core/story/news.ts'
import { reachOf } from '../../../src/core/story/power.ts'
import { rolesOf, widestKnown } from '../../../src/core/story/roles.ts'
import { awake, fewLinks, sleepingThreads } from '../../../src/core/story/sleeping.ts'
import { type Visit, visit } from '../../support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from '../../support/shipped-show.ts'

const show = shippedShow()
const at = (scene: string, beat: number, site = 'murton'): Visit =>
  visit(show).do({ type: 'wake' }, { type: 'go', site, scene, beat })
const packOf = (site: string): SitePack => show.packs.get(site) as SitePack
const NOWHERE = { x: 0, y: 0 }
const touched = (v: Visit, row: Row | null, pool: string | null = null) =>
  answerTo(show, v.stage(), { at: NOWHERE, row, pool })
const tally = (v: Visit, id: string): number => v.reading().tallies.find((each) => each.id === id)?.lit ?? -1
/** Presses the first thing in the twin whose words begin like this. */
function pressed(v: Visit, start: string): Visit {
  const item = v
    .reading()
    .lists.flatMap(({ items }) => items)
    .find(({ says }) => says.startsWith(start))
  if (!item?.command) throw new Error(`expected something that begins "${start}"`)
  return v.do(item.command)
}

describe('the round', () => {
  test.each(SHIPPED_PACKS.map(({ site }) => site.id))('is the postie’s at %s', (site) => {
    const pack = packOf(site)
    const row = widestKnown(pack, 'familiar-faces') ?? -1
    expect(pack.nodes.things[row - pack.nodes.people.kind.length]?.label).toBe('The postie')
  })

  test('joins one group more with each door of a new one, and the twin can walk it', () => {
    const v = at('familiar-faces', 1)
    const { pools } = groundOf(packOf('murton'), 'news')
    pools.forEach(({ pool }, k) => {
      pressed(v, `Go on to ${pool.title}`)
      expect(tally(v, 'groups')).toBe(k + 1)
    })
  })

  test('gives out news at every light it passed', () => {
    const v = at('familiar-faces', 1).do(
      { type: 'walk', row: 3 },
      { type: 'walk', row: 40 },
      { type: 'walk', row: 90 },
    )
    const { view } = v.press('send-round').stage()
    if (!view.news) throw new Error('expected news')
    const { spread } = newsRun(packOf('murton'), view.question, view.news)
    expect([3, 40, 90].map((row) => spread.step[row])).toEqual([0, 0, 0])
  })

  test('leaves news from elsewhere with one light', () => {
    const v = at('familiar-faces', 1).do({ type: 'walk', row: 3 }, { type: 'send', row: 40 })
    expect(v.stage().view.news?.round).toBeUndefined()
  })
})

describe('those who make things happen', () => {
  const makers = rolesOf(packOf('murton'), 'makers')
  const ask = (v: Visit, row: Row): Visit => v.do(touched(v, row))

  test('bring threads to groups that they did not touch', () => {
    const v = ask(at('makers', 1), makers[0] ?? -1)
    expect(takenOn(v.stage().view.whatIf)).toBe(1)
    expect(tally(v, 'joined')).toBeGreaterThan(1)
  })

  test('tire where one is asked for everything, and not where it is shared', () => {
    const one = at('makers', 1)
    for (let k = 0; k < PROJECTS; k++) ask(one, makers[0] ?? -1)
    const shared = at('makers', 1).press('share-out')
    const strain = (v: Visit): number =>
      Math.max(...[...projectsOf(v.stage().view.whatIf).values()].map(strainOf))
    expect([takenOn(one.stage().view.whatIf), takenOn(shared.stage().view.whatIf)]).toEqual([
      PROJECTS,
      PROJECTS,
    ])
    expect([strain(one), strain(shared)]).toEqual([1, 0])
    expect(tally(shared, 'joined')).toBeGreaterThanOrEqual(tally(one, 'joined'))
  })

  test('are asked for no more projects than there are', () => {
    const v = at('makers', 1).press('share-out')
    expect(touched(v, makers[0] ?? -1)).toEqual({ type: 'stay' })
  })

  test('are all that can be asked: a person’s light cannot', () => {
    expect(touched(at('makers', 1), 3)).toEqual({ type: 'stay' })
  })

  test('are as fresh as before when all is undone', () => {
    const v = at('makers', 1).press('share-out').do({ type: 'undo' })
    expect(takenOn(v.stage().view.whatIf)).toBe(0)
  })
})

describe('threads that sleep', () => {
  test.each(SHIPPED_PACKS.map(({ site }) => site.id))('are answers to other questions at %s', (site) => {
    const pack = packOf(site)
    const ground = groundOf(pack, 'news')
    const threads = sleepingThreads(pack, ground)
    const tied = new Set(pack.ties.from.map((from, tie) => `${from} ${pack.ties.to[tie]}`))
    expect(threads.length).toBeGreaterThan(10)
    expect(threads.filter(([a, b]) => !tied.has(`${a} ${b}`) && !tied.has(`${b} ${a}`))).toEqual([])
  })

  test('wake a group at a time, and no new one is added before', () => {
    const v = at('few-links', 1)
    const locked = (): boolean =>
      v.reading().controls.find(({ id }) => id === 'new-hellos')?.locked !== undefined
    for (const { pool } of groundOf(packOf('murton'), 'news').pools) {
      expect(locked()).toBe(true)
      v.do(touched(v, null, pool.id))
    }
    expect(locked()).toBe(false)
    expect(awake(packOf('murton'), v.stage().view).size).toBe(
      sleepingThreads(packOf('murton'), groundOf(packOf('murton'), 'news')).length,
    )
  })

  test('open no single light', () => {
    const row = fewLinks(packOf('murton'))[0] ?? 0
    expect(touched(at('few-links', 1), row)).toEqual({ type: 'stay' })
    expect(touched(at('few-links', 0), row)).toEqual({ type: 'stay' })
  })
})

describe('ways to those who decide', () => {
  test.each(SHIPPED_PACKS.map(({ site }) => site.id))('are as the study has them at %s', (site) => {
    const { view } = at('lines-to-power', 0, site).stage()
    const pack = packOf(site)
    const direct = new Set(rolesOf(pack, 'lines-to-power'))
    const ground = groundOf(pack, 'news')
    const all = reachOf(pack, view, null)
    if (!all) throw new Error('expected a reach')
    const asked = all.direct + all.through + all.none
    expect(direct.size).toBeGreaterThan(0)
    expect(ground.pools.length).toBeGreaterThan(0)
    expect(Math.abs(all.direct / asked - 0.4)).toBeLessThan(0.03)
    expect(Math.abs(all.none / asked - 0.25)).toBeLessThan(0.03)
  })

  test('are more after an introduction, and as before when it is undone', () => {
    const v = at('lines-to-power', 0)
    v.do(touched(v, null, 'centre'))
    const before = tally(v, 'none')
    v.press('introducer')
    expect(tally(v, 'none')).toBeLessThan(before)
    expect(tally(v.do({ type: 'undo' }), 'none')).toBe(before)
  })

  test('may come through friends, by the lot that the map draws', () => {
    const v = at('lines-to-power', 1)
    v.do(touched(v, null, 'centre')).press('friendly')
    expect(v.reading().caption).toMatch(/^On this map/)
    expect(v.stage().view.whatIf).toHaveLength(1)
  })

  test('are told of no group that is too small', () => {
    const pack = packOf('murton')
    const of = pack.nodes.people.kind.map((_, row) => (row < 9 ? 0 : -1))
    const question = {
      ...groundOf(pack, 'news').question,
      pools: { ...groundOf(pack, 'news').question.pools, of },
    }
    const small: SitePack = { ...pack, questions: [question, ...pack.questions.slice(1)] }
    expect(reachOf(small, at('lines-to-power', 0).stage().view, 0)).toBeNull()
  })
})

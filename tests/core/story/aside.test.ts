/** A scene that opens aside, from the badge: it leads back to exactly where the visitor was. */
import { expect, test } from 'vitest'
import { areOne, davidsOf } from '../../../src/core/story/davids.ts'
import { recalledTies, topicsOf, windowsJoined } from '../../../src/core/story/told-ties.ts'
import { visit } from '../../support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from '../../support/shipped-show.ts'

const show = shippedShow()
const murton = SHIPPED_PACKS.find(({ site }) => site.id === 'murton')
if (!murton) throw new Error('expected Murton among the shipped packs')

const guessed = () =>
  visit(show)
    .do({ type: 'wake' }, { type: 'go', site: 'murton', scene: 'send-news', beat: 3 })
    .wait(1)
    .do({ type: 'guess', guess: 'friends' }, { type: 'send', row: 5 })
    .wait(1)

test('the badge opens it, and closing it leads back to what was under way', () => {
  const v = guessed()
  const before = v.stage().view
  v.do(v.reading().badge.command).wait(7).press('back')
  const { news, sinceS, changedS, ...view } = v.stage().view
  expect(view).toEqual((({ news: _n, sinceS: _s, changedS: _c, ...rest }) => rest)(before))
  expect(news).toMatchObject({ from: 5, seed: before.news?.seed })
  // The time spent aside has not passed for the news.
  expect(v.stage().clockS - (news?.sinceS ?? 0)).toBeCloseTo(1)
  expect(changedS - sinceS).toBeCloseTo(2)
})

test('the way on past its last beat leads back, too, and from beat to beat the way back is kept', () => {
  const v = guessed().do({ type: 'go', scene: 'limits' })
  for (let k = 0; k < 3; k++) v.do({ type: 'next' })
  expect(v.stage().view).toMatchObject({ scene: 'limits', beat: 3 })
  v.do({ type: 'next' })
  expect(v.stage().view).toMatchObject({ scene: 'send-news', beat: 3, guess: 'friends' })
  expect(v.stage().cameFrom).toBeNull()
})

test('at rest nothing waits to be gone back to', () => {
  const v = guessed().do({ type: 'go', scene: 'limits' }, { type: 'rest' })
  expect(v.stage().cameFrom).toBeNull()
})

test('a card that is read holds the story', () => {
  const v = visit(show).do(
    { type: 'wake' },
    { type: 'go', scene: 'doorsteps' },
    { type: 'card', card: 'scene' },
  )
  expect(v.wait(9).stage().view).toMatchObject({ scene: 'doorsteps', beat: 0 })
  expect(v.do({ type: 'card', card: null }).wait(0.2).stage().view.beat).toBe(1)
})

test('a place opens by itself after eight seconds of doorsteps', () => {
  const v = visit(show).do({ type: 'wake' }, { type: 'go', scene: 'doorsteps' })
  expect(v.wait(8.2).stage().view.scene).toBe('send-news')
})

test.each(SHIPPED_PACKS.map((pack) => ({ id: pack.site.id, pack })))(
  'at $id two lights may be one, and none of their neighbours is shared',
  ({ pack }) => {
    const found = davidsOf(pack)
    expect(found).not.toBeNull()
    expect(found?.namedOne.some((row) => found.namedOther.includes(row))).toBe(false)
  },
)

test('of real people nobody says that two may be one', () => {
  expect(davidsOf({ ...murton, site: { ...murton.site, provenance: 'survey' } })).toBeNull()
})

test('the two are made one by touching one and then the other, and parted by undo', () => {
  const v = visit(show).do({ type: 'wake' }, { type: 'go', site: 'murton', scene: 'limits', beat: 3 })
  const press = (id: string) => {
    const choice = v.reading().choices?.items.find((item) => item.id === id)
    if (choice) v.do(choice.command)
  }
  press('one')
  expect(areOne(v.stage().view)).toBe(true)
  press('one')
  expect(v.stage().view.whatIf).toHaveLength(1)
  press('two')
  expect(areOne(v.stage().view)).toBe(false)
})

test('the less comes to mind, the less is one web', () => {
  const joined = (['all', 'some', 'few'] as const).map((recall) =>
    windowsJoined(murton, recalledTies(murton, recall)),
  )
  expect(joined).toEqual([...joined].sort((a, b) => b - a))
  expect(joined[0]).toBeGreaterThan(joined[2] ?? 0)
})

test('rely, help and trust are switched as one', () => {
  expect(topicsOf(murton).map(({ id }) => id)).toEqual(['news', 'activities', 'places', 'rely'])
  expect(topicsOf(murton).at(-1)?.questions).toHaveLength(3)
})

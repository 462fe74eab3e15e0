import { expect, test } from 'vitest'
import { groundOf } from '../../../src/core/layout/pool-ground.ts'
import { compose } from '../../../src/core/picture/compose.ts'
import { changedPack, shownPack } from '../../../src/core/story/what-if.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { fakeShow, visit } from '../../support/fake-show.ts'

const pack = fakePack()
const atPaths = () => visit().do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 2 })
const thread = { kind: 'weave', why: 'thread', ties: [[0, 5]] } as const

test('a woven thread stands after all other ties, for the question on stage', () => {
  const { ties } = changedPack(pack, 'news', [thread])
  const last = ties.from.length - 1
  expect(last).toBe(pack.ties.from.length)
  expect([ties.from[last], ties.to[last], ties.wave[last]]).toEqual([0, 5, 1])
  expect(pack.questions[ties.question[last] ?? -1]?.id).toBe('news')
})

test('a light that is taken away keeps its ties asleep, and their numbers', () => {
  const row = pack.ties.to[0] ?? 0
  const { ties } = changedPack(pack, 'news', [{ kind: 'close', rows: [row] }])
  const touched = ties.from.flatMap((from, tie) =>
    from === row || ties.to[tie] === row ? [ties.wave[tie]] : [],
  )
  expect(touched.length).toBeGreaterThan(0)
  expect(new Set(touched)).toEqual(new Set([0]))
  expect(ties.from).toEqual(pack.ties.from)
})

test('two lights that were one person have all ties of both', () => {
  const { ties } = changedPack(pack, 'news', [{ kind: 'merge', row: 5, into: 2 }])
  expect([...ties.from, ...ties.to]).not.toContain(5)
  expect(ties.from.length).toBe(pack.ties.from.length)
})

test('the same changes give the same pack, and none at all the pack itself', () => {
  const show = fakeShow()
  const { view } = visit(show).stage()
  expect(shownPack(show, view)).toBe(show.packs.get(view.site))
  const woven = { ...view, whatIf: [thread] }
  expect(shownPack(show, woven)).toBe(shownPack(show, { ...woven }))
})

test('pools are never found anew by a what-if', () => {
  const changed = changedPack(pack, 'news', [thread, { kind: 'close', rows: [1] }])
  expect(groundOf(changed, 'news').pools).toBe(groundOf(pack, 'news').pools)
})

test('undo takes the last change off, and the map is as it was', () => {
  const v = atPaths()
  const before = v.stage().view
  v.do({ type: 'change', change: thread }, { type: 'change', change: { kind: 'close', rows: [3] } })
  expect(v.stage().view.whatIf).toHaveLength(2)
  v.do({ type: 'undo' }, { type: 'undo' }, { type: 'undo' })
  expect(v.stage().view.whatIf).toEqual(before.whatIf)
})

test('a change keeps every light where it is, also in the middle of a move', () => {
  const v = atPaths().wait(0.3).do({ type: 'change', change: thread })
  const then = v.picture().before.place
  const { picture } = compose(fakeShow(), v.stage(), null)
  expect(v.picture().ties).toBe(pack.ties.from.length + 1)
  expect(v.picture().tieBefore.look).toHaveLength(4 * v.picture().ties)
  expect(then).not.toEqual(picture.after.place)
})

test('a new beat opens on an unchanged map', () => {
  const v = atPaths().do(
    { type: 'change', change: thread },
    { type: 'walk', row: 3 },
    { type: 'hold', row: 2 },
  )
  v.do({ type: 'next' })
  expect(v.stage().view).toMatchObject({ whatIf: [], trail: [], held: null })
})

test('a held light is dark until it is let go', () => {
  const v = atPaths().do({ type: 'hold', row: 2 })
  const show = fakeShow()
  expect(shownPack(show, v.stage().view).ties.wave).toContain(0)
  v.do({ type: 'hold', row: null })
  expect(shownPack(show, v.stage().view).ties.wave).not.toContain(0)
})

test('a walk touches each light once, in order, and undo begins it anew', () => {
  const v = atPaths()
  for (const row of [3, 1, 3, 2]) v.do({ type: 'walk', row })
  expect(v.stage().view.trail).toEqual([3, 1, 2])
  expect(v.do({ type: 'undo' }).stage().view.trail).toEqual([])
})

test('where a visitor has so many threads, one more is kindly refused and changes nothing', () => {
  const v = visit().do({ type: 'wake' }, { type: 'sound', on: true }, { type: 'go', scene: 'weave' })
  for (let k = 0; k < 5; k++) v.do({ type: 'change', change: { ...thread, ties: [[k, k + 30]] } })
  const before = v.stage()
  const told = v.effects().length
  expect(v.do({ type: 'change', change: thread }).stage()).toEqual(before)
  expect(v.effects().slice(told)).toEqual([{ type: 'sound', cue: 'blocked' }])
  expect(v.reading().caption).toContain('undo one')
})

test('others’ threads are shown instead of one’s own, which are there again after undo', () => {
  const show = fakeShow()
  const lot = { kind: 'weave', why: 'lot', ties: [[7, 90]] } as const
  const v = atPaths().do({ type: 'change', change: thread }, { type: 'try', changes: [lot] })
  const ends = () => {
    const { from, to } = shownPack(show, v.stage().view).ties
    return [from.at(-1), to.at(-1)]
  }
  expect(ends()).toEqual([7, 90])
  expect(v.do({ type: 'undo' }).stage().view).toMatchObject({ tried: null, whatIf: [thread] })
  expect(ends()).toEqual([0, 5])
})

test('a coin changes no tie', () => {
  expect(changedPack(pack, 'news', [{ kind: 'coin', row: 3 }]).ties).toEqual(pack.ties)
})

test('a stage holds so many changes and no more', () => {
  const v = atPaths()
  for (let k = 0; k < 40; k++) v.do({ type: 'change', change: thread })
  expect(v.stage().view.whatIf).toHaveLength(24)
})

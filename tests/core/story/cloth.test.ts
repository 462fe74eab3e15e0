import { expect, test } from 'vitest'
import type { ClothThread } from '../../../src/core/story/cloth.ts'
import { fakeShow, visit } from '../../support/fake-show.ts'

const threads = (count: number, site = 'fake'): ClothThread[] =>
  Array.from({ length: count }, (_, k) => ({ site, question: 'rely', tie: [k, k + 50] }))
const atWeave = () => visit().do({ type: 'wake' }, { type: 'go', scene: 'weave' })
const weave = (a: number, b: number, why: 'thread' | 'bridge' = 'thread') =>
  ({ type: 'change', change: { kind: 'weave', why, ties: [[a, b]] } }) as const
const noted = (v: ReturnType<typeof atWeave>) => v.effects().filter(({ type }) => /woven$/.test(type))
/** Scenes shown at rest in the time. */
function seen(v: ReturnType<typeof visit>, seconds: number): string[] {
  const scenes: string[] = []
  for (let s = 0; s < seconds; s++) {
    const { scene } = v.wait(1).stage().view
    if (scenes.at(-1) !== scene) scenes.push(scene)
  }
  return scenes
}

test('a thread that is woven is noted for the day, by its two lights alone', () => {
  expect(noted(atWeave().do(weave(3, 60)))).toEqual([
    { type: 'woven', thread: { site: 'fake', question: 'rely', tie: [3, 60] } },
  ])
})

test('a thread that is undone is struck out', () => {
  expect(noted(atWeave().do(weave(3, 60), { type: 'undo' })).map(({ type }) => type)).toEqual([
    'woven',
    'unwoven',
  ])
})

test('a bridge of a story, a thread by lot and a sixth thread are not part of the cloth', () => {
  const v = atWeave().do(weave(1, 61, 'bridge'))
  for (let k = 0; k < 4; k++) v.do(weave(k, k + 40))
  v.do(weave(7, 70), { type: 'try', changes: [weave(9, 71).change] })
  expect(noted(v)).toHaveLength(4)
})

test('the cloth is shown at rest after the shape of the place, then the next place follows', () => {
  const v = visit().do({ type: 'cloth', threads: threads(6) })
  expect(seen(v, 50).slice(0, 3)).toEqual(['wake', 'todays-cloth', 'wake'])
})

test('fewer than a handful are no cloth: nothing is shown', () => {
  expect(seen(visit().do({ type: 'cloth', threads: threads(4) }), 50)).toEqual(['wake'])
})

test('threads of another place are no cloth of this one', () => {
  expect(seen(visit().do({ type: 'cloth', threads: threads(9, 'elsewhere') }), 50)).toEqual(['wake'])
})

test('by itself the exhibit shows the cloth after its last scene', () => {
  const fake = fakeShow(undefined, 'loop')
  const stop = (scene: string) => ({ scene, beat: 0, seconds: 5, part: 0 })
  const loop = { ...fake.paths.loop, steps: [stop('places'), stop('weave')] as const }
  const show = { ...fake, paths: { ...fake.paths, loop } }
  const v = visit(show).do({ type: 'cloth', threads: threads(6) })
  expect(seen(v, 34)).toEqual(['places', 'weave', 'todays-cloth', 'places', 'weave'])
})

test('the cloth lies over the place as woven ties, and threads to rows that are not there stay out', () => {
  const broken: ClothThread = { site: 'fake', question: 'rely', tie: [3, 99_999] }
  const v = visit().do(
    { type: 'cloth', threads: [...threads(60), broken] },
    { type: 'go', scene: 'todays-cloth' },
  )
  const woven = v.stage().view.whatIf.flatMap((change) => (change.kind === 'weave' ? change.ties : []))
  expect(woven).toEqual(threads(60).map(({ tie }) => tie))
})

test('rest wipes what a visitor wove, and the cloth stays', () => {
  const v = atWeave().do(weave(3, 60), { type: 'cloth', threads: threads(6) }, { type: 'rest' })
  expect(v.stage().view.whatIf).toEqual([])
  expect(v.stage().cloth).toHaveLength(6)
})

test('news of the day is no touch: the idle clock goes on', () => {
  const v = atWeave().wait(5)
  const { idleS } = v.stage()
  expect(v.do({ type: 'cloth', threads: threads(1) }).stage().idleS).toBe(idleS)
})

import { describe, expect, test } from 'vitest'
import { isSettled } from '../../../src/core/picture/sample.ts'
import { lightScale } from '../../../src/core/picture/sample-shapes.ts'
import { newsRun, stepsTaken } from '../../../src/core/story/news.ts'
import { COUNTDOWN_S, WARN_AFTER_S } from '../../../src/core/story/pace.ts'
import { differing, type Knob, LIMITS, TUNING, type Tuning, tuned } from '../../../src/core/story/tuning.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { FRAME, fakeShow, type Visit, visit } from '../../support/fake-show.ts'

const tune = (tuning: Partial<Tuning>) => ({ type: 'tune', tuning }) as const
const atPaths = (): Visit => visit().do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 2 }).wait(3)
const guessed = (): Visit =>
  visit().do(
    { type: 'wake' },
    { type: 'go', scene: 'send-news', beat: 3 },
    { type: 'guess', guess: 'friends' },
  )

describe('a tuning', () => {
  test('takes what is named and leaves the rest', () => {
    expect(tuned(TUNING, { volume: 0.3, motion: 'reduced' })).toEqual({
      ...TUNING,
      volume: 0.3,
      motion: 'reduced',
    })
  })

  test.each(Object.keys(LIMITS) as Knob[])('keeps %s within its limits', (knob) => {
    const [least, most] = LIMITS[knob]
    expect(tuned(TUNING, { [knob]: -1e9 })[knob]).toBe(least)
    expect(tuned(TUNING, { [knob]: 1e9 })[knob]).toBe(most)
    expect(TUNING[knob]).toBeGreaterThanOrEqual(least)
    expect(TUNING[knob]).toBeLessThanOrEqual(most)
  })

  test('leaves out what makes no sense', () => {
    const foolish = { volume: Number.NaN, sizes: '2', motion: 'wild', pin: '1234', toString: 1 }
    expect(tuned(TUNING, foolish as unknown as Partial<Tuning>)).toBe(TUNING)
  })

  test('differs by what was changed, and by nothing once it is changed back', () => {
    const turned = tuned(TUNING, { mm: 0.4, volume: 1 })
    expect(differing(turned, TUNING)).toEqual({ mm: 0.4 })
    expect(differing(tuned(turned, TUNING), TUNING)).toEqual({})
  })
})

describe('a technician’s command', () => {
  test('changes the tuning and nothing else', () => {
    const v = atPaths()
    const before = v.stage()
    v.do(tune({ sizes: 1.4, volume: 7 }))
    expect(v.stage()).toEqual({ ...before, tuning: { ...TUNING, sizes: 1.4, volume: 1 } })
    expect(v.stage().view).toBe(before.view)
  })

  test('is no visitor’s touch', () => {
    const v = atPaths().wait(10)
    const { idleS } = v.stage()
    expect(idleS).toBeGreaterThan(9)
    expect(v.do(tune({ volume: 0.2 })).stage().idleS).toBe(idleS)
  })

  test('outlives every visit', () => {
    const v = atPaths().do(tune({ mm: 0.4, motion: 'reduced' }), { type: 'rest' })
    expect(v.stage()).toMatchObject({ mode: 'attract', tuning: { mm: 0.4, motion: 'reduced' } })
    v.do({ type: 'wake' }).wait(WARN_AFTER_S + COUNTDOWN_S + 1)
    expect(v.stage()).toMatchObject({ mode: 'attract', tuning: { mm: 0.4, motion: 'reduced' } })
  })

  test('with less motion the next picture fades where it would fly', () => {
    const v = atPaths().do(tune({ motion: 'reduced' }), { type: 'open', pool: 'glebe' })
    expect(v.stage().camera.lastsS).toBe(0)
    expect(isSettled(v.picture(), v.stage().clockS + 0.3)).toBe(true)
  })
})

describe('seconds of a step', () => {
  const taken = (v: Visit): number => {
    const { view, clockS } = v.stage()
    if (!view.news) throw new Error('expected news under way')
    return stepsTaken(newsRun(fakePack(), view.question, view.news), view.news, clockS)
  }

  test('are those of the tuning when news leaves', () => {
    const v = guessed().do(tune({ spreadStepS: 0.6 }), { type: 'send', row: 3 })
    expect(taken(v.wait(0.5))).toBe(0)
    expect(taken(v.wait(0.2))).toBe(1)
    expect(taken(v.wait(0.6))).toBe(2)
  })

  test('do not change for news that is under way', () => {
    const v = guessed()
      .do({ type: 'send', row: 3 })
      .wait(1.3)
      .do(tune({ spreadStepS: 2.4 }))
    expect(taken(v)).toBe(1)
    expect(taken(v.wait(1.2))).toBe(2)
  })

  test('are what the picture, the sounds and the words follow', () => {
    const told = (spreadStepS: number): Visit => guessed().do(tune({ spreadStepS }), { type: 'send', row: 3 })
    const litAt = (v: Visit) => [...v.picture().litAtS].filter((s) => s > 0 && s < 1e5).sort((a, b) => a - b)
    const [slow, fast] = [litAt(told(2.4)), litAt(told(0.6))]
    expect(slow.length).toBeGreaterThan(3)
    slow.forEach((s, k) => void expect(s).toBeCloseTo(4 * (fast[k] ?? 0), 3))
    const steps = (v: Visit) =>
      v
        .wait(2)
        .effects()
        .filter((e) => e.type === 'sound' && e.cue === 'step').length
    expect([steps(told(2.4)), steps(told(0.6))]).toEqual([0, 3])
  })

  test('are longer for longer visits: a slow run never meets the warning', () => {
    const v = guessed()
      .do(tune({ spreadStepS: 2.4 }), { type: 'send', row: 3 })
      .wait(30)
    expect(v.stage().idleS).toBe(0)
  })
})

test('lights grow on the map and fit their windows in the street', () => {
  const asleep = visit(fakeShow())
  expect(lightScale(asleep.picture(), 1.5, 10)).toBe(1)
  const v = atPaths()
  expect(lightScale(v.picture(), 1.5, v.stage().clockS + 5)).toBe(1.5)
})

describe('words that were measured anew', () => {
  const narrower = { ...FRAME, safe: { ...FRAME.safe, left: 500 } }

  test('move the picture also late in a beat', () => {
    const v = atPaths().do({ type: 'frame', frame: narrower, anew: true })
    expect(v.stage().frame).toEqual(narrower)
    expect(v.stage().camera.lastsS).toBeGreaterThan(0)
  })

  test('and those that only became longer do not', () => {
    const v = atPaths()
    const { camera } = v.stage()
    expect(v.do({ type: 'frame', frame: narrower }).stage().camera).toEqual(camera)
  })
})

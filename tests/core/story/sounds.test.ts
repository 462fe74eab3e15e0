/** What the story sounds like: one thing, one sound, however it came about, and nothing that nobody asked to hear. */
import { describe, expect, test } from 'vitest'
import { MOST_CHANGES } from '../../../src/core/story/change.ts'
import type { Sounding } from '../../../src/core/story/cue.ts'
import { newsRun } from '../../../src/core/story/news.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { fakeShow, type Visit, visit } from '../../support/fake-show.ts'

const at = (scene: string, beat: number): Visit => visit().do({ type: 'wake' }, { type: 'go', scene, beat })
const atPaths = (): Visit => at('send-news', 2).wait(3)

/** What is heard while something is done. */
function heard(v: Visit, does: (v: Visit) => unknown): Sounding[] {
  const told = v.effects().length
  does(v)
  return v
    .effects()
    .slice(told)
    .flatMap(({ type, ...rest }) => (type === 'sound' ? [rest as Sounding] : []))
}
const cues = (v: Visit, does: (v: Visit) => unknown): string[] => heard(v, does).map(({ cue }) => cue)

describe('a group', () => {
  test('that is touched opens', () => {
    expect(cues(atPaths(), (v) => v.do({ type: 'open', pool: 'glebe' }))).toEqual(['open'])
  })

  test('that is pinched open and closed sounds the same', () => {
    const v = atPaths()
    const { span } = v.stage().camera.to
    const camera = { x: -400, y: -300 }
    expect(cues(v, () => v.do({ type: 'camera', camera: { ...camera, span: span / 2.3 } }))).toEqual(['open'])
    expect(cues(v, () => v.do({ type: 'camera', camera: { ...camera, span: span / 1.4 } }))).toEqual([
      'close',
    ])
  })

  test('closes on the way back', () => {
    const v = atPaths().do({ type: 'open', pool: 'glebe' })
    expect(cues(v, () => v.press('back'))).toEqual(['close'])
  })
})

test('an overlay lights, gives way to another, and goes dark', () => {
  const v = atPaths()
  const press = (id: string) => cues(v, () => v.press(id))
  expect([press('retired'), press('few-links'), press('few-links')]).toEqual([['light'], ['light'], ['dim']])
})

test('a beat that opens turns, and what it sweeps away says nothing', () => {
  const v = atPaths().do({ type: 'open', pool: 'glebe' }, { type: 'overlay', id: 'retired', on: true })
  expect(cues(v, () => v.do({ type: 'next' }))).toEqual(['turn'])
})

describe('news', () => {
  const guessed = (): Visit => at('send-news', 3).do({ type: 'guess', guess: 'friends' })

  test('leaves, takes its steps one tone higher each, and arrives', () => {
    const v = guessed()
    const sounds = heard(v, () => v.do({ type: 'send', row: 3 }).wait(16))
    const { question, news } = v.stage().view
    if (!news) throw new Error('expected news under way')
    const { steps } = newsRun(fakePack(), question, news)
    expect(steps).toBeGreaterThan(2)
    expect(sounds.map(({ cue }) => cue)).toEqual(['news', ...Array(steps).fill('step'), 'arrive'])
    const rates = sounds.flatMap(({ cue, rate }) => (cue === 'step' ? [rate ?? 1] : []))
    expect(rates).toEqual([...rates].sort((a, b) => a - b))
    expect(new Set(rates).size).toBeGreaterThan(Math.min(steps, 8) - 1)
  })

  test('takes a step as it is seen to: every 1.2 seconds', () => {
    const v = guessed().do({ type: 'send', row: 3 })
    expect(cues(v, () => v.wait(1.1))).toEqual([])
    expect(cues(v, () => v.wait(0.2))).toEqual(['step'])
  })

  test('cannot leave a light that has no ties', () => {
    const base = fakePack()
    const none: never[] = []
    const ties = { ...base.ties, from: none, to: none, question: none, wave: none }
    const v = visit(fakeShow([{ ...base, ties } as typeof base])).do({ type: 'wake' })
    v.do({ type: 'go', scene: 'send-news', beat: 3 }, { type: 'guess', guess: 'friends' })
    expect(cues(v, () => v.do({ type: 'send', row: 3 }).wait(5))).toEqual(['blocked'])
  })
})

describe('what visitors change on the map', () => {
  const weave = { type: 'change', change: { kind: 'weave', why: 'thread', ties: [[0, 5]] } } as const
  const close = { type: 'change', change: { kind: 'close', rows: [3] } } as const

  test('is woven, goes dark, and is undone', () => {
    const v = atPaths()
    const doing = ([weave, close, { type: 'undo' }, { type: 'undo' }, { type: 'undo' }] as const).map(
      (command) => cues(v, () => v.do(command)),
    )
    expect(doing).toEqual([['woven'], ['dim'], ['undone'], ['undone'], []])
  })

  test('is blocked where the map holds no more, unless it is muted', () => {
    const v = atPaths().do(...Array.from({ length: MOST_CHANGES }, () => weave))
    expect(cues(v, () => v.do(weave))).toEqual(['blocked'])
    expect(cues(v.press('sound'), () => v.do(weave))).toEqual([])
  })

  test('sends news out anew with the sound of the change alone, and its steps are heard again', () => {
    const v = at('send-news', 3).do({ type: 'guess', guess: 'friends' }, { type: 'send', row: 3 }).wait(2)
    expect(cues(v, () => v.do(weave))).toEqual(['woven'])
    expect(heard(v, () => v.wait(1.3))).toEqual([{ cue: 'step', rate: 1 }])
  })
})

test('a light that is held goes dark, and shines again', () => {
  const v = atPaths()
  const hold = (row: number | null) => cues(v, () => v.do({ type: 'hold', row }))
  expect([hold(3), hold(3), hold(null)]).toEqual([['dim'], [], ['light']])
})

test('a walk sounds light by light', () => {
  const v = atPaths()
  const walk = (row: number | null) => heard(v, () => v.do({ type: 'walk', row }))
  expect([walk(3), walk(3), walk(5), walk(null)]).toEqual([
    [{ cue: 'step', rate: 1 }],
    [],
    [{ cue: 'step', rate: 2 ** (2 / 12) }],
    [],
  ])
})

describe('silence', () => {
  test('reigns at rest, whatever the street does by itself', () => {
    expect(cues(visit(), (v) => v.wait(60))).toEqual([])
    expect(cues(visit(fakeShow(undefined, 'loop')), (v) => v.wait(60))).toEqual([])
  })

  test('ends with the touch that wakes', () => {
    const v = visit()
    expect(v.stage().sound).toBe(false)
    expect(cues(v, () => v.do({ type: 'wake' }))).toEqual(['turn'])
    expect(v.stage().sound).toBe(true)
  })

  test('is a facilitator’s to end', () => {
    const v = visit(fakeShow(undefined, 'guided')).do({ type: 'wake' })
    expect(cues(v, () => v.do({ type: 'next' }))).toEqual([])
    expect(cues(v.press('sound'), () => v.do({ type: 'next' }))).toEqual(['turn'])
  })

  test('is one press away, keeps until rest, and no beat breaks it', () => {
    const v = atPaths().press('sound')
    expect(v.stage().sound).toBe(false)
    const does = () =>
      v.do({ type: 'open', pool: 'glebe' }, { type: 'next' }, { type: 'send', row: 3 }).wait(5)
    expect(cues(v, does)).toEqual([])
    expect(cues(v, () => v.do({ type: 'rest' }))).toEqual([])
    expect(v.do({ type: 'wake' }).stage().sound).toBe(true)
  })

  test('is left by the same press, and it is heard', () => {
    const v = atPaths().press('sound')
    expect(cues(v, () => v.press('sound'))).toEqual(['touch'])
    expect(v.stage().sound).toBe(true)
  })

  test('comes back with rest, after one last sound', () => {
    const v = atPaths()
    expect(cues(v, () => v.do({ type: 'rest' }))).toEqual(['rest'])
    expect(v.stage().sound).toBe(false)
    expect(cues(atPaths(), (w) => w.wait(91))).toEqual(['rest'])
  })
})

test('the control says what it does', () => {
  const v = atPaths()
  const control = () => v.reading().corner[0]
  expect(control()).toMatchObject({ label: 'Mute', icon: 'sound-off' })
  expect(v.press('sound') && control()).toMatchObject({ label: 'Play sound', icon: 'sound-on' })
})

test('turning the sound on or off is nobody’s stay: the idle clock runs on', () => {
  const v = atPaths()
  const { idleS } = v.stage()
  expect(v.press('sound').stage().idleS).toBe(idleS)
})

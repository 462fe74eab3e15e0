import { expect, test } from 'vitest'
import { fakePack } from '../../support/fake-pack.ts'
import { fakeShow, visit } from '../../support/fake-show.ts'

const awake = () => visit().do({ type: 'wake' })
const atPaths = () => awake().do({ type: 'go', scene: 'send-news', beat: 2 })

test('the first touch at rest is the hello and presses nothing else', () => {
  const v = awake()
  expect(v.stage().mode).toBe('visit')
  expect(v.stage().view).toMatchObject({ scene: 'wake', beat: 2, open: null, group: null })
})

test('wake plays itself to the picker within twenty seconds', () => {
  const v = awake().wait(20)
  expect(v.stage().view.scene).toBe('places')
})

test('a waiting beat waits', () => {
  expect(atPaths().wait(50).stage().view.beat).toBe(2)
})

test('every beat opens on a swept stage', () => {
  const v = atPaths()
    .do(
      { type: 'open', pool: 'glebe' },
      { type: 'overlay', id: 'retired', on: true },
      { type: 'select', row: 3 },
    )
    .do({ type: 'next' })
  expect(v.stage().view).toMatchObject({ open: null, group: null, selection: null })
})

test('stepping back and jumping give the same picture as playing through', () => {
  const played = atPaths().wait(3).do({ type: 'next' }).wait(3)
  const jumped = awake().do({ type: 'go', scene: 'send-news', beat: 3 }).wait(3)
  expect([...played.picture().after.place]).toEqual([...jumped.picture().after.place])
  expect([...played.picture().after.look]).toEqual([...jumped.picture().after.look])
})

test('one group overlay stands at a time, beside one helper', () => {
  const v = atPaths().do(
    { type: 'overlay', id: 'few-links', on: true },
    { type: 'overlay', id: 'makers', on: true },
    { type: 'overlay', id: 'retired', on: true },
  )
  expect(v.stage().view).toMatchObject({ group: 'retired', helper: 'makers' })
})

test('opening an overlay moves nobody', () => {
  const v = atPaths().wait(4)
  const before = [...v.picture().after.place].filter((_, k) => k % 4 < 2)
  v.do({ type: 'overlay', id: 'few-links', on: true })
  expect([...v.picture().after.place].filter((_, k) => k % 4 < 2)).toEqual(before)
})

test('a locked overlay stays closed and says why', () => {
  const show = { ...fakeShow(), locked: new Map([['fake', ['retired' as const]]]) }
  const v = visit(show).do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 2 })
  v.do({ type: 'overlay', id: 'retired', on: true })
  expect(v.stage().view.group).toBeNull()
  expect(v.effects().some((e) => e.type === 'log')).toBe(true)
})

test('sixty idle seconds warn, thirty more reset everything', () => {
  const v = atPaths()
    .do({ type: 'overlay', id: 'retired', on: true }, { type: 'language', language: 'xx' })
    .wait(61)
  expect(v.reading().dialog).toMatchObject({ kind: 'warning', secondsLeft: 29 })
  v.wait(30)
  expect(v.stage()).toMatchObject({ mode: 'attract', language: 'en', idleS: 0, strayed: false })
  expect(v.stage().view).toMatchObject({ scene: 'wake', beat: 0, group: null, news: null })
})

test('one touch extends the warning', () => {
  const v = atPaths().wait(75).do({ type: 'stay' }).wait(40)
  expect(v.stage().mode).toBe('visit')
  expect(v.reading().dialog).toBeNull()
})

test('a long sleep does not race through scenes but does count as idle', () => {
  const v = awake()
  const before = v.stage().clockS
  v.do({ type: 'tick', seconds: 3600 })
  expect(v.stage().clockS - before).toBeLessThanOrEqual(0.25)
  expect(v.stage().mode).toBe('attract')
})

test('a place that is not loaded yet is asked for, and the stage stays', () => {
  const v = atPaths()
  const before = v.stage()
  v.do({ type: 'go', site: 'elsewhere' })
  expect(v.effects().at(-1)).toMatchObject({
    type: 'load',
    site: 'elsewhere',
    asked: { site: 'elsewhere', scene: 'send-news' },
  })
  expect(v.stage()).toBe(before)
})

test('at rest the places take turns', () => {
  const v = visit(fakeShow([fakePack(), fakePack({ id: 'other' })])).wait(30)
  expect(v.stage().view).toMatchObject({ site: 'other', scene: 'wake', beat: 0 })
})

test('pinching in opens the pool in the middle, pinching out closes it later than it opened', () => {
  const v = atPaths().wait(3)
  const { span } = v.stage().camera.to
  v.do({ type: 'camera', camera: { x: -400, y: -300, span: span / 2.3 } })
  expect(v.stage().view.open).toBe('friends')
  v.do({ type: 'camera', camera: { x: -400, y: -300, span: span / 1.8 } })
  expect(v.stage().view.open).toBe('friends')
  v.do({ type: 'camera', camera: { x: -400, y: -300, span: span / 1.4 } })
  expect(v.stage().view.open).toBeNull()
})

test('closing single mums lands on what they built', () => {
  const base = fakePack({ id: 'murton' })
  const pack = {
    ...base,
    overlays: [
      ...base.overlays,
      {
        id: 'single-mums' as const,
        title: 'Single mums',
        rank: 'group' as const,
        level: 'row' as const,
        rows: [7, 9],
        figures: [],
      },
    ],
    events: [{ id: 'made', title: 'Made', says: '', ties: [], rows: [7], figures: [] }],
  }
  const v = visit(fakeShow([pack])).do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 2 })
  v.do({ type: 'overlay', id: 'single-mums', on: true })
  expect(v.reading().lead?.label).toBe('What they built')
  v.do({ type: 'overlay', id: 'single-mums', on: false })
  expect(v.stage().view).toMatchObject({ scene: 'murton-mams', beat: 1 })
})

test('news is the same run for the same start and another for the next', () => {
  const a = atPaths().do({ type: 'next' }, { type: 'guess', guess: 'friends' }, { type: 'send', row: 3 })
  const b = atPaths().do({ type: 'next' }, { type: 'guess', guess: 'friends' }, { type: 'send', row: 3 })
  expect([...a.picture().litAtS]).toEqual([...b.picture().litAtS])
  const first = a.stage().view.news?.seed
  expect(a.do({ type: 'send', row: 3 }).stage().view.news?.seed).not.toBe(first)
})

test('news lights its start at once and others in whole steps', () => {
  const v = atPaths().do({ type: 'next' }, { type: 'guess', guess: 'friends' }, { type: 'send', row: 3 })
  const lit = [...v.picture().litAtS].filter((s) => s < 1e5)
  expect(Math.min(...lit)).toBe(0)
  expect(lit.length).toBeGreaterThan(20)
  expect(lit.every((s) => Math.abs(s / 1.2 - Math.round(s / 1.2)) < 1e-3)).toBe(true)
})

test('a move interrupted half-way starts from where things are', () => {
  const v = atPaths().wait(6).do({ type: 'open', pool: 'glebe' }).wait(0.4)
  const picture = v.picture()
  v.do({ type: 'open', pool: null })
  const next = v.picture()
  const at = next.before.look[3] ?? 0
  expect(at).toBeGreaterThanOrEqual(Math.min(picture.before.look[3] ?? 0, picture.after.look[3] ?? 0))
  expect(at).toBeLessThanOrEqual(Math.max(picture.before.look[3] ?? 0, picture.after.look[3] ?? 0))
  expect(next.startS).toBe(v.stage().clockS)
})

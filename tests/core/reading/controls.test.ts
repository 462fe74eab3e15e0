/** What can be pressed: one way back, one way on, the overlays, and what single mums lead to. */
import { describe, expect, test } from 'vitest'
import { OVERLAY_IDS } from '../../../src/core/model/pack.ts'
import { fakeShow, type Visit, visit } from '../../support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from '../../support/shipped-show.ts'

const at = (scene: string, beat: number, show = fakeShow()): Visit =>
  visit(show).do({ type: 'wake' }, { type: 'go', scene, beat })
const ids = (v: Visit): string[] => v.reading().controls.map(({ id }) => id)
const labelled = (v: Visit, id: string): string | undefined =>
  v.reading().controls.find((c) => c.id === id)?.label

describe('the way back', () => {
  test('leads out of an open pool first', () => {
    const v = at('send-news', 3).do({ type: 'open', pool: 'glebe' })
    expect(labelled(v, 'back')).toBe('Whole place')
    expect(v.press('back').stage().view).toMatchObject({ open: null, beat: 3 })
  })

  test('lets go of a touched light', () => {
    const v = at('send-news', 3).do({ type: 'select', row: 3 })
    expect(v.press('back').stage().view).toMatchObject({ selection: null, beat: 3 })
  })

  test('leads to the beat before', () => {
    expect(at('send-news', 3).press('back').stage().view).toMatchObject({ scene: 'send-news', beat: 2 })
  })

  test('leads from the first beat of a chapter that waits to the six lights, and on to the places', () => {
    const v = at('send-news', 2)
    expect(ids(v)).not.toContain('back')
    expect(v.press('lights').stage().view.scene).toBe('lights')
    expect(v.press('places').stage().view.scene).toBe('places')
  })

  test('leads home from wherever a visitor has taken the camera', () => {
    const v = at('send-news', 2)
    const { to } = v.stage().camera
    v.do({ type: 'camera', camera: { ...to, x: to.x + 50 } })
    expect(v.press('back').stage().strayed).toBe(false)
  })
})

describe('the way on', () => {
  test('says what comes next', () => {
    expect(labelled(at('send-news', 2), 'next')).toBe('Who hears last?')
  })

  test('leads from the last beat of a scene to the next scene', () => {
    const v = at('send-news', 0).do({ type: 'go', beat: 3, path: 'visit' })
    expect(v.press('next').stage().view).toMatchObject({ scene: 'bridges', beat: 0 })
  })

  test('is no button where a pin is to be chosen', () => {
    expect(ids(at('places', 0))).not.toContain('next')
    expect(at('places', 0).reading().pins.length).toBeGreaterThan(0)
  })

  test('is not offered twice where a large control leads on', () => {
    const v = at('murton-mams', 0, shippedShow())
    expect(v.reading().lead?.id).toBe('what-they-built')
    expect(ids(v)).not.toContain('next')
  })
})

describe('the tray', () => {
  test.each(SHIPPED_PACKS.map(({ site, overlays }) => ({ site: site.id, overlays })))(
    'of $site has its overlays in one order',
    ({ site, overlays }) => {
      const v = visit(shippedShow()).do({ type: 'wake' }, { type: 'go', site, scene: 'send-news', beat: 2 })
      const has = new Set(overlays.map(({ id }) => id))
      expect(v.reading().tray.map(({ id }) => id)).toEqual(OVERLAY_IDS.filter((id) => has.has(id)))
    },
  )

  test('shows what is on, and a second press turns it off', () => {
    const v = at('send-news', 2).press('retired')
    expect(v.reading().tray.map(({ id, pressed }) => [id, pressed])).toEqual([
      ['few-links', false],
      ['retired', true],
      ['makers', false],
    ])
    expect(v.press('retired').stage().view.group).toBeNull()
  })

  test('says which overlays are closed here', () => {
    const show = { ...fakeShow(), locked: new Map([['fake', ['retired' as const]]]) }
    const { tray } = at('send-news', 2, show).reading()
    expect(tray.map(({ locked }) => locked)).toEqual([undefined, 'Closed here', undefined])
  })

  test('has single mums in Murton alone', () => {
    const places = SHIPPED_PACKS.filter(({ overlays }) => overlays.some(({ id }) => id === 'single-mums'))
    expect(places.map(({ site }) => site.id)).toEqual(['murton'])
  })
})

describe('single mums', () => {
  const lit = (): Visit => at('send-news', 2, shippedShow()).press('single-mums')

  test('lead to what they built, at once', () => {
    const v = lit().press('what-they-built')
    expect(v.stage().view).toMatchObject({ scene: 'murton-mams', beat: 1, group: null })
  })

  test('lead there, too, when they are closed early', () => {
    expect(lit().press('single-mums').stage().view).toMatchObject({ scene: 'murton-mams', beat: 1 })
  })

  test('have no number and nobody to touch', () => {
    const { legend } = lit().reading()
    expect(legend).toMatchObject({ perHundred: [], items: [] })
  })
})

test('mute, help and starting again are always in the corner', () => {
  const corners = [at('wake', 2), at('places', 0), at('lean-on', 2)].map((v) =>
    v.reading().corner.map(({ id }) => id),
  )
  expect(corners).toEqual([
    ['sound', 'help', 'again'],
    ['sound', 'help', 'again'],
    ['sound', 'help', 'again'],
  ])
})

test('starting again puts the exhibit to rest', () => {
  expect(at('lean-on', 2).press('again').stage()).toMatchObject({ mode: 'attract', view: { scene: 'wake' } })
})

test('the parts of a question are stops of a slider: one at a time, and all again', () => {
  const v = at('lean-on', 2, shippedShow())
  const stops = () => v.reading().slider?.stops ?? []
  const on = () => stops().flatMap((stop) => (stop.on ? [stop.label] : []))
  const go = (label: string) => v.do(...stops().flatMap((s) => (s.label === label ? [s.command] : [])))
  expect(on()).toEqual(['All'])
  go('Ask for help')
  expect(on()).toEqual(['Ask for help'])
  go('Trust')
  expect(on()).toEqual(['Trust'])
  go('All')
  expect(on()).toEqual(['All'])
})

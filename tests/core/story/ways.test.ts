/** Walking: the solo path, the six lights, a talk and its clicker, a display on its own, and the home place. */
import { describe, expect, test } from 'vitest'
import { type KeyName, keyAnswer } from '../../../src/core/gesture/keys.ts'
import type { PathName } from '../../../src/core/story/path.ts'
import { usuallyNext } from '../../../src/core/story/stops.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { fakeShow, type Visit, visit } from '../../support/fake-show.ts'
import { shippedShow } from '../../support/shipped-show.ts'

type Rest = 'attract' | 'guided' | 'loop'
const show = (rest: Rest = 'attract', path?: PathName) => {
  const shipped = shippedShow(rest)
  return { ...shipped, path: path ?? shipped.path }
}
const awake = (): Visit => visit(show()).do({ type: 'wake' })
const scene = (v: Visit): string => v.stage().view.scene
const beat = (v: Visit): string => {
  const { view } = v.stage()
  return `${view.scene} ${view.beat}`
}
const ids = (v: Visit): string[] => v.reading().controls.map(({ id }) => id)
/** Presses next until the scene is another one; the scenes that follow, in order. */
const walked = (v: Visit, most = 60): string[] => {
  const seen = [scene(v)]
  for (let k = 0; k < most && scene(v) !== 'lights'; k++) {
    v.do({ type: 'next' })
    if (seen.at(-1) !== scene(v)) seen.push(scene(v))
  }
  return seen
}
/** The visitor touches the pin of a place. */
const picked = (v: Visit, site: string): Visit => {
  const pin = v.do({ type: 'go', scene: 'places' }).reading().pins
  const found = pin.find(({ command }) => command.type === 'go' && command.site === site)
  if (!found) throw new Error(`expected a pin of ${site}`)
  return v.do(found.command)
}
const lit = (v: Visit, chapter: string): Visit => {
  const way = v
    .do({ type: 'go', scene: 'lights' })
    .reading()
    .ways.find(({ id }) => id === `light-${chapter}`)
  if (!way) throw new Error(`expected a light ${chapter}`)
  return v.do(way.command)
}

describe('a passer-by', () => {
  test('walks from the pin along the solo path to the six lights', () => {
    const seen = walked(picked(awake(), 'murton'))
    const chapters = seen.map((id) => show().scenes.get(id)?.chapter)
    expect(chapters).not.toContain('lean-on')
    expect(chapters).toContain('murton-mams')
    expect(seen.at(-1)).toBe('lights')
    expect(chapters.slice(0, 2)).toEqual(['wake', 'send-news'])
  })

  test('is at the lights in one touch from where a chapter begins', () => {
    const v = picked(awake(), 'murton').wait(16)
    expect(v.press('lights').reading().layout).toBe('lights')
  })

  test('walks the path that the installer chose', () => {
    const v = visit(show('attract', 'visit')).do({ type: 'wake' })
    expect(walked(picked(v, 'murton'))).toContain('lean-on')
  })

  test('hears what comes where the path leaves out what the author meant', () => {
    const { solo } = show().paths
    const skips = solo.steps.flatMap((step, k) => {
      const next = solo.steps[k + 1]?.scene
      return next && next !== step.scene && next !== usuallyNext(show(), step.scene) ? [{ step, next }] : []
    })
    expect(skips.length).toBeGreaterThan(0)
    for (const { step, next } of skips) {
      const v = awake().do({ type: 'go', scene: step.scene, beat: step.beat })
      const label = v.reading().controls.find(({ id }) => id === 'next')?.label
      expect(label).toBe(show().scenes.get(next)?.title)
    }
  })
})

describe('the six lights', () => {
  test('are one for each chapter that has a scene', () => {
    const chapters = new Set([...show().scenes.values()].flatMap(({ chapter }) => chapter ?? []))
    const ways = awake().do({ type: 'go', scene: 'lights' }).reading().ways
    expect(ways.map(({ id }) => id.replace('light-', '')).sort()).toEqual([...chapters].sort())
  })

  test('each open their chapter at its first beat, at the place that was picked', () => {
    const v = picked(awake(), 'tipton')
    expect(lit(v, 'lean-on').stage().view).toMatchObject({ site: 'tipton', beat: 0 })
    expect(v.stage().view.scene).toBe(
      [...show().paths.visit.steps].find((step) => show().scenes.get(step.scene)?.chapter === 'lean-on')
        ?.scene,
    )
  })

  test('lead on through all of a chapter, then to the next one, and back to the lights after the last', () => {
    const seen = walked(lit(awake(), 'send-news'))
    const whole = [...new Set(show().paths.visit.steps.map((step) => step.scene))]
    expect(seen).toEqual([...whole.slice(whole.indexOf('send-news')), 'lights'])
  })

  test('say where a chapter plays that cannot play here', () => {
    const ways = picked(awake(), 'tipton').do({ type: 'go', scene: 'lights' }).reading().ways
    const notes = ways.map(({ id, note }) => [id, note])
    expect(notes).toContainEqual(['light-murton-mams', 'Plays in Murton'])
    expect(notes).toContainEqual(['light-lean-on', undefined])
  })

  test('after a chapter that played elsewhere, the picked place stands again', () => {
    const v = lit(picked(awake(), 'tipton'), 'murton-mams')
    expect(v.stage().view.site).toBe('murton')
    expect(v.do({ type: 'go', scene: 'lights' }).stage().view.site).toBe('tipton')
  })

  test('lead back to the places, and they to the lesson', () => {
    const v = awake().do({ type: 'go', scene: 'lights' })
    expect(ids(v)).toEqual(['places'])
    expect(ids(v.press('places'))).toEqual(['back'])
    expect(beat(v.press('back'))).toBe('wake 2')
  })
})

test.each([...show().scenes.values()].map(({ id }) => id))(
  'from any beat of %s the one way back ends at the places',
  (id) => {
    for (const at of show().scenes.get(id)?.beats.keys() ?? []) {
      const v = awake().do({ type: 'go', scene: id, beat: at })
      for (let step = 0; step < 40 && scene(v) !== 'places'; step++) {
        const back = v.reading().controls.find((c) => ['back', 'lights', 'places', 'skip'].includes(c.id))
        if (back) v.do(back.command)
      }
      expect(scene(v), `${id} ${at}`).toBe('places')
    }
  },
)

describe('a talk', () => {
  const talk = (): Visit => visit(show('guided'))
  const press = (v: Visit, key: KeyName): Visit => {
    const command = keyAnswer(show('guided'), v.stage(), key)
    return command ? v.do(command) : v
  }

  test('opens at the beginning of its path, and says which part it is', () => {
    expect(talk().stage()).toMatchObject({ mode: 'guided', way: { path: 'playback', at: 0 } })
    expect(talk().reading().part).toMatch(/^Part 1 of \d: .+ \(\d+ minutes\)$/)
  })

  test('is walked to its end by one key, and back to its beginning by another', () => {
    const v = talk()
    const { steps, parts } = show('guided').paths.playback
    const seen = [beat(v)]
    for (const _ of steps.slice(1)) seen.push(beat(press(v, 'next')))
    expect(seen).toEqual(steps.map((step) => `${step.scene} ${step.beat}`))
    expect(v.reading().part).toContain(`Part ${parts.length} of ${parts.length}: `)
    expect(ids(v)).not.toContain('next')
    expect(beat(press(v, 'next'))).toBe(seen.at(-1))
    for (const _ of steps) press(v, 'back')
    expect(v.stage().way.at).toBe(0)
  })

  test('has neither warning nor rest, however long it is quiet', () => {
    const v = talk().do({ type: 'tick', seconds: 4000 })
    expect(v.stage()).toMatchObject({ mode: 'guided', idleS: 0 })
    expect(v.reading().dialog).toBeNull()
  })

  test('leaves the next scene to the speaker where a scene has run to its end', () => {
    expect(beat(talk().do({ type: 'go', scene: 'wake', beat: 2 }).wait(60))).toBe('wake 4')
  })

  test('goes on where the path was left, after a look at the lights', () => {
    const v = talk()
    for (let k = 0; k < 6; k++) press(v, 'next')
    const here = beat(v)
    v.do({ type: 'go', scene: 'lights' })
    expect(beat(press(v, 'next'))).toBe(here)
  })

  test('keeps its path when a light is touched', () => {
    const v = lit(talk(), 'lean-on')
    expect(v.stage().way.path).toBe('playback')
    expect(v.reading().part).toContain('Strengths')
  })

  test.each(['next', 'back', 'blank', 'start', 'escape'] as const)(
    'goes dark, and the command of %s only lights it',
    (key) => {
      const v = press(talk(), 'next')
      press(v, 'blank')
      const { view, way } = v.stage()
      expect(v.stage().blank).toBe(true)
      press(v, key)
      if (key === 'escape') v.do({ type: 'stay' })
      expect(v.stage()).toMatchObject({ blank: false, way })
      expect(v.stage().view).toBe(view)
    },
  )

  test('runs nothing on in the dark', () => {
    const v = press(talk().do({ type: 'go', scene: 'wake', beat: 2 }), 'blank').wait(30)
    expect(beat(v)).toBe('wake 2')
  })

  test('begins again at one key', () => {
    const v = press(press(press(talk(), 'next'), 'next'), 'start')
    const [first] = show('guided').paths.playback.steps
    expect([beat(v), v.stage().way.at, v.stage().mode]).toEqual([`${first.scene} ${first.beat}`, 0, 'guided'])
  })

  test('is left only by a key that is held', () => {
    const v = press(talk(), 'escape').wait(0.5)
    expect(v.reading().leaving).not.toBe('')
    press(v, 'let-go').wait(5)
    expect(v.stage().mode).toBe('guided')
    expect(v.reading().leaving).toBe('')
    press(v, 'escape').wait(1.1)
    expect(v.stage()).toMatchObject({ mode: 'attract', leavingS: null, view: { scene: 'wake', beat: 0 } })
  })

  test('that was left is for visitors by a touch, and begins again by the clicker', () => {
    const left = (): Visit => press(talk(), 'escape').wait(1.2)
    expect(left().do({ type: 'wake' }).stage()).toMatchObject({ mode: 'visit', way: { path: 'solo' } })
    expect(press(left(), 'next').stage()).toMatchObject({ mode: 'guided', way: { path: 'playback', at: 0 } })
    expect(press(left(), 'escape').stage().mode).toBe('attract')
  })

  test('is not ended by the corner’s Start again', () => {
    const v = press(press(talk(), 'next'), 'next').press('again')
    expect(v.stage()).toMatchObject({ mode: 'guided', way: { at: 0 } })
  })
})

describe('keys in a visit', () => {
  const answer = (key: KeyName, v: Visit) => keyAnswer(show(), v.stage(), key)

  test.each([
    ['next', { type: 'next' }],
    ['back', { type: 'back' }],
    ['escape', { type: 'back' }],
    ['start', { type: 'start' }],
    ['blank', null],
    ['down', null],
    ['let-go', null],
  ] as const)('%s means %j', (key, command) => {
    expect(answer(key, awake())).toEqual(command)
  })

  test('the first one at rest wakes', () => {
    expect(answer('next', visit(show()))).toEqual({ type: 'wake' })
    expect(answer('escape', visit(show()))).toBeNull()
  })

  test('F5 puts the exhibit to rest instead of reloading it', () => {
    expect(awake().do({ type: 'start' }).stage().mode).toBe('attract')
  })

  test('a visit never goes dark, and no held key ends it', () => {
    const v = awake().do({ type: 'blank', on: true }, { type: 'leave', held: true }).wait(2)
    expect(v.stage()).toMatchObject({ mode: 'visit', blank: false, leavingS: null })
  })
})

describe('a display on its own', () => {
  const alone = (): Visit => visit(show('loop'))

  test('plays the loop by itself, from its first beat to its last and round again', () => {
    const v = alone()
    const { steps } = show('loop').paths.loop
    const seen = new Set<string>()
    for (let k = 0; k < 400 && seen.size < steps.length; k++) seen.add(beat(v.wait(1)))
    expect([...seen]).toEqual(steps.map((step) => `${step.scene} ${step.beat}`))
    expect(beat(v.wait(20))).toBe(`${steps[0].scene} ${steps[0].beat}`)
  })

  test('stays as long as its playlist says where a beat waits', () => {
    const shipped = show('loop')
    const [first] = shipped.paths.loop.steps
    const step = { ...first, scene: 'send-news', beat: 2, seconds: 40 }
    const loop = { ...shipped.paths.loop, steps: [step, first] as const }
    const v = visit({ ...shipped, paths: { ...shipped.paths, loop } })
    expect(beat(v.wait(39))).toBe('send-news 2')
    expect(beat(v.wait(2))).toBe('wake 0')
  })

  test('offers nothing that its first touch could not press', () => {
    const { controls, tray, corner, lead, ways, pins, invitation } = alone().wait(40).reading()
    expect([controls, tray, corner, lead, ways, pins].flat()).toEqual([null])
    expect(invitation).toBe('Touch the picture to begin.')
  })

  test('gives way to a touch, and goes on at the place in the loop where it was', () => {
    const v = alone().wait(45)
    const was = beat(v)
    expect(was).not.toBe('wake 0')
    v.do({ type: 'wake' })
    expect(v.stage()).toMatchObject({ mode: 'visit', view: { scene: 'wake', beat: 2 } })
    picked(v, 'tipton').wait(89)
    expect(v.reading().dialog?.kind).toBe('warning')
    v.wait(2)
    expect(v.stage()).toMatchObject({ mode: 'loop', view: { site: 'murton' } })
    expect(beat(v)).toBe(was)
    expect(beat(v.wait(30))).not.toBe(was)
  })

  test('its visitors walk the solo path, not the loop', () => {
    const v = alone().do({ type: 'wake' })
    expect(v.stage().way.path).toBe('solo')
  })
})

describe('the home place', () => {
  const home = { ...show(), home: 'tipton' }

  test('stands again after a rest, whatever place was picked', () => {
    const v = picked(visit(home).do({ type: 'wake' }), 'bristol')
    expect(v.stage().view.site).toBe('bristol')
    v.wait(91)
    expect(v.stage()).toMatchObject({ mode: 'attract', place: 'tipton', view: { site: 'tipton' } })
  })

  test('is where the drift through all places begins and ends', () => {
    const v = visit(home)
    const seen = [v.stage().view.site]
    for (let k = 0; k < 20; k++) {
      v.wait(14)
      if (seen.at(-1) !== v.stage().view.site) seen.push(v.stage().view.site)
    }
    const order = home.order
    const from = order.indexOf('tipton')
    expect(seen.slice(0, 8)).toEqual([...order.slice(from), ...order.slice(0, from), 'tipton'])
  })

  test('a place that has drifted by is the one that a touch wakes', () => {
    const v = visit(home).wait(30)
    const { site } = v.stage().view
    expect(v.do({ type: 'wake' }).stage().view.site).toBe(site)
    expect(site).not.toBe('tipton')
  })

  test('is kept where a scene plays elsewhere and must be loaded first', () => {
    const near = { ...fakeShow([fakePack({ id: 'hill' })]) }
    const v = visit(near).do({ type: 'wake' }, { type: 'go', scene: 'murton-mams' })
    expect(v.effects().at(-1)).toEqual({
      type: 'load',
      site: 'murton',
      asked: { type: 'go', site: 'hill', scene: 'murton-mams', beat: 0 },
    })
  })
})

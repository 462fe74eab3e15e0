/** Every scene keeps the promises of a scene, at every place: it can be told, jumped to, stepped through and left. */
import { describe, expect, test } from 'vitest'
import type { SitePack } from '../src/core/model/pack.ts'
import { compose } from '../src/core/picture/compose.ts'
import type { Picture } from '../src/core/picture/picture.ts'
import { readingOf } from '../src/core/reading/read.ts'
import type { Reading } from '../src/core/reading/reading.ts'
import type { ToldBeat, ToldScene } from '../src/core/reading/told.ts'
import type { Stage } from '../src/core/story/stage.ts'
import { step } from '../src/core/story/step.ts'
import { stopAfter } from '../src/core/story/stops.ts'
import { built, plan, village as survey } from './import/build/village.ts'
import { everyScreen } from './support/every-screen.ts'
import { fakePack } from './support/fake-pack.ts'
import { fakeShow, visit } from './support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from './support/shipped-show.ts'

const files = import.meta.glob<{ default: ToldScene }>('../scenes/*.ts', { eager: true })
const scenes = Object.entries(files).map(([path, { default: scene }]) => ({
  file: path.replace(/^.*\/|\.ts$/g, ''),
  scene,
}))
const show = shippedShow()
const sites = SHIPPED_PACKS.map(({ site }) => site.id)

/** How many facts each slide of the study has, slide 1 first; and how many each public list has. */
const FACTS_OF_SLIDES = [
  6, 2, 1, 5, 1, 4, 2, 4, 18, 7, 8, 16, 10, 6, 2, 3, 11, 8, 12, 2, 6, 1, 3, 5, 3, 6, 6, 5, 8, 6, 3, 1,
]
const FACTS_OF_LISTS: Readonly<Record<string, number>> = {
  P: 11,
  M: 9,
  N: 14,
  K: 3,
  T: 5,
  L: 4,
  B: 3,
  W: 3,
  X: 13,
}
const STORYLINE = /^(A0|S(0[1-9]|1\d|2[0-2])|S20[a-d])$/

function isFact(id: string): boolean {
  const [, slide, number] = /^(\d+)\.(\d+)$/.exec(id) ?? []
  if (slide && number)
    return Number(number) >= 1 && Number(number) <= (FACTS_OF_SLIDES[Number(slide) - 1] ?? 0)
  const [, list, at] = /^([A-Z])(\d+)$/.exec(id) ?? []
  return Number(at) >= 1 && Number(at) <= (FACTS_OF_LISTS[list ?? ''] ?? 0)
}

let village: SitePack | null = null

/** A survey's pack under the id of a place that scenes are at home in: no rows of people, no events, few questions. */
function imported(): SitePack {
  village ??= built(survey(), plan({ site: { ...plan().site, id: 'murton' } })).pack
  return village
}

function opened(site: string, scene: string, beat: number): Stage {
  const awake = visit(show).do({ type: 'wake' }).stage()
  return step(show, awake, { type: 'go', site, scene, beat }).stage
}

/** What is seen once all has arrived; shapes that have faded are none. */
function settled({ after, litAtS, tieAfter, spark, pools, ribbons, labels, street }: Picture) {
  return {
    nodes: [after.place, after.look, after.form, litAtS].map((column) => [...column]),
    ties: [[...tieAfter.look], [...spark]],
    pools: pools.filter(({ fill, rim }) => fill > 0 || rim > 0),
    ribbons: ribbons.filter(({ alpha }) => alpha > 0),
    labels,
    street,
  }
}

test('scenes have the names of their files', () => {
  expect(scenes.map(({ scene }) => scene.id)).toEqual(scenes.map(({ file }) => file))
})

describe.each(scenes)('$file', ({ scene }) => {
  const waiting = scene.beats.filter(({ seconds }) => seconds === 'wait')

  test('has its number in the storyline', () => {
    expect(scene.story.split(', ').filter((number) => !STORYLINE.test(number))).toEqual([])
  })

  test('stands on facts of the study', () => {
    expect(scene.facts.length).toBeGreaterThan(0)
    expect(scene.facts.filter((id) => !isFact(id))).toEqual([])
  })

  test('has beats of different names, each with a length', () => {
    expect(new Set(scene.beats.map(({ id }) => id)).size).toBe(scene.beats.length)
    expect(
      scene.beats.filter(({ seconds }) => seconds !== 'wait' && !(seconds > 0 && seconds <= 30)),
    ).toEqual([])
  })

  test('asks people two or three things at each beat that waits', () => {
    const odd = waiting.filter(({ prompts }) => ![2, 3].includes(prompts?.length ?? 0))
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  test('shows only figures that its home place has', () => {
    const home = show.packs.get(scene.needs?.site ?? show.home)
    const wanted = scene.beats.flatMap(({ figures }: ToldBeat) => figures ?? [])
    expect(wanted.filter((id) => !home?.figures.some((figure) => figure.id === id))).toEqual([])
  })

  test('names a home place that fits it', () => {
    const home = show.packs.get(scene.needs?.site ?? show.home)
    expect(home && (scene.needs?.fits(home) ?? true)).toBe(true)
  })

  test.each(sites)('plays at %s, or at its home place, without a fault', (site) => {
    const faults = scene.beats.flatMap((beat, at) => {
      const stage = opened(site, scene.id, at)
      const { faults: found, picture } = compose(show, stage, null)
      expect(stage.view).toMatchObject({ scene: scene.id, beat: at })
      expect(picture.after.look.some((value, k) => k % 4 === 3 && value > 0)).toBe(true)
      return found.map(({ says }) => `${beat.id}: ${says}`)
    })
    expect(faults).toEqual([])
  })

  test.each([
    ['a pack that has little', () => ({ ...fakePack({ id: 'murton' }), overlays: [], figures: [] })],
    ['a survey that was imported', () => imported()],
  ] as const)('plays on %s', (_, packOf) => {
    const small = fakeShow([packOf()])
    const faults = scene.beats.flatMap((_beat, at) => {
      const awake = visit(small).do({ type: 'wake' }).stage()
      const { stage } = step(small, awake, { type: 'go', scene: scene.id, beat: at })
      readingOf(small, stage)
      return compose(small, stage, null).faults.map(({ says }) => says)
    })
    expect(faults).toEqual([])
  })

  test.each(scene.beats.map(({ id }, at) => ({ id, at })))(
    'looks the same at $id, jumped to or stepped to',
    ({ at }) => {
      const jumped = visit(show).do({ type: 'wake' }, { type: 'go', scene: scene.id, beat: at })
      const stepped = visit(show).do(
        { type: 'wake' },
        { type: 'go', scene: scene.id, beat: 0, path: 'visit' },
      )
      for (let k = 0; k < at; k++) stepped.wait(0.4).do({ type: 'next' })
      expect(stepped.stage().view.beat).toBe(at)
      expect(settled(stepped.picture())).toEqual(settled(jumped.picture()))
    },
  )

  test.each(scene.beats.flatMap(({ id, seconds }, at) => (seconds === 'wait' && at > 0 ? [{ id, at }] : [])))(
    'looks the same at $id, jumped to or stepped back to',
    ({ at }) => {
      const jumped = visit(show).do({ type: 'wake' }, { type: 'go', scene: scene.id, beat: at })
      const back = visit(show).do({ type: 'wake' }, { type: 'go', scene: scene.id, beat: at, path: 'visit' })
      back.wait(0.4).do({ type: 'next' })
      if (back.stage().view.scene !== scene.id) return
      back.wait(0.4).do({ type: 'back' })
      expect(back.stage().view.beat).toBe(at)
      expect(settled(back.picture())).toEqual(settled(jumped.picture()))
    },
  )

  test('is the same after a visitor has toggled what there is to toggle', () => {
    const at = Math.max(
      0,
      scene.beats.findIndex(({ seconds }) => seconds === 'wait'),
    )
    const fresh = visit(show).do({ type: 'wake' }, { type: 'go', scene: scene.id, beat: at })
    const used = visit(show).do({ type: 'wake' }, { type: 'go', scene: scene.id, beat: at })
    used.do({ type: 'overlay', id: 'retired', on: true }, { type: 'overlay', id: 'makers', on: true })
    used.do({ type: 'select', row: 3 }, { type: 'part', part: 'after' }, { type: 'go', beat: at })
    expect(settled(used.picture())).toEqual(settled(fresh.picture()))
  })

  test.each(sites)('has a way on and a way back wherever it waits, at %s', (site) => {
    const stuck = scene.beats.flatMap((beat, at) => {
      if (beat.seconds !== 'wait') return []
      const stage = opened(site, scene.id, at)
      const reading = readingOf(show, stage)
      return wayOn(reading, stage) && wayBack(reading, stage) ? [] : [beat.id]
    })
    expect(stuck).toEqual([])
  })
})

function wayOn({ controls, lead, pins, ways }: Reading, stage: Stage): boolean {
  // At the end of a path the way on leads where the way back does: to all the lights.
  const ids = stopAfter(show, stage)?.scene === 'lights' ? ['next', 'lights'] : ['next']
  const on = [...controls.filter(({ id }) => ids.includes(id)), ...(lead ? [lead] : []), ...pins, ...ways]
  return on.some(({ command }) => leads(stage, step(show, stage, command).stage))
}

const BACK = ['back', 'lights', 'places']

function wayBack({ controls }: Reading, stage: Stage): boolean {
  const back = controls.filter(({ id }) => BACK.includes(id))
  return back.length === 1 && back.some(({ command }) => leads(stage, step(show, stage, command).stage))
}

function leads({ view }: Stage, { view: next }: Stage): boolean {
  return next.scene !== view.scene || next.beat !== view.beat
}

test('every view has one way back, or straight on where there is nothing to go back to', () => {
  const without = everyScreen().filter(({ reading, stage }) => {
    const back = reading.controls.filter(({ id }) => [...BACK, 'skip'].includes(id))
    return ['visit', 'guided'].includes(stage.mode) && back.length !== 1
  })
  expect(without.map(({ at }) => at)).toEqual([])
})

test('no screen has more than a way back, three controls of its own and a way on', () => {
  expect(
    everyScreen()
      .filter(({ reading }) => reading.controls.length > 5)
      .map(({ at }) => at),
  ).toEqual([])
})

test('every card says something', () => {
  const empty = everyScreen().filter(({ reading: { dialog } }) => {
    return dialog?.kind === 'card' && dialog.paragraphs.length + dialog.facts.length === 0
  })
  expect(empty.map(({ at }) => at)).toEqual([])
})

test('a scene that a place cannot play says where it plays', () => {
  const stage = opened('tipton', 'murton-mams', 0)
  expect(readingOf(show, stage).place).toBe('Murton, County Durham')
})

test.each(['9.19', '33.1', '0.1', 'Z1', 'M10', 'x'])('%s is no fact of the study', (id) => {
  expect(isFact(id)).toBe(false)
})

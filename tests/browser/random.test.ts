/**
 * Anything at all, seeded: 10,000 commands, wise and foolish, and 2,000 touches. No error, no blank picture, and a
 * stage that still answers. The canvas is small, and most commands come in batches, so that it is not the software
 * that paints which is tried.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { diceFrom } from '../../src/core/graph/dice.ts'
import { OVERLAY_IDS } from '../../src/core/model/pack.ts'
import type { Command } from '../../src/core/story/command.ts'
import { type Exhibit, type House, openHouse, type Touch } from './support/exhibit.ts'
import { inkOf, pixelsOf } from './support/pixels.ts'

const COMMANDS = 10_000
const BATCH = 250
/** Real touches cost a frame of software each, so most are told to the page as the events they would become. */
const REAL_TOUCHES = 160
const TOLD_TOUCHES = 1_840
const TOLD_BATCH = 115
const WIDTH = 320
const HEIGHT = 200
const SCREEN = { width: WIDTH, height: HEIGHT, query: 'mm=1.2&distance=0.4' }

let house: House
let exhibit: Exhibit
let frame: Extract<Command, { type: 'frame' }>['frame']

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  exhibit = await house.open({ ...SCREEN, before: NO_CAPTURE })
  frame = (await exhibit.stage()).frame
  return () => exhibit.close()
})

type Dice = () => number
const SITES = ['murton', 'tipton', 'bretton', 'bristol', 'liverpool-8', 'littlehampton', 'new-cross-gate']
const SCENES = Object.keys(import.meta.glob('../../scenes/*.ts')).map((path) =>
  path.replace(/^.*\/|\.ts$/g, ''),
)
const QUESTIONS = [
  'news',
  'activities',
  'places',
  'rely',
  'help',
  'trust',
  'together',
  'decide',
  'sight',
  'acquaintance',
]
const POOLS = ['friends', 'notices', 'online', 'centre', 'pool-1', 'pool-2', 'pool-3', 'pool-4', 'others']
const CARDS = [
  'scene',
  'protect',
  'badge',
  'about',
  'board',
  'help',
  ...OVERLAY_IDS.map((id) => `overlay:${id}`),
]
/** What no command should carry. */
const FOOLISH: readonly unknown[] = [
  Number.NaN,
  -1,
  0.5,
  1e12,
  '',
  'nobody',
  '../../etc',
  null,
  undefined,
  {},
  [],
  true,
]

function commands(dice: Dice): Record<Command['type'], () => unknown> {
  const one = <T>(of: readonly T[]): T => of[Math.floor(dice() * of.length)] as T
  const about = (middle: number, spread: number): number => middle + (dice() - 0.5) * 2 * spread
  const row = () => Math.floor(dice() * 1900)
  const anyChange = (): unknown =>
    one([
      { kind: 'weave', why: one(['thread', 'bridge', 'invite', 'fund']), ties: [[row(), row()]] },
      { kind: 'close', rows: [row()] },
      { kind: 'merge', row: row(), into: row() },
    ])
  return {
    tick: () => ({ seconds: dice() * 0.4 }),
    frame: () => ({
      frame: { ...frame, width: Math.ceil(dice() * WIDTH), height: Math.ceil(dice() * HEIGHT) },
    }),
    wake: () => ({}),
    go: () => ({
      site: one([...SITES, undefined]),
      scene: one(SCENES),
      beat: Math.floor(dice() * 10),
      path: one(['visit', 'solo', 'playback', 'loop', undefined]),
    }),
    next: () => ({}),
    back: () => ({}),
    return: () => ({}),
    play: () => ({}),
    pause: () => ({}),
    rest: () => ({}),
    start: () => ({}),
    blank: () => ({ on: dice() < 0.5 }),
    leave: () => ({ held: dice() < 0.3 }),
    stay: () => ({}),
    guess: () => ({ guess: one([...POOLS, null]) }),
    change: () => ({ change: anyChange() }),
    undo: () => ({}),
    hold: () => ({ row: one([row(), null]) }),
    walk: () => ({ row: one([row(), row(), null]) }),
    send: () => ({ row: row(), kind: one(['news', 'habit', undefined]), rival: one([row(), undefined]) }),
    part: () => ({ part: one(['before', 'after', 'rely', null]) }),
    camera: () => ({ camera: { x: about(0, 900), y: about(0, 900), span: 10 ** (dice() * 8 - 2) } }),
    home: () => ({}),
    card: () => ({ card: one([...CARDS, null]) }),
    language: () => ({ language: one(['en', 'pl', 'ur']) }),
    motion: () => ({ motion: one(['full', 'reduced']) }),
    sound: () => ({ on: dice() < 0.5 }),
    mode: () => ({ mode: one(['attract', 'visit', 'guided', 'loop']) }),
    ask: () => ({ question: one(QUESTIONS) }),
    overlay: () => ({ id: one(OVERLAY_IDS), on: dice() < 0.6 }),
    open: () => ({ pool: one([...POOLS, null]), x: about(0, 500), y: about(0, 500) }),
    select: () => ({ row: one([row(), null]) }),
  }
}

/** Any command, as source text that keeps NaN and undefined; one in seven carries something foolish. */
function anyCommand(dice: Dice): string {
  const kinds = Object.entries(commands(dice))
  const [type, make] = kinds[Math.floor(dice() * kinds.length)] ?? kinds[0] ?? ['stay', () => ({})]
  const command: Record<string, unknown> = { type, ...(make() as object) }
  const keys = Object.keys(command)
  if (dice() < 1 / 7) {
    const key = keys[Math.floor(dice() * keys.length)] ?? 'type'
    command[key] = FOOLISH[Math.floor(dice() * FOOLISH.length)]
    if (key === 'site' && typeof command.site === 'string') command.site = '../nowhere'
  }
  return sourceOf(command)
}

function sourceOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sourceOf).join()}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, part]) => `${key}:${sourceOf(part)}`)
      .join()}}`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

/** The stage is plain JSON: nothing in it is lost on the way through text. */
async function expectAnswers(): Promise<void> {
  const stage = await exhibit.stage()
  expect(JSON.parse(JSON.stringify(stage))).toEqual(stage)
  await exhibit.send({ type: 'frame', frame })
  await exhibit.send({ type: 'rest' })
  await exhibit.send({ type: 'wake' })
  await exhibit.send({ type: 'go', site: 'murton', scene: 'send-news', beat: 2 })
  await exhibit.page.evaluate("for (let s = 0; s < 16; s++) kith.send({ type: 'tick', seconds: 0.2 })")
  const { mode, view, card } = await exhibit.stage()
  expect({ mode, card, site: view.site, scene: view.scene, beat: view.beat }).toEqual({
    mode: 'visit',
    card: null,
    site: 'murton',
    scene: 'send-news',
    beat: 2,
  })
}

/** The picture alone, without the words over it. */
async function expectPainted(): Promise<void> {
  await exhibit.page.addStyleTag({ content: '.kith-page { visibility: hidden }' })
  const { frames = 0 } = await exhibit.stats()
  await expect.poll(async () => (await exhibit.stats()).frames).toBeGreaterThan(frames + 1)
  expect(inkOf(await pixelsOf(exhibit.page))).toBeGreaterThan(0.005)
}

describe('10,000 commands', () => {
  test('leave no error, no blank picture and a stage that answers', async () => {
    const dice = diceFrom(20_100)
    for (let sent = 0; sent < COMMANDS; sent += BATCH) {
      const batch = Array.from({ length: BATCH }, () => anyCommand(dice))
      await exhibit.page.evaluate(`for (const command of [${batch.join()}]) kith.send(command)`)
      expect(exhibit.errors).toEqual([])
    }
    await expectAnswers()
    await expectPainted()
    expect(exhibit.errors).toEqual([])
  })
})

interface Gesture {
  readonly down: readonly Touch[]
  readonly move: readonly Touch[] | null
  readonly ends: 'up' | 'cancel'
}

/** A tap, a drag, some fingers at once, or one that is taken away. */
function anyGesture(dice: Dice): Gesture {
  const count = dice() < 0.6 ? 1 : 2 + Math.floor(dice() * 9)
  const fingers = (): Touch[] =>
    Array.from({ length: count }, (_, id) => ({
      id,
      x: Math.floor(dice() * WIDTH),
      y: Math.floor(dice() * HEIGHT),
    }))
  const down = fingers()
  return { down, move: dice() < 0.5 ? fingers() : null, ends: dice() < 0.1 ? 'cancel' : 'up' }
}

/** In the page: the pointer events of some gestures, each finger on whatever lies under it. */
function tellTouches(gestures: readonly Gesture[]): void {
  for (const { down, move, ends } of gestures) {
    const told = (type: string, on: Element | null | undefined, { id, x, y }: Touch): void => {
      const touch = {
        pointerId: 1000 + id,
        pointerType: 'touch',
        isPrimary: id === 0,
        clientX: x,
        clientY: y,
      }
      on?.dispatchEvent(new PointerEvent(type, { ...touch, bubbles: true, cancelable: true }))
    }
    const under = down.map(({ x, y }) => document.elementFromPoint(x, y))
    down.forEach((finger, k) => {
      told('pointerdown', under[k], finger)
    })
    const last = move ?? down
    if (move)
      last.forEach((finger, k) => {
        told('pointermove', under[k], finger)
      })
    last.forEach((finger, k) => {
      told(`pointer${ends}`, under[k], finger)
    })
  }
}

/** Told touches have no pointer that could be captured. */
const NO_CAPTURE = `
  const capture = Element.prototype.setPointerCapture
  Element.prototype.setPointerCapture = function (id) { if (id < 1000) capture.call(this, id) }`

describe('2,000 touches', () => {
  test('leave no error, no blank picture and a stage that answers', async () => {
    const dice = diceFrom(2_000)
    const { down, move, up, cancel } = exhibit.fingers
    await exhibit.send({ type: 'wake' })
    for (let touch = 0; touch < REAL_TOUCHES; touch++) {
      const gesture = anyGesture(dice)
      const sent = [down(...gesture.down), ...(gesture.move ? [move(...gesture.move)] : [])]
      await Promise.all([...sent, gesture.ends === 'up' ? up() : cancel()])
    }
    for (let touch = 0; touch < TOLD_TOUCHES; touch += TOLD_BATCH) {
      await exhibit.page.evaluate(
        tellTouches,
        Array.from({ length: TOLD_BATCH }, () => anyGesture(dice)),
      )
      await exhibit.send({ type: 'tick', seconds: 0.25 })
    }
    await expectAnswers()
    await expectPainted()
    expect(exhibit.errors).toEqual([])
  })
})

/**
 * Every screen the exhibit can show: places, scenes, beats, open pools, overlays alone and in pairs, touched lights,
 * guesses and news, parts, cards, the warning, guided prompts.
 */
import type { SitePack } from '../../src/core/model/pack.ts'
import { readingOf } from '../../src/core/reading/read.ts'
import type { Reading } from '../../src/core/reading/reading.ts'
import type { ToldShow } from '../../src/core/reading/told.ts'
import type { Change } from '../../src/core/story/change.ts'
import type { Command } from '../../src/core/story/command.ts'
import { openingStage } from '../../src/core/story/pace.ts'
import { beatOf } from '../../src/core/story/scene.ts'
import type { Stage } from '../../src/core/story/stage.ts'
import { step } from '../../src/core/story/step.ts'
import { TUNING } from '../../src/core/story/tuning.ts'
import { FRAME } from './fake-show.ts'
import { shippedShow } from './shipped-show.ts'

export interface Screen {
  readonly stage: Stage
  readonly reading: Reading
  /** How to get there. */
  readonly at: string
}

/** Seconds after which any piece of news has stopped. */
const NEWS_IS_OVER_S = 20

let screens: readonly Screen[] | null = null

/** Every screen of the shipped exhibit, walked once. */
export function everyScreen(): readonly Screen[] {
  screens ??= [...walked(shippedShow())]
  return screens
}

function* walked(show: ToldShow): Iterable<Screen> {
  const opening = openingStage(show, { language: 'en', tuning: TUNING, frame: FRAME }, 0)
  const awake: Stage = { ...opening, mode: 'visit' }
  for (const site of show.packs.keys()) {
    for (const scene of show.scenes.values()) {
      for (const beat of scene.beats.keys()) {
        const { stage } = step(show, awake, { type: 'go', site, scene: scene.id, beat })
        // A scene that plays at its home place is walked there.
        if (stage.view.site !== site) continue
        const at = `${site}/${scene.id}/${scene.beats[beat]?.id}`
        for (const each of fromBeat(show, stage)) {
          const reading = readingOf(each.show ?? show, each.stage)
          yield { stage: each.stage, reading, at: [at, ...each.by].join(' > ') }
        }
      }
    }
  }
}

interface Reached {
  readonly stage: Stage
  /** What was done since the beat opened. */
  readonly by: readonly string[]
  /** Where it is not the shipped one. */
  readonly show?: ToldShow
}

function* fromBeat(show: ToldShow, stage: Stage): Iterable<Reached> {
  yield { stage, by: [] }
  yield { stage: { ...stage, mode: 'attract' }, by: ['at rest'] }
  const talk = step(show, stage, { type: 'mode', mode: 'guided' }).stage
  yield { stage: talk, by: ['guided'] }
  yield { stage: { ...talk, leavingS: talk.clockS }, by: ['guided', 'leaving'] }
  yield { stage: { ...stage, mode: 'loop' }, by: ['on its own'] }
  yield { stage: { ...stage, idleS: 61 }, by: ['warning'] }
  yield { stage, by: ['all overlays locked'], show: allLocked(show, stage) }
  const once = [...taken(show, { stage, by: [] }, offered)]
  yield* once
  for (const next of aFewOfEach(once, stage)) {
    const twice = [...taken(show, next, offeredFirst)]
    yield* twice
    for (const third of aFewOfEach(twice, next.stage))
      if (acts(third.stage, next.stage)) yield* taken(show, third, offeredFirst)
  }
  yield* chosenInTurn(show, stage)
  yield* compared(show, stage, once)
  yield* persisted(show, stage)
  yield* cardsAt(show, stage)
  yield* newsFrom(show, stage)
  yield* changesAt(show, stage)
  if (beatOf(show, stage.view).tray) yield* otherQuestions(show, stage)
}

/** All windows with words, one after another, as where an order is given; then what that leads to. */
function* chosenInTurn(show: ToldShow, first: Stage): Iterable<Reached> {
  const stays = ({ view }: Stage): boolean => view.scene === first.view.scene && view.beat === first.view.beat
  let stage = first
  for (const k of (readingOf(show, first).choices?.items ?? []).keys()) {
    const command = readingOf(show, stage).choices?.items[k]?.command
    const next = command ? step(show, stage, command).stage : stage
    if (!stays(next)) return
    stage = next
    yield { stage, by: [`the first ${k + 1} chosen`] }
  }
  const { lead } = readingOf(show, stage)
  if (!lead || stage === first) return
  const led = step(show, stage, lead.command).stage
  if (stays(led)) yield { stage: led, by: ['all chosen', lead.id] }
}

function allLocked(show: ToldShow, stage: Stage): ToldShow {
  const { site, overlays } = packAt(show, stage)
  return { ...show, locked: new Map([[site.id, overlays.map(({ id }) => id)]]) }
}

function cardsAt(show: ToldShow, stage: Stage): Reached[] {
  const overlays = packAt(show, stage).overlays.map(({ id }) => `overlay:${id}`)
  return ['scene', 'badge', 'protect', 'help', ...overlays].map((card) => ({
    stage: { ...stage, card },
    by: [card],
  }))
}

function* otherQuestions(show: ToldShow, stage: Stage): Iterable<Reached> {
  for (const { id, pools } of packAt(show, stage).questions) {
    const asked = step(show, stage, { type: 'ask', question: id }).stage
    yield { stage: asked, by: [`ask ${id}`] }
    for (const pool of pools.list) {
      const open = step(show, asked, { type: 'open', pool: pool.id }).stage
      yield { stage: open, by: [`ask ${id}`, `open ${pool.id}`] }
    }
  }
}

/** All of what is offered that stays in this beat. */
function* taken(
  show: ToldShow,
  { stage, by }: Reached,
  offers: (reading: Reading) => Command[],
): Iterable<Reached> {
  for (const command of offers(readingOf(show, stage))) {
    const next = step(show, stage, command).stage
    const { scene, beat, site } = next.view
    const stays = scene === stage.view.scene && beat === stage.view.beat && site === stage.view.site
    if (!stays || next === stage) continue
    const reached = { stage: next, by: [...by, JSON.stringify(command)] }
    yield reached
    if (next.view.news) yield over(reached)
  }
}

/** The same when any piece of news has stopped. */
function over({ stage, by }: Reached): Reached {
  return { stage: { ...stage, clockS: stage.clockS + NEWS_IS_OVER_S }, by: [...by, 'over'] }
}

/** Things that are compared with every other: enough for pairs that many do, and pairs that few do. */
const SOME_PICKS = 6

function* compared(show: ToldShow, stage: Stage, once: readonly Reached[]): Iterable<Reached> {
  if (beatOf(show, stage.view).touch !== 'compare') return
  const picked = once.filter((one) => one.stage.view.guess !== null).slice(0, SOME_PICKS)
  for (const one of picked) yield* taken(show, one, offered)
}

const MOST_AGAIN = 8
/** What is touched again and again: a door of hello street, a group that sleeps, one who is asked for everything, a round. */
const AGAIN: ReadonlySet<string> = new Set(['hello', 'wake', 'invite'])

/** The first thing on offer touched again and again, then each control that is there. */
function* persisted(show: ToldShow, stage: Stage): Iterable<Reached> {
  const { touch, drag } = beatOf(show, stage.view)
  if (!AGAIN.has(touch) && drag !== 'walk') return
  if (touch !== 'hello') {
    yield* persistedWith(show, stage)
    return
  }
  const items = readingOf(show, stage).lists[0]?.items ?? []
  let now = stage
  for (let k = 0; k < 3 * items.length; k++) {
    const command = items[k % items.length]?.command
    if (command) now = step(show, now, command).stage
    yield { stage: now, by: [`${k + 1} hellos`] }
  }
}

/** As far as the same thing leads, with all that is offered on the way. */
function* persistedWith(show: ToldShow, stage: Stage): Iterable<Reached> {
  let now = stage
  for (let k = 0; k < MOST_AGAIN; k++) {
    const { lists, controls } = readingOf(show, now)
    const same =
      controls.find(({ id }) => id === 'same-again')?.command ??
      lists[0]?.items[k % lists[0].items.length]?.command
    if (same) now = step(show, now, same).stage
    const reached = { stage: now, by: [`${k + 1} times`] }
    yield reached
    for (const next of taken(show, reached, offeredFirst)) yield next
  }
}

/** All that a finger could do now. */
function offered(reading: Reading): Command[] {
  return [
    ...pressable(reading),
    ...listed(reading).flatMap(({ items }) => items.flatMap(({ command }) => command ?? [])),
  ]
}

/** The same, with one item for each list: a second touch says no more of the others. */
function offeredFirst(reading: Reading): Command[] {
  return [...pressable(reading), ...listed(reading).flatMap(({ items }) => items[0]?.command ?? [])]
}

function pressable({ controls, tray, lead, slider, choices }: Reading): Command[] {
  const pressed = [...controls, ...tray, ...(lead ? [lead] : []), ...(slider?.stops ?? [])]
  return [...pressed, ...(choices?.items ?? [])].map(({ command }) => command)
}

function listed({ lists, legend }: Reading): { items: readonly { command: Command | null }[] }[] {
  return [...lists, ...(legend ? [legend] : [])]
}

/** A second touch matters where the first one opened or lit something. */
function reachesFurther({ view }: Stage, { view: first }: Stage): boolean {
  return (
    view.open !== first.open ||
    view.group !== first.group ||
    view.helper !== first.helper ||
    view.part !== first.part ||
    acts({ view } as Stage, { view: first } as Stage)
  )
}

/** What leads further; of acts that differ only by their light, the first two: the words are the same for all. */
function aFewOfEach(reached: readonly Reached[], from: Stage): Reached[] {
  const seen = new Map<string, number>()
  return reached.filter(({ stage, by }) => {
    if (!reachesFurther(stage, from)) return false
    const kind = acts(stage, from)
      ? `${/"type":"(\w+)"/.exec(by.at(-1) ?? '')?.[1]}${by.at(-1) === 'over'}`
      : null
    if (kind === null) return true
    const count = seen.get(kind) ?? 0
    seen.set(kind, count + 1)
    return count < 2
  })
}

/** Something was sent, woven, taken away or walked. */
function acts({ view }: Stage, { view: first }: Stage): boolean {
  return (
    view.news !== first.news ||
    view.whatIf !== first.whatIf ||
    view.trail !== first.trail ||
    view.held !== first.held
  )
}

/** For each guess: news from a person, from a thing and from a light without ties; under way and ended. */
function* newsFrom(show: ToldShow, stage: Stage): Iterable<Reached> {
  const { touch } = beatOf(show, stage.view)
  if (touch !== 'guess' && touch !== 'ripple') return
  const pack = packAt(show, stage)
  const pools = pack.questions.find(({ id }) => id === stage.view.question)?.pools.list ?? []
  const guesses = touch === 'guess' ? pools.map(({ id }) => id) : [null]
  for (const guess of guesses) {
    for (const row of startsIn(pack)) {
      const guessed = guess ? step(show, stage, { type: 'guess', guess }).stage : stage
      const out = step(show, guessed, { type: 'send', row }).stage
      const by = [`guess ${guess}`, `send ${row}`]
      yield { stage: out, by }
      yield over({ stage: out, by })
    }
  }
}

/** What can be changed where threads are woven or coins given: one by one until no more are left, and what is offered then. */
function* changesAt(show: ToldShow, stage: Stage): Iterable<Reached> {
  const { touch, most = 5 } = beatOf(show, stage.view)
  if (touch !== 'weave' && touch !== 'coin') return
  for (const alike of [true, false]) {
    let reached: Reached = { stage, by: [] }
    for (let k = 0; k < most; k++) {
      const change = changeFor(packAt(show, stage), touch, alike ? 0 : k)
      reached = {
        stage: step(show, reached.stage, { type: 'change', change }).stage,
        by: [...reached.by, JSON.stringify(change)],
      }
      yield reached
    }
    yield* taken(show, reached, offered)
  }
}

function changeFor({ nodes, events }: SitePack, touch: 'weave' | 'coin', k: number): Change {
  if (touch === 'coin') return { kind: 'coin', row: events[0]?.rows[k] ?? 0 }
  const tie = [k, nodes.people.kind.length - 1 - k] as const
  return k % 2 === 0
    ? { kind: 'weave', why: 'thread', ties: [tie] }
    : { kind: 'weave', why: 'hands', ties: [tie, tie] }
}

function startsIn({ nodes, ties }: SitePack): number[] {
  const tied = new Set([...ties.from, ...ties.to])
  const person = nodes.people.kind.indexOf('respondent')
  const alone = nodes.people.kind.findIndex((_, row) => !tied.has(row))
  return [person, nodes.people.kind.length, ...(alone < 0 ? [] : [alone])]
}

function packAt(show: ToldShow, stage: Stage): SitePack {
  const pack = show.packs.get(stage.view.site)
  if (!pack) throw new Error(`expected a pack, got ${stage.view.site}`)
  return pack
}

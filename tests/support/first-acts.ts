/** What a visitor would do first in a beat: the acts that lead to its first change, as the twin offers them. */
import { readingOf } from '../../src/core/reading/read.ts'
import type { ToldShow } from '../../src/core/reading/told.ts'
import type { Command } from '../../src/core/story/command.ts'
import type { Stage } from '../../src/core/story/stage.ts'
import { step } from '../../src/core/story/step.ts'

/** Acts that change the map or what is lit on it, what a scene is about first; moving on or reading a card is none. */
const ACTS: readonly Command['type'][] = ['send', 'change', 'walk', 'hold', 'guess', 'select', 'part', 'open']
/** A first touch that only leads up to the act itself. */
const LEADS_UP: ReadonlySet<Command['type']> = new Set(['walk', 'guess', 'select'])
/** A scene needs at most so many touches before something happens. */
const MOST = 3

/** One touch, or as many as it takes until something is sent, woven or shown. */
export function firstActs(show: ToldShow, stage: Stage): Command[] {
  const acts: Command[] = []
  let now = stage
  while (acts.length < MOST) {
    const next = offered(show, now)
    if (!next) break
    acts.push(next)
    now = step(show, now, next).stage
    if (!LEADS_UP.has(next.type)) break
  }
  return acts.length > 0 ? acts : ways(show, stage)
}

/** Where a beat is a choice of ways: the first of them. */
function ways(show: ToldShow, stage: Stage): Command[] {
  const { choices, ways: lights, pins } = readingOf(show, stage)
  const all = [...(choices?.items ?? []), ...lights, ...pins].map(({ command }) => command)
  return all.filter((command) => changesView(show, stage, command)).slice(0, 1)
}

function changesView(show: ToldShow, stage: Stage, command: Command): boolean {
  return step(show, stage, command).stage.view !== stage.view
}

function offered(show: ToldShow, stage: Stage): Command | undefined {
  const { lists, choices, controls, slider } = readingOf(show, stage)
  const all: (Command | null)[] = [
    ...(choices?.items ?? []).filter(({ pressed }) => !pressed).map(({ command }) => command),
    ...lists.flatMap(({ items }) => items.filter(({ pressed }) => !pressed).map(({ command }) => command)),
    ...(slider?.stops ?? []).filter(({ on }) => !on).map(({ command }) => command),
    ...controls.map(({ command }) => command),
  ]
  const possible = all.filter((command) => command !== null && stays(show, stage, command))
  return ACTS.flatMap((type) => possible.find((command) => command?.type === type) ?? [])[0]
}

/** It changes what is seen, in this beat. */
function stays(show: ToldShow, { view, ...stage }: Stage, command: Command): boolean {
  const next = step(show, { ...stage, view }, command).stage.view
  return next !== view && next.scene === view.scene && next.beat === view.beat
}

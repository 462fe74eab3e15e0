/**
 * `npm run bench -- --scenes`: what each beat costs to compose and to put into words, on Murton as shipped, at rest and after the
 * first thing a visitor can do there. Sorted, the heaviest first, as shares of the plain far view in the same run.
 */
import { compose } from '../../src/core/picture/compose.ts'
import { readingOf } from '../../src/core/reading/read.ts'
import type { Command } from '../../src/core/story/command.ts'
import { openingStage } from '../../src/core/story/pace.ts'
import type { Stage } from '../../src/core/story/stage.ts'
import { step } from '../../src/core/story/step.ts'
import { TUNING } from '../../src/core/story/tuning.ts'
import { FRAME } from '../support/fake-show.ts'
import { firstActs } from '../support/first-acts.ts'
import { shippedShow } from '../support/shipped-show.ts'

const RUNS = 15

export interface Cost {
  readonly name: string
  /** Milliseconds, the middle of the runs. */
  readonly composeMs: number
  readonly wordsMs: number
}

const show = shippedShow()

export function sceneCosts(): Cost[] {
  const opening = openingStage(show, { language: 'en', tuning: TUNING, frame: FRAME }, 0)
  const awake: Stage = { ...opening, mode: 'visit' }
  const costs = [...show.scenes.values()].flatMap((scene) =>
    scene.beats.flatMap(({ id }, beat) => {
      const at = step(show, awake, { type: 'go', site: 'murton', scene: scene.id, beat }).stage
      const acts = firstActs(show, at)
      const after = acts.reduce((stage: Stage, command: Command) => step(show, stage, command).stage, at)
      const name = `${scene.id}/${id}`
      return [costOf(name, at), ...(acts.length > 0 ? [costOf(`${name}, touched`, after)] : [])]
    }),
  )
  return costs.sort((a, b) => b.composeMs + b.wordsMs - a.composeMs - a.wordsMs)
}

/** Every run starts cold for what hangs on the stage: its clock is another one, so that no run of news is remembered. */
function costOf(name: string, stage: Stage): Cost {
  const later = (k: number): Stage => ({ ...stage, clockS: stage.clockS + k / 1000 })
  return {
    name,
    composeMs: middle((k) => void compose(show, later(k), null)),
    wordsMs: middle((k) => void readingOf(show, later(k))),
  }
}

function middle(act: (run: number) => void): number {
  const times = Array.from({ length: RUNS }, (_, k) => {
    const startMs = performance.now()
    act(k)
    return performance.now() - startMs
  })
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0
}

export function sceneTable(): string {
  const costs = sceneCosts()
  const plain = costs.find(({ name }) => name === 'send-news/paths')
  const unit = plain ? plain.composeMs + plain.wordsMs : 1
  const lines = costs.map(({ name, composeMs, wordsMs }) => {
    const times = ((composeMs + wordsMs) / unit).toFixed(1).padStart(6)
    return `${times} x  ${composeMs.toFixed(2).padStart(7)} ms  ${wordsMs.toFixed(2).padStart(7)} ms  ${name}`
  })
  return [
    'of the far view   compose    words',
    ...lines,
    '',
    `The heaviest is ${costs[0]?.name ?? 'none'}.`,
  ].join('\n')
}

/** The one place that holds the current stage: commands in, listeners told. No clock of its own. */
import type { Command, Effect } from './command.ts'
import type { Show } from './scene.ts'
import type { Stage } from './stage.ts'
import { step } from './step.ts'

export interface Bus {
  readonly stage: () => Stage
  readonly send: (command: Command) => void
  /** The show may grow (a pack arrives); commands after that see it. */
  readonly reshow: (show: Show) => void
}

/** `told` hears of every step, with the stage before it. A command sent from inside `told` waits its turn. */
export function openBus(
  show: Show,
  first: Stage,
  told: (stage: Stage, before: Stage, effects: readonly Effect[], command: Command) => void,
): Bus {
  let current = first
  let playing = show
  let busy = false
  const waiting: Command[] = []
  const send = (command: Command): void => {
    waiting.push(command)
    if (busy) return
    busy = true
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const before = current
        const taken = step(playing, current, next)
        current = taken.stage
        told(current, before, taken.effects, next)
      }
    } finally {
      busy = false
    }
  }
  return {
    stage: () => current,
    send,
    reshow: (grown) => {
      playing = grown
    },
  }
}

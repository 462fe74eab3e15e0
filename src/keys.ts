/** Keys and clickers to commands; and what the first touch or key does where it may do nothing else. */
import { keyAnswer } from './core/gesture/keys.ts'
import type { ToldShow } from './core/reading/told.ts'
import type { Bus } from './core/story/bus.ts'
import type { Command } from './core/story/command.ts'
import type { Stage } from './core/story/stage.ts'
import type { TouchDeps } from './touch/touch.ts'

const LIGHT: Command = { type: 'blank', on: false }

/** It lights a dark screen, or wakes a resting one; null: it means what it means. */
export function wakes({ mode, blank }: Stage): Command | null {
  if (blank) return LIGHT
  return mode === 'attract' || mode === 'loop' ? { type: 'wake' } : null
}

export function answeringKeys(bus: Bus, show: () => ToldShow): Pick<TouchDeps, 'keyed' | 'key'> {
  return {
    keyed: () => {
      const { blank } = bus.stage()
      if (blank) bus.send(LIGHT)
      return blank
    },
    key: (name) => {
      const command = keyAnswer(show(), bus.stage(), name)
      if (command) bus.send(command)
      return command !== null
    },
  }
}

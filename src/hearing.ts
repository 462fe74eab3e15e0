/** Sound joined to the story: effects to cues, touches to the softest of them, and nothing before the first touch. */
import type { Command, Effect } from './core/story/command.ts'
import type { Stage } from './core/story/stage.ts'
import { openSound } from './sound/open-sound.ts'

export interface Hearing {
  /** A finger has landed, anywhere. */
  readonly touched: () => void
  /** It found nothing. */
  readonly missed: () => void
  /** After every step of the story. */
  readonly told: (now: Stage, before: Stage, effects: readonly Effect[], command: Command) => void
  readonly stats: () => Record<string, number>
}

/** What a browser takes for a person. */
const TOUCHES = ['pointerdown', 'keydown', 'click']

/** `volume` at the start. Must be open before anyone else listens for touches: the one that wakes the exhibit is heard, too. */
export function hearing(stage: () => Stage, volume: number): Hearing {
  const sound = openSound({ base: 'assets/sounds/' })
  sound.setVolume(volume)
  for (const type of TOUCHES) window.addEventListener(type, sound.wake, { capture: true })
  return {
    touched: () => {
      if (stage().sound) sound.play('touch')
    },
    missed: () => {
      if (stage().sound) sound.play('miss')
    },
    told: (now, before, effects, command) => {
      if (now.tuning.volume !== before.tuning.volume) sound.setVolume(now.tuning.volume)
      // Going to rest turns sound off as well, but its own last sound may ring out.
      if (now.sound !== before.sound) sound.mute(command.type === 'sound' && !now.sound)
      for (const effect of effects) {
        if (effect.type === 'sound') sound.play(effect.cue, effect.rate ? { rate: effect.rate } : {})
      }
    },
    stats: sound.stats,
  }
}

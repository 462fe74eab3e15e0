/** What a key or a clicker's button means, by the mode the exhibit is in: a key becomes a Command here, and nowhere else. */
import type { Command } from '../story/command.ts'
import type { Show } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'

/** `let-go`: Escape is no longer held. */
export type KeyName = 'next' | 'back' | 'down' | 'up' | 'escape' | 'let-go' | 'blank' | 'start'

/** Null: the key means nothing here, and the browser may have it. */
export function keyAnswer(show: Show, stage: Stage, key: KeyName): Command | null {
  if (key === 'start') return { type: 'start' }
  if (stage.mode === 'guided') return IN_A_TALK[key]
  if (stage.mode === 'visit') return IN_A_VISIT[key]
  if (key !== 'next' && key !== 'back') return null
  // A clicker begins the talk that a touch, by somebody who came by, does not.
  return { type: show.rest === 'guided' ? 'start' : 'wake' }
}

type Answers = Readonly<Record<Exclude<KeyName, 'start'>, Command | null>>

const IN_A_TALK: Answers = {
  next: { type: 'next' },
  down: { type: 'next' },
  back: { type: 'back' },
  up: { type: 'back' },
  blank: { type: 'blank', on: true },
  escape: { type: 'leave', held: true },
  'let-go': { type: 'leave', held: false },
}

const IN_A_VISIT: Answers = {
  next: { type: 'next' },
  back: { type: 'back' },
  escape: { type: 'back' },
  down: null,
  up: null,
  blank: null,
  'let-go': null,
}

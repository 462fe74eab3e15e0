/** What a talk shows of itself: which part it has come to, and that a held key is about to leave it. */
import { pathOf } from '../story/path.ts'
import type { Show } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import type { Reading } from './reading.ts'

export function talkOf(show: Show, stage: Stage): Pick<Reading, 'part' | 'leaving'> {
  if (stage.mode !== 'guided') return { part: '', leaving: '' }
  const { parts, steps } = pathOf(show, stage)
  const number = steps[stage.way.at]?.part ?? 0
  const { title, minutes } = parts[number] ?? { title: '', minutes: 0 }
  return {
    part: `Part ${number + 1} of ${parts.length}: ${title} (${lasting(minutes)})`,
    leaving: stage.leavingS === null ? '' : 'Keep holding to end the talk.',
  }
}

function lasting(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes))
  return whole === 1 ? '1 minute' : `${whole} minutes`
}

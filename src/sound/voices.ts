/** How many sounds at once: a hand of fingers must not become a noise. */
import type { Cue } from '../core/story/cue.ts'

export interface Voice {
  readonly cue: Cue
  readonly startMs: number
  readonly endMs: number
}

const MOST = 6
/** The same cue asked for again within this time is one event that was told twice. */
const SAME_MS = 60

/** The voices with one more, or null where it should stay unheard. `lastsMs`: how long it will sound. */
export function withVoice(
  voices: readonly Voice[],
  cue: Cue,
  nowMs: number,
  lastsMs: number,
): readonly Voice[] | null {
  const sounding = voices.filter(({ endMs }) => endMs > nowMs)
  const told = sounding.some((voice) => voice.cue === cue && nowMs - voice.startMs < SAME_MS)
  if (told || sounding.length >= MOST) return null
  return [...sounding, { cue, startMs: nowMs, endMs: nowMs + lastsMs }]
}

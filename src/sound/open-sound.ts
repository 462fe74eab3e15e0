/**
 * The exhibit's loudspeaker, by Howler. Silent until it is woken by a touch; whatever is missing (a file, a device, the
 * browser's leave) stays silent and is never an error: everything that sounds is seen, too.
 */
import { Howl, Howler } from 'howler'
import { CUES, type Cue } from '../core/story/cue.ts'
import { type Voice, withVoice } from './voices.ts'

export interface Sound {
  /** Plays a cue now, or never. `volume` 0..1 beside the others; `rate` 0.5..4 times as fast. */
  readonly play: (cue: Cue, choice?: PlayChoice) => void
  /** Of everything, 0..1. */
  readonly setVolume: (volume: number) => void
  /** Silences at once also what is sounding. */
  readonly mute: (on: boolean) => void
  /** To be called inside the handler of every touch and key: a browser lets pages sound only from there. */
  readonly wake: () => void
  readonly stats: () => { readonly soundsPlayed: number; readonly soundsMissing: number }
}

export interface PlayChoice {
  readonly volume?: number
  readonly rate?: number
}

/** A sound that was asked for while the browser held sound back is still worth hearing for this long. */
const FRESH_MS = 400

/** `base`: the folder of the cues, with a slash at its end. */
export function openSound({ base }: { readonly base: string }): Sound {
  // Howler's own sleep after 30 s has a state that it may never leave (howler 593, 1106).
  Howler.autoSuspend = false
  const counts = { soundsPlayed: 0, soundsMissing: 0 }
  const howls = new Map<Cue, Howl>()
  for (const cue of CUES) howls.set(cue, loaded(`${base}${cue}.wav`, counts))
  let awake = false
  let voices: readonly Voice[] = []
  let held: readonly Held[] = []
  const release = (): void => {
    if (!isRunning()) return
    for (const { start } of freshOf(held)) start()
    held = []
  }
  Howler.ctx?.addEventListener('statechange', release)
  return {
    play: (cue, { volume = 1, rate = 1 } = {}) => {
      const howl = howls.get(cue)
      if (!awake || howl?.state() !== 'loaded') return
      const nowMs = performance.now()
      const more = withVoice(voices, cue, nowMs, (1000 * howl.duration()) / rate)
      if (!more) return
      voices = more
      const start = (): void => started(howl, volume, rate)
      // Howler would keep what it may not play yet, and then play all of it at once, however late.
      if (isRunning()) start()
      else held = [...freshOf(held), { atMs: nowMs, start }]
    },
    setVolume: (volume) => void Howler.volume(volume),
    mute: (on) => void Howler.mute(on),
    wake: () => {
      awake = true
      if (!isRunning()) Howler.ctx?.resume().catch(() => undefined)
    },
    stats: () => counts,
  }
}

interface Held {
  readonly atMs: number
  readonly start: () => void
}

function freshOf(held: readonly Held[]): readonly Held[] {
  const nowMs = performance.now()
  return held.filter(({ atMs }) => nowMs - atMs < FRESH_MS)
}

function loaded(src: string, counts: { soundsPlayed: number; soundsMissing: number }): Howl {
  return new Howl({
    src: [src],
    onplay: () => {
      counts.soundsPlayed++
    },
    onloaderror: () => {
      counts.soundsMissing++
    },
  })
}

function started(howl: Howl, volume: number, rate: number): void {
  const id = howl.play()
  howl.volume(volume, id)
  howl.rate(rate, id)
}

/** Without Web Audio there is no context, and Howler plays by audio elements: nothing to wait for. */
function isRunning(): boolean {
  return !Howler.usingWebAudio || Howler.ctx?.state === 'running'
}

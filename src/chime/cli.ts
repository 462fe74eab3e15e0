/** `npm run sounds`: writes every cue to assets/sounds/, the same bytes every time. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CUES } from '../core/story/cue.ts'
import { SCORES } from './scores.ts'
import { performed } from './synth.ts'
import { wavOf } from './wav.ts'

const SOUNDS = join(import.meta.dirname, '..', '..', 'assets', 'sounds')

mkdirSync(SOUNDS, { recursive: true })
for (const cue of CUES) {
  const wav = wavOf(performed(SCORES[cue]))
  writeFileSync(join(SOUNDS, `${cue}.wav`), wav)
  console.log(`${cue}: ${SCORES[cue].lengthS} s, ${Math.round(wav.length / 1000)} kB`)
}

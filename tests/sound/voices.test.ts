import { expect, test } from 'vitest'
import { type Voice, withVoice } from '../../src/sound/voices.ts'

const taken = (voices: readonly Voice[] | null): readonly Voice[] => {
  if (!voices) throw new Error('expected a voice to be free')
  return voices
}
const SIX = (['touch', 'open', 'news', 'step', 'light', 'turn'] as const).reduce<readonly Voice[]>(
  (voices, cue) => taken(withVoice(voices, cue, 0, 500)),
  [],
)

test('the same cue told twice at once sounds once', () => {
  const once = taken(withVoice([], 'touch', 1000, 200))
  expect(withVoice(once, 'touch', 1059, 200)).toBeNull()
  expect(withVoice(once, 'open', 1059, 200)).toHaveLength(2)
  expect(withVoice(once, 'touch', 1060, 200)).toHaveLength(2)
})

test('a seventh voice stays unheard', () => {
  expect(SIX).toHaveLength(6)
  expect(withVoice(SIX, 'arrive', 499, 500)).toBeNull()
})

test('a voice that has ended makes room', () => {
  expect(withVoice(SIX, 'arrive', 500, 500)?.map(({ cue }) => cue)).toEqual(['arrive'])
})

/** Ways to spoil bytes, whatever they say. Each takes its chances from the dice, so a run repeats. */
import type { Dice } from '../../../src/core/graph/dice.ts'

export type Mutator = (bytes: Uint8Array, dice: Dice) => Uint8Array

/** Marks that mean something in some format. */
const MARKS = '<>"\',;\n\r\t&/= *[]:%#|\\!-0'
const HUGE = ['2147483647', '1e300', '-1', '0', '99999999999999999999', '4294967296', '1e-300', 'NaN']

export const below = (limit: number, dice: Dice): number => Math.floor(dice() * limit)
export const oneOf = <T>(list: readonly T[], dice: Dice): T => list[below(list.length, dice)] as T

export function joinedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const encoder = new TextEncoder()
/** Bytes as text, one letter a byte, so that nothing changes on the way there and back. */
export const lettersOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
export const bytesOf = (letters: string): Uint8Array => new Uint8Array(Buffer.from(letters, 'latin1'))

/** The bytes with `text` put in at a place. */
export function inserted(bytes: Uint8Array, at: number, text: string): Uint8Array {
  return joinedBytes(bytes.subarray(0, at), encoder.encode(text), bytes.subarray(at))
}

function cut(bytes: Uint8Array, dice: Dice): Uint8Array {
  return bytes.slice(0, below(bytes.length, dice))
}

function spliced(bytes: Uint8Array, dice: Dice): Uint8Array {
  const [a, b] = [below(bytes.length, dice), below(bytes.length, dice)]
  return joinedBytes(bytes.subarray(0, Math.min(a, b)), bytes.subarray(Math.max(a, b)))
}

function flipped(bytes: Uint8Array, dice: Dice): Uint8Array {
  const out = bytes.slice()
  for (let flip = 0; flip < 1 + below(8, dice); flip += 1) {
    const at = below(out.length, dice)
    if (at < out.length)
      out[at] = dice() < 0.5 ? below(256, dice) : MARKS.charCodeAt(below(MARKS.length, dice))
  }
  return out
}

function doubled(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = below(bytes.length, dice)
  return joinedBytes(bytes.subarray(0, at + below(200, dice)), bytes.subarray(at))
}

/** A number says 2147483647; where there are no numbers in letters, four bytes do. */
function hugeCount(bytes: Uint8Array, dice: Dice): Uint8Array {
  const letters = lettersOf(bytes)
  const numbers = [...letters.matchAll(/\d+(?:\.\d+)?/g)]
  if (numbers.length > 0 && !letters.includes('\0')) {
    const { index, 0: number } = oneOf(numbers, dice)
    return bytesOf(letters.slice(0, index) + oneOf(HUGE, dice) + letters.slice(index + number.length))
  }
  const out = bytes.slice()
  const at = below(Math.max(0, out.length - 4), dice)
  out.set(
    oneOf(
      [
        [255, 255, 255, 127],
        [255, 255, 255, 255],
        [0, 0, 0, 0],
      ],
      dice,
    ).slice(0, out.length - at),
    at,
  )
  return out
}

/** Two lines change places, or one is gone. */
function shuffledLines(bytes: Uint8Array, dice: Dice): Uint8Array {
  const lines = lettersOf(bytes).split('\n')
  const [a, b] = [below(lines.length, dice), below(lines.length, dice)]
  const [first = '', second = ''] = [lines[a], lines[b]]
  lines[a] = second
  if (dice() < 0.5) lines[b] = first
  else lines.splice(b, 1)
  return bytesOf(lines.join('\n'))
}

/** A word stands where another one stood, which leaves XML well formed more often than not. */
function swappedWords(bytes: Uint8Array, dice: Dice): Uint8Array {
  const letters = lettersOf(bytes)
  const words = [...letters.matchAll(/[\w.:-]+/g)]
  if (words.length === 0) return bytes
  const { index, 0: word } = oneOf(words, dice)
  return bytesOf(letters.slice(0, index) + oneOf(words, dice)[0] + letters.slice(index + word.length))
}

/** Cheap ones: thousands a second. */
export const WOUNDS: Readonly<Record<string, Mutator>> = {
  cut,
  spliced,
  flipped,
  doubled,
  hugeCount,
  shuffledLines,
  swappedWords,
}

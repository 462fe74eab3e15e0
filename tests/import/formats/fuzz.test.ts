/** Whatever a file holds, a reader answers: 300 seeded mutations of every sample and fixture. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Dice, diceFrom } from '../../../src/core/graph/dice.ts'
import { readNetwork } from '../../../src/import/read.ts'
import { READABLE } from './samples.ts'
import { FIXTURES, fileAt, hasSamples, SAMPLES } from './support.ts'

const MUTATIONS = 300

const fixtures = readdirSync(FIXTURES).flatMap((folder) =>
  readdirSync(join(FIXTURES, folder)).map((file) => join(FIXTURES, folder, file)),
)
const samples = hasSamples ? READABLE.flatMap(({ files }) => files).map((file) => join(SAMPLES, file)) : []
const files = [...new Set([...fixtures, ...samples])].map((path) => ({
  path,
  name: path.replace(/^.*\//, ''),
}))

test.each(files)(
  '300 mutations of $name never throw, and are read or refused with a sentence',
  ({ path }) => {
    const { name, bytes } = fileAt(path)
    const dice = diceFrom(name.length * 1000 + bytes.length)
    for (let run = 0; run < MUTATIONS; run += 1) {
      const read = readNetwork([{ name, bytes: mutated(bytes, dice) }])
      const errors = read.problems.filter((problem) => problem.level === 'error')
      expect(read.ok ? errors.length === 0 : errors.length > 0).toBe(true)
      if (read.ok) expect(read.value.nodes.length).toBe(read.value.counts.nodes)
    }
  },
)

test('a reader repeats itself', () => {
  for (const { path } of files) expect(readNetwork([fileAt(path)])).toEqual(readNetwork([fileAt(path)]))
})

const MUTATORS: readonly ((bytes: Uint8Array, dice: Dice) => Uint8Array)[] = [cut, spliced, flipped, doubled]

/** One to four wounds. */
function mutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  let wounded: Uint8Array = bytes
  for (let wound = 0; wound < 1 + Math.floor(dice() * 4); wound += 1) {
    const mutate = MUTATORS[Math.floor(dice() * MUTATORS.length)]
    if (mutate !== undefined) wounded = mutate(wounded, dice)
  }
  return wounded
}

function cut(bytes: Uint8Array, dice: Dice): Uint8Array {
  return bytes.slice(0, Math.floor(dice() * bytes.length))
}

function spliced(bytes: Uint8Array, dice: Dice): Uint8Array {
  const [a, b] = [Math.floor(dice() * bytes.length), Math.floor(dice() * bytes.length)]
  return new Uint8Array([...bytes.subarray(0, Math.min(a, b)), ...bytes.subarray(Math.max(a, b))])
}

function flipped(bytes: Uint8Array, dice: Dice): Uint8Array {
  const out = bytes.slice()
  for (let flip = 0; flip < 1 + Math.floor(dice() * 8); flip += 1) {
    const at = Math.floor(dice() * out.length)
    if (at < out.length)
      out[at] = dice() < 0.5 ? Math.floor(dice() * 256) : '<>"\',;\n\r\t&/= '.charCodeAt(dice() * 13)
  }
  return out
}

function doubled(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = Math.floor(dice() * bytes.length)
  const length = Math.floor(dice() * 200)
  return new Uint8Array([...bytes.subarray(0, at + length), ...bytes.subarray(at)])
}

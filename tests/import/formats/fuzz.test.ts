/** Whatever a file holds, a reader answers: a short seeded run over every format. `npm run fuzz` is the long one. */
import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { complaintAbout, reasonsIn } from '../fuzz/complaint.ts'
import { FLOODS } from '../fuzz/floods.ts'
import { allInputs, type Input, inputsByFormat } from '../fuzz/inputs.ts'
import { flooded, wounded } from '../fuzz/mutate.ts'

/** To each format, over all its files. */
const WOUNDED = 400
const SIZE = { letters: 100_000, megabytes: 200 }
const LONG = { letters: 1_000_000, megabytes: 1000 }
/** More different reasons than this, and one of them quotes what it was given. */
const MOST_REASONS = 80

/** Larger files are left to the long run. */
const MOST_BYTES = 50_000

const isSmall = ({ files }: Input): boolean => files.every(({ bytes }) => bytes.length <= MOST_BYTES)
const formats = new Map([...inputsByFormat()].map(([format, inputs]) => [format, inputs.filter(isSmall)]))
const inputAt = (inputs: readonly Input[], at: number): Input => inputs[at % inputs.length] as Input

test.each([...formats.keys()])('wounded files of %s are read or refused with a sentence', (format) => {
  const inputs = formats.get(format) ?? []
  const reasons = new Set<string>()
  for (let run = 0; run < WOUNDED; run += 1) {
    const { files, told } = wounded(inputAt(inputs, run), run)
    const read = readNetwork(files)
    expect(complaintAbout(read), `run ${run}: ${told}`).toBe(null)
    for (const reason of reasonsIn(read)) reasons.add(reason)
  }
  expect(reasons.size).toBeLessThan(MOST_REASONS)
})

test.each([...formats.keys()])('floods of %s are read or refused with a sentence', (format) => {
  const inputs = formats.get(format) ?? []
  for (const [at, name] of Object.keys(FLOODS).entries()) {
    const { files, told } = flooded(inputAt(inputs, at), at, name === 'longLine' ? LONG : SIZE, name)
    expect(complaintAbout(readNetwork(files)), told).toBe(null)
  }
})

test('a reader repeats itself', () => {
  for (const { files } of allInputs()) expect(readNetwork(files)).toEqual(readNetwork(files))
})

/** What is mutated: every fixture and every sample, by the format that recognises it. A new format is found by itself. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../../src/import/decode.ts'
import { FORMATS } from '../../../src/import/formats/index.ts'
import type { NamedBytes } from '../../../src/import/network.ts'
import { FIXTURES, fileAt, hasSamples, SAMPLES } from '../formats/support.ts'
import { isZip } from './zips.ts'

/** Files that are read together. */
export interface Input {
  /** Id of the format that recognises the first of them. */
  readonly format: string
  readonly files: readonly NamedBytes[]
}

/** Inputs by the id of their format. */
export function inputsByFormat(): Map<string, Input[]> {
  return grouped(allInputs(), ({ format }) => format)
}

/** All inputs, in the same order each time. */
export function allInputs(): Input[] {
  const folders = [FIXTURES, ...(hasSamples ? [SAMPLES] : [])].flatMap((shelf) =>
    readdirSync(shelf, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(shelf, name))
      .sort(),
  )
  return folders.flatMap(inputsIn)
}

/** Every file alone; then those of one name (a.##h and a.##d), and the good fixtures of a format, together. */
function inputsIn(folder: string): Input[] {
  const files = readdirSync(folder)
    .filter((name) => !name.endsWith('.md'))
    .sort()
    .map((name) => fileAt(join(folder, name)))
  const pairs = [...grouped(files, ({ name }) => name.replace(/\.[^.]*$/, '')).values()]
  const good = files.filter(({ name }) => name.startsWith('good'))
  const together = [...pairs, good].filter((group) => group.length > 1)
  return [...files.map((file) => [file]), ...together].flatMap((group) => {
    const format = formatOf(group[0])
    return format === null ? [] : [{ format, files: group }]
  })
}

function formatOf(file: NamedBytes | undefined): string | null {
  if (file === undefined) return null
  const source = { ...file, text: isZip(file.bytes) ? null : (decode(file.bytes)?.text ?? null) }
  return FORMATS.find((format) => format.recognises(source))?.id ?? null
}

function grouped<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}

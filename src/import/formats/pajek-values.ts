/** Partitions and vectors of Pajek: one value a node, in a file of its own (.clu, .vec) or inside a project file. */
import { isNumber } from './csv-kind.ts'
import { stemOf } from './join.ts'
import type { Line } from './lines.ts'
import type { Notes } from './notes.ts'
import { countsIn } from './pajek-network.ts'
import type { Section, Sections } from './pajek-sections.ts'
import { meant } from './pajek-words.ts'

/** Values that wait for the network they belong to. */
export interface Values {
  readonly file: string
  readonly notes: Notes
  /** What the attribute is called. */
  readonly name: string
  readonly line: number
  /** One a node, in the order of their numbers. */
  readonly values: readonly string[]
  /** True for a file of its own: somebody chose it, and a misfit is a mistake. */
  readonly alone: boolean
  /** Networks of the same file that stand before it: places in the list of all. */
  readonly from: number
  readonly to: number
}

const VALUES_NAME = /\.(?:clu|vec)$/i
const NETWORK_NAME = /\.(?:net|paj)$/i
/** What Pajek writes where a value is missing. */
const MISSING = /^9{5,8}8(?:\.0*)?$/

const UNKNOWN = 'A value that Pajek marks as missing (such as 999998) was taken for no answer.'

/** True for the text of a file of values without any heading: its name says so, and a number stands first. */
export function isBareValues(opening: string, fileName: string): boolean {
  return VALUES_NAME.test(fileName) && isNumber(opening.split(/\s/, 1)[0] ?? '')
}

/** The values of a file that holds nothing else; null where it holds something else. */
export function valuesAlone({ loose, sections }: Sections, file: string, notes: Notes): Values | null {
  const [only, second] = sections
  const told = { file, notes, name: stemOf(file), alone: true, from: 0, to: 0 }
  if (only === undefined) return { ...told, line: 1, values: valuesIn(loose, loose.length, notes) }
  if (second !== undefined || only.word !== 'vertices' || !isListOfValues(only, file)) return null
  return { ...told, line: only.line, values: valuesIn(only.body, countsIn(only.rest)[0], notes) }
}

/** Single numbers that are not just 1, 2, 3 ... */
function isListOfValues({ body }: Section, file: string): boolean {
  if (NETWORK_NAME.test(file) || body.length === 0 || !body.every(({ text }) => isNumber(text))) return false
  return VALUES_NAME.test(file) || body.some(({ text }, at) => text !== String(at + 1))
}

/** The values under "*Partition" or "*Vector", whose "*Vertices" line comes next. */
export function valuesUnder(
  heading: Section,
  counted: Section,
  of: Pick<Values, 'file' | 'notes' | 'alone' | 'from' | 'to'>,
): Values {
  const name = VALUES_NAME.test(heading.rest) ? stemOf(heading.rest) : meant(heading.rest.replaceAll('"', ''))
  const values = valuesIn(counted.body, countsIn(counted.rest)[0], of.notes)
  return { ...of, name: name === '' ? heading.word : name, line: heading.line, values }
}

/** One value a line, or as many as there are nodes on fewer lines; '' where one is missing. */
function valuesIn(lines: readonly Line[], count: number | null, notes: Notes): string[] {
  const isOneALine = count === null || lines.length === count
  const values: string[] = []
  for (const { text, at } of lines) {
    const words = text.split(/\s+/)
    for (const word of isOneALine ? words.slice(0, 1) : words) {
      const isMissing = MISSING.test(word)
      if (isMissing) notes.warn(UNKNOWN, at)
      values.push(isMissing ? '' : word)
    }
  }
  return values
}

/** Zips opened: their files, as if they had been given one by one. */
import { refused } from '../formats/notes.ts'
import type { NamedBytes, Problem, Read } from '../network.ts'
import { isWorkbook } from '../workbook/workbook.ts'
import { bytesOf, isZip, openZip, type Zip, ZipRefusal } from './zip.ts'

/** What the files of a zip may unpack to in all: they are held in memory. */
const MOST_BYTES = 48_000_000
/** A few thousand interviews, each in files of its own. */
const MOST_FILES = 10_000
/** What Macs and Windows leave in folders. */
const JUNK: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

const NOTHING = 'There is no file in this zip. Choose another one.'
const TOO_MANY = 'There are too many files in this zip. Put only those of one network into it.'
const NESTED = 'A zip lies inside this zip. Unpack it, and give the files that are in it.'
const KNOWN: readonly (readonly [name: RegExp, says: string])[] = [
  [/^content\.xml$/, 'This is an OpenDocument file. Open it, and save it as .xlsx.'],
  [
    /^\[Content_Types\]\.xml$/,
    'This is an Office document, and no workbook. Put its tables into a workbook (.xlsx).',
  ],
  [
    /^protocol\.json$/,
    'This is the plan of an interview, without answers. Export the data from Network Canvas, and give those.',
  ],
  [/^Project_xml$/, 'This is a project of Gephi. Open it in Gephi, and export it as GEXF.'],
]

/** The files given, with those of zips in place of the zips. Workbooks are zips too, and stay what they are. */
export function filesIn(files: readonly NamedBytes[]): Read<NamedBytes[]> {
  const found: NamedBytes[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const read = isZip(file.bytes) && !isWorkbook(file.bytes) ? unpacked(file) : null
    if (read === null) found.push(file)
    else if (read.ok) found.push(...read.value)
    else problems.push(...read.problems)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: found, problems }
}

function unpacked({ name, bytes }: NamedBytes): Read<NamedBytes[]> {
  try {
    const zip = openZip(bytes, MOST_BYTES)
    const says = refusalOf(zip)
    if (says !== null) return refused(name, 0, says)
    const files = dataOf(zip).map((entry) => ({ name: `${name}/${entry.name}`, bytes: bytesOf(zip, entry) }))
    const nested = files.find((file) => isZip(file.bytes) && !isWorkbook(file.bytes))
    return nested === undefined ? { ok: true, value: files, problems: [] } : refused(nested.name, 0, NESTED)
  } catch (thrown) {
    if (thrown instanceof ZipRefusal) return refused(name, 0, thrown.message)
    throw thrown
  }
}

const dataOf = ({ entries }: Zip): Zip['entries'] => entries.filter(({ name }) => !isJunk(name))

function isJunk(path: string): boolean {
  const steps = path.split(/[\\/]/)
  const last = steps.at(-1) ?? ''
  return steps.includes('__MACOSX') || last.startsWith('._') || JUNK.has(last)
}

function refusalOf(zip: Zip): string | null {
  const files = dataOf(zip)
  if (files.length === 0) return NOTHING
  if (files.length > MOST_FILES) return TOO_MANY
  const known = KNOWN.find(([pattern]) => files.some(({ name }) => pattern.test(name)))
  return known?.[1] ?? null
}

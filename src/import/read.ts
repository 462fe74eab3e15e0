/** Files in, one raw network out: the door to all formats. Never throws, whatever the files hold. */
import { decode } from './decode.ts'
import { FORMATS } from './formats/index.ts'
import { join } from './formats/join.ts'
import { refused } from './formats/notes.ts'
import { rootIs } from './formats/xml.ts'
import type { Format, NamedBytes, Problem, RawNetwork, Read, SourceFile } from './network.ts'
import { filesIn } from './zip/files-in.ts'
import { isZip } from './zip/zip.ts'

const NOTHING = 'No file was given. Choose the files of a survey or of a network.'
const NOT_TEXT =
  'This is no file that can be read here. Save it as a table (CSV, .xlsx) or as GEXF, GraphML, Pajek or DL, and choose that.'
const OLD_BOOK = 'This is an old Office file (.xls), or one with a password. Open it, and save it as .xlsx.'
const OTHER_XML = 'This is XML, but neither GEXF nor GraphML. Save the network as one of those.'
const EMPTY = 'This file is empty. Choose another one.'
const NOBODY = 'There is nobody in this file. Check that it is the right one.'
/** Said where a reader has a mistake of ours. */
export const TOO_STRANGE = 'This file could not be read. Save the network again from where it came.'

/** Reads files that belong together. Files of several formats, or several of one, make one network. */
export function readNetwork(given: readonly NamedBytes[]): Read<RawNetwork> {
  if (given.length === 0) return refused('', 0, NOTHING)
  try {
    const opened = filesIn(given)
    return opened.ok ? readFiles(opened.value) : opened
  } catch {
    return refused(given[0]?.name ?? '', 0, TOO_STRANGE)
  }
}

function readFiles(files: readonly NamedBytes[]): Read<RawNetwork> {
  const groups = new Map<Format, SourceFile[]>()
  const problems: Problem[] = []
  for (const file of files) {
    const taken = taking(file)
    if ('level' in taken) {
      problems.push(taken)
      continue
    }
    problems.push(...taken.warnings)
    groups.set(taken.format, [...(groups.get(taken.format) ?? []), taken.file])
  }
  if (problems.some((problem) => problem.level === 'error')) return { ok: false, problems }
  return joined(groups, problems)
}

function joined(
  groups: ReadonlyMap<Format, readonly SourceFile[]>,
  before: readonly Problem[],
): Read<RawNetwork> {
  const parts: RawNetwork[] = []
  const problems = [...before]
  for (const [format, files] of groups) {
    const read = readSafely(format, files)
    problems.push(...read.problems)
    if (!read.ok) return { ok: false, problems }
    parts.push(read.value)
  }
  const value = join(parts)
  if (value.nodes.length > 0) return { ok: true, value, problems }
  const file = [...groups.values()][0]?.[0]?.name ?? ''
  return { ok: false, problems: [...problems, { level: 'error', file, line: 0, says: NOBODY }] }
}

/** A reader that throws has a mistake of ours; the visitor still gets a sentence. */
function readSafely(format: Format, files: readonly SourceFile[]): Read<RawNetwork> {
  try {
    return format.read(files)
  } catch {
    return refused(files[0]?.name ?? '', 0, TOO_STRANGE)
  }
}

interface Taken {
  readonly format: Format
  readonly file: SourceFile
  readonly warnings: readonly Problem[]
}

/** Which format a file is in, by its content. A zip that is opened first has none. */
export const formatOf = (given: NamedBytes): Format | undefined => recognised(given).format

function recognised({ name, bytes }: NamedBytes) {
  const decoded = isZip(bytes) ? null : decode(bytes)
  const file: SourceFile = { name, bytes, text: decoded?.text ?? null }
  const format = FORMATS.find((known) => known.recognises(file))
  return { file, format, says: decoded?.warning ?? null }
}

function taking(given: NamedBytes): Taken | Problem {
  const { file, format, says } = recognised(given)
  const { name } = file
  const refusal = refusalOf(file, format)
  if (refusal !== null) return { level: 'error', file: name, ...refusal }
  const warnings: Problem[] = says === null ? [] : [{ level: 'warning', file: name, line: 0, says }]
  return { format: format!, file, warnings }
}

function refusalOf(
  { bytes, text }: SourceFile,
  format: Format | undefined,
): { line: number; says: string } | null {
  if (text?.trim() === '') return { line: 0, says: EMPTY }
  if (format !== undefined) return null
  if (isOldBook(bytes) || isTextBook(text)) return { line: 0, says: OLD_BOOK }
  return text === null ? { line: 0, says: NOT_TEXT } : { line: 1, says: OTHER_XML }
}

/** Files of Office before 2007, and locked ones of today, begin alike. */
const isOldBook = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
/** Some programs write a page or a sheet of XML and call it .xls. */
const isTextBook = (text: string | null): boolean =>
  text !== null && ['Workbook', 'html'].some((root) => rootIs(text, root))

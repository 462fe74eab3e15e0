/** The parts of a workbook that say where its sheets are, what they are called, and which Excel tables lie in them. */
import { type Tag, walkPieces } from '../formats/xml.ts'
import { type Zip, type ZipEntry, ZipRefusal } from '../zip/zip.ts'

/** A rectangle of a sheet. */
export interface Area {
  /** Rows, 1-based, both within. */
  readonly top: number
  readonly bottom: number
  /** Columns, 0-based, both within. */
  readonly left: number
  readonly right: number
}

/** An Excel table: a named rectangle of a sheet whose first row is its headings. */
export interface SheetTable {
  readonly name: string
  /** Headings and rows, without a row of totals. */
  readonly ref: Area
}

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly path: string
  readonly tables: readonly SheetTable[]
}

/** The parts of an opened workbook by path. */
export interface Parts {
  readonly sheets: readonly SheetPart[]
  /** True where days are counted from 1904, as old Macs did. */
  readonly from1904: boolean
  readonly stringsPath: string
  readonly stylesPath: string
}

/** Columns and rows that a sheet can have at most. */
export const COLUMNS = 16_384
const ROWS = 1_048_576
const DAMAGED = 'This workbook is damaged. Open it in the program that made it, and save it again as .xlsx.'
const BINARY = 'This is a binary workbook (.xlsb). Open it, and save it as .xlsx.'

/** Reads which sheets there are. Throws `ZipRefusal` where the workbook has none. */
export function partsOf(zip: Zip): Parts {
  const book = bookPath(zip)
  const related = relations(zip, book)
  const sheets: { name: string; hidden: boolean; path: string }[] = []
  const listed = new Set<string>()
  let from1904 = false
  const open = (tag: Tag): void => {
    if (tag.name === 'workbookPr') from1904 = ['1', 'true'].includes(tag.get('date1904') ?? '')
    const path = tag.name === 'sheet' ? related.byId.get(tag.prefixed(':id') ?? '') : undefined
    // A list that names one part again and again would have it read again and again.
    if (path === undefined || listed.has(path)) return
    listed.add(path)
    sheets.push({ name: tag.get('name') ?? '', hidden: isHidden(tag), path })
  }
  walkPart(zip, book, { open })
  if (sheets.length === 0) throw new ZipRefusal(DAMAGED)
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, tables: tablesOf(zip, sheet.path) })),
    from1904,
    stringsPath: related.byType.get('sharedStrings')?.[0] ?? '',
    stylesPath: related.byType.get('styles')?.[0] ?? '',
  }
}

export interface PartVisitor {
  readonly open: (tag: Tag) => void
  readonly close?: (name: string, text: string) => void
  /** Asked between pieces: a sentence ends the walk. */
  readonly refusal?: () => string | null
}

/** Walks one part in pieces; a part that is missing is empty. Throws `ZipRefusal` where it is no XML. */
export function walkPart(zip: Zip, path: string, { open, close, refusal }: PartVisitor): void {
  const entry = zip.find(path)
  if (entry === undefined) return
  const texts = textsOf(zip, entry, refusal ?? (() => null))
  if (walkPieces(texts, { open, close: close ?? (() => {}) }) !== null) throw new ZipRefusal(DAMAGED)
}

/** True where a zip's list names the parts that make it a workbook of any kind. */
export function hasBook({ entries }: Zip): boolean {
  return entries.some(({ name }) => ['workbook.xml', 'workbook.bin'].includes(lastOf(name)))
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase()

function* textsOf(zip: Zip, entry: ZipEntry, refusal: () => string | null): Generator<string> {
  let decoder: TextDecoder | null = null
  for (const piece of zip.pieces(entry)) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8')
    yield decoder.decode(piece, { stream: true })
    const says = refusal()
    if (says !== null) throw new ZipRefusal(says)
  }
  yield decoder?.decode() ?? ''
}

function bookPath(zip: Zip): string {
  const path = relations(zip, '').byType.get('officeDocument')?.[0] ?? 'xl/workbook.xml'
  if (path.endsWith('.bin')) throw new ZipRefusal(BINARY)
  return path
}

interface Related {
  readonly byId: ReadonlyMap<string, string>
  /** The last word of a relation's type: "worksheet", "table". */
  readonly byType: ReadonlyMap<string, readonly string[]>
}

/** The parts that a part speaks of; '' is the whole package. */
function relations(zip: Zip, of: string): Related {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const byId = new Map<string, string>()
  const byType = new Map<string, string[]>()
  const open = (tag: Tag): void => {
    const target = tag.name === 'Relationship' ? tag.get('Target') : null
    if (target === null) return
    const path = resolved(folder, target)
    byId.set(tag.get('Id') ?? '', path)
    const type = tag.get('Type')?.replace(/^.*\//, '') ?? ''
    byType.set(type, [...(byType.get(type) ?? []), path])
  }
  walkPart(zip, `${folder}_rels/${of.slice(folder.length)}.rels`, { open })
  return { byId, byType }
}

/** A path seen from a folder: "../tables/table1.xml" from "xl/worksheets/". */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1)
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function isHidden(tag: Tag): boolean {
  return ['hidden', 'veryHidden'].includes(tag.get('state') ?? '')
}

function tablesOf(zip: Zip, sheet: string): SheetTable[] {
  const tables: SheetTable[] = []
  const open = (tag: Tag): void => {
    const ref = tag.name === 'table' ? areaOf(tag.get('ref') ?? '') : null
    const name = tag.get('displayName') ?? tag.get('name')
    if (ref === null || name === null) return
    const totals = Number(tag.get('totalsRowCount') ?? 0) > 0 ? 1 : 0
    tables.push({ name, ref: { ...ref, bottom: ref.bottom - totals } })
  }
  for (const path of relations(zip, sheet).byType.get('table') ?? []) walkPart(zip, path, { open })
  return tables
}

/** "A2:O1159" as numbers; null where it is no rectangle. */
export function areaOf(ref: string): Area | null {
  const [from, to] = ref.split(':').map(cellOf)
  if (from === undefined || from === null) return null
  const last = to ?? from
  const fits = from.row <= last.row && from.column <= last.column
  return fits ? { top: from.row, bottom: last.row, left: from.column, right: last.column } : null
}

/** "B7" as a 0-based column and a 1-based row; null where it is no cell of a sheet. */
export function cellOf(name: string): { readonly column: number; readonly row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name) ?? []
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = rowNumber(digits)
  return column < 1 || column > COLUMNS || row === null ? null : { column: column - 1, row }
}

/** A 1-based number of a row; null where it is none. */
export function rowNumber(digits: string | null): number | null {
  const row = Number(digits)
  return Number.isInteger(row) && row >= 1 && row <= ROWS ? row : null
}

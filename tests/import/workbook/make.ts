/** Makes small workbooks and zips for tests, part by part, as spreadsheet programs write them. */
import { strToU8, type Zippable, zipSync } from 'fflate'

export type CellValue = string | number | boolean | null | { readonly xml: string }

export interface SheetSpec {
  readonly name: string
  readonly rows?: readonly (readonly CellValue[])[]
  /** Row number of the first row. */
  readonly from?: number
  readonly state?: 'hidden' | 'veryHidden'
  /** Ranges by name of table. */
  readonly tables?: Readonly<Record<string, string>>
  /** In place of the rows: what stands between <sheetData> and its end. */
  readonly xml?: string
}

export interface BookSpec {
  readonly sheets: readonly SheetSpec[]
  readonly strings?: string
  readonly styles?: string
  readonly is1904?: boolean
  readonly more?: Readonly<Record<string, string>>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const [path, part] of Object.entries(parts))
    files[path] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(files, { mtime: '2020-01-01' })
}

/** A workbook of sheets. */
export function bookOf({ sheets, strings, styles, is1904, more }: BookSpec): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relsOf([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relsOf([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === undefined ? [] : [['styles', 'styles.xml'] as const]),
    ]),
    ...(strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles === undefined
      ? {}
      : { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  }
  for (const [at, sheet] of sheets.entries()) addSheet(parts, sheet, at + 1)
  return zipOf({ ...parts, ...more })
}

function addSheet(
  parts: Record<string, string>,
  { rows, from, xml, tables }: SheetSpec,
  place: number,
): void {
  const data = xml ?? (rows ?? []).map((cells, at) => rowXml(cells, (from ?? 1) + at)).join('')
  parts[`xl/worksheets/sheet${place}.xml`] =
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`
  const named = Object.entries(tables ?? {})
  if (named.length === 0) return
  parts[`xl/worksheets/_rels/sheet${place}.xml.rels`] = relsOf(
    named.map((_, at) => ['table', `../tables/table${place}-${at}.xml`]),
  )
  for (const [at, [name, ref]] of named.entries()) {
    parts[`xl/tables/table${place}-${at}.xml`] =
      `${HEAD}<table xmlns="${MAIN}" id="${at + 1}" name="${name}" displayName="${name}" ref="${ref}"/>`
  }
}

function rowXml(cells: readonly CellValue[], row: number): string {
  const inside = cells.map((value, at) => cellXml(value, `${columnName(at)}${row}`)).join('')
  return `<row r="${row}">${inside}</row>`
}

function cellXml(value: CellValue, at: string): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.xml.replace('<c', `<c r="${at}"`)
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

function relsOf(links: readonly (readonly [type: string, target: string])[]): string {
  const inside = links
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${LINKS}/${type}" Target="${target}"/>`,
    )
    .join('')
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`
}

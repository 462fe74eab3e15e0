/** The cells of one sheet as text, row by row. */
import type { Row } from '../formats/csv-rows.ts'
import type { Notes } from '../formats/notes.ts'
import type { Tag } from '../formats/xml.ts'
import { type Zip, ZipRefusal } from '../zip/zip.ts'
import { dateText } from './dates.ts'
import { COLUMNS, cellOf, rowNumber, walkPart } from './parts.ts'

/** What cells point at. */
export interface Lookup {
  readonly strings: readonly string[]
  /** For each style, whether it shows dates. */
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

/** How much a workbook may still hold, over all its sheets. */
export interface Room {
  rows: number
  /** Cells, blank ones before the last of a row among them. */
  cells: number
}

export const roomOfWorkbook = (): Room => ({ rows: 400_000, cells: 6_000_000 })

const TOO_MUCH = 'This workbook has far too many rows or cells. Keep what is needed, and save it again.'
const ERROR_CELL = 'A cell holds an error of the spreadsheet, such as #N/A. It was read as empty.'
const LOST_TEXT = 'The text of a cell is missing from the workbook. It was read as empty.'

interface Cell {
  readonly column: number
  readonly type: string
  readonly isDate: boolean
  value: string
}

/** All rows of a sheet that hold something, with their numbers. Throws `ZipRefusal` where there is no room for them. */
export function rowsOfSheet(zip: Zip, path: string, lookup: Lookup, room: Room, notes: Notes): Row[] {
  const walk = new SheetWalk(lookup, room, notes)
  walkPart(zip, path, {
    open: (tag) => walk.open(tag),
    close: (name, text) => walk.close(name, text),
    refusal: () => (isFull(room) ? TOO_MUCH : null),
  })
  if (isFull(room)) throw new ZipRefusal(TOO_MUCH)
  return walk.rows
}

/** The texts that cells share. */
export function stringsOf(zip: Zip, path: string): string[] {
  const strings: string[] = []
  let text = ''
  let inReading = 0
  walkPart(zip, path, {
    open: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inReading += 1
    },
    close: (name, inside) => {
      if (name === 'rPh') inReading -= 1
      if (name === 't' && inReading === 0) text += inside
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

const isFull = (room: Room): boolean => room.rows < 0 || room.cells < 0

class SheetWalk {
  readonly rows: Row[] = []
  readonly #lookup: Lookup
  readonly #room: Room
  readonly #notes: Notes
  #line = 0
  #cells: string[] = []
  #cell: Cell | null = null
  #next = 0
  /** Above 0 within the sounds (furigana) that stand beside a text. */
  #inReading = 0

  constructor(lookup: Lookup, room: Room, notes: Notes) {
    this.#lookup = lookup
    this.#room = room
    this.#notes = notes
  }

  open(tag: Tag): void {
    if (tag.name === 'rPh') this.#inReading += 1
    if (tag.name === 'c') this.#openCell(tag)
    if (tag.name === 'row') {
      this.#line = rowNumber(tag.get('r')) ?? this.#line + 1
      this.#next = 0
      this.#cells = []
    }
  }

  close(name: string, text: string): void {
    if (name === 'rPh') this.#inReading -= 1
    if (name === 'v' || (name === 't' && this.#inReading === 0)) {
      if (this.#cell !== null) this.#cell.value += text
    }
    if (name === 'c' && this.#cell !== null) this.#closeCell(this.#cell)
    if (name === 'row') this.#closeRow()
  }

  #openCell(tag: Tag): void {
    const column = Math.min(cellOf(tag.get('r') ?? '')?.column ?? this.#next, COLUMNS - 1)
    const isDate = this.#lookup.dates[Number(tag.get('s') ?? 0)] === true
    this.#cell = { column, type: tag.get('t') ?? 'n', isDate, value: '' }
    this.#next = column + 1
  }

  #closeCell(cell: Cell): void {
    this.#cell = null
    const text = textOf(cell, this.#lookup, this.#line, this.#notes).trim()
    if (text === '' || isFull(this.#room)) return
    this.#room.cells -= Math.max(1, cell.column + 1 - this.#cells.length)
    while (this.#cells.length < cell.column) this.#cells.push('')
    this.#cells[cell.column] = text
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    this.#room.rows -= 1
    if (!isFull(this.#room))
      this.rows.push({ line: this.#line, cells: this.#cells, width: this.#cells.length })
    this.#cells = []
  }
}

function textOf({ type, isDate, value }: Cell, lookup: Lookup, line: number, notes: Notes): string {
  if (value === '') return ''
  if (type === 's') {
    const text = lookup.strings[Number(value)]
    if (text === undefined) notes.warn(LOST_TEXT, line)
    return text ?? ''
  }
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false'
  if (type === 'e') {
    notes.warn(ERROR_CELL, line)
    return ''
  }
  if (type === 'd') return value.replace('T', ' ')
  return type === 'n' ? numberText(value, isDate, lookup.from1904) : unescaped(value)
}

/** 2.7999999999999998 is how Excel writes 2.8. */
function numberText(value: string, isDate: boolean, from1904: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number) || value.trim() === '') return value
  return (isDate ? dateText(number, from1904) : null) ?? String(number)
}

/** Characters that XML cannot hold are written as _x000D_. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

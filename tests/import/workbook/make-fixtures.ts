/** Writes the fixtures that are workbooks: `npx tsx tests/import/workbook/make-fixtures.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookOf, type SheetSpec } from './make.ts'
import { EDGES, nodexlBook } from './nodexl-book.ts'

const FOLDER = join(import.meta.dirname, '../fixtures')

const people: SheetSpec = {
  name: 'People',
  rows: [
    ['Id', 'Label', 'Street', 'Joined'],
    [1, 'Ann', 'Church Street', { xml: '<c s="1"><v>45413</v></c>' }],
    [2, 'Bob', 'Glebe Road'],
    [3, 'Cat'],
  ],
}
const advice: SheetSpec = {
  name: 'Advice',
  rows: [
    ['Source', 'Target', 'Type', 'Weight'],
    ['Ann', 'Bob', 'Directed', 2],
    [null, 3],
    [2, 3, 'Undirected', 0.5],
  ],
}
const matrix = (cell: string | number): SheetSpec => ({
  name: 'Help',
  rows: [
    [null, 1, 2, 3],
    [1, 0, 1, 0],
    [2, 0, 0, cell],
    [3, 0, 0, 0],
  ],
})
const notes: SheetSpec = { name: 'Read me', rows: [['Dear Bea, these are the ties. Cat']] }
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'

const FIXTURES: Readonly<Record<string, Uint8Array>> = {
  'xlsx/good.xlsx': bookOf({ sheets: [notes, people, advice, matrix(2.5)], styles }),
  'xlsx/broken.xlsx': bookOf({ sheets: [people, matrix('Bob')], styles }),
  'nodexl/good.xlsx': nodexlBook({ edges: EDGES }),
  'nodexl/broken.xlsx': nodexlBook({ edges: [], vertices: [] }),
}

for (const [path, bytes] of Object.entries(FIXTURES)) {
  mkdirSync(join(FOLDER, path, '..'), { recursive: true })
  writeFileSync(join(FOLDER, path), bytes)
}

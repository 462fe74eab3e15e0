import { expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { checksum } from '../../../src/import/zip/checksum.ts'
import { networkIn, nodeOf, says, tieText } from '../formats/support.ts'
import { bookOf, zipOf } from '../workbook/make.ts'

const TIES = 'Source,Target\na,b\n'
const readZip = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  readNetwork([{ name: 'all.zip', bytes: zipOf(parts) }])
const refusal = (bytes: Uint8Array) => says(readNetwork([{ name: 'a.zip', bytes }]).problems)

test('the files of a zip are read as if given one by one', () => {
  const network = networkIn(
    readZip({
      'data/people.csv': 'Id,Label\na,Ann\nb,Bob\n',
      'data/advice.csv': TIES,
      'help.csv': 'Source,Target\nb,a\n',
    }),
  )
  expect(nodeOf(network, 'a').label).toBe('Ann')
  expect(network.ties.map(({ from, relation }) => [from, relation])).toEqual([
    ['a', 'advice'],
    ['b', 'help'],
  ])
})

test('a zip may stand beside other files, and hold workbooks', () => {
  const bytes = zipOf({
    'x.xlsx': bookOf({
      sheets: [
        {
          name: 'S',
          rows: [
            ['Source', 'Target'],
            ['b', 'c'],
          ],
        },
      ],
    }),
  })
  const read = readNetwork([
    { name: 'all.zip', bytes },
    { name: 'a.csv', bytes: new TextEncoder().encode(TIES) },
  ])
  expect(tieText(networkIn(read)).sort()).toEqual(['a>b', 'b>c'])
})

test('what Macs and Windows leave in a folder is passed over', () => {
  const junk = {
    '__MACOSX/._ties.csv': 'x',
    '__MACOSX/d/._b': 'x',
    '.DS_Store': '\0',
    'd/.DS_Store': '\0',
    'd/Thumbs.db': 'x',
    'd/._a.csv': 'x',
  }
  expect(tieText(networkIn(readZip({ 'ties.csv': TIES, ...junk })))).toEqual(['a>b'])
})

test('a problem names the zip and the file in it', () => {
  expect(says(readZip({ 'd/ties.csv': 'Source,Target\na,b\n,b\n' }).problems)).toMatch(
    /^all\.zip\/d\/ties\.csv:3 A tie without/,
  )
})

test.each([
  ['nothing', { '.DS_Store': 'x' }, 'There is no file in this zip'],
  ['another zip', { 'in.zip': zipOf({ 'a.csv': TIES }) }, 'A zip lies inside this zip'],
  ['an OpenDocument', { mimetype: 'x', 'content.xml': '<a/>' }, 'OpenDocument'],
  ['a letter', { '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' }, 'Office document'],
  ['a plan of interviews', { 'protocol.json': '{}' }, 'without answers'],
  ['a project of Gephi', { Project_xml: '<a/>' }, 'project of Gephi'],
  [
    'a picture',
    { 'a.csv': TIES, 'b.png': new Uint8Array([0x89, 0x50, 0, 1, 0, 0]) },
    'no file that can be read here',
  ],
])('a zip that holds %s is refused', (_, parts, sentence) => {
  expect(refusal(zipOf(parts as Record<string, string | Uint8Array>))).toContain(sentence)
})

test('a zip that would fill the memory is refused', () => {
  expect(refusal(zipOf({ 'a.csv': new Uint8Array(60_000_000) }))).toContain('far more than it should')
})

test('a zip that lies about its sizes is refused', () => {
  const bytes = zipOf({ 'a.csv': TIES.repeat(100) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at < bytes.length - 28; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 9, true)
  expect(refusal(bytes)).toContain('damaged')
})

test('too many files are refused', () => {
  const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.csv`, '']))
  expect(refusal(zipOf(parts))).toContain('too many files')
})

test('an old workbook is refused with what to do', () => {
  expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]))).toContain(
    'save it as .xlsx',
  )
})

test('the checksum is that of zips', () => {
  const bytes = new TextEncoder().encode('123456789')
  expect(checksum(bytes, 0)).toBe(0xcbf43926)
  expect(checksum(bytes.subarray(4), checksum(bytes.subarray(0, 4), 0))).toBe(0xcbf43926)
})

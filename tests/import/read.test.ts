import { expect, test } from 'vitest'
import { decode, linesOf } from '../../src/import/decode.ts'
import { readNetwork } from '../../src/import/read.ts'
import { networkIn, nodeOf, readTexts, says } from './formats/support.ts'

const bytesOf = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )
const utf16 = (text: string, little: boolean) =>
  new Uint8Array(
    [...text].flatMap((letter) => (little ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)])),
  )

test.each([
  ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], 'Zoë')],
  ['UTF-8 without one', bytesOf('Zoë')],
  ['UTF-16 with a mark, low byte first', new Uint8Array([0xff, 0xfe, ...utf16('Zoë', true)])],
  ['UTF-16 with a mark, high byte first', new Uint8Array([0xfe, 0xff, ...utf16('Zoë', false)])],
  ['UTF-16 without a mark', utf16('Zoë', true)],
])('%s is decoded without a warning', (_, bytes) => {
  expect(decode(bytes)).toEqual({ text: 'Zoë', warning: null })
})

test('what is not UTF-8 is windows-1252, with a warning', () => {
  const decoded = decode(bytesOf('Zo', [0xeb], ' ', [0x80]))
  expect(decoded?.text).toBe('Zoë €')
  expect(decoded?.warning).toContain('windows-1252')
})

test('an XML header that names its encoding is believed', () => {
  const decoded = decode(bytesOf('<?xml version="1.0" encoding="iso-8859-2"?><a>', [0xb9], '</a>'))
  expect(decoded).toMatchObject({ warning: null })
  expect(decoded?.text).toContain('š')
})

test('bytes that are no text are refused', () => {
  expect(decode(new Uint8Array([1, 0, 2, 3, 0, 0, 9, 0]))).toBe(null)
})

test('lines end in four ways', () => {
  expect(linesOf('a\r\nb\nc\rd\n\re')).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('a windows-1252 table is read, and the warning names the file', () => {
  const read = readNetwork([{ name: 'ties.csv', bytes: bytesOf('Source,Target\nZo', [0xeb], ',b\n') }])
  expect(nodeOf(networkIn(read), 'Zoë').id).toBe('Zoë')
  expect(says(read.problems)).toMatch(/^ties\.csv:0 This file is not UTF-8/)
})

test('the format is told by content, not by the name', () => {
  const read = readTexts({
    'ties.txt': '<graphml><graph edgedefault="directed"><node id="1"/></graph></graphml>',
  })
  expect(networkIn(read).counts.nodes).toBe(1)
})

test('files of several formats make one network', () => {
  const graph = '<gexf><graph><nodes><node id="1" label="Ann"/></nodes></graph></gexf>'
  const network = networkIn(readTexts({ 'a.gexf': graph, 'b.csv': 'Source,Target\n1,2\n' }))
  expect(network.counts).toEqual({ nodes: 2, ties: 1, directed: true })
  expect(nodeOf(network, '1').label).toBe('Ann')
})

test.each([
  ['no file', {}, 'No file was given'],
  ['an empty file', { 'a.csv': ' \n' }, 'This file is empty'],
  ['half a workbook', { 'a.xlsx': 'PK\u0003\u0004' }, 'cut short or damaged'],
  ['a page that is called .xls', { 'a.xls': '<html><table/></html>' }, 'save it as .xlsx'],
  ['a sheet of XML that is called .xls', { 'a.xls': '<?xml version="1.0"?><Workbook/>' }, 'save it as .xlsx'],
  ['other XML', { 'a.svg': '<svg/>' }, 'neither GEXF nor GraphML'],
  ['a graph of nobody', { 'a.gexf': '<gexf><graph/></gexf>' }, 'There is nobody in this file'],
])('%s is refused with what to do', (_, files, sentence) => {
  const read = readTexts(files)
  expect(read.ok).toBe(false)
  expect(read.problems[0]?.says).toContain(sentence)
})

test('one bad file among good ones refuses them all', () => {
  const read = readTexts({ 'a.csv': 'Source,Target\na,b\n', 'b.csv': '"' })
  expect(read).toMatchObject({ ok: false, problems: [{ file: 'b.csv' }] })
})

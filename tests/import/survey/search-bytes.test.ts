import { expect, test } from 'vitest'
import { foundAnywhere } from './search-bytes.ts'

const WORD = 'Siobhán Quux'
const among = (bytes: Uint8Array) =>
  foundAnywhere(Buffer.concat([Buffer.from('{"a":"x'), bytes, Buffer.from('y"}')]), [WORD])

test.each([
  ['as it is', Buffer.from(WORD)],
  ['in capitals', Buffer.from('SIOBHÁN QUUX')],
  ['in windows-1252', Buffer.from(WORD, 'latin1')],
  ['in UTF-16', Buffer.from(WORD, 'utf16le')],
  ['in UTF-16 the other way', Buffer.from(WORD, 'utf16le').swap16()],
  ['in hex', Buffer.from(Buffer.from(WORD).toString('hex'))],
  ['with percent signs', Buffer.from(encodeURIComponent(WORD))],
  ['in base64', Buffer.from(Buffer.from(`ab${WORD}cd`).toString('base64'))],
  ['in base64, one on', Buffer.from(Buffer.from(`abc${WORD}cd`).toString('base64'))],
  ['in base64, two on', Buffer.from(Buffer.from(`abcd${WORD}cd`).toString('base64'))],
])('a word is found %s', (_, bytes) => {
  expect(among(bytes)).toEqual([WORD])
})

test('a word that is not there is not found', () => {
  expect(among(Buffer.from('Siobhan'))).toEqual([])
})

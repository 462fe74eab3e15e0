/** Answers to "who?", taken apart. */
import { expect, test } from 'vitest'
import { parsedName } from '../../../src/import/matching/names.ts'

test.each([
  ['David Smith', 'david', 'smith'],
  ['  DAVID   smith ', 'david', 'smith'],
  ['Smith, David', 'david', 'smith'],
  ['SMITH David', 'david', 'smith'],
  ['Mr. David J. Smith', 'david', 'smith'],
  ['Dave', 'dave', null],
  ['J.P. Smith', 'j', 'smith'],
  ['John S', 'john', 's'],
  ['JS', 'j', 's'],
  ['José García', 'jose', 'garcia'],
  ['O’Neill, Mary', 'mary', 'oneill'],
  ["Mary O'Neill", 'mary', 'oneill'],
  ['Anne-Marie Smith-Jones', 'annemarie', 'smith-jones'],
  ['Ludwig van der Berg', 'ludwig', 'vanderberg'],
  ['Robert "Bob" Smith', 'robert', 'smith'],
  ['Neil Young', 'neil', 'young'],
  ['Sue Baker', 'sue', 'baker'],
  ['Dr Patel', null, 'patel'],
  ["Mrs O'Brien", null, 'obrien'],
  ['Patel', null, 'patel'],
  ['Auntie Jean', 'jean', null],
  ['my brother John', 'john', null],
  ['my mother-in-law Joan', 'joan', null],
  ['Dave, Tesco', 'dave', null],
  ['Jean at number 9', 'jean', null],
  ['Мария Иванова', 'мария', 'иванова'],
])('"%s" is %s %s', (text, first, surname) => {
  expect(parsedName(text)).toMatchObject({ kind: 'name', first, surname })
})

test.each([
  ['the GP', 'role'],
  ['GP', 'role'],
  ['school nurse', 'role'],
  ['the lady at the shop', 'role'],
  ['my mum', 'relation'],
  ['Nan', 'relation'],
  ["Dave's mum", 'relation'],
  ['my boss', 'relation'],
  ['a friend', 'relation'],
  ['me', 'self'],
  ['Myself', 'self'],
  ['Dave and Sue', 'several'],
  ['my neighbours', 'several'],
  ['family', 'several'],
  ['', 'none'],
  [' - ', 'none'],
  ['()', 'none'],
])('"%s" is no name but a %s', (text, kind) => {
  expect(parsedName(text)).toMatchObject({ kind, first: null, surname: null })
})

test.each([
  ['David (chemist)', ['chemist']],
  ['Dave from the chip shop', ['from', 'the', 'chip', 'shop']],
  ['Dr Patel (surgery)', ['surgery', 'doctor']],
  ['Dave - allotments', ['allotments']],
  ['Nurse Jackie', ['nurse']],
  ['Sue the hairdresser', ['the', 'hairdresser']],
  ['Bob (Robert) Jones', []],
])('what stands beside the name in "%s" is context', (text, context) => {
  expect(parsedName(text).context).toEqual(context)
})

test.each([
  ['John Barraclough jnr', 'younger'],
  ['Old Tom Barraclough', 'elder'],
  ['John Barraclough (senior)', 'elder'],
  ['John Barraclough', null],
])('"%s" is of the generation %s', (text, generation) => {
  expect(parsedName(text).generation).toBe(generation)
})

test.each([
  ['Mrs Patel', 'f'],
  ['my brother John', 'm'],
  ['Uncle Bob', 'm'],
  ['Dr Patel', null],
])('the sex that "%s" tells is %s', (text, sex) => {
  expect(parsedName(text).sex).toBe(sex)
})

test('an answer without end is read in no time', () => {
  for (const piece of ['(', '"', "a's ", 'my ', '- ', 'van ', ',', 'é', '&', 'Dr '])
    expect(parsedName(piece.repeat(200_000))).toHaveProperty('kind')
})

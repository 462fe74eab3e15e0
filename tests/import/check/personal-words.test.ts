/** What may not stand on a wall, and what may: names of places that hold a person's name are places. */
import { expect, test } from 'vitest'
import { contactIn, personalLabel, personIn } from '../../../src/import/check/personal-words.ts'

test.each([
  'Anna Smith',
  'Fatima Begum',
  'Dave next door',
  'David',
  'David (chemist)',
  'Joan’s',
  'Mr Patel',
  'Dr Brown',
  'Auntie Joan',
  'Cllr Jane Ward',
  'my mum',
  'Mary and John',
])('%j looks like a person’s name', (label) => {
  expect(personalLabel(label)).toBe('a person’s name')
})

test.each([
  ['14 Quince Row', 'a street address'],
  ['Flat 3, 12 High Street', 'a street address'],
  ['SR7 9BN', 'a postcode'],
  ['07700 900123', 'a telephone number'],
  ['jo@example.org', 'an e-mail address'],
  ['www.example.org/jo', 'a link or a handle'],
  ['12/03/1984', 'a date'],
  ['3rd March 1984', 'a date'],
  ['The hall. It is warm there', 'a sentence that somebody wrote'],
  ['where we all used to go after work was done', 'a sentence that somebody wrote'],
])('%j looks like %s', (label, what) => {
  expect(personalLabel(label)).toBe(what)
})

test.each([
  'The Glebe',
  'Albert Hall',
  'St Peter’s Church',
  'Martin’s newsagents',
  'Kim’s nails',
  'Lee Valley park',
  'The George',
  'Helping others',
  'Class of 1984',
  'Group A',
  'The community police officer',
  'Parents and toddlers',
  'Murton Mams',
  'Dalton-le-Dale hall',
])('%j may stand on a wall', (label) => {
  expect(personalLabel(label)).toBeNull()
})

test('in a sentence somebody is named by title, or by first name and surname', () => {
  expect(personIn('Ask Mrs Thornley at the desk.')).not.toBeNull()
  expect(personIn('This was made by Agnes Thornley.')).not.toBeNull()
  expect(personIn('Neighbours met at the Albert Hall on a warm day.')).toBeNull()
  expect(personIn('In 2011 and 2012 people met in Murton.')).toBeNull()
})

test('years and counts are no way to reach somebody', () => {
  expect(contactIn('RSA, early Connected Communities work, 2011')).toBeNull()
  expect(contactIn('2010 to 2012, 250 forms, 4,217 ties')).toBeNull()
})

test('a long text is looked through at once', () => {
  const long = 'a1 '.repeat(100_000) + '@'.repeat(1000)
  const start = performance.now()
  personalLabel(long)
  expect(performance.now() - start).toBeLessThan(2000)
})

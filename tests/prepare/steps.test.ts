/** The steps of the page and the way between them. */
import { expect, test } from 'vitest'
import { isOpen, type Progressed, placeId, STEPS, stepAfter, stepBefore } from '../../src/prepare/steps.ts'

const NOTHING: Progressed = {
  hasFiles: false,
  isSurvey: false,
  mappingHolds: false,
  hasMatched: false,
  hasTitle: false,
  isMade: false,
}
const openIn = (has: Progressed) => STEPS.filter(({ id }) => isOpen(id, has)).map(({ id }) => id)

test('at the start only the files can be given', () => {
  expect(openIn(NOTHING)).toEqual(['files'])
})

test('a mapping that does not hold stops the way to who is who, and to the map', () => {
  const survey = { ...NOTHING, hasFiles: true, isSurvey: true, hasTitle: true }
  expect(openIn(survey)).toEqual(['files', 'understood', 'mapping'])
  expect(openIn({ ...survey, mappingHolds: true })).toEqual([
    'files',
    'understood',
    'mapping',
    'people',
    'place',
    'risks',
  ])
})

test('nobody is asked who is who in a network', () => {
  const network = { ...NOTHING, hasFiles: true, mappingHolds: true }
  expect(stepAfter('mapping', network)).toBe('place')
  expect(stepBefore('place', network)).toBe('mapping')
  expect(stepAfter('mapping', { ...network, isSurvey: true })).toBe('people')
  expect(stepAfter('result', network)).toBeNull()
})

test.each([
  ['Hill Top', 'hill-top'],
  ['Ynys Môn / Anglesey', 'ynys-mon-anglesey'],
  ['  ', 'place'],
  ['東京', 'place'],
  ['a'.repeat(60), 'a'.repeat(40)],
])('%j is called %j in files', (title, id) => {
  expect(placeId(title)).toBe(id)
})

import { expect, test } from 'vitest'
import { stepClassOf } from '../../../src/core/graph/steps-to.ts'

test('one step is a direct line, two need one introduction', () => {
  expect([-1, 0, 1, 2, 3, 9].map(stepClassOf)).toEqual([
    'none',
    'direct',
    'direct',
    'introduced',
    'further',
    'further',
  ])
})

import { describe, expect, it } from 'vitest'
import { narrowest } from '../../src/page/measure.ts'

const letters = (line: string) => line.length

describe('words under an icon', () => {
  it('stay on one line where only one is allowed', () => {
    expect(narrowest(['Start', 'again'], 1, letters).lines).toEqual(['Start again'])
  })

  it('break where the longest line is shortest', () => {
    expect(narrowest('People who make things happen'.split(' '), 3, letters)).toEqual({
      lines: ['People who', 'make things', 'happen'],
      width: 11,
    })
  })

  it('take no more lines than make them narrower', () => {
    expect(narrowest(['Retired'], 3, letters).lines).toEqual(['Retired'])
  })

  it('lose no word', () => {
    const words = 'a bb ccc dddd eeeee ffffff'.split(' ')
    for (const most of [1, 2, 3, 4])
      expect(narrowest(words, most, letters).lines.join(' ')).toBe(words.join(' '))
  })
})

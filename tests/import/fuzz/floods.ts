/** Ways to make a small file a large one: what took quadratic time or endless memory shows here. */
import type { Dice } from '../../../src/core/graph/dice.ts'
import { below, bytesOf, inserted, lettersOf, oneOf } from './bytes.ts'

/** `letters`: about how large the outcome is. */
export type Flood = (bytes: Uint8Array, dice: Dice, letters: number) => Uint8Array

const UNITS = [
  ...[
    'a',
    ' ',
    '"',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '1 ',
    '0,',
    '"a",',
    '""',
    "',",
    '" ',
    '( ',
    '[ ',
    '] ',
    '\\',
    '\\"',
  ],
  ...[
    '%',
    '#',
    '*',
    '-',
    ': ',
    '1:',
    '&#65;',
    '&amp;',
    '&',
    '<',
    'a="b" ',
    '!',
    'labels ',
    '\u2028',
    '\u0000',
    '1e9 ',
  ],
]

const times = (unit: string, letters: number): string =>
  unit.repeat(Math.max(1, Math.ceil(letters / Math.max(1, unit.length))))

/** One line of a million letters. */
function longLine(bytes: Uint8Array, dice: Dice, letters: number): Uint8Array {
  const own = lettersOf(bytes).replace(/[\r\n]+/g, ' ')
  const from = below(own.length, dice)
  const unit = oneOf([oneOf(UNITS, dice), own.slice(from, from + 1 + below(20, dice)), own], dice)
  return inserted(bytes, below(bytes.length, dice), times(unit || 'a', letters))
}

/** One to three lines of the file, over and over. */
function manyLines(bytes: Uint8Array, dice: Dice, letters: number): Uint8Array {
  const lines = lettersOf(bytes).split('\n')
  const at = below(lines.length, dice)
  const some = lines.slice(at, at + 1 + below(3, dice)).join('\n')
  const before = bytesOf(lines.slice(0, at).join('\n'))
  return bytesOf(`${lettersOf(before)}\n${times(`${some}\n`, letters)}${lines.slice(at).join('\n')}`)
}

/** The whole file, over and over. */
function grown(bytes: Uint8Array, _dice: Dice, letters: number): Uint8Array {
  return bytesOf(times(`${lettersOf(bytes)}\n`, letters))
}

/** Something that opens a hundred thousand times, and may close as often. */
function deep(bytes: Uint8Array, dice: Dice, letters: number): Uint8Array {
  const tags = [...lettersOf(bytes).matchAll(/<(\w[\w:]*)[^<>]*>/g)]
  const tag = tags.length > 0 ? oneOf(tags, dice) : null
  const [open, close] =
    tag === null
      ? oneOf(
          [
            ['(', ')'],
            ['[', ']'],
            ['{', '}'],
            ['"a', 'a"'],
          ],
          dice,
        )
      : [tag[0], `</${tag[1]}>`]
  const size = letters / 2
  const closing = dice() < 0.5 ? times(close ?? '', size) : ''
  const at = tag === null ? below(bytes.length, dice) : tag.index
  return inserted(bytes, at, times(open ?? '', size) + closing)
}

/** A DOCTYPE whose entities are of each other, and one that reads a file. */
function entities(bytes: Uint8Array, dice: Dice): Uint8Array {
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('\n')
  const outside = '<!ENTITY l12 SYSTEM "file:///etc/hostname">'
  const body = `<!ENTITY l0 "ha">\n${dice() < 0.7 ? laughs : outside}`
  const head = /^\s*<\?[^>]*\?>/.exec(lettersOf(bytes))?.[0].length ?? 0
  const used = inserted(bytes, head + below(bytes.length - head, dice), '&l12;')
  return dice() < 0.8 ? inserted(used, head, `<!DOCTYPE x [\n${body}\n]>`) : used
}

export const FLOODS: Readonly<Record<string, Flood>> = { longLine, manyLines, grown, deep, entities }

/** A mapping as the text of its file: short things on one line, so that it can be read and changed by hand. */
import type { Mapping } from './mapping.ts'

/** Characters of a line that hold a whole list or entry. */
const LINE = 110

export const mappingText = (mapping: Mapping): string => `${told(mapping, '')}\n`

function told(value: unknown, indent: string): string {
  const plain = JSON.stringify(value)
  if (!isLong(value, plain.length + indent.length)) return spaced(value, plain)
  const inner = `${indent}  `
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return filled(value, indent)
  const parts = Array.isArray(value)
    ? value.map((each) => told(each, inner))
    : Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => `${JSON.stringify(key)}: ${told(each, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`
}

/** Words in a list stand as many to a line as it holds. */
function filled(words: readonly unknown[], indent: string): string {
  const inner = `\n${indent}  `
  let text = '['
  let line = LINE
  for (const [at, word] of words.entries()) {
    const own = `${JSON.stringify(word)}${at < words.length - 1 ? ',' : ''}`
    const fits = line + own.length < LINE
    text += fits ? ` ${own}` : `${inner}${own}`
    line = fits ? line + own.length + 1 : inner.length + own.length
  }
  return `${text}\n${indent}]`
}

/** A list of entries has a line for each, however short they are. */
function isLong(value: unknown, length: number): value is object {
  if (typeof value !== 'object' || value === null) return false
  const ofEntries =
    Array.isArray(value) &&
    value.some((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  return ofEntries || length > LINE
}

/** With blanks after commas and colons, which JSON leaves out. */
function spaced(value: unknown, plain: string): string {
  if (typeof value !== 'object' || value === null) return plain
  if (Array.isArray(value)) return `[${value.map((each) => spaced(each, JSON.stringify(each))).join(', ')}]`
  const parts = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : [`${JSON.stringify(key)}: ${spaced(each, JSON.stringify(each))}`],
  )
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

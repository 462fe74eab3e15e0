/** Declared attributes of an XML network: what each key is called, its default, and how its values are written. */
import type { Notes } from './notes.ts'

export interface Column {
  readonly name: string
  readonly boolean: boolean
  fallback: string | null
}

/** Declarations for nodes or for ties, by key. */
export interface Columns {
  declare(key: string, name: string | null, type: string | null): Column
  has(key: string): boolean
  /** What the keys are called, in the order they were declared. */
  names(): string[]
  /** Names instead of keys, defaults filled in, booleans as "true" and "false", blanks trimmed. */
  resolve(values: ReadonlyMap<string, string>, line: number, notes: Notes): Map<string, string>
}

const TRUTH: Readonly<Record<string, string>> = { true: 'true', '1': 'true', false: 'false', '0': 'false' }

const UNDECLARED = 'An attribute is used that is not declared for it. It was kept as text.'
const NOT_BOOLEAN = 'A yes-or-no attribute holds something else. It was kept as text.'

const TOO_MANY = 'There are too many default values in this file. Those of its later part were left out.'
/** Values that defaults may add: a small file could ask for billions. */
const MOST_DEFAULTS = 1_000_000

export function columns(): Columns {
  const byKey = new Map<string, Column>()
  const names = new Set<string>()
  /** Columns with a default; a table may have far more columns than rows have cells. */
  let defaultsLeft = MOST_DEFAULTS
  let filled: readonly (readonly [key: string, column: Column])[] | null = null
  function defaultsFor(notes: Notes): readonly (readonly [key: string, column: Column])[] {
    filled ??= [...byKey].filter(hasDefault)
    defaultsLeft -= filled.length
    if (defaultsLeft >= 0) return filled
    notes.warnOnce(TOO_MANY)
    return []
  }

  return {
    declare(key, name, type) {
      filled = null
      const wanted = name ?? key
      const column: Column = {
        name: names.has(wanted) && byKey.get(key)?.name !== wanted ? `${wanted} (${key})` : wanted,
        boolean: type === 'boolean',
        fallback: null,
      }
      names.add(column.name)
      byKey.set(key, column)
      return column
    },
    has: (key) => byKey.has(key),
    names: () => [...byKey.values()].map(({ name }) => name),
    resolve(values, line, notes) {
      const resolved = new Map<string, string>()
      for (const [key, value] of values) {
        const column = byKey.get(key)
        const text = cleaned(value, column, line, notes)
        if (text !== '') resolved.set(column?.name ?? key, text)
      }
      for (const [key, column] of defaultsFor(notes)) {
        if (values.has(key) || resolved.has(column.name)) continue
        resolved.set(column.name, cleaned(column.fallback ?? '', column, line, notes))
      }
      return resolved
    },
  }
}

function hasDefault([, { fallback }]: readonly [string, Column]): boolean {
  return fallback !== null && fallback !== ''
}

function cleaned(value: string, column: Column | undefined, line: number, notes: Notes): string {
  if (column === undefined) notes.warn(UNDECLARED, line)
  const text = value.trim()
  if (column?.boolean !== true || text === '') return text
  const truth = TRUTH[text.toLowerCase()]
  if (truth === undefined) notes.warn(NOT_BOOLEAN, line)
  return truth ?? text
}

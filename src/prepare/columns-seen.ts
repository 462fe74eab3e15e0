/** What the columns of a table hold, for a person who decides what each of them is. */
import type { Table } from '../import/survey/table.ts'
import type { ColumnSeen } from './talk.ts'

/** Answers shown of a column, and characters of each. */
const MOST_VALUES = 12
const LONGEST_VALUE = 60

export function columnsSeen({ columns, rows }: Table): ColumnSeen[] {
  return columns.map(({ number, heading, says }) => {
    const counts = new Map<string, number>()
    for (const { cells } of rows) {
      const cell = cells[number - 1] ?? ''
      if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
    const byCount = [...counts].sort((a, b) => b[1] - a[1])
    return {
      number,
      heading,
      says,
      filled: byCount.reduce((sum, [, count]) => sum + count, 0),
      rows: rows.length,
      values: byCount.slice(0, MOST_VALUES).map(([value]) => cut(value)),
      different: counts.size,
    }
  })
}

const cut = (value: string): string =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value

/** Which data of a GraphML file say how it is drawn, by the program that wrote it. */
import type { GraphmlWalk } from './graphml-walk.ts'
import { nodexlColumn } from './nodexl-columns.ts'

const GEPHI: ReadonlySet<string> = new Set(['r', 'g', 'b', 'alpha', 'x', 'y', 'z', 'size', 'Edge Id'])
const SOCNETV: ReadonlySet<string> = new Set([
  'x_coordinate',
  'y_coordinate',
  'size',
  'color',
  'shape',
  'custom-icon',
  'label.color',
  'label.size',
])

/** A test for names that are about the drawing alone. In a file of no known program nothing is. */
export function drawnIn({ nodeColumns, keys }: GraphmlWalk): (name: string) => boolean {
  const names = new Set(nodeColumns.names())
  const hasAll = (...wanted: readonly string[]): boolean => wanted.every((name) => names.has(name))
  const isNodexl = keys.size > 0 && [...keys.keys()].every((key) => /^[VE]-/.test(key))
  if (isNodexl) return (name) => nodexlColumn(name) !== 'told'
  if (hasAll('x_coordinate', 'y_coordinate')) return (name) => SOCNETV.has(name)
  if (hasAll('r', 'g', 'b', 'x', 'y')) return (name) => GEPHI.has(name)
  return () => false
}

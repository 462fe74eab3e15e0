/** What the exhibit counts: for programs and for the technician. */
import { rowCount } from './core/model/rows.ts'
import { packOf } from './core/story/scene.ts'
import type { Exhibit } from './exhibit.ts'

export function numbersOf({ bus, show, stats }: Exhibit): Record<string, number | boolean> {
  const pack = packOf(show(), bus.stage().view.site)
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }
  return {
    ...stats(),
    nodes: rowCount(pack),
    ties: pack.ties.from.length,
    heap: memory?.usedJSHeapSize ?? 0,
  }
}

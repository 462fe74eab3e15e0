/** How large a row is drawn: area by times mentioned, from d3-scale. World units. */
import { scaleSqrt } from 'd3-scale'
import type { Row, SitePack } from '../model/pack.ts'
import { isPerson, mentionsOf, rowCount } from '../model/rows.ts'

const PERSON_RADIUS = [5.4, 12.5] as const
const THING_RADIUS = [11, 27] as const

const radii = new WeakMap<SitePack['nodes'], Float32Array>()

/** One radius a row; the same array for as long as the pack is. */
export function radiiOf(pack: SitePack): Float32Array {
  const known = radii.get(pack.nodes)
  if (known) return known
  const { people, things } = pack.nodes
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), 1)
  const person = scaleSqrt()
    .domain([0, most(people.mentions)])
    .range(PERSON_RADIUS)
  const thing = scaleSqrt()
    .domain([0, most(things.map((t) => t.mentions))])
    .range(THING_RADIUS)
  const fresh = Float32Array.from({ length: rowCount(pack) }, (_, row) => radiusOf(pack, row, person, thing))
  radii.set(pack.nodes, fresh)
  return fresh
}

function radiusOf(
  pack: SitePack,
  row: Row,
  person: (n: number) => number,
  thing: (n: number) => number,
): number {
  return (isPerson(pack, row) ? person : thing)(mentionsOf(pack, row))
}

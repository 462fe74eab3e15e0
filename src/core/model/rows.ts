/** Reading a pack by row number. */
import type { NodeKind, Row, SitePack, Thing } from './pack.ts'

/** How many rows (people and things) a pack has. */
export function rowCount(pack: SitePack): number {
  return pack.nodes.people.kind.length + pack.nodes.things.length
}

/** The thing at a row, or undefined where the row is a person. */
export function thingAt(pack: SitePack, row: Row): Thing | undefined {
  return pack.nodes.things[row - pack.nodes.people.kind.length]
}

/** The kind of the row; throws when there is no such row. */
export function kindOf(pack: SitePack, row: Row): NodeKind {
  const kind = pack.nodes.people.kind[row] ?? thingAt(pack, row)?.kind
  if (kind === undefined)
    throw new Error(`expected a row under ${rowCount(pack)}, got ${row} in ${pack.site.id}`)
  return kind
}

export function isPerson(pack: SitePack, row: Row): boolean {
  return row < pack.nodes.people.kind.length
}

/** The public label of a row: null for every person. */
export function labelOf(pack: SitePack, row: Row): string | null {
  return thingAt(pack, row)?.label ?? null
}

export function mentionsOf(pack: SitePack, row: Row): number {
  return pack.nodes.people.mentions[row] ?? thingAt(pack, row)?.mentions ?? 0
}

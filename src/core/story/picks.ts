/** Up to two things picked out, to see who is tied to both; a view keeps them as its guess. */
import type { PoolGround } from '../layout/pool-ground.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { labelOf } from '../model/rows.ts'
import type { Command } from './command.ts'

/** The things picked out, in the order they were touched; nobody is ever one of them. */
export function picksOf(pack: SitePack, guess: string | null): Row[] {
  return rowsIn(guess).filter((row) => labelOf(pack, row) !== null)
}

/** What a touch on a thing means: it is picked, or let go; a third begins anew. */
export function pickTo(guess: string | null, row: Row): Command {
  const now = rowsIn(guess)
  const next = now.includes(row) ? now.filter((r) => r !== row) : now.length < 2 ? [...now, row] : [row]
  return { type: 'guess', guess: next.length > 0 ? next.join('+') : null }
}

function rowsIn(guess: string | null): Row[] {
  return guess === null ? [] : [...new Set(guess.split('+').map(Number))].slice(0, 2)
}

/** The thing that a group is named by, if any. */
export function namesake(pack: SitePack, { pool, rows }: PoolGround): Row | null {
  const title = pool.title.toLowerCase()
  return (
    rows.find((row) => labelOf(pack, row) !== null && title.endsWith(labelOf(pack, row)!.toLowerCase())) ??
    null
  )
}

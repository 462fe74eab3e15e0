/** What a touch means in Open doors: a role is chosen or asked, a group is looked at or woken. */
import { groundOf } from '../layout/pool-ground.ts'
import type { PoolId, Row, SitePack } from '../model/pack.ts'
import type { Command } from '../story/command.ts'
import { invited } from '../story/invite.ts'
import { roleGuess, rolesOf } from '../story/roles.ts'
import type { Beat } from '../story/scene.ts'
import { wakes } from '../story/sleeping.ts'
import type { View } from '../story/stage.ts'

interface Hit {
  readonly row: Row | null
  readonly pool: PoolId | null
}

/** Null where the beat's touch means something else. `pack` is the shown one. */
export function doorTouched(beat: Beat, pack: SitePack, view: View, { row, pool }: Hit): Command | null {
  switch (beat.touch) {
    case 'role': {
      const role =
        row !== null && beat.roles && rolesOf(pack, beat.roles).includes(row) ? roleGuess(row) : null
      return { type: 'guess', guess: role === view.guess ? null : role }
    }
    case 'invite':
      return row === null ? { type: 'stay' } : invited(pack, view, row)
    case 'group':
      return { type: 'guess', guess: pool === view.guess ? null : pool }
    case 'wake': {
      const at = groundOf(pack, view.question).pools.find((p) => p.pool.id === pool)
      return at ? wakes(pack, view, at.index) : { type: 'stay' }
    }
    default:
      return null
  }
}

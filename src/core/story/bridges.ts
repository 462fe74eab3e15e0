/** Who joins groups up: respondents with a tie of this question into a group that is not their own. */
import type { Ground } from '../layout/pool-ground.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { MIN_RESPONDENTS } from '../privacy/policy.ts'

export interface Bridges {
  readonly rows: readonly Row[]
  /** The ties that lead out. */
  readonly ties: readonly number[]
}

const NONE: Bridges = { rows: [], ties: [] }

/** Empty where fewer than ten people join groups up: so few are not pointed out. */
export function bridgesOf(pack: SitePack, { ties, question }: Ground): Bridges {
  const { of } = question.pools
  const out = ties.filter((tie) => {
    const from = of[pack.ties.from[tie] ?? 0] ?? -1
    const to = of[pack.ties.to[tie] ?? 0] ?? -1
    return pack.ties.wave[tie] === 1 && from >= 0 && to >= 0 && from !== to
  })
  const rows = new Set(out.flatMap((tie) => pack.ties.from[tie] ?? []))
  const asked = [...rows].filter((row) => pack.nodes.people.kind[row] === 'respondent')
  return asked.length < MIN_RESPONDENTS ? NONE : { rows: asked, ties: out }
}

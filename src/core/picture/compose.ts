/** `compose(show, stage, before)`: the picture of a view, moving from whatever is on the screen now. */
import { groundOf } from '../layout/pool-ground.ts'
import type { SitePack } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { beatOf } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import { shownPack } from '../story/what-if.ts'
import {
  type Draft,
  emptyDraft,
  type Moment,
  type PaintedBeat,
  type PaintedShow,
  type Painter,
} from './draft.ts'
import type { NodeState, Picture, PoolState, RibbonState, TieState } from './picture.ts'
import { sampleNodes, sampleTies } from './sample.ts'
import { samplePools, sampleRibbons, streetAt } from './sample-shapes.ts'

/** Seconds of an ordinary move, and how far its last row may lag behind the touch that began it. */
const MOVE_S = 0.9
const STAGGER_S = 0.25
/** Calm motion: a cross-fade. */
const CALM_S = 0.2
/** Where nobody moves, only light changes: windows answer a touch at once. */
const LIGHT_S = 0.28

export interface Composed {
  readonly picture: Picture
  /** Painters that threw, with what they said; the door logs them and hands them back as `off` until the next beat. */
  readonly faults: readonly { readonly painter: Painter; readonly says: string }[]
}

/** The pack's people and things with nothing lit and no move: where a picture starts from when there is none. */
export function compose(
  show: PaintedShow,
  stage: Stage,
  before: { readonly picture: Picture; readonly pack: SitePack } | null,
  off: ReadonlySet<Painter> = new Set(),
): Composed {
  const { view } = stage
  const pack = shownPack(show, view)
  const beat = beatOf<PaintedBeat>(show, view)
  const draft = emptyDraft(pack)
  const moment: Moment = { pack, view, ground: groundOf(pack, view.question) }
  const faults = painted(draft, moment, beat.paint, off)
  // A what-if changes ties and nobody's place: the move goes on from where it is.
  const same = before?.pack.nodes === pack.nodes ? before.picture : null
  const from = same ? sampleNodes(same, view.changedS) : null
  const { moveS, staggerS } = paceOf(stage, beat, from !== null && standsStill(from.place, draft.place))
  const longestDelayS = staggered(draft, view.origin, staggerS)
  const after: NodeState = { place: draft.place, look: draft.look, form: draft.form }
  const tieAfter: TieState = { look: draft.tieLook }
  const picture: Picture = {
    rows: rowCount(pack),
    ties: pack.ties.from.length,
    startS: view.changedS,
    moveS,
    longestDelayS,
    before: from ?? unlit(after),
    after,
    litAtS: draft.litAtS,
    tieBefore: {
      look: same ? tiesThen(same, view.changedS, draft.tieLook) : new Uint8Array(draft.tieLook.length),
    },
    tieAfter,
    tieEnds: endsOf(pack),
    spark: draft.spark,
    threadWidth: draft.threadWidth,
    ...shapesOf(draft, before?.picture ?? null, view.changedS, same !== null),
    labels: draft.labels,
    streetBefore: before ? streetAt(before.picture, view.changedS) : draft.street,
    street: draft.street,
  }
  return { picture, faults }
}

function paceOf(
  { view, tuning }: Stage,
  beat: PaintedBeat,
  still: boolean,
): { moveS: number; staggerS: number } {
  if (tuning.motion === 'reduced') return { moveS: CALM_S, staggerS: 0 }
  if (view.changedS === view.sinceS)
    return { moveS: beat.moveS ?? MOVE_S, staggerS: beat.staggerS ?? STAGGER_S }
  return still ? { moveS: LIGHT_S, staggerS: 0 } : { moveS: MOVE_S, staggerS: STAGGER_S }
}

/** True when no row goes anywhere. */
function standsStill(from: Float32Array, to: Float32Array): boolean {
  for (let k = 0; k < to.length; k += 4) {
    if (from[k] !== to[k] || from[k + 1] !== to[k + 1]) return false
  }
  return true
}

function painted(
  draft: Draft,
  moment: Moment,
  painters: readonly Painter[],
  off: ReadonlySet<Painter>,
): Composed['faults'] {
  const faults: { painter: Painter; says: string }[] = []
  for (const painter of painters) {
    if (off.has(painter)) continue
    try {
      painter(draft, moment)
    } catch (error) {
      faults.push({ painter, says: error instanceof Error ? error.message : String(error) })
    }
  }
  return faults
}

/** Rows further from the touch start later, by up to `staggerS`; painters may have set longer delays of their own. */
function staggered(draft: Draft, origin: { x: number; y: number } | null, staggerS: number): number {
  const { place } = draft
  let longest = 0
  for (let k = 0; k < place.length; k += 4) {
    const gap = origin ? Math.hypot((place[k] ?? 0) - origin.x, (place[k + 1] ?? 0) - origin.y) / 1400 : 0.5
    place[k + 3] = (place[k + 3] ?? 0) + staggerS * Math.min(1, gap)
    longest = Math.max(longest, place[k + 3] ?? 0)
  }
  return longest
}

function unlit(after: NodeState): NodeState {
  const look = after.look.slice()
  for (let k = 3; k < look.length; k += 4) look[k] = 0
  return { place: after.place, look, form: after.form }
}

/** The look of ties when the move starts: those woven since were not there, those taken off are gone. */
function tiesThen(before: Picture, clockS: number, now: Uint8Array): Uint8Array {
  const then = sampleTies(before, clockS).look
  if (then.length === now.length) return then
  const fitted = new Uint8Array(now.length)
  fitted.set(then.subarray(0, now.length))
  for (let k = then.length; k < now.length; k += 4) fitted.set(now.subarray(k, k + 3), k)
  return fitted
}

/**
 * Pools and ribbons keep their number through a move: a pool that stays moves to its new place, others change into one
 * another; new ones grow out of nothing, old ones fade where they stand. All of another place's (`here` is false) fade.
 */
function shapesOf(
  draft: Draft,
  before: Picture | null,
  clockS: number,
  here: boolean,
): Pick<Picture, 'pools' | 'poolsBefore' | 'ribbons' | 'ribbonsBefore'> {
  const pools = before ? samplePools(before, clockS) : []
  const ribbons = before ? sampleRibbons(before, clockS) : []
  const oldPools = here ? partnersFirst(draft.pools, pools) : withoutPartners(draft.pools, pools)
  const oldRibbons = here ? ribbons : withoutPartners(draft.ribbons, ribbons)
  const dark = (p: PoolState): PoolState => ({ ...p, fill: 0, rim: 0 })
  const thin = (r: RibbonState): RibbonState => ({ ...r, alpha: 0 })
  return {
    pools: padded(draft.pools, oldPools, dark),
    poolsBefore: padded(oldPools, draft.pools, dark),
    ribbons: padded(draft.ribbons, oldRibbons, thin),
    ribbonsBefore: padded(oldRibbons, draft.ribbons, thin),
  }
}

/** The old pools in the order of the new ones: each beside its own, and what is gone beside what is new. */
function partnersFirst(
  now: readonly PoolState[],
  old: readonly PoolState[],
): readonly (PoolState | undefined)[] {
  const own = now.map(({ id }) => old.find((pool) => pool.id === id))
  const others = old.filter((pool) => !own.includes(pool))
  return [...own.map((pool) => pool ?? others.shift()), ...others]
}

/** With nothing beside what is new. */
const withoutPartners = <T>(now: readonly T[], old: readonly T[]): readonly (T | undefined)[] => [
  ...now.map(() => undefined),
  ...old,
]

function padded<T>(
  own: readonly (T | undefined)[],
  other: readonly (T | undefined)[],
  ghost: (value: T) => T,
): T[] {
  const count = Math.max(own.length, other.length)
  return Array.from({ length: count }, (_, k) => own[k] ?? ghost(other[k] as T))
}

const endsByPack = new WeakMap<SitePack, Float32Array>()

/** from, to of every tie; the same array for as long as the pack is. */
export function endsOf(pack: SitePack): Float32Array {
  const known = endsByPack.get(pack)
  if (known) return known
  const ends = new Float32Array(2 * pack.ties.from.length)
  pack.ties.from.forEach((from, tie) => {
    ends[2 * tie] = from
    ends[2 * tie + 1] = pack.ties.to[tie] ?? 0
  })
  endsByPack.set(pack, ends)
  return ends
}

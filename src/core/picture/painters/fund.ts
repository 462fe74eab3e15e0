/** A small fund: local groups in a ring, the few threads between them, coins of light, and who meets through them. */
import { labelOf } from '../../model/rows.ts'
import {
  BIG,
  fundedBy,
  groupsWithIdeas,
  meetings,
  sharedProject,
  tiesBefore,
  tiesOfFund,
} from '../../story/fund.ts'
import { type Draft, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT, TONES, WARM } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** Everybody else, seen and not to be touched: under the faintest that a finger finds. */
const FAINT = 0.085
/** Shares of the picture's frame that the ring takes. */
const RING = { x: 0.42, y: 0.41 } as const
/** World units of a group's lantern: without a coin, with a small one, with all of the fund. */
const RADII = { plain: 30, small: 36, big: 64 } as const
const LABEL_GAP = 8
/** Seconds of a spark of two groups that meet, and between two. */
const MET_S = 1.2
const MET_AGAIN_S = 4

export function fund(draft: Draft, moment: Moment): void {
  const { pack, view } = moment
  const groups = groupsWithIdeas(pack)
  if (groups.length === 0) return
  moment.ground.question.pools.of.forEach((pool, row) => {
    hush(draft, row, pool >= 0)
  })
  draft.labels = []
  draft.threadWidth = 4
  for (const tie of tiesBefore(pack)) setTie(draft, tie, WARM, 0.5)
  const all = view.part === 'fund' || view.part === 'together'
  const funded = all ? groups : fundedBy(view)
  groups.forEach((row, k) => {
    const turn = ((k + 0.5) / groups.length) * 2 * Math.PI
    const big = view.part === BIG && funded.includes(row)
    stand(draft, moment, row, {
      turn,
      reach: 1,
      radius: big ? RADII.big : funded.includes(row) ? RADII.small : RADII.plain,
    })
    setRow(
      draft,
      row,
      funded.includes(row)
        ? { rgb: LIT, alpha: 1, glow: big ? 1 : 0.7, outline: 0.9 }
        : { rgb: TONES.slate, alpha: 0.9, glow: 0.1 },
    )
  })
  meet(draft, all ? tiesOfFund(pack) : meetings(pack, funded))
  if (view.part === 'together') together(draft, moment)
}

/** What groups made with each other stands in their midst. */
function together(draft: Draft, moment: Moment): void {
  const project = sharedProject(moment.pack)
  if (!project) return
  stand(draft, moment, project.row, { turn: 0, reach: 0, radius: RADII.big })
  setRow(draft, project.row, { rgb: LIT, alpha: 1, glow: 1, outline: 0, shape: SHAPE.lantern })
  meet(draft, project.ties)
}

function hush(draft: Draft, row: number, asked: boolean): void {
  setRow(draft, row, { alpha: asked ? FAINT : 0, glow: 0, outline: 0 })
}

function stand(
  draft: Draft,
  { pack, ground }: Moment,
  row: number,
  { turn, reach, radius }: { turn: number; reach: number; radius: number },
): void {
  const { minX, minY, maxX, maxY } = ground.bounds
  const out = [reach * Math.cos(turn), reach * Math.sin(turn)] as const
  const x = (minX + maxX) / 2 + out[0] * RING.x * (maxX - minX)
  const y = (minY + maxY) / 2 + out[1] * RING.y * (maxY - minY)
  setRow(draft, row, { x, y, radius, shape: SHAPE.lantern })
  const text = labelOf(pack, row)
  if (!text) return
  draft.labels.push({
    text,
    row,
    pool: null,
    x,
    y,
    clearance: 1.3 * radius + LABEL_GAP,
    // To the sides there is more room: names are wider than high.
    out: [1.3 * out[0], out[1]],
    inward: true,
    size: 'thing',
    ink: INKS.warm,
  })
}

function meet(draft: Draft, ties: readonly number[]): void {
  ties.forEach((tie, k) => {
    setTie(draft, tie, LIT, 0.95)
    setSpark(draft, tie, {
      departS: 0.2 + 0.12 * k,
      lastsS: MET_S,
      everyS: MET_AGAIN_S,
      sense: k % 2 === 0 ? 1 : -1,
      body: 'bold',
    })
  })
}

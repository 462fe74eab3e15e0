/** People who make things happen: a gold ring round each role, its reach when touched, and how it bears what it is asked. */
import type { Row } from '../../model/pack.ts'
import { projectsOf, strainOf } from '../../story/invite.ts'
import { chosenRole, roleName, rolesOf, tiesNaming } from '../../story/roles.ts'
import { firstWoven } from '../../story/what-if.ts'
import { type Draft, dimRow, type Moment, setRow, setSpark, setTie } from '../draft.ts'
import { INKS, LIT, type Rgb, TONES } from '../palette.ts'

/** World units. */
const RADIUS = 22
const GOLD: Rgb = TONES.amber
const SPARK_S = 1.1

/** Gold rings and the threads of those who named them; the reach of the chosen one. */
export function goldRings(draft: Draft, moment: Moment): void {
  const { pack, view } = moment
  const makers = rolesOf(pack, 'makers')
  const chosen = makers.find((row) => row === chosenRole(view.guess)) ?? null
  stepBack(draft, moment, chosen === null ? 0.7 : 0.42)
  draft.labels = []
  for (const row of makers) ring(draft, moment, row, chosen === null || row === chosen)
  for (const tie of tiesNaming(pack, view.question, new Set(makers))) {
    if (pack.ties.to[tie] === chosen) reaches(draft, pack.ties.from[tie] ?? 0, tie)
    else setTie(draft, tie, GOLD, chosen === null ? 0.3 : 0.04)
  }
  draft.threadWidth = 3
}

/** People make room for the gold; those whom this question does not touch are all but out of it. */
function stepBack(draft: Draft, { pack, ground }: Moment, share: number): void {
  for (let row = 0; row < pack.nodes.people.kind.length; row++) {
    dimRow(draft, row, (ground.question.pools.of[row] ?? -1) < 0 ? 0.4 * share : share)
  }
}

/** Someone who named the chosen one. */
function reaches(draft: Draft, row: Row, tie: number): void {
  setTie(draft, tie, GOLD, 0.85)
  setRow(draft, row, { rgb: LIT, alpha: 1, glow: 0.5 })
  setSpark(draft, tie, { departS: 0.2 + (tie % 9) * 0.09, lastsS: SPARK_S, everyS: 5, sense: 1 })
}

function ring(draft: Draft, { pack }: Moment, row: Row, bright: boolean): void {
  setRow(draft, row, { radius: RADIUS, rgb: GOLD, alpha: bright ? 1 : 0.5, glow: 0.7, outline: 1 })
  const text = roleName(pack, row)
  if (text === null) return
  const [x = 0, y = 0] = draft.place.slice(4 * row, 4 * row + 2)
  draft.labels.push({
    text,
    row,
    pool: null,
    x,
    y,
    clearance: RADIUS * 1.8,
    size: 'thing',
    ink: INKS.amber,
  })
}

/** New threads shine; one who is asked for everything grows dull, slowly, and so do the threads that hang on that one. */
export function asked(draft: Draft, moment: Moment): void {
  const { pack, view } = moment
  const first = firstWoven(pack, view.whatIf)
  const projects = projectsOf(view.whatIf)
  for (const [row, count] of projects) {
    const strain = strainOf(count)
    const rgb = mixed(LIT, TONES.slate, strain)
    setRow(draft, row, {
      rgb,
      alpha: 1 - 0.4 * strain,
      glow: 1 - 0.9 * strain,
      radius: RADIUS * (1.25 - 0.35 * strain),
    })
    // As slowly as somebody tires: never a flash.
    draft.place[4 * row + 3] = 0.9 * strain
  }
  for (let tie = first; tie < pack.ties.from.length; tie++) {
    const strain = strainOf(projects.get(pack.ties.from[tie] ?? -1) ?? 0)
    setTie(draft, tie, mixed(LIT, TONES.slate, strain), 0.95 - 0.6 * strain)
    const person = pack.ties.to[tie] ?? 0
    setRow(draft, person, { rgb: LIT, alpha: 1 - 0.35 * strain, glow: 0.6 * (1 - strain) })
    if (strain === 1) continue
    const everyS = 3.2 + 4 * strain
    setSpark(draft, tie, { departS: 0.2 + ((tie - first) % 3) * 0.25, lastsS: SPARK_S, everyS, sense: 1 })
  }
}

function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  const at = (k: 0 | 1 | 2): number => Math.round(a[k] + (b[k] - a[k]) * share)
  return [at(0), at(1), at(2)]
}

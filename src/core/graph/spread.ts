/**
 * A message that travels along ties in countable steps.
 *
 * Source: news is an independent cascade (Goldenberg et al. 2001; here a lit row tries again at each step);
 * habit and hope need two linked rows that have it (complex contagion, Centola and Macy 2007).
 */
import type { Adjacency } from './adjacency.ts'
import { type TieDice, tieDiceFrom } from './dice.ts'

export interface SpreadRule {
  /** 0..1: how likely a tie passes it on in one step. Two nudges ask no dice: one is ready once two linked rows have it. */
  readonly chance: number
  readonly nudges: 1 | 2
  /** At most so many steps. */
  readonly steps: number
  /** Plain `Dice`, or `tieDiceFrom` where two runs are to be compared. */
  readonly dice: TieDice
  /** 0..1 for each tie (see `tieWeights`): its share of `chance`, or of a nudge. All count 1 where there are none. */
  readonly weights?: ArrayLike<number>
}

export interface Spread {
  /** The step at which a row got it: 0 at the start, -1 never. */
  readonly step: Int16Array
  /** The tie it came along (of several nudges: the last), -1 for starts and for those it never reached. */
  readonly viaTie: Int32Array
}

interface Run extends Spread {
  readonly adjacency: Adjacency
  readonly rule: SpreadRule
  /** Rows that have it, in the order in which they got it. */
  readonly lit: number[]
}

/** One run of the message from one or more rows. */
export function spreadFrom(
  adjacency: Adjacency,
  start: number | readonly number[],
  rule: SpreadRule,
): Spread {
  const step = new Int16Array(adjacency.rows).fill(-1)
  const viaTie = new Int32Array(adjacency.rows).fill(-1)
  const run: Run = { adjacency, rule, step, viaTie, lit: [] }
  for (const row of typeof start === 'number' ? [start] : start) if (step[row] === -1) take(run, row, -1, 0)
  if (rule.nudges === 1) passOn(run)
  else adopt(run)
  return { step, viaTie }
}

function take({ step, viaTie, lit }: Run, row: number, tie: number, now: number): void {
  step[row] = now
  viaTie[row] = tie
  lit.push(row)
}

/** At each step each row that had it before tries each of its ties to a row that has not got it. */
function passOn(run: Run): void {
  for (let now = 1; now <= run.rule.steps; now++) {
    const had = run.lit.length
    for (let at = 0; at < had; at++) tell(run, run.lit[at]!, now)
  }
}

function tell(run: Run, row: number, now: number): void {
  const { starts, neighbours, ties } = run.adjacency
  const { dice, chance, weights } = run.rule
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const neighbour = neighbours[at]!
    const tie = ties[at]!
    if (run.step[neighbour] !== -1) continue
    if (dice(tie, now) < chance * (weights?.[tie] ?? 1)) take(run, neighbour, tie, now)
  }
}

/** What each row has felt so far; of two ties to the same neighbour only the stronger is a nudge. */
interface Felt {
  readonly nudges: Float64Array
  readonly lastBy: Int32Array
  readonly fromLast: Float64Array
}

/** Each row that has felt two full nudges from different rows takes it up at the next step. */
function adopt(run: Run): void {
  const { rows } = run.adjacency
  const felt: Felt = {
    nudges: new Float64Array(rows),
    lastBy: new Int32Array(rows).fill(-1),
    fromLast: new Float64Array(rows),
  }
  let read = 0
  for (let now = 1; now <= run.rule.steps && read < run.lit.length; now++) {
    const had = run.lit.length
    for (; read < had; read++) nudge(run, felt, run.lit[read]!, now)
  }
}

function nudge(run: Run, { nudges, lastBy, fromLast }: Felt, row: number, now: number): void {
  const { starts, neighbours, ties } = run.adjacency
  for (let at = starts[row]!; at < starts[row + 1]!; at++) {
    const neighbour = neighbours[at]!
    if (run.step[neighbour] !== -1) continue
    const before = lastBy[neighbour] === row ? fromLast[neighbour]! : 0
    const strongest = Math.max(before, run.rule.weights?.[ties[at]!] ?? 1)
    lastBy[neighbour] = row
    fromLast[neighbour] = strongest
    nudges[neighbour]! += strongest - before
    if (nudges[neighbour]! >= 2) take(run, neighbour, ties[at]!, now)
  }
}

/** How many rows have it at the end, the starts included. */
export function reachedBy(spread: Spread): number {
  return spread.step.reduce((sum, step) => sum + (step >= 0 ? 1 : 0), 0)
}

export interface RaceRule extends Omit<SpreadRule, 'dice'> {
  readonly seed: number
}

/**
 * The same message from two starts, side by side: two whole runs that never touch each other.
 * A tie that passes it on at a step does so for both, so that only the start makes the difference.
 */
export function race(
  adjacency: Adjacency,
  a: number | readonly number[],
  b: number | readonly number[],
  { seed, ...rule }: RaceRule,
): readonly [Spread, Spread] {
  const fair = { ...rule, dice: tieDiceFrom(seed) }
  return [spreadFrom(adjacency, a, fair), spreadFrom(adjacency, b, fair)]
}

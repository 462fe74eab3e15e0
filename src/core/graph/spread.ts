/**
 * A message that travels along ties in countable steps.
 *
 * Source: news is an independent cascade (Goldenberg et al. 2001; here a lit row tries again at each step);
 * habit and hope need two linked rows that have it (complex contagion, Centola and Macy 2007).
 */
import type { Adjacency } from './adjacency.ts'
import type { Dice } from './dice.ts'

export interface SpreadRule {
  /** 0..1: how likely a tie passes it on in one step. Two nudges ask no dice: one is ready once two linked rows have it. */
  readonly chance: number
  readonly nudges: 1 | 2
  /** At most so many steps. */
  readonly steps: number
  readonly dice: Dice
}

export interface Spread {
  /** The step at which a row got it: 0 at the start, -1 never. */
  readonly step: Int16Array
  /** The tie it came along (of two nudges: the second), -1 for starts and for those it never reached. */
  readonly viaTie: Int32Array
}

/** One run of the message from one or more rows. */
export function spreadFrom(
  adjacency: Adjacency,
  start: number | readonly number[],
  rule: SpreadRule,
): Spread {
  const step = new Int16Array(adjacency.rows).fill(-1)
  const viaTie = new Int32Array(adjacency.rows).fill(-1)
  const lit = typeof start === 'number' ? [start] : [...start]
  for (const row of lit) step[row] = 0
  const spread = { step, viaTie }
  const advance = rule.nudges === 1 ? passOn : adopt
  for (let now = 1; now <= rule.steps && lit.length > 0; now++) {
    const before = lit.length
    for (const row of advance(adjacency, lit, spread, rule)) {
      step[row] = now
      lit.push(row)
    }
    if (rule.nudges === 2 && lit.length === before) break
  }
  return spread
}

/** Each lit row tries each of its ties to a row that has not got it. */
function passOn(
  adjacency: Adjacency,
  lit: readonly number[],
  { step, viaTie }: Spread,
  rule: SpreadRule,
): number[] {
  const fresh: number[] = []
  for (const row of lit) {
    for (let at = adjacency.starts[row]!; at < adjacency.starts[row + 1]!; at++) {
      const neighbour = adjacency.neighbours[at]!
      if (step[neighbour] !== -1 || viaTie[neighbour] !== -1 || rule.dice() >= rule.chance) continue
      viaTie[neighbour] = adjacency.ties[at]!
      fresh.push(neighbour)
    }
  }
  return fresh
}

/** Each row that two different lit rows are tied to takes it up. */
function adopt(adjacency: Adjacency, lit: readonly number[], { step, viaTie }: Spread): number[] {
  const nudgedBy = new Map<number, number>()
  const fresh: number[] = []
  for (const row of lit) {
    for (let at = adjacency.starts[row]!; at < adjacency.starts[row + 1]!; at++) {
      const neighbour = adjacency.neighbours[at]!
      if (step[neighbour] !== -1 || viaTie[neighbour] !== -1) continue
      const first = nudgedBy.get(neighbour)
      if (first === undefined) nudgedBy.set(neighbour, row)
      else if (first !== row) {
        viaTie[neighbour] = adjacency.ties[at]!
        fresh.push(neighbour)
      }
    }
  }
  return fresh
}

/** How many rows have it at the end, the starts included. */
export function reachedBy(spread: Spread): number {
  return spread.step.reduce((sum, step) => sum + (step >= 0 ? 1 : 0), 0)
}

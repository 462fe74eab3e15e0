/**
 * Where everything stands: a base for the whole network, and for each question a short move from it.
 * The same input and dice give the same bytes.
 */
import { type Adjacency, adjacencyOf } from '../graph/adjacency.ts'
import type { Dice } from '../graph/dice.ts'
import type { Places } from '../model/pack.ts'
import type { Spots } from './fit-ground.ts'
import { clearances, spacingFor } from './ground.ts'
import { type Form, placeLayer } from './layer.ts'

export interface LayoutQuestion {
  /** Pool of each row, -1 for rows the question does not touch. */
  readonly of: ArrayLike<number>
  /** One for each pool. */
  readonly forms: readonly Form[]
  /** `base`: the question lies where the base lies. */
  readonly layout: 'own' | 'base'
}

export interface LayoutInput {
  /** Rows below it are people; the others are things. */
  readonly people: number
  /** One number a row. */
  readonly mentions: ArrayLike<number>
  readonly ties: {
    readonly from: ArrayLike<number>
    readonly to: ArrayLike<number>
    readonly question: ArrayLike<number>
  }
  /** Group of each row in the base layout, 0 and up: each stands as one heap. */
  readonly clusters: ArrayLike<number>
  readonly questions: readonly LayoutQuestion[]
}

export interface Layout {
  readonly base: Places
  /** In the order of the input's questions. */
  readonly questions: readonly Places[]
}

/** Force ticks: the base from nothing, a question from the base. */
const TICKS = { base: 100, question: 45 } as const
/** Clear ground between heaps, in rooms between people. */
const GAP = { base: 2, question: 3 } as const

/** Hears the share done (0..1), where every row stands by then, and the group that each stands in. */
export type Settling = (share: number, places: Spots, of: ArrayLike<number>) => void

/** All places of a pack, rounded to 0.1. */
export function bakeLayout(input: LayoutInput, dice: Dice, progress?: Settling): Layout {
  const rows = input.mentions.length
  const { from, to } = input.ties
  const base = placed(input, input.clusters, adjacencyOf(rows, from, to), null, dice)
  const all = input.questions.length + 1
  progress?.(1 / all, base, input.clusters)
  const questions = input.questions.map((question, at) => {
    const places = question.layout === 'base' ? base : questionPlaces(input, question, at, base, dice)
    progress?.((at + 2) / all, places, question.of)
    return rounded(places)
  })
  return { base: rounded(base), questions }
}

function questionPlaces(
  input: LayoutInput,
  question: LayoutQuestion,
  at: number,
  base: Spots,
  dice: Dice,
): Spots {
  const { from, to, question: asked } = input.ties
  const mask = Uint8Array.from({ length: from.length }, (_, tie) => (asked[tie] === at ? 1 : 0))
  const adjacency = adjacencyOf(input.mentions.length, from, to, { mask })
  const spots = placed(input, question.of, adjacency, { base, forms: question.forms }, dice)
  for (let row = 0; row < spots.x.length; row++) {
    if (!Number.isNaN(spots.x[row]!)) continue
    spots.x[row] = base.x[row]!
    spots.y[row] = base.y[row]!
  }
  return spots
}

function placed(
  input: LayoutInput,
  of: ArrayLike<number>,
  adjacency: Adjacency,
  own: { base: Spots; forms: readonly Form[] } | null,
  dice: Dice,
): Spots {
  let people = 0
  let things = 0
  for (let row = 0; row < of.length; row++) {
    if (of[row]! < 0) continue
    if (row < input.people) people += 1
    else things += 1
  }
  const spacing = spacingFor(people, things)
  const layer = {
    of,
    forms: own?.forms ?? [],
    adjacency,
    people: input.people,
    clear: clearances(input.people, input.mentions, spacing),
    spacing,
    start: own?.base ?? null,
    ticks: own ? TICKS.question : TICKS.base,
    gap: own ? GAP.question : GAP.base,
  }
  return placeLayer(layer, dice)
}

function rounded({ x, y }: Spots): Places {
  return { x: Array.from(x, toTenth), y: Array.from(y, toTenth) }
}

const toTenth = (value: number): number => Math.round(value * 10) / 10 + 0

/**
 * A street where hellos that nobody answers dim the light, and persistence brings it back.
 *
 * Each door has a habit of saying hello, which is also its light. A hello warms the door that hears it; an answer
 * warms the one that said it; no answer cools it. So a street where less than half of the hellos are answered dims by
 * itself, and one where more are answered brightens.
 *
 * Source: fact 9.14 of the study ("if I think neighbours do not say hello, I say hello less"), as reinforcement of a
 * habit (linear operator, Bush and Mosteller 1951). All numbers are assumed: no screen may show one.
 */
import type { Dice } from './dice.ts'

export interface HelloStreet {
  /** 0..1 for each door, in the order of the street: how readily it says hello or answers, and how bright it is. */
  readonly habit: readonly number[]
}

/** What a heard or an answered hello adds to a habit. */
const WARMS = 0.1
/** What an unanswered hello takes from it: a cold shoulder weighs more than a smile. */
const COOLS = 0.3
/** No door forgets wholly how to say hello, and none is sure to. */
const [FAINTEST, BRIGHTEST] = [0.05, 0.95]
/** Hellos among neighbours for each one of the visitor's. */
const AMONG_NEIGHBOURS = 1

/** The share of hellos that must be answered for the street to hold its light: one that is said also warms the door that hears it. */
export const ANSWERS_NEEDED = (COOLS - WARMS) / (COOLS + WARMS)

/** A street whose doors all have the same habit, 0..1. */
export function helloStreet(doors: number, habit: number): HelloStreet {
  return { habit: new Array<number>(doors).fill(kept(habit)) }
}

export interface Greeted {
  readonly street: HelloStreet
  readonly answered: boolean
}

/** A visitor says hello at a door: it warms, answered or not. A visitor never cools. */
export function helloAt(street: HelloStreet, door: number, dice: Dice): Greeted {
  const answered = dice() < (street.habit[door] ?? 0)
  return { street: warmed(street, door, WARMS), answered }
}

/** So many times somebody on the street may say hello to the neighbour next door, who may answer. */
export function amongNeighbours(street: HelloStreet, times: number, dice: Dice): HelloStreet {
  let now = street
  for (let k = 0; k < times && street.habit.length > 1; k++) now = oneMeeting(now, dice)
  return now
}

/** The street after the visitor said hello at these doors, one after the other, while neighbours go on meeting. */
export function afterHellos(start: HelloStreet, doors: readonly number[], dice: Dice): HelloStreet {
  let street = start
  for (const door of doors)
    street = amongNeighbours(helloAt(street, door, dice).street, AMONG_NEIGHBOURS, dice)
  return street
}

/** 0..1: the mean light of the street. */
export function lightOf({ habit }: HelloStreet): number {
  return habit.reduce((sum, own) => sum + own, 0) / Math.max(1, habit.length)
}

/** 0..1: of the hellos said on the street, the share that is answered, as its habits stand. */
export function answeredShare({ habit }: HelloStreet): number {
  let [said, answered] = [0, 0]
  habit.forEach((own, door) => {
    for (const next of [habit[door - 1], habit[door + 1]]) {
      if (next === undefined) continue
      said += own
      answered += own * next
    }
  })
  return said === 0 ? 0 : answered / said
}

function oneMeeting(street: HelloStreet, dice: Dice): HelloStreet {
  const doors = street.habit.length
  const door = Math.floor(dice() * doors)
  const side = dice() < 0.5 ? -1 : 1
  const next = door + side < 0 || door + side >= doors ? door - side : door + side
  const says = dice() < street.habit[door]!
  const answers = dice() < street.habit[next]!
  if (!says) return street
  return warmed(warmed(street, next, WARMS), door, answers ? WARMS : -COOLS)
}

function warmed({ habit }: HelloStreet, door: number, by: number): HelloStreet {
  return { habit: habit.map((own, at) => (at === door ? kept(own + by) : own)) }
}

const kept = (habit: number): number => Math.min(BRIGHTEST, Math.max(FAINTEST, habit))

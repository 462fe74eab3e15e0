import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import { neighbourShare } from '../../../src/core/graph/neighbour-share.ts'
import { bakeLayout, type LayoutInput } from '../../../src/core/layout/bake-layout.ts'
import { mentionCounts } from '../../../src/core/model/mentions.ts'
import { plantedNetwork } from '../graph/planted.ts'

const PEOPLE = 300
const GROUPS = 5
const planted = plantedNetwork(3, { groups: GROUPS, size: PEOPLE / GROUPS, inside: 2, outsideOneIn: 4 })
/** Row of the one thing that holds a group. */
const holder = (group: number) => PEOPLE + group

/** A first question about things (the last 60 rows are not touched but for one), a second about people. */
const input: LayoutInput = (() => {
  const asked = planted.groupOf.map((_, row) => row).filter((row) => row < 240)
  const from = [...asked, ...planted.from]
  const to = [...asked.map((row) => holder(planted.groupOf[row]!)), ...planted.to]
  const question = [...asked.map(() => 0), ...planted.from.map(() => 1)]
  const rows = PEOPLE + GROUPS
  const groupOf = [...planted.groupOf, 0, 1, 2, 3, 4]
  const touched = groupOf.map((group) => (group < 4 ? group : -1))
  return {
    people: PEOPLE,
    mentions: mentionCounts(rows, { from, to, question }, [true, true]),
    ties: { from, to, question },
    clusters: groupOf,
    questions: [
      { of: touched, forms: ['arc', 'heap', 'heap', 'heap'], layout: 'own' },
      { of: groupOf, forms: [], layout: 'base' },
    ],
  }
})()
const layout = bakeLayout(input, diceFrom(1))
const [news, web] = layout.questions as [typeof layout.base, typeof layout.base]
const rowsOf = (group: number) => [...planted.groupOf.keys()].filter((row) => planted.groupOf[row] === group)
const far = (row: number, other: number, places = news) =>
  Math.hypot(places.x[row]! - places.x[other]!, places.y[row]! - places.y[other]!)

test('the same network and dice stand in the same places', () => {
  expect(bakeLayout(input, diceFrom(1))).toEqual(layout)
})

test('a person’s nearest are of the same pool', () => {
  const groups = input.questions[0]!.of
  const ofPeople = Array.from(groups).map((group, row) => (row < PEOPLE ? group : -1))
  expect(neighbourShare(news, ofPeople)).toBeGreaterThan(0.9)
})

test('everything stands on the ground, to a tenth', () => {
  for (const places of [layout.base, news, web]) {
    for (const [row, x] of places.x.entries()) {
      const y = places.y[row]!
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(1000)
      expect(Math.abs(x)).toBeLessThanOrEqual(1000)
      expect(Math.abs(y)).toBeLessThanOrEqual(700)
      expect(Math.round(x * 10) / 10).toBe(x)
      expect(Object.is(x, -0)).toBe(false)
    }
  }
})

test('rows a question does not touch keep their base place', () => {
  const untouched = [...rowsOf(4), holder(4)]
  expect(untouched.map((row) => [news.x[row], news.y[row]])).toEqual(
    untouched.map((row) => [layout.base.x[row], layout.base.y[row]]),
  )
})

test('a question that lies on the base lies on the base', () => {
  expect(web).toEqual(layout.base)
})

test('a clear gap is between pools', () => {
  const inside = rowsOf(1).map((row) => Math.min(...rowsOf(1).flatMap((o) => (o === row ? [] : far(row, o)))))
  const between = Math.min(
    ...rowsOf(1).flatMap((row) => [2, 3].flatMap((g) => rowsOf(g).map((o) => far(row, o)))),
  )
  expect(between).toBeGreaterThan(1.8 * (inside.reduce((sum, gap) => sum + gap, 0) / inside.length))
})

test('nobody stands on somebody else', () => {
  const touched = [0, 1, 2, 3].flatMap(rowsOf)
  const nearest = touched.map((row) => Math.min(...touched.flatMap((o) => (o === row ? [] : far(row, o)))))
  expect(Math.min(...nearest)).toBeGreaterThan(10)
})

test('a thing stands inside its heap, with its people all round', () => {
  for (const group of [1, 2, 3]) {
    const thing = holder(group)
    const turns = rowsOf(group)
      .map((row) => Math.atan2(news.y[row]! - news.y[thing]!, news.x[row]! - news.x[thing]!))
      .sort((a, b) => a - b)
    const gaps = turns.map((turn, at) =>
      at === 0 ? turn + 2 * Math.PI - turns.at(-1)! : turn - turns[at - 1]!,
    )
    expect(Math.max(...gaps)).toBeLessThan(Math.PI / 2)
  }
})

test('a crescent is open to the side of the other pools, and people stand on its arc', () => {
  const anchor = holder(0)
  const out = rowsOf(0).map((row) => far(row, anchor))
  expect(Math.min(...out)).toBeGreaterThan(0.45 * Math.max(...out))
  const others = [1, 2, 3].flatMap(rowsOf)
  const middle = (column: readonly number[], rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + column[row]!, 0) / rows.length
  const toOthers = [
    middle(news.x, others) - news.x[anchor]!,
    middle(news.y, others) - news.y[anchor]!,
  ] as const
  const toPeople = [
    middle(news.x, rowsOf(0)) - news.x[anchor]!,
    middle(news.y, rowsOf(0)) - news.y[anchor]!,
  ] as const
  expect(toOthers[0] * toPeople[0] + toOthers[1] * toPeople[1]).toBeLessThan(0)
})

test('people without a tie are not pushed to the edge of their pool', () => {
  const keeps = (row: number) => row % 3 !== 0
  const kept = [...(input.ties.from as number[])].map(
    (row, tie) => input.ties.question[tie] === 1 || keeps(row),
  )
  const only = (column: ArrayLike<number>) => Array.from(column).filter((_, tie) => kept[tie])
  const ties = { from: only(input.ties.from), to: only(input.ties.to), question: only(input.ties.question) }
  const places = bakeLayout({ ...input, ties }, diceFrom(1)).questions[0]!
  for (const group of [1, 2, 3]) {
    const rows = rowsOf(group)
    const middle = {
      x: rows.reduce((sum, row) => sum + places.x[row]!, 0) / rows.length,
      y: rows.reduce((sum, row) => sum + places.y[row]!, 0) / rows.length,
    }
    const out = (row: number) => Math.hypot(places.x[row]! - middle.x, places.y[row]! - middle.y)
    const mean = (list: readonly number[]) => list.reduce((sum, row) => sum + out(row), 0) / list.length
    const loners = rows.filter((row) => !keeps(row))
    expect(mean(loners)).toBeLessThan(1.2 * mean(rows.filter(keeps)))
  }
})

test('a question is a short move from the base', () => {
  const moved = [0, 1, 2, 3].flatMap(rowsOf).map((row) => {
    return Math.hypot(news.x[row]! - layout.base.x[row]!, news.y[row]! - layout.base.y[row]!)
  })
  expect(moved.reduce((sum, d) => sum + d, 0) / moved.length).toBeLessThan(350)
})

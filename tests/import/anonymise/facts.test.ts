/** Facts behind shares: coarser before anything is taken out, nobody alone by one, two or three of them, answers diverse. */
import { describe, expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import {
  combinationsOf,
  specialUniques,
  standingOut,
} from '../../../src/import/anonymise/facts/combinations.ts'
import { answersOf, distanceOf, isDiverse } from '../../../src/import/anonymise/facts/diverse.ts'
import { type Fact, NOT_SHOWN } from '../../../src/import/anonymise/facts/fact-table.ts'
import { levelsOf } from '../../../src/import/anonymise/facts/levels.ts'
import { recode } from '../../../src/import/anonymise/facts/recode.ts'
import { suppressed } from '../../../src/import/anonymise/facts/suppress.ts'
import type { VariablePlan } from '../../../src/import/plan.ts'
import { built, membersOf, overlay, PUBLIC, plan, refusal, SIZE, village } from '../build/village.ts'

function fact(of: readonly number[], values: number, more: Partial<Fact> = {}): Fact {
  const names = Array.from({ length: values }, (_, at) => `v${at}`)
  return {
    id: 'fact',
    role: 'quasi',
    ordered: false,
    values: names,
    of: Int16Array.from(of),
    wanted: [],
    ...more,
  }
}

/** So many respondents of each value, in order. */
const counts = (...each: number[]): number[] =>
  each.flatMap((count, value) => new Array<number>(count).fill(value))

describe('coarser levels', () => {
  test('neighbours are joined where values have an order, the rarest first', () => {
    const levels = levelsOf(fact(counts(20, 2, 20, 20, 20), 5, { ordered: true }))
    expect(levels.map(({ bands }) => bands)).toEqual([5, 4, 3, 2, 1])
    const [, four] = levels
    expect(four?.of[1] === four?.of[0] || four?.of[1] === four?.of[2]).toBe(true)
    expect(new Set(four?.of).size).toBe(4)
  })

  test('without an order the two rarest are joined', () => {
    const [, four] = levelsOf(fact(counts(3, 30, 4, 30, 30), 5))
    expect(four?.of[0]).toBe(four?.of[2])
  })

  test('values that mean the same for every overlay are joined before others', () => {
    const wanted = [new Set([0, 1])]
    const levels = levelsOf(fact(counts(3, 60, 4, 60, 60), 5, { wanted }))
    expect(levels.map(({ spoilt }) => spoilt)).toEqual([0, 0, 0, 0, 1])
  })

  test('loss rises with every level', () => {
    const losses = levelsOf(fact(counts(10, 20, 30, 5, 35), 5)).map(({ loss }) => loss)
    expect([...losses].sort((a, b) => a - b)).toEqual(losses)
    expect(losses.at(-1)).toBe(1)
  })
})

describe('recoding', () => {
  test('values that many share stay as they are', () => {
    const [kept] = recode([fact(counts(40, 40, 40), 3)], 5)
    expect(kept?.level.bands).toBe(3)
  })

  test('the least coarse level that leaves few alone is chosen', () => {
    // Four times three people: 12 of 132 stand out at the finest level, nobody once the rare ones are together.
    const [kept] = recode([fact(counts(60, 60, 3, 3, 3, 3), 6)], 5)
    expect(kept?.level.bands).toBe(4)
  })

  test('of two facts that together point at people the one that loses less is made coarser', () => {
    const dice = diceFrom(3)
    const one = Array.from({ length: 120 }, () => Math.floor(2 * dice()))
    const other = Array.from({ length: 120 }, () => Math.floor(30 * dice()))
    const [plain, fine] = recode([fact(one, 2), fact(other, 30)], 5)
    expect(plain?.level.bands).toBe(2)
    expect(fine?.level.bands).toBeLessThan(30)
  })

  test('an overlay is given up last', () => {
    const dice = diceFrom(4)
    const work = Array.from({ length: 200 }, () => Math.floor(3 * dice()))
    const age = Array.from({ length: 200 }, () => Math.floor(20 * dice()))
    const [kept, coarse] = recode(
      [fact(work, 3, { wanted: [new Set([1])] }), fact(age, 20, { ordered: true })],
      5,
    )
    expect(kept?.level.spoilt).toBe(0)
    expect(coarse?.level.bands).toBeLessThan(20)
  })
})

describe('taking out', () => {
  const dice = diceFrom(8)
  const columns = [2, 3, 4, 5].map((values) =>
    Int16Array.from({ length: 200 }, () => Math.floor(values * dice())),
  )

  test.each([3, 5, 10])('nobody is left alone among fewer than %i by one, two or three facts', (k) => {
    expect(standingOut(columns, k)).toBeGreaterThan(0)
    const { columns: kept, taken } = suppressed(columns, [1, 1, 1, 1], k)
    expect(standingOut(kept, k)).toBe(0)
    expect(taken).toBe(kept.flatMap((column) => [...column]).filter((value) => value === NOT_SHOWN).length)
  })

  test('what matters more is kept where either would do', () => {
    const gone = (weights: readonly number[]) =>
      suppressed(columns, weights, 5).columns.map(
        (column) => column.filter((value) => value === NOT_SHOWN).length,
      )
    expect(gone([9, 1, 1, 1])[0]).toBeLessThanOrEqual(gone([1, 9, 9, 9])[0]!)
  })

  test('a table where nobody stands out is left alone', () => {
    expect(suppressed([Int16Array.from(counts(50, 50))], [1], 5).taken).toBe(0)
  })
})

test('combinations are singles, pairs and triples, and no more', () => {
  expect(combinationsOf(4).map(({ length }) => length)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3])
})

test('special uniques are counted by the fewest facts that suffice', () => {
  const a = Int16Array.from([0, 0, 0, 0, 1])
  const b = Int16Array.from([0, 0, 1, 1, 0])
  const c = Int16Array.from([0, 1, 0, 0, 0])
  // The fifth is alone by a, the second by c; the first is like others in any two of them, and in all three like nobody.
  expect(specialUniques([a, b, c])).toEqual([2, 0, 1])
})

describe('diversity', () => {
  test('the same answer from everybody is not diverse, however many they are', () => {
    const all = answersOf(counts(50, 50), 2)
    expect(isDiverse(answersOf(counts(30), 2), all, false)).toBe(false)
    expect(isDiverse(answersOf(counts(14, 16), 2), all, false)).toBe(true)
  })

  test('answers far from everybody’s are not close enough', () => {
    const all = answersOf(counts(25, 25, 25, 25), 4)
    expect(distanceOf(answersOf(counts(25, 25, 25, 25), 4), all, true)).toBe(0)
    expect(isDiverse(answersOf(counts(20, 2, 0, 0), 4), all, true)).toBe(false)
  })

  test('with an order near answers are nearer than far ones', () => {
    const all = answersOf(counts(30, 30, 30), 3)
    const [near, far] = [answersOf(counts(0, 60, 30), 3), answersOf(counts(0, 30, 60), 3)]
    expect(distanceOf(near, all, true)).toBeLessThan(distanceOf(far, all, true))
    expect(distanceOf(near, all, false)).toBeCloseTo(distanceOf(far, all, false))
  })

  test('that nobody of a group answered is an answer', () => {
    const all = answersOf(counts(50, 50), 2)
    expect(isDiverse(answersOf(new Array(20).fill(NOT_SHOWN), 2), all, false)).toBe(false)
  })
})

const everybody = [0, 1, 2, 3].flatMap((group) => membersOf(group))
const variable = (
  id: string,
  value: (at: number) => string,
  more: Partial<VariablePlan> = {},
): VariablePlan => ({
  id,
  role: 'quasi',
  ordered: false,
  values: ['yes', 'no'],
  of: new Map(everybody.map((person, at) => [person, value(at)])),
  ...more,
})
const fromWork = overlay([], { from: [{ variable: 'work', values: ['yes'] }] })
const sharesOf = (...given: Parameters<typeof built>) => {
  const [first] = built(...given).pack.overlays
  return first?.level === 'group' ? first.cells.map(({ share }) => share) : []
}
const step = (made: ReturnType<typeof built>, id: string) => made.report.steps.find((each) => each.id === id)

describe('in a pack', () => {
  test('an overlay is told from a declared fact', () => {
    const half = variable('work', (at) => (at % SIZE < 15 ? 'yes' : 'no'))
    expect(sharesOf(village(), plan({ variables: [half], overlays: [fromWork] }))).toEqual([50, 50, 50, 50])
  })

  test('a fact that is not declared holds for nobody', () => {
    expect(new Set(sharesOf(village(), plan({ variables: [], overlays: [fromWork] })))).toEqual(
      new Set(['hidden']),
    )
  })

  test('answers outside the list are no answers, and counted', () => {
    const odd = variable('work', (at) => (at % SIZE < 15 ? 'yes' : 'my diary'))
    const made = built(village(), plan({ variables: [odd], overlays: [fromWork] }))
    expect(step(made, 'answers')).toMatchObject({ before: 120, after: 60 })
    expect(JSON.stringify(made)).not.toContain('diary')
  })

  test('what is said of people who were only named is not read', () => {
    const of = new Map([...variable('work', () => 'no').of, ['n-0-1', 'yes'], ['n-0-2', 'yes']])
    const made = built(
      village(),
      plan({ variables: [{ ...variable('work', () => 'no'), of }], overlays: [fromWork] }),
    )
    expect(step(made, 'facts-of-named')).toMatchObject({ before: 2, after: 0 })
  })

  test('a fact that nothing is told from is not used', () => {
    const made = built(village(), plan({ variables: [variable('age', () => 'yes')] }))
    expect(step(made, 'codebook')).toMatchObject({ before: 1, after: 0 })
  })

  test('all conditions of an overlay must hold', () => {
    const [work, age] = [
      variable('work', (at) => (at % SIZE < 20 ? 'yes' : 'no')),
      variable('age', (at) => (at % SIZE < 10 ? 'no' : 'yes')),
    ]
    const both = overlay([], {
      from: [
        { variable: 'work', values: ['yes'] },
        { variable: 'age', values: ['no'] },
      ],
    })
    expect(sharesOf(village(), plan({ variables: [work, age], overlays: [both] }))).toEqual([35, 35, 35, 35])
  })

  test('people whom two facts together point at are counted before, and nobody after', () => {
    const work = variable('work', (at) => (at % SIZE < 15 ? 'yes' : 'no'))
    const retired = overlay(['p-0-0', ...everybody.filter((_, at) => at % SIZE >= 18)], {
      id: 'retired',
      title: 'Retired',
    })
    const made = built(village(), plan({ variables: [work], overlays: [fromWork, retired] }))
    expect(step(made, 'alike')).toMatchObject({ before: 1, after: 0 })
    expect(step(made, 'special-2')).toMatchObject({ before: 1, after: 0 })
    expect(made.pack.disclosure.steps.some(({ id }) => id === 'special-2')).toBe(false)
  })

  test('a sensitive answer that all alike in other ways gave is taken out', () => {
    const work = variable('work', (at) => (at % SIZE < 15 ? 'yes' : 'no'))
    const low = variable('low', (at) => (at % SIZE < 15 ? 'yes' : 'no'), { role: 'sensitive' })
    const feels = overlay([], { id: 'few-links', title: 'Low', from: [{ variable: 'low', values: ['yes'] }] })
    const made = built(village(), plan({ variables: [work, low], overlays: [fromWork, feels] }))
    expect(step(made, 'diverse')).toMatchObject({ before: 120, after: 0 })
  })

  test('a sensitive share far from that of the whole place is hidden', () => {
    const low = variable('low', (at) => (at % SIZE < [20, 10, 10, 10][Math.floor(at / SIZE)]! ? 'yes' : 'no'))
    const feels = overlay([], { from: [{ variable: 'low', values: ['yes'] }] })
    const told = (role: VariablePlan['role']) =>
      sharesOf(village(), plan({ variables: [{ ...low, role }], overlays: [feels] }))
    expect(told('quasi')).toEqual([65, 35, 35, 35])
    expect(told('sensitive')).toEqual([65, 35, 35, 35])
    const steep = {
      ...low,
      of: new Map(
        everybody.map((id, at) => [id, at % SIZE < [20, 5, 5, 5][Math.floor(at / SIZE)]! ? 'yes' : 'no']),
      ),
    }
    expect(
      sharesOf(village(), plan({ variables: [{ ...steep, role: 'sensitive' }], overlays: [feels] }))[0],
    ).toBe('hidden')
  })

  test('more than eight facts at a time are refused', () => {
    const nine = Array.from({ length: 9 }, (_, at) => variable(`f${at}`, () => 'no', { role: 'structural' }))
    expect(refusal(village(), plan({ variables: nine }))).toContain('at most 8')
  })

  test.each([2, 4, 11, 5.5])('%d people alike is no wish for a survey', (k) => {
    expect(refusal(village(), plan({ protection: { k } }))).toContain('choose 5 to 10')
  })

  test('more than one tie in ten is never left out', () => {
    expect(refusal(village(), plan({ protection: { tieBudget: 0.2 } }))).toContain('At most 10 in 100 ties')
  })

  test('a public network is measured, and not changed', () => {
    const work = variable('work', (at) => (at < 2 ? 'yes' : 'no'))
    const rows = overlay([], { level: 'row', from: [{ variable: 'work', values: ['yes'] }] })
    const made = built(village(), plan({ ...PUBLIC, variables: [work], overlays: [rows] }))
    expect(made.pack.overlays[0]).toMatchObject({ level: 'row', rows: { length: 2 } })
    expect(step(made, 'alike')).toMatchObject({ before: 2, after: 2 })
    expect(made.report.risk.ties.before).toBe(made.report.risk.ties.after)
    expect(made.pack.site.badge).toContain('public')
  })
})

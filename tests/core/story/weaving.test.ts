import { describe, expect, test } from 'vitest'
import { threadsInstead, weavingOf, webAt } from '../../../src/core/story/weaving.ts'
import { changedPack } from '../../../src/core/story/what-if.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { shippedShow } from '../../support/shipped-show.ts'

const pack = fakePack()
/** A path 0-1-2-3-4 and a path 10-11-12; everyone else has no tie of this question. */
const paths = {
  ...pack,
  ties: {
    from: [0, 1, 2, 3, 10, 11],
    to: [1, 2, 3, 4, 11, 12],
    question: [2, 2, 2, 2, 2, 2],
    wave: [1, 1, 1, 1, 1, 1] as 1[],
  },
}
const weave = (a: number, b: number) => ({ kind: 'weave', why: 'thread', ties: [[a, b]] }) as const
const closerTo = (changes: Parameters<typeof weavingOf>[2]) =>
  [...weavingOf(paths, 'rely', changes).closer].flatMap((hops, row) => (hops >= 0 ? [[row, hops]] : []))

test('a thread brings those within a few ties of its ends closer, by the length of their new way', () => {
  // From 4 the way leads on to 10, 11 and 12; from 10 back to 4, 3, 2 and 1, and 0 stays far.
  expect(closerTo([weave(4, 10)])).toEqual([
    [1, 4],
    [2, 3],
    [3, 2],
    [4, 1],
    [10, 1],
    [11, 2],
    [12, 3],
  ])
})

test('a thread between two who are tied already brings nobody closer', () => {
  expect(weavingOf(paths, 'rely', [weave(0, 1)]).people).toBe(0)
})

test('no thread, nobody closer, no group joined', () => {
  const { people, pools, firstLines } = weavingOf(paths, 'rely', [])
  expect([people, pools.size, firstLines]).toEqual([0, 0, []])
})

test('groups are joined by a thread between two of them, and not by one inside', () => {
  expect([...weavingOf(paths, 'rely', [weave(0, 4)]).pools]).toEqual([])
  expect([...weavingOf(paths, 'rely', [weave(0, 5)]).pools].sort()).toEqual([0, 1])
})

test('a light without a line that is joined has its first one', () => {
  expect(weavingOf(paths, 'rely', [weave(0, 50)]).firstLines).toEqual([50])
})

test('where fewer than ten have no line none of them is marked', () => {
  const few = {
    ...paths,
    nodes: {
      ...pack.nodes,
      people: {
        ...pack.nodes.people,
        kind: pack.nodes.people.kind.map((_, row) =>
          row < 16 ? ('respondent' as const) : ('named' as const),
        ),
      },
    },
  }
  expect(webAt(paths, 'rely').without.size).toBeGreaterThan(9)
  expect(webAt(few, 'rely').without.size).toBe(0)
})

test('measures ask the map as it was, whatever is woven on it', () => {
  const changed = changedPack(paths, 'rely', [weave(4, 10)])
  expect(weavingOf(changed, 'rely', [weave(4, 10)]).people).toBe(
    weavingOf(paths, 'rely', [weave(4, 10)]).people,
  )
})

describe('threads to hold a visitor’s own against', () => {
  const choice = { count: 5, seed: 3 }

  test.each(['lot', 'busiest'] as const)('by %s are as many, new, and the same for the same seed', (why) => {
    const changes = threadsInstead(pack, 'rely', why, choice)
    expect(changes).toHaveLength(5)
    expect(changes).toEqual(threadsInstead(pack, 'rely', why, choice))
    const { net } = webAt(pack, 'rely')
    const known = changes.filter((change) => {
      const [[a, b] = [0, 0]] = change.kind === 'weave' ? change.ties : []
      return [...net.neighbours.subarray(net.starts[a], net.starts[a + 1])].includes(b)
    })
    expect(known).toEqual([])
  })

  test('other dice give other threads', () => {
    expect(threadsInstead(pack, 'rely', 'lot', { count: 5, seed: 4 })).not.toEqual(
      threadsInstead(pack, 'rely', 'lot', choice),
    )
  })

  test('the busiest light is at one end of all of its five', () => {
    const { net, people } = webAt(pack, 'rely')
    const degree = (row: number) => (net.starts[row + 1] ?? 0) - (net.starts[row] ?? 0)
    const most = Math.max(...people.map(degree))
    const ends = threadsInstead(pack, 'rely', 'busiest', choice).map((change) =>
      change.kind === 'weave' ? (change.ties[0]?.[1] ?? -1) : -1,
    )
    expect(new Set(ends).size).toBe(1)
    expect(degree(ends[0] ?? -1)).toBe(most)
  })
})

test('a place of thousands is measured within a tenth of a second', () => {
  const murton = shippedShow().packs.get('murton')
  if (!murton) throw new Error('expected Murton')
  weavingOf(murton, 'rely', [])
  const five = [0, 1, 2, 3, 4].map((k) => weave(31 * k, 31 * k + 400))
  const startMs = performance.now()
  weavingOf(murton, 'rely', five)
  expect(performance.now() - startMs).toBeLessThan(100)
})

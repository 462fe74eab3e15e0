/** A small pack for tests: four pools round one place each, a few bridges, acquaintances, overlays and events. */
import { diceFrom } from '../../src/core/graph/dice.ts'
import type { Overlay, Pool, Question, SitePack } from '../../src/core/model/pack.ts'

const POOLS = 4

export function fakePack(options: { people?: number; id?: string } = {}): SitePack {
  const people = options.people ?? 120
  const dice = diceFrom(11)
  const poolOf = (row: number): number => row % POOLS
  const rows = people + POOLS
  const x: number[] = []
  const y: number[] = []
  for (let row = 0; row < rows; row++) {
    const pool = row < people ? poolOf(row) : row - people
    const angle = dice() * 6.283
    const reach = row < people ? 40 + 120 * Math.sqrt(dice()) : 0
    x.push(Math.round((pool % 2 === 0 ? -400 : 400) + reach * Math.cos(angle)))
    y.push(Math.round((pool < 2 ? -300 : 300) + reach * Math.sin(angle)))
  }
  const from: number[] = []
  const to: number[] = []
  const question: number[] = []
  const tie = (a: number, b: number, q: number): void => {
    from.push(a)
    to.push(b)
    question.push(q)
  }
  for (let row = 0; row < people; row++) {
    tie(row, people + poolOf(row), 0)
    if (row % 9 === 0 && poolOf(row) !== 0) tie(row, people + 1 + ((poolOf(row) + 1) % 3), 0)
    tie(row, Math.floor(dice() * people), 1)
    tie(row, Math.floor(dice() * people), 2)
  }
  const mentions = (row: number): number => to.filter((t) => t === row).length
  const pools = {
    of: Array.from({ length: rows }, (_, row) => (row < people ? poolOf(row) : row - people)),
    list: (['friends', 'parish', 'online', 'glebe'] as const).map(
      (id, k): Pool => ({
        id,
        title: `Pool ${'ABCD'[k]}`,
        shape: (['star', 'square', 'hexagon', 'disc'] as const)[k] ?? 'disc',
        tone: (['amber', 'blue', 'vermillion', 'rose'] as const)[k] ?? 'slate',
        basis: 'assumed' as const,
      }),
    ),
  }
  const places = { x, y }
  const ask = (id: string, pulse: Question['pulse']): Question => ({
    id,
    title: `Question ${id}`,
    asked: 'Who do you ask?',
    directed: true,
    pulse,
    places,
    pools,
  })
  const overlays: Overlay[] = [
    {
      id: 'few-links',
      title: 'Few links',
      rank: 'group',
      level: 'row',
      rows: [1, 2, 3, 5, 8],
      figures: ['few'],
    },
    { id: 'retired', title: 'Retired', rank: 'group', level: 'row', rows: [4, 6], figures: [] },
    { id: 'makers', title: 'Makers', rank: 'helper', level: 'role', rows: [people], figures: [] },
  ]
  return {
    format: 1,
    site: {
      id: options.id ?? 'fake',
      title: 'Fakeham',
      region: 'Testshire',
      provenance: 'illustrative',
      badge: 'Made-up people and links.',
    },
    nodes: {
      people: {
        kind: Array.from({ length: people }, (_, row) => (row % 5 === 4 ? 'named' : 'respondent')),
        mentions: Array.from({ length: people }, (_, row) => mentions(row)),
      },
      things: Array.from({ length: POOLS }, (_, k) => ({
        kind: 'place' as const,
        label: `Hall ${'ABCD'[k]}`,
        mentions: mentions(people + k),
      })),
      base: places,
    },
    ties: { from, to, question, wave: from.map(() => 1) },
    questions: [ask('news', 'to-asker'), ask('acquaintance', 'to-named'), ask('rely', 'to-named')],
    overlays,
    figures: [
      {
        id: 'few',
        value: 25,
        unit: 'in 100',
        says: '25 in 100 people had few links.',
        basis: 'borrowed',
        source: 'A study, 2011',
        facts: ['9.3'],
      },
    ],
    events: [],
    disclosure: {
      policy: 'kith-1',
      threshold: 10,
      publicBecause: null,
      steps: [],
      says: ['Names were removed.'],
      seed: 1,
    },
  }
}

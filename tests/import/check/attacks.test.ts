/** Planted attacks: each spoils one thing in a pack that may be shown, and each must be refused for what it is. */
import { describe, expect, test } from 'vitest'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { checkReleaseText } from '../../../src/import/check/check-release.ts'
import { built, membersOf, node, overlay, pool, question, tie } from '../build/village.ts'
import {
  askedIn,
  type LoosePack,
  refusedFor,
  setShare,
  spoilt,
  surveyPack,
  surveyPlan,
  surveyRaw,
} from './survey-pack.ts'

test('the pack that is spoilt here may be shown as it is', () => {
  expect(refusedFor(surveyPack())).toBe('')
})

type Attack = readonly [name: string, spoil: (pack: LoosePack) => void, says: RegExp]

const movePeople = (pack: LoosePack, at: number, rows: readonly number[], cluster: number) => {
  const of = pack.questions[at]!.pools.of
  for (const row of rows) of[row] = cluster
}

const ROWS: readonly Attack[] = [
  [
    'an overlay that lists people one by one',
    (pack) => {
      const [{ id, title, rank, figures }] = pack.overlays as [LoosePack['overlays'][number]]
      pack.overlays[0] = { id, title, rank, figures, level: 'row', rows: askedIn(pack, 0, 0) } as never
    },
    /overlays\[0\]\.rows holds people/,
  ],
  [
    'people passed off as roles',
    (pack) => {
      const roles = pack.overlays[1]
      if (roles?.level === 'role') roles.rows.push(3)
    },
    /overlays\[1\]\.rows holds people/,
  ],
  [
    'a cluster of nine people',
    (pack) =>
      movePeople(
        pack,
        1,
        [...pack.questions[1]!.pools.of.keys()]
          .filter((row) => row < 140 && pack.questions[1]!.pools.of[row] === 3)
          .slice(9),
        2,
      ),
    /questions\[1\]\.pools\.list\[3\] holds fewer than 10 people/,
  ],
  [
    'a thing that three people name',
    (pack) => {
      pack.nodes.things.push({ kind: 'activity', label: 'Morris dancing', mentions: 3 })
      const row = pack.nodes.people.kind.length + pack.nodes.things.length - 1
      for (const places of [pack.nodes.base, ...pack.questions.map((each) => each.places)]) {
        places.x.push(0)
        places.y.push(0)
      }
      for (const each of pack.questions) each.pools.of.push(-1)
      const last = pack.ties.from.length
      for (const from of [0, 1, 2]) {
        pack.ties.from.push(from)
        pack.ties.to.push(row)
        pack.ties.question.push(1)
        pack.ties.wave.push(1)
      }
      expect(pack.ties.from.length).toBe(last + 3)
    },
    /nodes\.things\[5\] is named by fewer than 5 people/,
  ],
  [
    'an event that lights one person',
    (pack) => {
      pack.events[0]!.rows.push(7)
    },
    /events\[0\]\.rows holds people/,
  ],
  [
    'an event whose ties are those of a few',
    (pack) => {
      pack.events[0]!.ties = pack.events[0]!.ties.slice(0, 2)
    },
    /events\[0\]\.ties: the event lights the ties of fewer than ten people/,
  ],
  [
    'rows that stand as in the file',
    (pack) => {
      pack.nodes.people.kind.sort((a, b) => (a === b ? 0 : a === 'respondent' ? -1 : 1))
    },
    /rows were not shuffled/,
  ],
  [
    'ties that stand as in the file',
    (pack) => {
      for (const column of [pack.ties.from, pack.ties.to, pack.ties.question, pack.ties.wave])
        column.reverse()
      const last = pack.ties.from.length - 1
      pack.events[0]!.ties = pack.events[0]!.ties.map((at) => last - at)
    },
    /ties stand in an order of their own/,
  ],
  [
    'a seed by which the shuffle can be done again',
    (pack) => {
      pack.disclosure.seed = 5
    },
    /disclosure\.seed/,
  ],
]

const SHARES: readonly Attack[] = [
  [
    'a share that stands for three people',
    (pack) => setShare(pack, 0, 1, 10),
    /may stand for fewer than 10 people/,
  ],
  ['a share of nearly everybody', (pack) => setShare(pack, 0, 1, 95), /or for nearly everybody/],
  [
    'a hidden share that the others of its row give away with the total',
    (pack) => setShare(pack, 0, 2, 'hidden'),
    /question "news", cluster 2: it is hidden, but the others of its row give it away/,
  ],
  [
    'hidden shares that a figure for the whole place brings down to a few',
    (pack) => {
      // 35 in 100 are 39 to 44 people. Of the 60 shown 36 or more are in it, so at most 8 of the 60 hidden are.
      setShare(pack, 0, 0, 60)
      setShare(pack, 0, 1, 60)
      setShare(pack, 0, 2, 'hidden')
      setShare(pack, 0, 3, 'hidden')
      for (const cluster of [0, 1, 2, 3]) setShare(pack, 1, cluster, 'hidden')
      Object.assign(pack.figures[0]!, { value: 35, says: '35 in 100 people here are out of work.' })
    },
    /a total less what is shown leaves fewer than 10 people/,
  ],
  [
    'A minus B: two clusters that differ by four people',
    (pack) => {
      movePeople(pack, 1, askedIn(pack, 1, 0).slice(0, 4), 1)
      // 15 of 30 in the one, 11 of 26 in the other: all four are in the group.
      setShare(pack, 1, 0, 40)
      for (const cluster of [1, 2, 3]) setShare(pack, 1, cluster, 'hidden')
    },
    /nearly the same cluster of another question/,
  ],
  [
    'two overlays that leave four people in neither',
    (pack) => {
      const [jobless] = pack.overlays
      pack.overlays.push({ ...jobless, id: 'retired', title: 'Retired' } as never)
      for (const at of [0, 1]) for (const cluster of [0, 1, 2, 3]) setShare(pack, at, cluster, 45)
    },
    /beside another overlay it tells of fewer than 10 people/,
  ],
  [
    'one share told twice, so that both can be seen',
    (pack) => {
      const [first] = pack.overlays
      if (first?.level === 'group') first.cells.push({ ...first.cells[0]!, share: 45 })
    },
    /tells of the same cluster a second time/,
  ],
  [
    'a shade on eight answers',
    (pack) => {
      const few = askedIn(pack, 1, 0).slice(8)
      movePeople(pack, 1, few, 1)
      for (const cluster of [0, 1, 2, 3]) setShare(pack, 1, cluster, 'hidden')
    },
    /shades, question "help", cluster 0, of "all": its average stands on fewer than 10 people/,
  ],
  [
    'a hidden shade that the other two of its cluster give away',
    (pack) => {
      for (const shade of pack.shades!)
        if (shade.question === 'news' && shade.of !== 'stopped') shade.band = 2
    },
    /of "belong": the one hidden beside it can be worked out/,
  ],
]

const WORDS: readonly Attack[] = [
  [
    'a name in a label',
    (pack) => (pack.nodes.things[0]!.label = 'Agnes Thornley'),
    /nodes\.things\[0\]\.label.*name/,
  ],
  ['somebody’s home as a label', (pack) => (pack.nodes.things[0]!.label = 'Dave next door'), /label.*name/],
  ['an address in a label', (pack) => (pack.nodes.things[0]!.label = '14 Quince Row'), /street address/],
  ['a postcode in a label', (pack) => (pack.nodes.things[0]!.label = 'Club SR7 9BN'), /postcode/],
  ['an e-mail address in a question', (pack) => (pack.questions[0]!.asked = 'Who? Tell a.b@c.org'), /e-mail/],
  ['a telephone number in an event', (pack) => (pack.events[0]!.says = 'Ring 01388 123456.'), /telephone/],
  [
    'a birthday in a pool’s title',
    (pack) => (pack.questions[0]!.pools.list[0]!.title = 'Born 12/03/1984'),
    /date/,
  ],
  [
    'free text in a label',
    (pack) => (pack.nodes.things[0]!.label = 'the place where we all used to go after work'),
    /sentence that somebody wrote/,
  ],
  [
    'a name in the certificate',
    (pack) => pack.disclosure.says.push('Mr Thornley asked not to be shown.'),
    /disclosure\.says\[\d+\].*name/,
  ],
  ['a handful in words', (pack) => (pack.events[0]!.says = 'Three young mums met.'), /fewer than ten people/],
]

const FIGURES: readonly Attack[] = [
  ['a figure on seven respondents', (pack) => (pack.figures[0]!.of = 7), /figures\[0\]\.of must be/],
  [
    'a figure that does not say on whom',
    (pack) => delete (pack.figures[0] as { of?: number }).of,
    /does not say how many/,
  ],
  [
    'a figure that stands for five of 100',
    (pack) => Object.assign(pack.figures[0]!, { value: 5, of: 100, says: '5 in 100 here are out of work.' }),
    /may stand for fewer than 10 people/,
  ],
  [
    'a second number in a figure’s sentence',
    (pack) => (pack.figures[0]!.says = '50 in 100 are out of work, seven of them young.'),
    /tells another number/,
  ],
]

describe.each([
  ['rows', ROWS],
  ['shares and shades', SHARES],
  ['words', WORDS],
  ['figures', FIGURES],
] as const)('%s', (_, attacks) => {
  test.each(attacks)('%s is refused', (_name, spoil, says) => {
    const pack = recounted(spoilt(spoil))
    expect(refusedFor(pack)).toMatch(says)
  })
})

/** Mentions as they follow from the ties: an attacker who changes ties would see to that. */
function recounted(pack: SitePack): SitePack {
  return spoilt((loose) => {
    const counts = new Map<number, number>()
    for (const to of loose.ties.to) counts.set(to, (counts.get(to) ?? 0) + 1)
    const people = loose.nodes.people.kind.length
    loose.nodes.people.mentions = loose.nodes.people.mentions.map((_, row) => counts.get(row) ?? 0)
    loose.nodes.things.forEach((thing, at) => {
      thing.mentions = counts.get(people + at) ?? 0
    })
  }, pack)
}

test('somebody with more links than anybody else is refused', () => {
  const pack = spoilt((loose) => {
    const [star = 0, ...others] = askedIn(loose, 0, 0)
    const ties = loose.ties.from.map((from, at) => ({
      from,
      to: loose.ties.to[at]!,
      question: loose.ties.question[at]!,
      wave: loose.ties.wave[at]!,
      event: loose.events[0]!.ties.includes(at),
    }))
    const fresh = others.filter(
      (row) => !ties.some(({ from, to, question: q }) => q === 1 && from === row && to === star),
    )
    for (const from of fresh) ties.push({ from, to: star, question: 1, wave: 1, event: false })
    ties.sort((a, b) => a.question - b.question || a.from - b.from || a.to - b.to)
    loose.ties.from = ties.map(({ from }) => from)
    loose.ties.to = ties.map(({ to }) => to)
    loose.ties.question = ties.map(({ question: q }) => q)
    loose.ties.wave = ties.map(({ wave }) => wave)
    loose.events[0]!.ties = ties.flatMap(({ event }, at) => (event ? [at] : []))
  })
  expect(refusedFor(recounted(pack))).toMatch(/somebody can be told by how many links they have/)
})

/** Four people with many links, all as many; one of them is in another cluster than the rest. */
function withHubs() {
  const raw = surveyRaw()
  const hubs = [...membersOf(0, 3), ...membersOf(1, 1)]
  const near = (id: string) =>
    new Set(raw.ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])))
  const ties = hubs.flatMap((hub, at) => {
    const known = near(hub)
    const free = [...membersOf(2), ...membersOf(3)].filter((id, n) => n % 4 === at && !known.has(id))
    return free.slice(0, 16 - known.size).map((id) => tie(hub, id, { relation: 'help' }))
  })
  return { ...raw, ties: [...raw.ties, ...ties] }
}
const notThinned = { protection: { tieBudget: 0 } }

test('a number of links that a share turns into a fact is refused', () => {
  const made = built(withHubs(), surveyPlan({ overlays: [], ...notThinned })).pack
  const pack = spoilt((loose) => {
    const cells = loose.questions[0]!.pools.list.map(({ id }, at) => ({
      question: 'news',
      pool: id,
      share: at === 1 ? 65 : 35,
    }))
    loose.overlays = [
      { id: 'out-of-work', title: 'Out of work', rank: 'group', figures: [], level: 'group', cells },
    ] as never
  }, made)
  expect(refusedFor(pack)).toMatch(
    /overlays\[0\]\.cells: the shares of question "news" and the number of links together/,
  )
})

test('the importer hides such a share by itself', () => {
  // Of the second cluster twenty are in it, of the others ten each: told so, the hub of the second would be known.
  const members = [10, 20, 10, 10].flatMap((count, group) => membersOf(group, count))
  const overlays = [overlay(members)]
  const shares = (raw: ReturnType<typeof surveyRaw>) => {
    const [first] = built(raw, surveyPlan({ overlays, ...notThinned })).pack.overlays
    return first?.level === 'group' ? first.cells.map(({ share }) => share) : []
  }
  expect(shares(surveyRaw())).toContain(65)
  expect(shares(withHubs())).not.toContain(65)
})

describe('what is smuggled in a file', () => {
  const text = JSON.stringify(surveyPack())
  const faults = (changed: string) => {
    const released = checkReleaseText(changed)
    return released.ok ? '' : released.faults.join('\n')
  }

  test('the file as it is may be shown, however its blanks stand', () => {
    expect(faults(text)).toBe('')
    expect(faults(JSON.stringify(JSON.parse(text), null, 2))).toBe('')
  })

  test.each([
    ['a field of its own', text.replace('"format":1', '"format":1,"notes":["x"]')],
    ['a column of people', text.replace('"mentions":', '"age":[1],"mentions":')],
    ['a prototype', text.replace('"format":1', '"format":1,"__proto__":{"age":[1]}')],
    [
      'a field that is there twice',
      text.replace('"format":1', '"badge":"x","format":1').replace('"badge":"x",', '"site":{"id":"Agnes"},'),
    ],
    ['digits that reading drops', text.replace('"format":1', '"format":1.0000000000000000000001')],
    ['letters written in another way', text.replace('"Who helps?"', '"Who helps\\u003f"')],
    ['a place with too many digits', text.replace(/"x":\[(-?[\d.]+)/, '"x":[12.34567')],
    ['no JSON', `${text}, "age": [1]`],
  ])('%s is refused', (_, changed) => {
    expect(changed).not.toBe(text)
    expect(faults(changed)).not.toBe('')
  })
})

describe('two packs of one place, one taken from the other', () => {
  const raw = surveyRaw()
  const before = surveyPack()
  const again = (changes: Parameters<typeof surveyPlan>[0] = {}, network = raw) =>
    built(network, surveyPlan(changes), 9).pack

  test('the same survey in a fresh order may be shown again', () => {
    expect(refusedFor(again(), before)).toBe('')
  })

  test('three people more are refused', () => {
    const more = [0, 1, 2].map((at) => node(`new-${at}`, 'respondent', `Newcomer ${at}`))
    const ties = more.flatMap(({ id }, at) => [
      tie(id, 'place-0'),
      tie(id, `p-0-${at}`, { relation: 'help' }),
      tie(id, `p-0-${at + 3}`),
    ])
    const grown = { ...raw, nodes: [...raw.nodes, ...more], ties: [...raw.ties, ...ties] }
    const pools = [0, 1, 2, 3].map((group) =>
      pool(`g${group}`, [...membersOf(group), ...(group === 0 ? more.map(({ id }) => id) : [])], group),
    )
    const [, help] = surveyPlan().questions
    const questions = [
      question({ pools }),
      { ...help!, pools: help!.pools!.map((each, at) => ({ ...pools[at]!, id: each.id })) },
    ]
    expect(refusedFor(again({ questions }, grown), before)).toMatch(/people who were asked came or went/)
  })

  test('ties of a few that are not as they were are refused', () => {
    const ties = raw.ties.filter(({ relation, from }) => relation !== 'help' || from !== 'p-3-4')
    expect(refusedFor(again({}, { ...raw, ties }), before)).toMatch(
      /The ties of fewer than 10 people are not as in/,
    )
  })

  test('a cluster that lost four people, with its share, is refused', () => {
    const less = [0, 1, 2, 3].map((group) =>
      pool(
        `g${group}`,
        group === 0
          ? membersOf(0).slice(4)
          : group === 1
            ? [...membersOf(1), ...membersOf(0, 4)]
            : membersOf(group),
        group,
      ),
    )
    const [news, help] = surveyPlan().questions
    const one = (pools: typeof less) => [
      { ...news!, pools },
      { ...help!, pools: pools.map((each, at) => ({ ...each, id: `h${at}` })) },
    ]
    const wide = one([0, 1, 2, 3].map((group) => pool(`g${group}`, membersOf(group), group)))
    const then = built(raw, surveyPlan({ questions: wide }), 4).pack
    const now = built(raw, surveyPlan({ questions: one(less) }), 9).pack
    expect(refusedFor(then)).toBe('')
    expect(refusedFor(now)).toBe('')
    expect(refusedFor(now, then)).toMatch(/Shares of both packs together tell of fewer than 10 people/)
  })

  test('a pack of another place is no earlier pack of this one', () => {
    const other = spoilt((loose) => {
      loose.site.id = 'elsewhere'
    }, before)
    const ties = raw.ties.filter(({ relation, from }) => relation !== 'help' || from !== 'p-3-4')
    expect(refusedFor(again({}, { ...raw, ties }), other)).toBe('')
  })
})

test('a public network whose badge does not say so is refused', () => {
  const pack = spoilt((loose) => {
    loose.site.provenance = 'public'
    loose.disclosure.publicBecause = 'It is a novel.'
    loose.site.badge = 'A village.'
  })
  expect(refusedFor(pack)).toMatch(/site\.badge does not say/)
})

import {
  type Control,
  carrier,
  chosenRole,
  defineScene,
  faces,
  groupsOf,
  hasRoles,
  news,
  newsRun,
  people,
  pools,
  roleGuess,
  roleName,
  rolesOf,
  round,
  stepsTaken,
  type Tally,
  type Telling,
  type Told,
  tiesNaming,
  widestKnown,
} from '../src/core/kit.ts'

const FACES = 'familiar-faces'
const PROMPTS = [
  'Who do you nod to but not know?',
  'What could a postie safely do to help? What should we not ask them to do?',
]
const KNOW = [
  'The study found that familiar faces, like postal workers and street sweepers, are a help that is seldom used.',
  'In New Cross Gate, more people knew and valued their postal worker than their councillor.',
  'These are roles, not real people. Who knows whom is made up for this map.',
]

/** Doors open through people we only nod to: a finger walks the postie's round and sees which groups it joins. */
export default defineScene({
  id: 'familiar-faces',
  title: 'Familiar faces',
  story: 'S10',
  chapter: 'open-doors',
  facts: ['9.5', 'N6', 'N7'],
  needs: { site: 'murton', fits: (pack) => hasRoles(pack, FACES) },
  beats: [
    {
      id: 'faces',
      seconds: 'wait',
      title: 'Who do you know by sight?',
      caption: 'The postie and the street sweeper know lots of faces. They could help join people up.',
      invitation: 'Touch a familiar face.',
      prompts: PROMPTS,
      know: KNOW,
      look: 'all',
      asks: ['news'],
      touch: 'role',
      roles: FACES,
      tray: false,
      paint: [people, pools, faces],
      onward: 'Walk the round',
      tell: known,
    },
    {
      id: 'round',
      seconds: 'wait',
      title: 'Walk a round.',
      caption: 'Draw your finger over the lights, from door to door. See which groups the round joins.',
      invitation: 'Start at any light and draw.',
      prompts: PROMPTS,
      know: [
        ...KNOW,
        'News leaves from each light of the round. At each step a light may pass it on along its threads: a model.',
      ],
      look: 'all',
      asks: ['news'],
      touch: 'none',
      drag: 'walk',
      tray: false,
      paint: [people, pools, round, news, carrier],
      onward: 'Who makes things happen?',
      tell: walking,
    },
  ],
})

function known({ pack, ground, stage }: Telling): Told {
  const roles = rolesOf(pack, FACES)
  const chosen = roles.find((row) => row === chosenRole(stage.view.guess))
  const items = roles.flatMap((row) => {
    const says = roleName(pack, row)
    const pressed = row === chosen
    const command = { type: 'guess', guess: pressed ? null : roleGuess(row) } as const
    return says ? [{ says, pressed, command }] : []
  })
  const lists = [{ heading: 'Familiar faces', items }]
  if (chosen === undefined) return { lists, caption: opening(pack.site) }
  const knowing = tiesNaming(pack, 'sight', new Set([chosen])).map((tie) => pack.ties.from[tie] ?? -1)
  return {
    lists,
    caption:
      `Bright threads lead to people who know this face. ${groupsOf(knowing, ground.question.pools.of).length === ground.pools.length ? 'They are in every group on this map.' : ''}`.trim(),
    invitation: 'Touch another face, or walk a round.',
    tallies: [groupsTally(groupsOf(knowing, ground.question.pools.of), [], 'Groups it touches', ground)],
  }
}

function opening({ id, provenance }: Telling['pack']['site']): string {
  if (id === 'new-cross-gate') {
    return 'Here, more people knew and valued their postal worker than their councillor. Who else do you nod to?'
  }
  return provenance === 'illustrative'
    ? 'The postie and the street sweeper know lots of faces. They could help join people up.'
    : 'Some people know lots of faces by sight. They could help join people up.'
}

function groupsTally(
  now: readonly number[],
  before: readonly number[],
  label: string,
  { pools: all }: Telling['ground'],
): Tally {
  const names = now.map((index) => all[index]?.pool.title ?? '').join('; ')
  const says = now.length === 0 ? `${label}: none yet.` : `${label}: ${names}.`
  return { id: 'groups', label, lit: now.length, of: all.length, was: before.length, says }
}

/** The walk, and the news that goes out by it. */
function walking(telling: Telling): Told {
  const { pack, ground, stage } = telling
  const { trail, news: sent } = stage.view
  const walker = widestKnown(pack, FACES)
  const name = walker === null ? null : roleName(pack, walker)
  const title =
    name === null ? 'Walk a round.' : `Walk ${name.charAt(0).toLowerCase()}${name.slice(1)}’s round.`
  const lists = [{ heading: 'Walk the round', items: doors(telling, walker) }]
  if (trail.length === 0) return { title, lists }
  const joined = groupsOf(trail, ground.question.pools.of)
  const tallies = [
    groupsTally(
      joined,
      groupsOf(trail.slice(0, -1), ground.question.pools.of),
      'Groups this round joins',
      ground,
    ),
  ]
  if (sent) return { ...goneOut(telling), tallies, lists }
  const all = joined.length === ground.pools.length
  return {
    title,
    caption: all
      ? 'This round joins every group on the map. A hello at each door could do that.'
      : 'Each light you pass is on the round now. Bright threads lead to a face they know.',
    invitation: all ? 'Send news by this round, or walk on.' : 'Walk on to another group.',
    tallies,
    lists,
    actions: [send(trail[0] ?? 0), afresh(stage.view.beat)],
  }
}

/** For each group the next light that knows the one who walks: what a finger would pass. */
function doors(
  { pack, ground, stage }: Telling,
  walker: number | null,
): NonNullable<Told['lists']>[number]['items'] {
  const knowing = new Set(
    tiesNaming(pack, 'sight', new Set(walker === null ? [] : [walker])).map(
      (tie) => pack.ties.from[tie] ?? -1,
    ),
  )
  return ground.pools.flatMap(({ pool, rows }) => {
    const free = rows.filter((row) => !stage.view.trail.includes(row))
    const row = free.find((each) => knowing.has(each)) ?? free[0]
    return row === undefined
      ? []
      : [{ says: `Go on to ${pool.title}`, command: { type: 'walk', row } as const }]
  })
}

function goneOut({ pack, stage }: Telling): Told {
  const { news: sent, question, beat } = stage.view
  if (!sent) return {}
  const run = newsRun(pack, question, sent)
  const over = stage.clockS >= run.endsS
  return {
    title: over ? 'The news went round.' : 'The news is on its round.',
    caption: over
      ? 'That is how far it went on this map. Who did the round miss?'
      : 'It leaves from every light on your round. Outlined lights are still waiting.',
    invitation: over ? 'Walk a new round and see.' : '',
    beads: {
      lit: stepsTaken(run, sent, stage.clockS),
      of: run.steps,
      says: 'Each bead is one step of the news.',
    },
    actions: over ? [afresh(beat)] : [],
  }
}

function send(row: number): Control {
  return {
    id: 'send-round',
    label: 'Send news by this round',
    icon: 'news',
    command: { type: 'send', row, round: true },
  }
}

function afresh(beat: number): Control {
  return { id: 'new-round', label: 'New round', icon: 'again', command: { type: 'go', beat } }
}

import {
  befriended,
  type Control,
  defineScene,
  hasRoles,
  introduced,
  packBefore,
  people,
  pools,
  powerRing,
  reachOf,
  search,
  shareTally,
  type Tally,
  type Telling,
  type Told,
} from '../src/core/kit.ts'

const PROMPTS = [
  'Who would you ask if you wanted the street light fixed?',
  'Should people in charge come to us, or we to them?',
  'Who here could introduce someone?',
]
const KNOW = [
  'People were asked: do you know anyone who can change things locally?',
  'The ways on this map are made up. Only the shares with a source were published.',
  'Feeling less able was found for people with no links at all, over all seven places. It does not say what caused it.',
]
const FIGURES = [
  ...['no-line-to-power', 'few-links-per-100', 'no-ties-empowerment'],
  ...['know-no-one-at-council', 'know-no-employer', 'know-no-one-in-media'],
]
/** How much wider than the groups the camera sees: the ring stands round them. */
const ROOM = 1.5

/** Many know no one who can change things: a search from a group to the ring, and what one introduction does. */
export default defineScene({
  id: 'lines-to-power',
  title: 'Lines to power',
  story: 'S13',
  chapter: 'open-doors',
  facts: ['13.9', '21.5', '9.3', '9.13', '9.18', '24.2', 'N2', 'N3', 'N4'],
  needs: { site: 'new-cross-gate', fits: (pack) => hasRoles(pack, 'lines-to-power') },
  beats: [
    {
      id: 'path',
      seconds: 'wait',
      title: 'Who can change things here?',
      caption:
        'Six in ten people knew no one who can change things locally. One good introduction can open a path.',
      invitation: 'Touch a group to look for its way to the ring.',
      prompts: PROMPTS,
      know: KNOW,
      figures: FIGURES,
      look: 'all',
      asks: ['news'],
      touch: 'group',
      room: ROOM,
      tray: false,
      paint: [people, pools, powerRing, search],
      onward: 'Bring power closer',
      tell: path,
    },
    {
      id: 'closer',
      seconds: 'wait',
      title: 'Could meeting people bring power closer?',
      caption: 'The study left this open. Try it on this map: friendly threads, or one good introduction.',
      invitation: 'Touch a group to try it there.',
      prompts: PROMPTS,
      know: [
        ...KNOW,
        'The study asked whether helping people to meet could bring them nearer to those who decide. It has no answer yet.',
      ],
      figures: FIGURES,
      look: 'all',
      asks: ['news'],
      touch: 'group',
      room: ROOM,
      tray: false,
      paint: [people, pools, powerRing, search],
      onward: 'What people built',
      tell: closer,
    },
  ],
})

function groupOf({ ground, stage }: Telling): Telling['ground']['pools'][number] | undefined {
  return ground.pools.find(({ pool }) => pool.id === stage.view.guess)
}

/** Each group as something to touch, for the twin. */
function groupList({ ground, stage }: Telling): NonNullable<Told['lists']> {
  const items = ground.pools.map(({ pool }) => ({
    says: `Look for a way from ${pool.title}`,
    pressed: pool.id === stage.view.guess,
    command: { type: 'guess', guess: pool.id === stage.view.guess ? null : pool.id } as const,
  }))
  return [{ heading: 'Groups', items }]
}

/** Direct, through somebody, none yet: of the touched group, as windows. */
function ways({ show, pack, stage }: Telling, group: number): Tally[] {
  const now = reachOf(pack, stage.view, group)
  const then = reachOf(
    packBefore(show, stage.view),
    { ...stage.view, whatIf: stage.view.whatIf.slice(0, -1) },
    group,
  )
  if (!now || !then) return []
  const of = now.direct + now.through + now.none
  const row = (id: 'direct' | 'through' | 'none', label: string): Tally =>
    shareTally(id, label, `${label}: ${some(now[id], of)}.`, { part: now[id], before: then[id], of })
  return [row('direct', 'A direct line'), row('through', 'A way through someone'), row('none', 'No way yet')]
}

function some(part: number, of: number): string {
  if (part === 0) return 'nobody here'
  return part * 5 < of ? 'a few' : part * 2 < of ? 'some' : 'many'
}

function path(telling: Telling): Told {
  const { pack, stage } = telling
  const own = groupOf(telling)
  const lists = groupList(telling)
  if (!own) return { lists, ...sixty(pack) }
  const opened = stage.view.whatIf.length > 0
  return {
    lists,
    caption: opened
      ? 'One introduction opened a way for others. Who here could do that?'
      : 'Direct lines light up, then ways through someone. Outlined lights have no way yet.',
    invitation: opened
      ? 'Touch another group, or add one more.'
      : 'Now introduce some people. Or touch another group.',
    tallies: ways(telling, own.index),
    actions: [
      ...undoing(opened),
      {
        id: 'introducer',
        label: 'Introduce some',
        icon: 'hand',
        command: introduced(pack, stage.view, own.index),
      },
    ],
  }
}

/** The published sixty, as a hundred windows. */
function sixty({ figures }: Telling['pack']): Pick<Told, 'legend'> {
  const figure = figures.find(({ id, basis }) => id === 'no-line-to-power' && basis !== 'assumed')
  if (!figure) return {}
  return {
    legend: {
      title: 'No line yet',
      tone: 'yellow',
      perHundred: [{ lit: figure.value, says: figure.says }],
      says: '',
      flag: null,
      items: [],
      know: null,
    },
  }
}

function closer(telling: Telling): Told {
  const { pack, stage } = telling
  const own = groupOf(telling)
  const lists = groupList(telling)
  const latest = stage.view.whatIf.at(-1)
  if (!own) return { lists, actions: undoing(latest !== undefined) }
  const friendly: Control = {
    id: 'friendly',
    label: 'Friendly threads',
    icon: 'thread',
    command: befriended(pack, stage.view, own.index),
  }
  const introducer: Control = {
    id: 'introducer',
    label: 'Introduce some',
    icon: 'hand',
    command: introduced(pack, stage.view, own.index),
  }
  return {
    ...(latest ? outcome(telling, own.index) : { invitation: 'Weave friendly threads, or introduce some.' }),
    lists,
    tallies: ways(telling, own.index),
    actions: [...undoing(latest !== undefined), friendly, introducer],
  }
}

function outcome({ show, pack, stage }: Telling, group: number): Pick<Told, 'caption' | 'invitation'> {
  const { view } = stage
  const before = reachOf(packBefore(show, view), { ...view, whatIf: view.whatIf.slice(0, -1) }, group)
  const now = reachOf(pack, view, group)
  const gained = before !== null && now !== null && now.none < before.none
  const latest = view.whatIf.at(-1)
  const bridge = latest?.kind === 'weave' && latest.why === 'bridge'
  if (bridge) {
    return {
      caption: 'On this map, one who has a line met people who had none. Now they have a way.',
      invitation: 'Undo, and try friendly threads instead.',
    }
  }
  return {
    caption: gained
      ? 'On this map, some friendly threads led to the ring, and some did not. Would it be so here?'
      : 'On this map, these friendly threads led nobody new to the ring. Would it be so here?',
    invitation: 'Undo, and try one introduction instead.',
  }
}

function undoing(there: boolean): Control[] {
  return there ? [{ id: 'undo', label: 'Undo', icon: 'undo', command: { type: 'undo' } }] : []
}

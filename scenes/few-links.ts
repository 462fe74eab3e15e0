import {
  awake,
  type Control,
  defineScene,
  everyWindow,
  fewLinks,
  fewWindows,
  INTRODUCE,
  introducers,
  newHellos,
  people,
  pools,
  shareTally,
  showable,
  sleeping,
  stillSleeping,
  type Telling,
  type Told,
  wakes,
} from '../src/core/kit.ts'

const GROUPS = [
  {
    id: null,
    label: 'Everyone',
    figures: ['few-links-per-100', 'no-links-per-100'],
    caption: 'Few links means far from those who open doors. It does not mean without friends.',
  },
  {
    id: 'out-of-work',
    label: 'Out of work',
    figures: ['out-of-work-few-links'],
    caption:
      'In the first study, half the people out of work could name no one to bring people together or open doors.',
  },
  {
    id: 'retired',
    label: 'Retired',
    figures: ['retired-few-links'],
    caption: 'When work stops, some links stop too. What could people who have retired offer here?',
  },
  {
    id: 'in-work',
    label: 'In work',
    figures: ['in-work-few-links'],
    caption: 'Work can bring links. Still, some people in work knew no one to open a door.',
  },
  {
    id: 'students',
    label: 'Students',
    figures: ['students-few-links'],
    caption: 'Many students could name someone who opens doors. Who helped them meet?',
  },
] as const
/** The part of the first beat in which the hundred windows are put away. */
const PLAIN = 'plain'
const PROMPTS = [
  'What stops when a job stops?',
  'What do we lose when someone here is not linked in? What could they offer?',
  'Is being on your own always a problem?',
]
const MEANS = [
  'Few links means: could name no one who brings people together, and no one who could help them reach people who decide.',
  'People far from those who decide had fewer links in general, too.',
]

/** Far from influence is not without friends: threads are there and sleeping, and can be woken before new ones are made. */
export default defineScene({
  id: 'few-links',
  title: 'Few links',
  story: 'S08',
  chapter: 'open-doors',
  facts: [
    ...['9.3', '9.4', '9.6', '9.9', '9.10', '9.11', '9.12', '9.13', '9.15', 'N4', 'N8', 'N9', 'N13'],
    ...['17.11', '18.4', 'K2', 'T1'],
  ],
  needs: { site: 'new-cross-gate', fits: (pack) => fewLinks(pack).length > 0 },
  beats: [
    {
      id: 'windows',
      seconds: 'wait',
      title: 'Who could open a door for you?',
      caption: GROUPS[0].caption,
      invitation: 'Slide along the groups.',
      prompts: PROMPTS,
      know: [...MEANS, 'The first study was in New Cross Gate. No other place has such numbers of its own.'],
      figures: GROUPS.flatMap(({ figures }) => [...figures]),
      look: 'all',
      asks: ['news'],
      touch: 'none',
      tray: false,
      paint: [people, pools, fewWindows],
      onward: 'What is sleeping here?',
      tell: hundreds,
    },
    {
      id: 'wake',
      seconds: 'wait',
      title: 'Which threads are sleeping?',
      caption:
        'Some threads end in the open. Yet many people know somebody who could open a door. Wake those threads.',
      invitation: 'Touch a group.',
      prompts: [
        'Who could say hello for someone?',
        'What would both people need to say yes?',
        'Whom have you not called for a while?',
      ],
      know: [
        ...MEANS,
        'The study says: links are there that could do more. On this map a woken thread is an answer to another question.',
      ],
      look: 'all',
      asks: ['news'],
      touch: 'wake',
      tray: false,
      paint: [people, pools, sleeping],
      onward: 'What did people do?',
      tell: waking,
    },
    {
      id: 'answers',
      seconds: 'wait',
      title: 'What did people do about it?',
      caption: 'In Murton, mums who met to talk stayed in touch and made a group of their own.',
      invitation: '',
      prompts: ['What did people here do about it?', 'What could we start this month, for free?'],
      know: [
        'In Murton, talks that were meant to find things out brought mothers together. They chose to stay in touch.',
        'How many lives each of these changed was not published.',
      ],
      look: 'all',
      asks: ['news'],
      touch: 'none',
      tray: false,
      moveS: 1.4,
      paint: [people, pools, everyWindow],
      onward: 'Who can change things?',
      tell: done,
    },
  ],
})

/** What is published of what people did, by place; Murton's where a place has nothing of its own. */
const DONE: Readonly<Record<string, string>> = {
  murton: 'In Murton, mums who met to talk stayed in touch and made a group of their own.',
  'new-cross-gate':
    'Later, people here ran their own library. There was talk of a club that moves from group to group.',
  bristol: 'In Knowle West, people took a short quiz at the health centre. It told them of groups near by.',
  tipton: 'In Tipton, a small fund helped local groups try ideas, and some went on to work side by side.',
}

/** Where it is Murton's story that is told, it can be seen. */
function done({ pack }: Telling): Told {
  const own = DONE[pack.site.id]
  const mams: Control = {
    id: 'mams',
    label: 'See what they built',
    icon: 'mams',
    tone: 'amber',
    command: { type: 'go', scene: 'murton-mams', beat: 1 },
  }
  return own === undefined || pack.site.id === 'murton'
    ? { caption: DONE.murton ?? '', lead: mams }
    : { caption: own }
}

/** The hundred windows of a group, as published, and a way to put them away. */
function hundreds({ pack, stage }: Telling): Told {
  const { guess, part } = stage.view
  const group = GROUPS.find(({ id }) => id === guess) ?? GROUPS[0]
  const figures = group.figures.flatMap(
    (id: string) => pack.figures.find((f) => f.id === id && f.basis !== 'assumed') ?? [],
  )
  const shown = part !== PLAIN
  const perHundred: Control = {
    id: 'per-hundred',
    label: 'Show the windows',
    icon: 'all',
    pressed: shown,
    command: { type: 'part', part: shown ? PLAIN : null },
  }
  return {
    caption: group.caption,
    invitation: shown ? '' : 'Slide along the groups.',
    slider: {
      label: 'Groups',
      stops: GROUPS.map(({ id, label }) => ({
        label,
        on: group.id === id,
        command: { type: 'guess', guess: id },
      })),
    },
    ...(figures.length > 0 ? { actions: [perHundred] } : {}),
    ...(figures.length > 0 && shown ? { legend: houseOf(group.label, figures) } : {}),
  }
}

/** A hundred windows for each figure, with where it was found. */
function houseOf(title: string, figures: Telling['pack']['figures']): NonNullable<Told['legend']> {
  return {
    title,
    tone: 'amber',
    perHundred: figures.map(({ value, says }) => ({ lit: value, says })),
    says: figures.some(({ basis }) => basis === 'published')
      ? 'Published for this place.'
      : 'Published for New Cross Gate, not for here.',
    flag: null,
    items: [],
    know: null,
  }
}

function waking(telling: Telling): Told {
  const { pack, ground, stage } = telling
  const { view } = stage
  const few = fewLinks(pack).filter((row) => (ground.question.pools.of[row] ?? -1) >= 0)
  const up = awake(pack, view)
  const left = stillSleeping(pack, view)
  const before = awake(pack, { ...view, whatIf: view.whatIf.slice(0, -1) })
  const share = { part: up.size, before: before.size, of: few.length }
  const label = 'One hello from an open door'
  const says =
    up.size === 0 ? `${label}: none yet.` : up.size >= few.length ? `${label}: all.` : `${label}: some.`
  const tallies = showable(few.length) ? [shareTally('near', label, says, share)] : []
  const items = ground.pools
    .filter(({ index }) => stillSleeping(pack, view, index).length > 0)
    .map(({ pool, index }) => ({ says: `Wake threads: ${pool.title}`, command: wakes(pack, view, index) }))
  return {
    ...wakingWords(up.size > 0, left.length > 0, up.size >= few.length, view.part === INTRODUCE),
    tallies,
    lists: items.length > 0 ? [{ heading: 'Wake what sleeps', items }] : [],
    actions: wakeActions(telling, left.length > 0, up.size),
  }
}

function wakingWords(
  begun: boolean,
  sleeps: boolean,
  done: boolean,
  introduce: boolean,
): Pick<Told, 'caption' | 'invitation'> {
  if (introduce) {
    return {
      caption: 'These yellow lights know people on both sides. One of them could say hello.',
      invitation: sleeps ? 'Touch a group to wake its threads.' : '',
    }
  }
  if (!begun) return {}
  if (sleeps) {
    return {
      caption: 'These threads were there all along. Each leads to someone who could open a door.',
      invitation: 'Touch another group.',
    }
  }
  return done
    ? { caption: 'New hellos joined the rest. What would both people need, to say yes?', invitation: '' }
    : {
        caption: 'All that slept is awake. Some people still wait for a new hello. Who could make it?',
        invitation: 'Add new hellos.',
      }
}

function wakeActions({ pack, ground, stage }: Telling, sleeps: boolean, up: number): Control[] {
  const { view } = stage
  const on = view.part === INTRODUCE
  const who: Control[] =
    introducers(pack, ground).size > 0
      ? [
          {
            id: 'introduce',
            label: 'Who could introduce?',
            icon: 'hand',
            pressed: on,
            command: { type: 'part', part: on ? null : INTRODUCE },
          },
        ]
      : []
  const hello: Control = {
    id: 'new-hellos',
    label: 'New hellos',
    icon: 'thread',
    command: sleeps ? { type: 'stay' } : newHellos(pack, view),
    ...(sleeps ? { locked: 'Wake what sleeps' } : {}),
  }
  const undo: Control[] =
    up > 0 ? [{ id: 'undo', label: 'Undo', icon: 'undo', command: { type: 'undo' } }] : []
  return [...undo, ...who, hello]
}

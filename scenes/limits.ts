import {
  areOne,
  askedTies,
  type Choice,
  davids,
  davidsOf,
  defineScene,
  madeOne,
  people,
  pools,
  recalled,
  recalledTies,
  recallOf,
  type SitePack,
  type Tally,
  type Telling,
  type Told,
  topics,
  topicsOf,
  topicsOff,
  WEB_WINDOWS,
  windowsJoined,
  wonders,
} from '../src/core/kit.ts'

const COMMON = { seconds: 'wait', look: 'all', asks: ['rely', 'help'], tray: false } as const
/** A web that has lost more windows than this has come apart. */
const HOLDS = 1

/** Only part of the picture: what a map cannot show, opened from the badge anywhere, and back to where one was. */
export default defineScene({
  id: 'limits',
  title: 'Only part of the picture',
  story: 'S22',
  chapter: null,
  aside: true,
  facts: [
    ...['1.1', '1.3', '1.5', '1.6', '2.1', '2.2', '3.1', '5.1', '7.1', '9.1', '11.3', '11.6', '11.7', '14.6'],
    ...[
      '26.2',
      '27.1',
      '27.2',
      '27.3',
      '27.4',
      '28.3',
      '28.4',
      '28.5',
      '29.7',
      '29.8',
      '30.3',
      '30.6',
      '32.1',
    ],
    ...['P3', 'X8'],
  ],
  beats: [
    {
      ...COMMON,
      id: 'only',
      title: 'What can this map not show?',
      caption:
        'This map shows only what we asked and what people recalled. Real life has far more links than this.',
      prompts: ['What would your map leave out?', 'Who was not asked?'],
      know: [
        'Gains like those shown here are real, but modest.',
        'How it goes depends on the people who do it, and on the place.',
        'What a finding is worth depends on what people care about. Some of what counts is hard to count.',
        'A place can give belonging. It can hold quarrels and closed doors, too.',
      ],
      touch: 'none',
      paint: [people, pools, wonders],
      onward: 'Only what was asked',
      tell: only,
    },
    {
      ...COMMON,
      id: 'asked',
      title: 'Only what was asked.',
      caption: 'Turn a question off. Its threads go, and some lights are left with none.',
      prompts: ['What would you have asked?', 'Which answer would you not give to anyone?'],
      know: [
        'A map holds only the links that somebody asked for. Other questions would draw another map.',
        'The study drew its own maps with programs such as UCINET, NodeXL, Gephi and Pajek.',
      ],
      touch: 'none',
      paint: [people, pools, topics],
      onward: 'Who came to mind',
      tell: asked,
    },
    {
      ...COMMON,
      id: 'recall',
      title: 'Only who came to mind.',
      caption: 'People told of those they thought of just then. What if some did not come to mind?',
      invitation: 'Slide along, and watch the web.',
      prompts: ['Whom would you forget to name?', 'Who would forget to name you?'],
      know: [
        'Any map is only a part of all that goes on between people. It is set by what was asked and what was recalled.',
        'Here threads are forgotten by lot. How much people really forget was not published.',
      ],
      touch: 'none',
      paint: [people, pools, recalled],
      onward: 'David?',
      tell: recall,
    },
    {
      ...COMMON,
      id: 'davids',
      title: 'One David, or two?',
      caption: 'Some neighbours named a David. Others did, too. Do they mean the same person?',
      prompts: ['How would you find out?', 'Has anyone taken you for somebody else?'],
      know: [
        'This was a hard part of the study: is the David whom one person named the same as another’s?',
        'It took careful checking, and sometimes asking people again. Here both are made up.',
      ],
      touch: 'merge',
      drag: 'thread',
      paint: [people, pools, davids],
      tell: oneOrTwo,
    },
  ],
})

const LEFT_OUT: Readonly<Record<string, string>> = {
  home: 'Some people were out when the door was knocked on. Their lights are missing here.',
  week: 'People were asked in one stretch of days. In another week, other places might come to mind.',
}

function only({ stage }: Telling): Told {
  const { part } = stage.view
  const window = (id: string, label: string, command: Choice['command']): Choice => ({
    id,
    label,
    pressed: part === id,
    command,
  })
  const side = (id: string, label: string): Choice =>
    window(id, label, { type: 'part', part: part === id ? null : id })
  const caption = LEFT_OUT[part ?? '']
  return {
    ...(caption ? { caption } : {}),
    invitation: 'Touch a window.',
    choices: {
      heading: 'What it leaves out',
      items: [
        window('asked', 'Only these questions', { type: 'go', beat: 1 }),
        side('home', 'Only who was at home'),
        window('recall', 'Only who came to mind', { type: 'go', beat: 2 }),
        side('week', 'Only that week'),
        window('davids', 'One David, or two?', { type: 'go', beat: 3 }),
      ],
    },
    actions: [
      { id: 'about-map', label: 'About this map', icon: 'know', command: { type: 'card', card: 'badge' } },
      { id: 'about', label: 'Who made this?', icon: 'group', command: { type: 'card', card: 'about' } },
    ],
  }
}

function asked({ pack, stage }: Telling): Told {
  const off = topicsOff(stage.view.part)
  const items = topicsOf(pack).map(({ id, title }): Choice => {
    const now = off.includes(id) ? off.filter((other) => other !== id) : [...off, id]
    const part = now.length === 0 ? null : now.join(' ')
    return { id, label: TOPICS[id] ?? title, pressed: !off.includes(id), command: { type: 'part', part } }
  })
  return {
    choices: { heading: 'Questions that are asked', items },
    tallies: [web(pack, askedTies(pack, stage.view.part), askedTies(pack, null))],
  }
}

/** Short names for the questions of the study. */
const TOPICS: Readonly<Record<string, string>> = {
  news: 'Hearing news',
  activities: 'Joining in',
  places: 'Going out',
  rely: 'Leaning on',
}

function recall({ pack, stage }: Telling): Told {
  const now = recallOf(stage.view.part)
  const stops = (['all', 'some', 'few'] as const).map((id) => ({
    label: RECALLED[id],
    on: id === now,
    command: { type: 'part', part: id === 'all' ? null : id } as const,
  }))
  return {
    slider: { label: 'Who came to mind', stops },
    tallies: [web(pack, recalledTies(pack, now), recalledTies(pack, 'all'))],
  }
}

const RECALLED = { all: 'All came to mind', some: 'Some forgotten', few: 'Many forgotten' } as const

/** How much of the map is one web, measured on what is left. */
function web(pack: SitePack, ties: readonly number[], all: readonly number[]): Tally {
  const [lit, whole] = [windowsJoined(pack, ties), windowsJoined(pack, all)]
  const says =
    whole - lit > HOLDS ? 'On this map the web comes apart.' : 'On this map the web holds together.'
  return { id: 'web', label: 'Joined in one web', lit, of: WEB_WINDOWS, was: lit, says }
}

function oneOrTwo({ pack, stage }: Telling): Told {
  const found = davidsOf(pack)
  if (!found) return { invitation: 'Names are taken out here, so only words can ask it.' }
  const one = areOne(stage.view)
  const stay = { type: 'stay' } as const
  return {
    caption: one
      ? 'Now he is one light, and it has grown. Neighbours who shared no thread meet in him.'
      : 'Some neighbours named a David. Others did, too. Do they mean the same person?',
    invitation: one ? 'Or was that wrong?' : 'Draw one ringed light onto the other.',
    choices: {
      heading: 'One David, or two?',
      items: [
        { id: 'one', label: 'One person', pressed: one, command: one ? stay : madeOne(found) },
        { id: 'two', label: 'Two people', pressed: !one, command: one ? { type: 'undo' } : stay },
      ],
    },
  }
}

import {
  answers,
  type Control,
  defineScene,
  growing,
  joinedShare,
  oneWeb,
  overlays,
  type Painter,
  people,
  pools,
  selection,
  type Tally,
  type Telling,
  type Told,
  threads,
  unanswered,
  WINDOWS,
  webOf,
} from '../src/core/kit.ts'

const PARTS = [
  { id: 'rely', label: 'Rely on', alone: 'Just who people rely on.' },
  { id: 'help', label: 'Ask for help', alone: 'Just who people ask for help.' },
  { id: 'trust', label: 'Trust', alone: 'Just who people trust.' },
] as const

const GROWS =
  'One answer at a time, the helpers join up. Filled lights answered us. Ringed lights were named.'
/** The questions about support that a place may have asked, the best first. */
const LEANED_ON = ['rely', 'help', 'trust']
/** In 100: a web that holds more of its people than this is said to hold most of them. */
const MOST = 50

/** Groups and their names only from near: from far it is one web. */
const horizon: Painter = (draft, moment) => {
  if (moment.view.open !== null) pools(draft, moment)
}

/** We hold each other up: the web grows one answer at a time until most of it is one web. */
export default defineScene({
  id: 'lean-on',
  title: 'Lean on',
  story: 'S06',
  chapter: 'lean-on',
  facts: ['13.1', '13.6', '13.7', '16.1', '16.2', '16.3', '28.3'],
  beats: [
    {
      id: 'dusk',
      seconds: 1,
      title: 'Who do you lean on?',
      caption: GROWS,
      look: 'all',
      asks: LEANED_ON,
      touch: 'onward',
      tray: false,
      paint: [people, answers, unanswered],
      onward: 'Go on',
      tell: (telling) => ({ tallies: [joinedSoFar(telling, 0)] }),
    },
    {
      id: 'grow',
      seconds: 12,
      title: 'Who do you lean on?',
      caption: GROWS,
      look: 'all',
      asks: LEANED_ON,
      touch: 'onward',
      tray: false,
      paint: [people, answers, growing],
      onward: 'Go on',
      tell: (telling) => ({
        tallies: [joinedSoFar(telling, telling.stage.clockS - telling.stage.view.sinceS)],
      }),
    },
    {
      id: 'web',
      seconds: 'wait',
      title: 'Who do you lean on?',
      caption: 'Helpers join up. Filled lights answered us. Ringed lights were named.',
      invitation: 'Touch a light. Touch it again to go one step further.',
      prompts: [
        'Who would you ring at two in the morning?',
        'Could someone be a great help and still not be on this map? How?',
        'Do the helpers get help too?',
      ],
      know: [
        'In the study people were asked who they rely on, who they go to for help, and who they trust.',
        'In Murton the study found that people’s support joins up. Filled: answered the survey. Ringed: named by someone.',
        'A light is bigger the more often it was named. The same name can hide different people.',
        'How much of it is one web is measured on this map, and rounded to a window.',
      ],
      look: 'all',
      asks: LEANED_ON,
      touch: 'light',
      tray: true,
      paint: [people, answers, horizon, threads, oneWeb, overlays, selection],
      onward: 'Where do we meet?',
      tell: web,
    },
  ],
})

function web(telling: Telling): Told {
  const { pack, ground, stage } = telling
  const parts = PARTS.filter(({ id }) => pack.questions.some((q) => q.id === id))
  const share = joinedShare(webOf({ ...telling, view: stage.view }))
  const tallies = [joinedSoFar(telling)]
  const actions = [again()]
  if (parts.length < 2 || !PARTS.some(({ id }) => id === stage.view.question)) {
    const caption = 'Each thread is an answer. Filled lights answered us. Ringed lights were named.'
    return { title: ground.question.title, caption, tallies, actions }
  }
  const part = parts.find(({ id }) => id === stage.view.part)
  const caption = part
    ? `${part.alone} ${share > MOST ? joinedWords(share) : 'Alone, this makes many small webs. Put them all together and they join up.'}`
    : joinedWords(share)
  return { caption, tallies, actions, slider: asked(stage.view.part, parts) }
}

/** "Most" only where it is so on this map. */
function joinedWords(share: number): string {
  const joined =
    share > MOST
      ? 'Helpers join up. On this map most of them are in one web.'
      : 'Helpers join up. On this map they make several webs.'
  return `${joined} Filled lights answered us. Ringed lights were named.`
}

function joinedSoFar(telling: Telling, seconds?: number): Tally {
  const of = webOf({ ...telling, view: telling.stage.view })
  const lit = joinedShare(of, seconds) / (100 / WINDOWS)
  const was = seconds === undefined ? lit : joinedShare(of, seconds - 1) / (100 / WINDOWS)
  return {
    id: 'one-web',
    label: 'Joined in one web',
    lit,
    of: WINDOWS,
    was,
    says: 'Lit windows stand for the people of this map who are joined in one web.',
  }
}

function again(): Control {
  return { id: 'grow-again', label: 'Grow it again', icon: 'play', command: { type: 'go', beat: 0 } }
}

function asked(part: string | null, parts: readonly (typeof PARTS)[number][]): NonNullable<Told['slider']> {
  const all = { label: 'All', on: part === null, command: { type: 'part', part: null } as const }
  return {
    label: 'What was asked',
    stops: [
      all,
      ...parts.map(({ id, label }) => ({
        label,
        on: part === id,
        command: { type: 'part', part: id } as const,
      })),
    ],
  }
}

import {
  type Choice,
  type Control,
  defineScene,
  GAINS,
  hundred,
  lanterns,
  people,
  type Telling,
  type Told,
} from '../src/core/kit.ts'

const COMMON = { seconds: 'wait', look: 'all', asks: ['news'], tray: false } as const
const ALL = 'All projects'
const ONE = 'One project'

interface Result {
  readonly id: string
  readonly label: string
  readonly stamp: string
  readonly says: string
  /** What the result does not say. */
  readonly not: string
}

const WELL: readonly Result[] = [
  {
    id: 'average',
    label: 'Wellbeing went up',
    stamp: ALL,
    says: 'After the projects, wellbeing went up on average for the people who took part.',
    not: 'How much it went up is not known: the chart is lost. Nor does it say how long it lasted.',
  },
]
const WORK: readonly Result[] = [
  {
    id: 'nhs',
    label: 'Some services used less',
    stamp: 'One project, some NHS services',
    says: 'In one project, people used some NHS services less. That saved 34%.',
    not: 'It is not said which project it was, nor which services. Other projects may not have saved at all.',
  },
  {
    id: 'learning',
    label: 'More people learning',
    stamp: ALL,
    says: 'More of those who took part went on to learn, or to train for work.',
    not: 'How many they were was not said, nor what they learned.',
  },
  {
    id: 'jobs',
    label: 'Some found jobs',
    stamp: ALL,
    says: 'Several people found jobs. They said that new links and new courage had helped.',
    not: 'It is what they said. Nobody can tell who might have found work anyway.',
  },
]
const JOINING: readonly Result[] = [
  {
    id: 'useful',
    label: 'Feeling more useful',
    stamp: ALL,
    says: 'People felt more useful. They felt better able to decide, and to deal with problems.',
    not: 'It does not say what made it so. How large the change was is not told here.',
  },
  {
    id: 'volunteers',
    label: 'Many volunteered',
    stamp: ALL,
    says: 'Many of those who took part began to volunteer close to home.',
    not: 'It does not say for how long, or who could not, for want of time.',
  },
  {
    id: 'mums',
    label: 'Mums lent a hand',
    stamp: ONE,
    says: 'Murton mums met and made a group. Then they were far more likely to volunteer.',
    not: 'This was one small group. It may not go like that in another place.',
  },
]
const PLACE: readonly Result[] = [
  {
    id: 'family',
    label: 'Friends gained, too',
    stamp: ALL,
    says: 'Good things passed on to friends and family, and to the wider place.',
    not: 'Nobody counted how far it went.',
  },
  {
    id: 'makers',
    label: 'People who join up',
    stamp: ALL,
    says: 'Many projects found well-linked people. In new projects they can join others up.',
    not: 'It does not say what it costs them when they are always asked.',
  },
  {
    id: 'hub',
    label: 'A meeting place stayed open',
    stamp: ONE,
    says: 'In Murton, the project helped keep a local meeting place open.',
    not: 'Which place it was is not said. Nor is it said what else kept it open.',
  },
]

/** Four kinds of gain, each result with what it stands on and what it does not say. For facilitators. */
export default defineScene({
  id: 'gains',
  title: 'Four kinds of gain',
  story: 'S20, S20a, S20b, S20c, S20d',
  chapter: null,
  facts: [
    ...[
      '4.5',
      '6.2',
      '10.7',
      '12.11',
      '19.3',
      '19.8',
      '19.9',
      '19.11',
      '19.12',
      '21.1',
      '22.1',
      '23.1',
      '23.2',
    ],
    ...['23.3', '24.1', '24.4', '24.5', '25.1', '25.2', '25.3', '26.3', '27.1'],
  ],
  beats: [
    {
      ...COMMON,
      id: 'four',
      title: 'What changed?',
      caption: 'Better links gave four kinds of gain. Open a lantern.',
      prompts: [
        'Which kind of gain matters to you?',
        'Which is hard to count?',
        'Who else gained, beyond the people in the room?',
      ],
      know: [
        'The study calls these gains dividends: what comes back when a place looks after its links early on.',
        'The gains matter. Beside what large services do from above, they are modest.',
      ],
      touch: 'own',
      answers: (row) => (row < GAINS.length ? { type: 'go', beat: row + 1 } : null),
      paint: [people, lanterns(null)],
      onward: GAINS[0],
      tell: () => ({
        choices: {
          heading: 'Four kinds of gain',
          items: GAINS.map((label, k) => ({
            id: `gain-${k}`,
            label,
            pressed: false,
            command: { type: 'go', beat: k + 1 },
          })),
        },
      }),
    },
    {
      ...COMMON,
      id: 'well',
      title: 'What changed? Feeling well.',
      caption: '',
      prompts: ['What does feeling better look like in daily life?', 'How would we know it lasted?'],
      know: ['The numbers were on a chart that is lost. So only the direction is shown.'],
      touch: 'none',
      paint: [people, lanterns(0)],
      onward: GAINS[1],
      tell: opened(WELL),
    },
    {
      ...COMMON,
      id: 'work',
      title: 'What changed? Money and work.',
      caption: '',
      prompts: ['What would you do with what was saved?', 'Should saving money be the reason to do this?'],
      know: [
        'In Murton, an LSE study found that the project was likely to be good value for money.',
        'In Murton, some of those who asked the questions found work. So did some of the mothers.',
      ],
      figures: ['nhs-savings'],
      touch: 'none',
      paint: [people, hundred],
      onward: GAINS[2],
      tell: opened(WORK),
    },
    {
      ...COMMON,
      id: 'joining',
      title: 'What changed? Joining in.',
      caption: '',
      prompts: ['What was the first thing you ever volunteered for?', 'What is a hand lent worth?'],
      know: ['A hand lent has a worth of its own, for a place and for its purse.'],
      touch: 'none',
      paint: [people, lanterns(2)],
      onward: GAINS[3],
      tell: opened(JOINING),
    },
    {
      ...COMMON,
      id: 'place',
      title: 'What changed? A stronger place.',
      caption: '',
      prompts: [
        'Who is two ripples away from you?',
        'Which place here is kept alive by the groups that use it?',
      ],
      know: ['What passes on from friend to friend is part of the gain. It is also hard to see.'],
      touch: 'none',
      paint: [people, lanterns(3)],
      tell: opened(PLACE),
    },
  ],
})

/** The results of one kind of gain; each can be turned over to see what it does not say. */
function opened(results: readonly [Result, ...Result[]] | readonly Result[]) {
  return ({ stage }: Telling): Told => {
    const [id = '', turned] = (stage.view.part ?? '').split('!')
    const shown = results.find((result) => result.id === id) ?? results[0]
    if (!shown) return {}
    const over = turned !== undefined
    const items = results.map(
      ({ id, label, stamp }): Choice => ({
        id,
        label,
        stamp,
        pressed: id === shown.id,
        command: { type: 'part', part: id },
      }),
    )
    const flip: Control = {
      id: 'turn-over',
      label: over ? 'What it says' : 'What it does not say',
      icon: over ? 'know' : 'guess',
      pressed: over,
      command: { type: 'part', part: over ? shown.id : `${shown.id}!` },
    }
    return {
      caption: over ? shown.not : shown.says,
      choices: { heading: 'What was found', items },
      actions: [flip],
    }
  }
}

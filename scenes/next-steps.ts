import {
  type Choice,
  type Control,
  chosenOf,
  defineScene,
  ordered,
  people,
  STEPS,
  type Telling,
  type Told,
  wayRound,
} from '../src/core/kit.ts'

type Step = (typeof STEPS)[number]['id']

const CAPTIONS: Readonly<Record<Step | 'board', string>> = {
  understand: 'Find out together: who turns to whom, and who has no one? Pick an idea.',
  involve: 'Plan together. The people it is about hold the pen. Pick an idea.',
  connect: 'Join people up. Public workers can be weavers, too. Pick an idea.',
  board: 'This is today’s board. Read it out. Then do it, and look again.',
}
/** Ideas to pick from; ids begin with the letter of their stop. */
const IDEAS: Readonly<Record<Step, readonly { readonly id: string; readonly label: string }[]>> = {
  understand: [
    { id: 'u1', label: 'Ask who was left out' },
    { id: 'u2', label: 'Ask what is good' },
    { id: 'u3', label: 'Show the map to more people' },
  ],
  involve: [
    { id: 'i1', label: 'Invite those it is about' },
    { id: 'i2', label: 'Share a meal' },
    { id: 'i3', label: 'Ask a service to listen' },
  ],
  connect: [
    { id: 'c1', label: 'Groups share a day' },
    { id: 'c2', label: 'Say a new hello' },
    { id: 'c3', label: 'A small pot for ideas' },
  ],
}

/** Understand, involve, connect: what happens after the map, and one idea for each on today's board. For facilitators. */
export default defineScene({
  id: 'next-steps',
  title: 'After the map',
  story: 'S21',
  chapter: null,
  facts: [
    ...[
      '6.1',
      '6.2',
      '6.3',
      '6.4',
      '7.2',
      '8.1',
      '8.2',
      '8.3',
      '8.4',
      '11.8',
      '21.6',
      '26.5',
      '26.6',
      '27.2',
    ],
    ...[
      '27.6',
      '29.1',
      '29.2',
      '29.3',
      '29.4',
      '29.5',
      '29.6',
      '30.1',
      '30.2',
      '30.5',
      '30.6',
      '31.1',
      '31.2',
      '31.3',
    ],
  ],
  beats: [
    {
      id: 'round',
      seconds: 'wait',
      title: 'What happens after the map?',
      caption: 'First find out together. Then plan together. Then join people up. Then look again.',
      prompts: [
        'What should we find out next?',
        'Who must be in the room when we plan?',
        'What is one link we could make this week?',
      ],
      know: [
        'The study’s way goes step by step: understand, involve, connect. What is made is made together, and then looked at again.',
        'It takes time, patience, kindness and talk. Trust comes before plans.',
        'Links need care. Public services that help to weave them are no extra.',
        'Someone has to be there, on the ground, and ready when people are. A little money helps small ideas start.',
        'Plans may slip, and some ideas fail. That is part of it.',
        'No money could buy all that neighbours do for one another.',
      ],
      look: 'all',
      asks: ['news'],
      touch: 'own',
      answers: (row) => {
        const step = STEPS[row]
        return step ? { type: 'part', part: step.id } : null
      },
      tray: false,
      paint: [people, wayRound],
      tell,
    },
  ],
})

/** At rest the three stops; at one of them its ideas; and at the end the board. */
function tell({ stage }: Telling): Told {
  const { part, guess } = stage.view
  const at = STEPS.findIndex(({ id }) => id === part)
  const here = STEPS[at]
  const board = boardOf(guess)
  return {
    ...(part === 'board' ? onBoard(guess) : here ? atStop(here.id, guess) : atRest()),
    ...(here ? { actions: [onTo(STEPS[at + 1] ?? READ_OUT)] } : {}),
    ...(board.says.length > 0 ? { board } : {}),
    lists: [{ heading: 'On the way round', items: [...STEPS, READ_OUT].map(stopItem) }],
  }
}

const READ_OUT = { id: 'board', word: 'Read it out' } as const
type Stop = (typeof STEPS)[number] | typeof READ_OUT

function stopItem({ id, word }: Stop) {
  return { says: word, command: { type: 'part', part: id } as const }
}

function onTo({ id, word }: Stop): Control {
  return { id: 'on-round', label: word, icon: 'thread', command: { type: 'part', part: id } }
}

function atRest(): Told {
  const items = STEPS.map(
    ({ id, word }): Choice => ({ id, label: word, pressed: false, command: { type: 'part', part: id } }),
  )
  return { invitation: 'Touch a lantern.', choices: { heading: 'On the way round', items } }
}

function atStop(step: Step, guess: string | null): Told {
  const picked = ordered(guess)
  const items = IDEAS[step].map(
    ({ id, label }): Choice => ({
      id,
      label,
      pressed: picked.includes(id),
      command: { type: 'guess', guess: chosenOf(guess, id) },
    }),
  )
  return { caption: CAPTIONS[step], choices: { heading: 'Ideas to pick from', items } }
}

/** What was picked, as lit windows; a touch leads back to its stop. */
function onBoard(guess: string | null): Told {
  const items = STEPS.flatMap(({ id: step }) =>
    ordered(guess).flatMap((id) => {
      const idea = IDEAS[step].find((each) => each.id === id)
      return idea
        ? [{ id, label: idea.label, pressed: true, command: { type: 'part', part: step } as const }]
        : []
    }),
  )
  if (items.length === 0)
    return { caption: 'Nothing is on the board yet.', invitation: 'Touch a lantern and pick an idea.' }
  return {
    caption: CAPTIONS.board,
    choices: { heading: 'Today’s board', items },
    lead: { id: 'read-out', label: 'Show the card', icon: 'know', command: { type: 'card', card: 'board' } },
  }
}

/** The card to read out: one sentence for each idea that was picked. */
function boardOf(guess: string | null): NonNullable<Told['board']> {
  const says = STEPS.flatMap(({ id: step, word }) =>
    ordered(guess).flatMap((id) => {
      const idea = IDEAS[step].find((each) => each.id === id)
      return idea ? [`${word}: ${idea.label.charAt(0).toLowerCase()}${idea.label.slice(1)}.`] : []
    }),
  )
  return { title: 'Today’s board', says: says.length > 0 ? [...says, 'Then look again, together.'] : [] }
}

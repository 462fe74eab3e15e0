import {
  defineScene,
  news,
  newsRun,
  packBefore,
  people,
  pools,
  stepsTaken,
  type Tally,
  type Telling,
  type Told,
  threads,
  undoControl,
  WINDOWS,
  whatIf,
  windowsLit,
} from '../src/core/kit.ts'

const HABIT = 'habit'

/** Hope seems to pass from friend to friend: gaps stop it, a thread helps, and bigger changes need two nudges. */
export default defineScene({
  id: 'hope',
  title: 'Hope spreads',
  story: 'S16',
  chapter: 'send-news',
  facts: ['9.14', '9.16', '9.17', '19.7', '24.3', '25.1'],
  beats: [
    {
      id: 'glow',
      seconds: 'wait',
      title: 'How does hope spread?',
      caption:
        'Hope seems to pass from friend to friend. Gaps stop it. Add a thread and see how far it goes.',
      invitation: 'Touch a light to start a glow.',
      prompts: [
        'What have you caught from a friend: a habit, a hobby, a hope?',
        'Where would you start it off here?',
        'Could something unhelpful spread the same way?',
      ],
      know: [
        'The study says that feelings of hope and drive seem to spread from one person to the next.',
        'Many mothers of Murton Mams were soon asking others to join in, too.',
        'This is a model, run on this map. A new habit needs a nudge from two people; news needs one.',
      ],
      look: 'all',
      asks: ['rely', 'help', 'news'],
      touch: 'send',
      sends: ({ part }) => (part === HABIT ? 'habit' : 'news'),
      drag: ({ news: sent }) => (sent ? 'thread' : null),
      tray: false,
      paint: [people, pools, threads, news, whatIf],
      onward: 'Hello street',
      tell: glowing,
    },
  ],
})

function glowing({ show, pack, stage, ground }: Telling): Told {
  const { news: sent, question, part, whatIf: changes } = stage.view
  const choices = {
    heading: 'What is passed on?',
    items: [
      {
        id: 'one',
        label: 'A hope: one nudge',
        pressed: part !== HABIT,
        command: { type: 'part', part: null },
      },
      {
        id: 'two',
        label: 'A habit: two nudges',
        pressed: part === HABIT,
        command: { type: 'part', part: HABIT },
      },
    ],
  } as const
  if (!sent) return { choices }
  const run = newsRun(pack, question, sent)
  const then = newsRun(packBefore(show, stage.view), question, sent)
  const over = stage.clockS >= run.endsS
  const lit = windowsLit(pack, ground.pools, run, stepsTaken(run, sent, stage.clockS))
  const was = changes.length > 0 ? Math.min(lit, windowsLit(pack, ground.pools, then)) : lit
  const tally: Tally = {
    id: 'reached',
    label: 'Reached on this map',
    lit,
    of: WINDOWS,
    was,
    says: over ? 'The glow has come as far as it goes.' : 'The glow is on its way.',
  }
  const actions = changes.length > 0 ? [undoControl()] : []
  if (!over) return { caption: 'It goes from light to light.', invitation: '', choices, tallies: [tally] }
  return {
    ...endWords(part === HABIT, changes.length > 0, lit > was),
    invitation: 'Draw a thread, or touch another light.',
    choices,
    tallies: [tally],
    actions,
  }
}

function endWords(habit: boolean, woven: boolean, further: boolean): Told {
  if (woven && further) {
    return {
      title: 'One thread took it further.',
      caption: 'A link that joins people up can carry hope to many more.',
    }
  }
  if (woven) {
    return {
      title: 'It came as far as before.',
      caption: habit
        ? 'One thread is one nudge. A habit needs two, so try a second thread near by.'
        : 'This thread joined lights that had heard already. Try one across a gap.',
    }
  }
  return {
    title: habit ? 'A habit needs more.' : 'This is how far it got.',
    caption: habit
      ? 'A habit catches on where friends know each other, and stops where one friend stands alone.'
      : 'Outlined lights are still waiting. The gaps between groups held it up.',
  }
}

import {
  type Choice,
  defineScene,
  FOUND,
  MAY_LOWER,
  ordered,
  people,
  pools,
  REVEALED,
  reordered,
  rungs,
  shades,
  type Telling,
  type Told,
} from '../src/core/kit.ts'

/** Feeling well, feeling part of it: guess what goes with feeling low, then see how belonging goes with feeling well. */
export default defineScene({
  id: 'feeling',
  title: 'Feeling well',
  story: 'S14',
  chapter: null,
  facts: ['4.1', '4.2', '4.3', '4.4', '9.14', '10.4', '13.10', '21.2', '21.3', '21.4', 'P4', 'X7'],
  beats: [
    {
      id: 'guess',
      seconds: 'wait',
      title: 'What goes with feeling low?',
      caption: 'Each of these can go with feeling low. Which goes with it the closest?',
      prompts: [
        'Did the order surprise you?',
        'Could feeling low also make it harder to meet people?',
        'Who is it that has few links: the person, or the place?',
      ],
      know: [
        'The study used well-known sets of questions on wellbeing, and on how content people are with life.',
        'Only this order was published. There is no number, and no order among the others.',
        'It says what went with what. It does not say what came before what.',
        'Other studies, too, find that good, kind links go with feeling well.',
        'Links are more and more seen as part of what keeps people well.',
      ],
      look: 'all',
      asks: ['news'],
      touch: 'own',
      answers: (row, view) => {
        const id = MAY_LOWER[row]?.id
        return id && view.part !== REVEALED ? { type: 'guess', guess: reordered(view.guess, id) } : null
      },
      tray: false,
      paint: [people, rungs],
      onward: 'Feeling part of it',
      tell: guess,
    },
    {
      id: 'belong',
      seconds: 'wait',
      title: 'Do you feel part of this place?',
      caption: '',
      prompts: [
        'What makes you feel part of a place?',
        'What would have to change for more people to feel that way here?',
      ],
      know: [
        'A shade is the average of a group, never of one person. An empty outline: too few people answered to show it.',
        'People with no one close to them tended to find less meaning in life.',
        'People without help at hand tended to be less content with life.',
        'People with poor mental health are often among those who are most cut off.',
        'People who are pushed aside often have few links. That is about how others treat them.',
      ],
      look: 'all',
      asks: ['news'],
      touch: 'none',
      tray: false,
      paint: [people, pools, shades],
      tell: belong,
    },
  ],
})

/** First an order of the visitor's own, then what was found. */
function guess({ stage }: Telling): Told {
  const { guess: now, part } = stage.view
  const order = ordered(now)
  const found = part === REVEALED
  const items = MAY_LOWER.map(({ id, word }): Choice => {
    const place = found ? (id === FOUND ? 1 : 0) : order.indexOf(id) + 1
    return {
      id,
      label: word,
      pressed: place > 0,
      ...(place > 0 ? { place } : {}),
      command: found ? { type: 'stay' } : { type: 'guess', guess: reordered(now, id) },
    }
  })
  const choices = { heading: 'Your order', items }
  if (found) {
    return {
      title: 'Few links stood out.',
      caption:
        'Few links went hand in hand with feeling low. Age, illness or being out of work did so less closely.',
      invitation: order[0] === FOUND ? 'You saw that coming.' : 'Did that surprise you?',
      choices,
      actions: [again(stage.view.beat)],
    }
  }
  const all = order.length === MAY_LOWER.length
  return {
    invitation: all ? '' : 'Touch all of them, in the order you think.',
    choices,
    lead: all
      ? { id: 'found', label: 'See what was found', icon: 'guess', command: { type: 'part', part: REVEALED } }
      : null,
  }
}

function again(beat: number) {
  return { id: 'guess-again', label: 'Guess again', icon: 'guess', command: { type: 'go', beat } } as const
}

const SIDES = [
  { id: 'all', label: 'Everyone' },
  { id: 'belong', label: 'Part of it' },
  { id: 'between', label: 'In between' },
  { id: 'stopped', label: 'Something stops me' },
] as const
const SAYS: Readonly<Record<string, string>> = {
  all: 'Each shape is a group. The warmer it glows, the better its people feel, on average, on this map.',
  belong: 'People who said they feel part of it were more likely to feel really well.',
  between: 'Some people feel part of it now and then. On this map they stand in between.',
  stopped:
    'Some said that something stopped them joining in. They were the least likely to feel really well.',
}

function belong({ pack, stage }: Telling): Told {
  const now = SIDES.find(({ id }) => id === stage.view.part)?.id ?? 'all'
  if (!pack.shades) {
    return {
      caption: 'In the study, people who felt part of a place were more likely to feel really well.',
      invitation: 'How people feel here is not part of this map.',
    }
  }
  return {
    caption: SAYS[now] ?? '',
    invitation: 'Slide along and watch the shapes.',
    slider: {
      label: 'Who feels part of it?',
      stops: SIDES.map(({ id, label }) => ({
        label,
        on: id === now,
        command: { type: 'part', part: id === 'all' ? null : id } as const,
      })),
    },
  }
}

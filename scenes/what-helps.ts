import {
  type Choices,
  type Control,
  crossing,
  defineScene,
  HELPS,
  people,
  type Telling,
  type Told,
} from '../src/core/kit.ts'

/** The part that tells of a sister study. */
const ELSEWHERE = 'elsewhere'

/** What gets in the way, and what helps: visitors lay stones of light, and some lights can cross. */
export default defineScene({
  id: 'what-helps',
  title: 'What helps?',
  story: 'S15',
  chapter: 'weave',
  facts: ['13.5', '21.3', '29.7', '29.8', 'P7'],
  beats: [
    {
      id: 'stones',
      seconds: 'wait',
      title: 'Is anything stopping you from taking part?',
      caption:
        'People who said something stopped them joining in were least likely to feel really good. What could help?',
      prompts: [
        'What stops you? What once helped you?',
        'Which of these could we fix here, this month, for free?',
      ],
      know: [
        'In the study people were asked: are there any barriers locally? Those who said something was stopping them were the least likely to have high wellbeing.',
        'One went with the other. The study does not say why.',
        'The stones are ideas to choose from, not answers of this place. How many lights cross is a picture, not a count.',
        'From another place: in Ormsgill, Barrow, a sister study asked what stops people, and what holds the place together.',
      ],
      look: 'all',
      touch: 'none',
      tray: false,
      paint: [people, crossing],
      tell: laid,
      leaves,
    },
  ],
})

const chosen = ({ stage }: Telling) =>
  HELPS.filter(({ id }) => (stage.view.guess ?? '').split(' ').includes(id))

function laid(telling: Telling): Told {
  const { part } = telling.stage.view
  const ideas = chosen(telling)
  const elsewhere: Control = {
    id: ELSEWHERE,
    label: 'From another place',
    icon: 'know',
    pressed: part === ELSEWHERE,
    command: { type: 'part', part: part === ELSEWHERE ? null : ELSEWHERE },
  }
  const leave: Control = {
    id: 'leave',
    label: 'Leave a card',
    icon: 'card',
    command: { type: 'card', card: 'leave' },
  }
  return {
    ...wordsOf(ideas.length, part),
    choices: choicesOf(telling),
    actions: [elsewhere, ...(ideas.length > 0 ? [leave] : [])],
  }
}

function wordsOf(ideas: number, part: string | null): Told {
  if (part === ELSEWHERE) {
    return {
      title: 'What stopped people in Ormsgill?',
      caption:
        'Not here: in Ormsgill, in Barrow, some said being judged. Schools and centres held people together.',
    }
  }
  if (ideas === 0) return {}
  return {
    title: 'What would help here?',
    caption: 'Each row of stones helps some people over. What else could we lay down here?',
  }
}

function choicesOf(telling: Telling): Choices {
  const on = chosen(telling).map(({ id }) => id as string)
  return {
    heading: 'What helps?',
    items: HELPS.map(({ id, label }) => {
      const next = on.includes(id) ? on.filter((other) => other !== id) : [...on, id]
      return {
        id,
        label,
        pressed: on.includes(id),
        command: { type: 'guess', guess: next.join(' ') || null },
      }
    }),
  }
}

/** A card to read out or to photograph: nothing of it is kept. */
function leaves(telling: Telling): { title: string; says: readonly string[] } {
  return {
    title: 'What would help here?',
    says: [
      ...chosen(telling).map(({ label }) => `${label}.`),
      'Tell someone here about it, or take a picture. This card is not kept.',
    ],
  }
}

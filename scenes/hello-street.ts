import {
  defineScene,
  doorsOf,
  helloStreet,
  lightOf,
  people,
  street,
  streetAfter,
  type Telling,
  type Told,
  wasAnswered,
} from '../src/core/kit.ts'

/** Light of the street, 0..1, from which it counts as friendly again. */
const FRIENDLY = 0.55

/** If my neighbours do not say hello, I say it less; if somebody goes on saying it, the street lights up again. */
export default defineScene({
  id: 'hello-street',
  title: 'Hello street',
  story: 'S16',
  chapter: 'send-news',
  facts: ['9.14'],
  beats: [
    {
      id: 'hello',
      seconds: 'wait',
      title: 'Who says hello first?',
      caption: 'When hellos get no answer, people say hello less. This street has gone quiet.',
      invitation: 'Touch a window and say hello.',
      prompts: ['Who always says hello on your street?', 'What makes it easy, or hard, to say hello first?'],
      know: [
        'The study says: if I think my neighbours do not say hello, I am less likely to say it.',
        'This street is a model. How fast it brightens is made up.',
      ],
      look: 'doors',
      touch: 'hello',
      tray: false,
      paint: [people, street, helloStreet],
      onward: 'Lean on',
      tell: greeting,
    },
  ],
})

function greeting({ pack, stage }: Telling): Told {
  const { trail } = stage.view
  const light = lightOf(streetAfter(pack, trail))
  const doors = doorsOf(pack)
  const lists = [
    {
      heading: 'Doors of the street',
      items: doors.map((row, k) => ({
        says: `Say hello at ${ORDINALS[k] ?? 'another'} door`,
        command: { type: 'walk', row, again: true } as const,
      })),
    },
  ]
  const again = {
    id: 'anew',
    label: 'Quiet again',
    icon: 'again',
    command: { type: 'walk', row: null },
  } as const
  if (trail.length === 0) return { lists }
  if (light >= FRIENDLY) {
    return {
      title: 'The street is lit again.',
      caption: 'You went on saying hello, and neighbours began to answer each other. It took patience.',
      invitation: '',
      lists,
      actions: [again],
    }
  }
  return {
    title: wasAnswered(pack, trail) ? 'Hello back!' : 'No answer yet.',
    caption: 'Every hello warms a door a little. Doors that meet no answer cool down again.',
    invitation: 'Say it again, at any door.',
    lists,
    actions: [again],
  }
}

const ORDINALS = [
  'the first',
  'the second',
  'the third',
  'the fourth',
  'the fifth',
  'the sixth',
  'the seventh',
  'the last',
]

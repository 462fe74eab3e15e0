import { defineScene, people, street } from '../src/core/kit.ts'

/** The six chapters as six lanterns on one thread over the street: any of them is one touch away. */
export default defineScene({
  id: 'lights',
  title: 'All the lights',
  story: 'A0',
  chapter: null,
  facts: ['5.1', '9.1'],
  beats: [
    {
      id: 'hung',
      seconds: 'wait',
      title: 'Where would you like to go?',
      caption: 'Each light leads to one way of looking at this place.',
      invitation: 'Touch a light.',
      prompts: ['Which of these lights draws you? Why?', 'Which of them is close to your own day?'],
      know: [
        'Each light opens a part of what the study asked and found, or a model that is run on this map.',
      ],
      look: 'street',
      touch: 'none',
      tray: false,
      moveS: 1.6,
      staggerS: 0.6,
      paint: [people, street],
    },
  ],
})

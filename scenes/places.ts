import { defineScene, people } from '../src/core/kit.ts'

/** The picker: seven pins from north to south, each with what the place is proud of. Places are never compared. */
export default defineScene({
  id: 'places',
  title: 'Seven places',
  story: 'S02',
  chapter: 'wake',
  facts: ['10.1', '11.5', '12.1'],
  beats: [
    {
      id: 'pick',
      seconds: 'wait',
      title: 'Which place would you like to see?',
      caption:
        'People in seven places in England told neighbours about their links. Nearly 3,000 people took part.',
      invitation: 'Pick a place.',
      prompts: [
        'What would you want people to know about your place before they see its map?',
        'Which place looks like yours? Which looks different?',
      ],
      figures: ['nearly-3000'],
      know: [
        'The study worked in seven places. Places without published results say so, and none is compared with another.',
      ],
      look: 'all',
      touch: 'none',
      tray: false,
      paint: [people],
    },
  ],
})

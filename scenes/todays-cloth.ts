import { cloth, clothAt, defineScene, people, pools, type Telling, type Told } from '../src/core/kit.ts'

/** The threads visitors wove today, together and of nobody in particular: at rest, and when a day closes. */
export default defineScene({
  id: 'todays-cloth',
  title: 'Today’s cloth',
  story: 'S17',
  chapter: null,
  facts: ['8.4', '26.4'],
  beats: [
    {
      id: 'cloth',
      seconds: 16,
      title: 'Woven today.',
      caption: 'Each bright thread was woven by somebody here today. Nobody knows by whom.',
      invitation: 'Threads people wove here today.',
      prompts: [
        'Which of these threads could be real by next week?',
        'Where does the cloth still have room?',
      ],
      know: [
        'Of each thread only its ends and the hour are kept, and nothing else. At night all threads are wiped.',
        'A few threads alone are not shown.',
      ],
      do: [{ type: 'lay' }],
      look: 'all',
      asks: ['rely', 'help'],
      touch: 'onward',
      tray: false,
      paint: [people, pools, cloth],
      onward: 'Go on',
      tell: woven,
    },
  ],
})

function woven({ show, stage }: Telling): Told {
  if (clothAt(show, stage).length > 0) return {}
  return {
    title: 'Today’s cloth is still to be woven.',
    caption: 'Weave a handful of threads, and you will see them here as one.',
    invitation: '',
  }
}

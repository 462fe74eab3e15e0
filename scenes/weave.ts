import {
  type Choices,
  closer,
  defineScene,
  people,
  pools,
  type Telling,
  type Told,
  threadsInstead,
  undoControl,
  weaveTally,
  weavingOf,
  web,
  whatIf,
} from '../src/core/kit.ts'

/** Threads of one visitor (study S17). */
const THREADS = 5

/** What if? Five threads, any two lights, and always a way to take one back. */
export default defineScene({
  id: 'weave',
  title: 'Weave',
  story: 'S17',
  chapter: 'weave',
  facts: ['8.4', '9.6', '9.18', '26.4', 'P6'],
  beats: [
    {
      id: 'threads',
      seconds: 'wait',
      title: 'Which two lights would you join?',
      caption:
        'You have five threads. Join any two lights. Watch who gets closer. A small link can change a lot.',
      invitation: 'Press a light, drag to another, and let go when both glow.',
      prompts: [
        'Why that pair? What would they do together?',
        'Who could make that first hello?',
        'What would the two people need to agree to it?',
      ],
      know: [
        'This is a what-if, worked out on this map. Nothing here says what would happen in real life.',
        'A light shines when it comes close to one it was far from: within a few threads of it.',
        'Drawn by lot and to the busiest light are worked out the same way, with as many threads as yours.',
        'A thread is only a link on a map. Both people would have to want it.',
      ],
      look: 'all',
      asks: ['rely'],
      touch: 'weave',
      drag: 'thread',
      most: THREADS,
      tray: false,
      paint: [people, pools, web, closer, whatIf],
      onward: 'A small fund',
      tell: woven,
    },
  ],
})

function woven(telling: Telling): Told {
  const { pack, stage } = telling
  const { question, whatIf: mine, tried } = stage.view
  const left = THREADS - mine.length
  const compared = tried ? { now: tried, before: mine } : { now: mine, before: mine.slice(0, -1) }
  return {
    ...wordsOf(telling),
    beads: left > 0 ? { lit: left, of: THREADS, says: 'Threads you have left.' } : null,
    tallies: weaveTally(pack, question, compared),
    actions: mine.length > 0 ? [undoControl()] : [],
    choices: left === 0 ? heldAgainst(telling) : null,
  }
}

/** What the latest thread did, and what a finger can do now. */
function wordsOf({ pack, stage }: Telling): Told {
  const { question, whatIf: mine, tried, selection } = stage.view
  if (tried) return { caption: INSTEAD[tried[0]?.kind === 'weave' ? tried[0].why : ''] ?? '', invitation: '' }
  const picked = selection ? { invitation: 'Now touch the light to join it to.' } : {}
  const last = mine.at(-1)
  if (!last) return picked
  const gained = weavingOf(pack, question, mine).people > weavingOf(pack, question, mine.slice(0, -1)).people
  const made = last.kind === 'weave' && last.why === 'hands' ? 'You made this one together. ' : ''
  const came = gained
    ? 'The lights that shine came closer.'
    : 'These two were near already. Nobody new came closer.'
  return mine.length < THREADS
    ? {
        caption: `${made}${came} Why that pair?`,
        invitation: 'With a friend? Press a light each, at once.',
        ...picked,
      }
    : { caption: `${made}All your threads are woven. Hold them against others, or undo one.`, invitation: '' }
}

const INSTEAD: Readonly<Record<string, string>> = {
  lot: 'These threads were drawn by lot. Look at the windows. Which threads would you keep, and why?',
  busiest: 'These all lead to the busiest light on this map. Who comes closer, and who does not?',
}

/** Threads by lot are other ones each time. */
function heldAgainst({ pack, show, stage }: Telling): Choices {
  const { question, whatIf: mine, tried } = stage.view
  const shown = tried?.[0]?.kind === 'weave' ? tried[0] : null
  const seed = show.seed + (shown?.ties[0]?.[0] ?? 0)
  const other = (why: 'lot' | 'busiest') =>
    ({ type: 'try', changes: threadsInstead(pack, question, why, { count: mine.length, seed }) }) as const
  return {
    heading: 'Compare',
    items: [
      {
        id: 'mine',
        label: 'Mine',
        pressed: tried === null,
        command: { type: 'try', changes: null },
      },
      { id: 'lot', label: 'By lot', pressed: shown?.why === 'lot', command: other('lot') },
      {
        id: 'busiest',
        label: 'All to one',
        pressed: shown?.why === 'busiest',
        command: other('busiest'),
      },
    ],
  }
}

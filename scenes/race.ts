import {
  type Choice,
  defineScene,
  newsRun,
  people,
  pools,
  race,
  rivalRun,
  stepsTaken,
  type Tally,
  type Telling,
  type Told,
  WINDOWS,
  windowsLit,
} from '../src/core/kit.ts'

const SIDES = [
  { id: 'amber', label: 'The amber one', reached: 'Amber came to', tone: 'amber' },
  { id: 'blue', label: 'The blue one', reached: 'Blue came to', tone: 'blue' },
] as const

/** Two starts, the same news, side by side: guess which goes further, then watch. */
export default defineScene({
  id: 'race',
  title: 'Side by side',
  story: 'S16',
  chapter: 'send-news',
  facts: ['9.16', '9.17'],
  beats: [
    {
      id: 'race',
      seconds: 'wait',
      title: 'Where would you start it?',
      caption: 'The same news sets out from two lights at once.',
      invitation: 'Touch a light for the first start.',
      prompts: [
        'Who would you tell first, and why them?',
        'Does it help to start with somebody many people know?',
        'Who would never be asked to start it?',
      ],
      know: [
        'This is a model, run on this map. Both starts have the same luck, so only the start makes the difference.',
        'The study says: the fewer links there are, the harder it is for good things to spread.',
      ],
      look: 'all',
      asks: ['news', 'rely'],
      touch: 'pick',
      tray: false,
      paint: [people, pools, race],
      onward: 'Hope',
      tell: racing,
    },
  ],
})

function racing(telling: Telling): Told {
  const { stage } = telling
  const [a, b] = stage.view.trail
  if (a === undefined) return {}
  if (b === undefined) return { invitation: 'Now touch a light for the second start.', actions: [anew()] }
  if (!stage.view.news) {
    return {
      title: 'Which goes further?',
      caption: 'Amber starts at your first light, blue at your second.',
      invitation: 'Touch your guess.',
      choices: { heading: 'Which goes further?', items: guesses(a, b) },
      actions: [anew()],
    }
  }
  return watched(telling)
}

function watched({ pack, stage, ground }: Telling): Told {
  const { news: sent, question, guess } = stage.view
  const runs = sent ? [newsRun(pack, question, sent), rivalRun(pack, question, sent)] : []
  const [one, two] = runs
  if (!sent || !one || !two) return {}
  const tallies = [one, two].map((run, k): Tally => {
    const { id, reached } = SIDES[k === 0 ? 0 : 1]
    const lit = windowsLit(pack, ground.pools, run, stepsTaken(run, sent, stage.clockS))
    return {
      id,
      label: reached,
      lit,
      of: WINDOWS,
      was: WINDOWS,
      says: `${reached} ${portion(lit)} on this map.`,
    }
  })
  if (stage.clockS < Math.max(one.endsS, two.endsS)) {
    return {
      title: 'They are off.',
      caption: 'Each light takes the colour that gets there before the other.',
      invitation: '',
      tallies,
    }
  }
  const [amber, blue] = tallies.map(({ lit }) => lit)
  const won = (amber ?? 0) === (blue ?? 0) ? null : (amber ?? 0) > (blue ?? 0) ? 'amber' : 'blue'
  return {
    title: won === null ? 'They came equally far.' : `${won === 'amber' ? 'Amber' : 'Blue'} went further.`,
    caption: `That is what happened on this map. ${won === guess ? 'You guessed it.' : 'Did that surprise you?'} Where news starts can matter.`,
    invitation: '',
    tallies,
    actions: [anew()],
  }
}

/** A share in words: windows stand for it, no numeral does. */
function portion(lit: number): string {
  if (lit >= WINDOWS - 1) return 'nearly everyone'
  if (lit > WINDOWS / 2) return 'many people'
  return lit > WINDOWS / 4 ? 'quite a few people' : 'a few people'
}

function guesses(row: number, rival: number): Choice[] {
  return SIDES.map(({ id, label, tone }) => ({
    id,
    label,
    tone,
    pressed: false,
    command: { type: 'send', row, rival, guess: id },
  }))
}

function anew() {
  return { id: 'anew', label: 'Choose again', icon: 'again', command: { type: 'go', beat: 0 } } as const
}

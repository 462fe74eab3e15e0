import {
  BRIDGES,
  bridges,
  bridgesOf,
  type Control,
  defineScene,
  gathered,
  halved,
  heardLast,
  type NewsRun,
  news,
  newsRun,
  overlays,
  packBefore,
  people,
  pools,
  type SitePack,
  selection,
  stepsTaken,
  type Telling,
  type Told,
  threads,
  undoControl,
  whatIf,
  windowsLit,
} from '../src/core/kit.ts'

const PROMPTS = [
  'How did you hear about today?',
  'If you had to tell everyone something by Friday, which groups would you start with?',
  'Who might miss it?',
]

/** News has paths: guess who hears last, send it from anywhere, watch it travel step by step. */
export default defineScene({
  id: 'send-news',
  title: 'Send news',
  story: 'S04',
  chapter: 'send-news',
  facts: ['13.1', '13.4', '14.1', '14.2', '14.3', '14.4', '14.5'],
  beats: [
    {
      id: 'middle',
      seconds: 2.8,
      title: 'How do you hear what’s going on?',
      caption: 'People were asked where they go, or who they speak to, to find out what is going on.',
      look: 'all',
      asks: ['news'],
      touch: 'onward',
      tray: false,
      paint: [people, gathered],
      onward: 'Go on',
      tell: asked,
    },
    {
      id: 'split',
      seconds: 4,
      title: 'How do you hear what’s going on?',
      caption: 'Some people just ask friends. Others ask at places near by.',
      look: 'all',
      asks: ['news'],
      touch: 'onward',
      tray: false,
      moveS: 1.6,
      paint: [people, halved],
      onward: 'Go on',
      tell: ({ pack, ground }) =>
        pack.site.provenance === 'illustrative'
          ? {}
          : { title: ground.question.title, caption: 'Lights move to where their ties lead.' },
    },
    {
      id: 'paths',
      seconds: 'wait',
      title: 'How do you hear what’s going on?',
      caption: 'Some people mostly ask friends. Others go online, or ask at places near by.',
      invitation: 'Touch a group to look inside.',
      prompts: PROMPTS,
      look: 'all',
      asks: ['news'],
      touch: 'select',
      tray: true,
      moveS: 1.6,
      paint: [people, pools, threads, bridges, overlays, selection],
      onward: 'Who hears last?',
      know: [
        'In the study people were asked: where do you go, or who do you speak to, to find out what is going on in your area?',
        'In Murton the answers fell into groups like these. How many were in each was not published, so no number is shown.',
      ],
      tell: paths,
    },
    {
      id: 'news',
      seconds: 'wait',
      title: 'Who hears last?',
      caption: 'News starts somewhere and goes from light to light. Which group do you think hears last?',
      invitation: 'Touch the group you think hears last.',
      prompts: PROMPTS,
      look: 'all',
      asks: ['news'],
      touch: 'guess',
      tray: true,
      drag: ({ news: sent }) => (sent ? 'thread' : null),
      paint: [people, pools, threads, overlays, news, whatIf],
      onward: 'A bridge',
      know: [
        'This is a model, run on this map. At each step a light may pass the news along each of its threads.',
        'Real news travels in more ways than a map can show.',
      ],
      tell: travelling,
    },
  ],
})

/** The study's question, or the one that this place was asked. */
function asked({ pack, ground: { question } }: Telling): Told {
  if (pack.site.provenance === 'illustrative') return {}
  const survey = pack.site.provenance === 'survey'
  return {
    title: question.title,
    caption: survey ? `People were asked: ${question.asked}` : 'Each light is one of this network.',
  }
}

/** People who use more than one group can be lit, where there are enough of them to be nobody in particular. */
function paths(telling: Telling): Told {
  const { pack, ground, stage } = telling
  const on = stage.view.part === BRIDGES
  const some = bridgesOf(pack, ground).rows.length > 0
  const action: Control = {
    id: 'bridges',
    label: 'Who joins groups?',
    icon: 'thread',
    pressed: on,
    command: { type: 'part', part: on ? null : BRIDGES },
  }
  const words = on
    ? { caption: 'These lights turn to other groups as well as their own. News can cross where they stand.' }
    : pathWords(telling)
  return { ...words, actions: some ? [action] : [] }
}

function pathWords({ pack, ground }: Telling): Told {
  if (pack.site.id === 'murton') {
    return {
      caption:
        'Some people mostly ask friends. Others use the parish, go online, or ask at places like the Glebe.',
    }
  }
  if (pack.site.provenance === 'illustrative') return {}
  return {
    title: ground.question.title,
    caption:
      'Lights that stand together are tied to the same people or places. Bands join groups that share ties.',
  }
}

/** The four moments of one beat: guess, choose a start, watch, and what came of it. */
function travelling(telling: Telling): Told {
  const { stage, ground } = telling
  const { guess, news: sent } = stage.view
  const pick = ground.pools.map(({ pool }) => ({
    says: `I think ${pool.title} hears last`,
    command: { type: 'guess', guess: pool.id } as const,
    pressed: guess === pool.id,
  }))
  if (!guess) return { lists: [{ heading: 'Guess who hears last', items: pick }] }
  if (!sent) {
    return {
      title: 'Where does the news start?',
      caption: 'The fair is on Saturday. Choose who hears it first.',
      invitation: 'Touch any light or lantern to send the news.',
    }
  }
  return watched(telling, guess)
}

function watched({ show, pack, stage, ground }: Telling, guess: string): Told {
  const { news: sent, question, whatIf: changes } = stage.view
  if (!sent) return {}
  const run = newsRun(pack, question, sent)
  const lit = stepsTaken(run, sent, stage.clockS)
  const beads = { lit, of: run.steps, says: 'Each bead is one step of the news.' }
  if (stage.clockS < run.endsS) {
    return {
      title: 'The news is out.',
      caption: 'It goes from light to light. Outlined lights are still waiting.',
      invitation: '',
      beads,
    }
  }
  const actions = [...(changes.length > 0 ? [undoControl()] : []), again(stage.view.beat)]
  const lists = [{ heading: 'Throw a thread', items: [rescue(ground, run)] }]
  if (run.steps === 0) {
    return {
      title: 'The news stopped here.',
      caption: 'On this map no thread leads on from this light. That can happen to anyone’s news.',
      invitation: 'Draw a thread from it, or touch another light.',
      actions,
      lists,
    }
  }
  const then = newsRun(packBefore(show, stage.view), question, sent)
  const words =
    changes.length > 0 ? rescued(pack, ground, then, run) : outcome({ pack, ground, run, guess, question })
  return {
    ...words,
    invitation: 'Draw one thread to help it on, or touch another light.',
    beads,
    actions,
    lists,
  }
}

interface Outcome extends Pick<Telling, 'pack' | 'ground'> {
  readonly run: NewsRun
  readonly guess: string
  readonly question: string
}

function outcome({ pack, ground, run, guess, question }: Outcome): Told {
  const last = ground.pools.find(({ pool }) => pool.id === heardLast(pack, question, run))?.pool
  const right =
    last?.id === guess ? 'You guessed it.' : last ? 'Did that surprise you?' : 'No one group was last.'
  const waits = waitingIn(ground, run).length > 0
  return {
    title: last ? `“${last.title}” heard last.` : waits ? 'The news stopped here.' : 'Everyone heard.',
    caption:
      `That is what happened on this map. ${right} ${waits ? 'Outlined lights never heard. One thread could change that.' : ''}`.trim(),
  }
}

/** What one more thread did, with the same news and the same luck. */
function rescued(pack: SitePack, ground: Telling['ground'], then: NewsRun, now: NewsRun): Told {
  const before = windowsLit(pack, ground.pools, then)
  const after = windowsLit(pack, ground.pools, now)
  const sooner = now.spread.step.some((step, row) => {
    const was = then.spread.step[row] ?? -1
    return step >= 0 && (was < 0 || step < was)
  })
  if (after > before) {
    return {
      title: 'One thread, and more heard.',
      caption: 'The same news, with one more thread on this map. It came to people it had missed.',
    }
  }
  return sooner
    ? {
        title: 'Some heard sooner.',
        caption: 'The same news, with one more thread on this map. Some lights did not have to wait so long.',
      }
    : {
        title: 'It went as before.',
        caption: 'That thread joined lights that would hear anyway. Try one to a group that waits.',
      }
}

function waitingIn({ question }: Telling['ground'], { spread }: NewsRun): number[] {
  return [...spread.step.keys()].filter(
    (row) => (spread.step[row] ?? -1) < 0 && (question.pools.of[row] ?? -1) >= 0,
  )
}

/** For the twin: a thread from where the news began to somebody who waits. */
function rescue(ground: Telling['ground'], run: NewsRun) {
  const from = run.spread.step.indexOf(0)
  const to = waitingIn(ground, run)[0] ?? (from === 0 ? 1 : 0)
  return {
    says: 'Join the first light to one that waits',
    command: { type: 'change', change: { kind: 'weave', why: 'thread', ties: [[from, to]] } },
  } as const
}

function again(beat: number): Control {
  return { id: 'guess-again', label: 'Guess again', icon: 'guess', command: { type: 'go', beat } }
}

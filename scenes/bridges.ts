import {
  type Control,
  defineScene,
  gap,
  gapOf,
  hasCrossed,
  news,
  newsRun,
  nowhereFrom,
  people,
  type Telling,
  type Told,
  undoControl,
  whatIf,
} from '../src/core/kit.ts'

/** A thin thread helps when it joins two close groups: an idea stops at the gap until somebody draws a bridge. */
export default defineScene({
  id: 'bridges',
  title: 'A bridge',
  story: 'S11',
  chapter: 'send-news',
  facts: ['4.5', '6.3', '9.7', '9.8'],
  beats: [
    {
      id: 'gap',
      seconds: 'wait',
      title: 'Who do you know from outside your usual crowd?',
      caption: 'Two groups, and a gap between them. How far does an idea get?',
      invitation: 'Touch a light to send an idea from it.',
      prompts: ['Who told you about your last job, flat or bargain?', 'Which two groups here need a bridge?'],
      know: [
        'The study says new chances, above all jobs, come more often from people we know only a little.',
        'A thin thread is strong only where it joins groups that are close in themselves.',
        'Good links can help people at home, at work and in what they earn.',
        'This is a model, run on the ties of this map.',
      ],
      look: 'all',
      asks: ['news', 'rely'],
      touch: 'send',
      sends: 'idea',
      drag: ({ news: sent }) => (sent ? 'thread' : null),
      tray: false,
      paint: [people, news, gap, whatIf],
      onward: 'Side by side',
      tell: crossing,
    },
  ],
})

function crossing({ pack, stage, ground }: Telling): Told {
  const { news: sent, question, whatIf: changes } = stage.view
  const pair = gapOf(pack, question)
  if (!pair)
    return { caption: 'On this map all stand in one group, so there is no gap to bridge.', invitation: '' }
  if (!sent) return {}
  const run = newsRun(pack, question, sent)
  const lists = [{ heading: 'Draw a bridge', items: [bridge(pair, ground)] }]
  if (stage.clockS < run.endsS)
    return { caption: 'The idea goes from light to light.', invitation: '', lists }
  const nowhere = nowhereFrom(pack, pair, sent.from)
  const astray = changes.at(-1)?.kind === 'weave' && !hasCrossed(pair, run)
  const actions: Control[] = [
    ...(nowhere && changes.length === 0 ? [toNowhere(nowhere)] : []),
    ...(changes.length > 0 ? [undoControl()] : []),
  ]
  if (hasCrossed(pair, run)) {
    return {
      title: 'It crossed over.',
      caption:
        'One thread joined two close groups, and the idea found its way. Jobs and news can cross there, too.',
      invitation: changes.length > 0 ? 'Try another bridge, or undo.' : '',
      actions,
      lists,
    }
  }
  return {
    title: astray ? 'A thread to nowhere.' : 'It stops at the gap.',
    caption: astray
      ? 'This thread leads to a light with no more ties. An idea that goes there goes no further.'
      : 'Inside the group it passes on. The other group never hears of it.',
    invitation: 'Draw a thread from one group to the other.',
    actions,
    lists,
  }
}

function toNowhere(tie: readonly [number, number]): Control {
  return {
    id: 'nowhere',
    label: 'A thread to nowhere',
    icon: 'few-links',
    command: { type: 'change', change: { kind: 'weave', why: 'thread', ties: [tie] } },
  }
}

/** For the twin: the bridge a finger would draw. */
function bridge(pair: NonNullable<ReturnType<typeof gapOf>>, { question }: Telling['ground']) {
  const [from, to] = pair.map(({ rows, centre }) => {
    const off = (row: number): number =>
      Math.hypot((question.places.x[row] ?? 0) - centre.x, (question.places.y[row] ?? 0) - centre.y)
    return rows.reduce((best, row) => (off(row) < off(best) ? row : best), rows[0] ?? 0)
  })
  return {
    says: `Join ${pair[0].pool.title} and ${pair[1].pool.title}`,
    command: {
      type: 'change',
      change: { kind: 'weave', why: 'bridge', ties: [[from ?? 0, to ?? 0]] },
    },
  } as const
}

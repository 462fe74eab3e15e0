import {
  type Control,
  defineScene,
  growing,
  overlays,
  people,
  pools,
  selection,
  type Telling,
  type Told,
  threads,
} from '../src/core/kit.ts'

const PARTS = [
  { id: 'rely', label: 'Rely on', icon: 'rely' },
  { id: 'help', label: 'Ask for help', icon: 'help-given' },
  { id: 'trust', label: 'Trust', icon: 'trust' },
] as const

/** We hold each other up: the web grows one answer at a time until most of it is one web. */
export default defineScene({
  id: 'lean-on',
  title: 'Lean on',
  story: 'S06',
  chapter: 'lean-on',
  facts: ['13.6', '13.7', '16.1', '16.2', '16.3', '28.3'],
  beats: [
    {
      id: 'grow',
      seconds: 12,
      title: 'Who do you lean on?',
      caption:
        'One answer at a time, the helpers join up. Filled lights answered us. Ringed lights were named.',
      look: 'all',
      asks: ['rely'],
      touch: 'onward',
      tray: false,
      paint: [people, growing],
      onward: 'Go on',
    },
    {
      id: 'web',
      seconds: 'wait',
      title: 'Who do you lean on?',
      caption: 'Helpers join up into one big web. Filled lights answered us. Ringed lights were named.',
      invitation: 'Touch a group, then a light. Touch it again to go one step further.',
      prompts: [
        'Who would you ring at two in the morning?',
        'Could someone be a great help and still not be on this map? How?',
        'Do the helpers get help too?',
      ],
      know: [
        'People were asked who they rely on, who they go to for help, and who they trust.',
        'In Murton the study found that people’s support joins up. Filled: answered the survey. Ringed: named by someone.',
        'A light is bigger the more often it was named.',
      ],
      look: 'all',
      asks: ['rely'],
      touch: 'select',
      tray: true,
      paint: [people, pools, threads, overlays, selection],
      onward: 'Murton Mams',
      tell: web,
    },
  ],
})

function web({ pack, stage }: Telling): Told {
  const parts = PARTS.filter(({ id }) => pack.questions.some((q) => q.id === id))
  if (parts.length < 2) {
    const question = pack.questions.find((q) => q.id === stage.view.question)
    return {
      title: question?.title ?? 'Who is tied to whom?',
      caption: 'Touch a group to see who is tied to whom.',
    }
  }
  const actions: Control[] = parts.map(({ id, label, icon }) => ({
    id: `part-${id}`,
    label,
    icon,
    pressed: stage.view.part === id,
    command: { type: 'part', part: stage.view.part === id ? null : id },
  }))
  return { actions }
}

import {
  defineScene,
  dial,
  grown,
  hands,
  hub,
  NO_LINKS,
  news,
  overlays,
  people,
  pools,
  type SitePack,
  type Telling,
  type Told,
  warmth,
} from '../src/core/kit.ts'

const ASKS = ['rely', 'news']
const PROMPTS = [
  'What was the smallest step that made a difference?',
  'The mums were far more likely to volunteer afterwards. Why, do you think?',
  'What could carry on if the money stopped?',
]
const BEATS = [
  { id: 'asked', label: 'Asked' },
  { id: 'met', label: 'Met' },
  { id: 'made', label: 'Made' },
  { id: 'spread', label: 'Spread' },
] as const
/** Number of the beat called `asked`; the slider's four stops follow from it. */
const FIRST_STOP = 1

/** People seen as a need became the makers: the windows, then what they built, then what they gained. */
export default defineScene({
  id: 'murton-mams',
  title: 'Murton Mams',
  story: 'S09, S18, S20a, S20c, S20d',
  chapter: 'murton-mams',
  facts: [
    ...[
      '10.3',
      '12.15',
      '12.16',
      '17.1',
      '17.3',
      '17.5',
      '17.6',
      '17.7',
      '17.8',
      '17.11',
      '18.1',
      '18.4',
      '19.1',
      '19.2',
      '19.3',
    ],
    ...['19.4', '19.5', '19.6', '19.7', '19.9', '19.10', '22.1', '24.1', '24.2', '24.4', '24.5', '25.1'],
  ],
  needs: { site: 'murton', fits: (pack: SitePack) => pack.events.some((e) => e.id === 'made') },
  beats: [
    {
      id: 'windows',
      seconds: 'wait',
      title: 'What makes it hard, or easy, to meet people?',
      caption: '',
      prompts: [
        'What would have to be true for a busy parent to come along?',
        'Who decides what a group needs? Who should?',
        'Who already meets them every week?',
      ],
      know: [
        'The Murton survey found mums raising children on their own had fewer links than expected.',
        'They also had the lowest wellbeing scores. That was then: what follows is what they built.',
        'No number was published, so none is shown.',
      ],
      do: [{ type: 'overlay', id: 'single-mums', on: true }],
      look: 'all',
      asks: ASKS,
      touch: 'none',
      tray: true,
      paint: [people, pools, overlays],
      onward: 'What they built',
    },
    {
      id: 'asked',
      seconds: 'wait',
      title: 'What would help you meet people?',
      caption:
        'First, neighbours asked. 250 filled in forms, 15 mothers were interviewed, and 19 people talked in two groups.',
      prompts: PROMPTS,
      figures: [
        ...['mams-forms', 'mams-interviews', 'mams-groups', 'mams-group-people'],
        ...['phase-2-months', 'phase-2-training-days'],
      ],
      look: 'all',
      asks: ASKS,
      touch: 'none',
      tray: false,
      paint: [people, grown(['asked'])],
      onward: 'They met',
      tell: stops,
    },
    {
      id: 'met',
      seconds: 'wait',
      title: 'What would help you meet people?',
      caption: 'The talks themselves brought mothers together. They chose to stay in touch.',
      prompts: PROMPTS,
      know: [
        'The study says the research was a help in itself: mothers who met in the groups stayed in touch.',
      ],
      look: 'all',
      asks: ASKS,
      touch: 'none',
      tray: false,
      paint: [people, grown(['asked', 'met'])],
      onward: 'They made a group',
      tell: stops,
    },
    {
      id: 'made',
      seconds: 'wait',
      title: 'What would help you meet people?',
      caption: 'They made a group of their own, open to all, with its own rules and money.',
      prompts: PROMPTS,
      know: [
        'Mothers told of jobs, volunteering and gains for their children. Being less on their own was named more than anything.',
        'An NHS trust in the area paid for the start.',
      ],
      look: 'all',
      asks: ASKS,
      touch: 'none',
      tray: false,
      paint: [people, grown(['asked', 'met', 'made'])],
      onward: 'It spread',
      tell: stops,
    },
    {
      id: 'spread',
      seconds: 'wait',
      title: 'What would help you meet people?',
      caption: 'Mums met to talk and stayed in touch. A group grew. Three more groups began nearby.',
      prompts: PROMPTS,
      figures: ['mams-more-groups', 'phase-3-months'],
      look: 'all',
      asks: ASKS,
      touch: 'none',
      tray: false,
      paint: [people, grown(['asked', 'met', 'made', 'spread'])],
      onward: 'What changed?',
      tell: stops,
    },
    {
      id: 'well',
      seconds: 'wait',
      title: 'What changed? Feeling well.',
      caption: 'After the projects, wellbeing went up on average for the people who took part.',
      prompts: ['What does feeling better look like in daily life?', 'How would we know it lasted?'],
      know: ['How much it went up was on a chart that did not survive, so only the direction is shown.'],
      look: 'all',
      asks: ASKS,
      touch: 'none',
      tray: false,
      paint: [people, warmth],
      onward: 'Joining in',
      tell: ({ stage }) => ({
        invitation: 'Slide between before and after.',
        slider: sides('Feeling well', stage.view.part, ['Before', 'After']),
      }),
    },
    {
      id: 'hands',
      seconds: 'wait',
      title: 'What changed? Joining in.',
      caption:
        'After joining, Murton mums were eight times as likely to volunteer. People felt more useful too.',
      prompts: [
        'What was the first thing you ever volunteered for?',
        'What makes people feel they can change things?',
      ],
      figures: ['mams-volunteering'],
      look: 'all',
      asks: ASKS,
      touch: 'onward',
      tray: false,
      paint: [people, hands],
      onward: 'Feeling able',
      tell: ({ stage }) => ({
        invitation: 'Touch Before, then After, and see the hands go up.',
        slider: sides('Hands up', stage.view.part, ['Before', 'After']),
      }),
    },
    {
      id: 'able',
      seconds: 'wait',
      title: 'What changed? Feeling able.',
      caption: 'People with no links scored 8% lower on feeling able to change things.',
      prompts: [
        'What makes people feel they can change things?',
        'When did you feel that something was up to you?',
      ],
      know: [
        'Those who took part felt more useful, and better able to decide and to deal with problems.',
        'The dial shows people in all seven places. It says what went with what, and not what made it so.',
      ],
      figures: ['no-ties-empowerment'],
      look: 'all',
      asks: ASKS,
      touch: 'onward',
      tray: false,
      paint: [people, dial],
      onward: 'What we can do together',
      tell: ({ stage }) => {
        const without = stage.view.part === NO_LINKS
        return {
          invitation: 'Turn the dial.',
          slider: {
            label: 'Feeling able to change things',
            stops: [
              { label: 'With links', on: !without, command: { type: 'part', part: 'links' } },
              { label: 'With no links', on: without, command: { type: 'part', part: NO_LINKS } },
            ],
          },
        }
      },
    },
    {
      id: 'together',
      seconds: 'wait',
      title: 'What changed? What we can do together.',
      caption:
        'Friends and family gained too. In Murton, the project helped keep a local meeting place open.',
      invitation: 'Touch any light and watch the good of it spread.',
      prompts: [
        'Who is two ripples away from you?',
        'Which place here is kept alive by the groups that use it?',
      ],
      know: [
        'The meeting place is not named in the study, so it is not named here.',
        'The group also made links with other projects, and so gave other people more to choose from.',
      ],
      look: 'all',
      asks: ASKS,
      touch: 'ripple',
      tray: false,
      paint: [people, pools, news, hub],
    },
  ],
})

/** The four beats of S18 as stops on one thread. */
function stops({ stage }: Telling): Told {
  return {
    invitation: 'Slide along to see it grow.',
    slider: {
      label: 'How it grew',
      stops: BEATS.map(({ label }, k) => ({
        label,
        on: stage.view.beat === FIRST_STOP + k,
        command: { type: 'go', beat: FIRST_STOP + k },
      })),
    },
  }
}

function sides(
  label: string,
  part: string | null,
  [before, after]: readonly [string, string],
): NonNullable<Told['slider']> {
  return {
    label,
    stops: [
      { label: before, on: part !== 'after', command: { type: 'part', part: 'before' } },
      { label: after, on: part === 'after', command: { type: 'part', part: 'after' } },
    ],
  }
}

/** Readings to look at and to test with: one of each kind the page can be asked to draw, with the longest real words. */
import type { Control, Dialog, Legend, Pin, Reading } from '../../../src/core/reading/reading.ts'

const control = (id: string, label: string, icon: Control['icon'], more: Partial<Control> = {}): Control => ({
  id,
  label,
  icon,
  command: { type: 'card', card: id },
  ...more,
})

const tray: readonly Control[] = [
  control('few-links', 'Few links', 'few-links', { pressed: false, tone: 'slate', shape: 'disc' }),
  control('out-of-work', 'Out of work', 'out-of-work', { pressed: false, tone: 'green', shape: 'square' }),
  control('retired', 'Retired', 'retired', { pressed: false, tone: 'blue', shape: 'hexagon' }),
  control('single-mums', 'Single mums (Murton)', 'single-mums', {
    pressed: false,
    tone: 'rose',
    shape: 'drop',
  }),
  control('familiar-faces', 'Familiar faces', 'familiar-faces', {
    pressed: false,
    tone: 'yellow',
    shape: 'star',
  }),
  control('makers', 'People who make things happen', 'makers', {
    pressed: false,
    tone: 'amber',
    shape: 'diamond',
  }),
  control('lines-to-power', 'Lines to power', 'lines-to-power', {
    pressed: false,
    tone: 'warm',
    shape: 'triangle',
  }),
]

export const story: Reading = {
  key: 'send-news.1',
  language: 'en',
  direction: 'ltr',
  layout: 'story',
  words: 'under',
  title: 'How do you hear what’s going on?',
  place: 'Murton, County Durham',
  caption:
    'Some people hear news only from friends. Others hear it from the parish, online, or places like the Glebe.',
  invitation: 'Who hears last? Touch a group.',
  badge: {
    says: 'Made-up people and links, built to match published results.',
    command: { type: 'card', card: 'badge' },
  },
  prompts: [],
  part: '',
  leaving: '',
  ways: [],
  controls: [
    control('back', 'Back', 'back'),
    control('next', 'Next', 'next'),
    control('send', 'Send news', 'news'),
    control('places', 'Places', 'places'),
  ],
  tray,
  corner: [
    control('sound', 'Play sound', 'sound-on'),
    control('help', 'Help', 'help'),
    control('again', 'Start again', 'again'),
  ],
  lead: null,
  legend: null,
  beads: { lit: 3, of: 8, says: 'Three steps on' },
  slider: null,
  tallies: [],
  choices: null,
  pins: [],
  lists: [
    {
      heading: 'Groups in the picture',
      items: [
        { says: 'Just from friends', command: { type: 'open', pool: 'friends' }, pressed: false },
        { says: 'At the Glebe and the Legion', command: { type: 'open', pool: 'glebe' }, pressed: true },
        { says: 'Online and newsletters', command: { type: 'open', pool: 'online' } },
      ],
    },
    { heading: 'Places', items: [{ says: 'The Glebe', command: { type: 'select', row: 500 } }] },
  ],
  dialog: null,
}

const know = control('know', 'How do we know?', 'know')
const lit = (id: string) => tray.map((c) => (c.id === id ? { ...c, pressed: true } : c))

const fewLinks: Legend = {
  title: 'People with few links',
  tone: 'slate',
  perHundred: [
    { lit: 25, says: '25 in 100 people could name no one who brings people together or opens doors.' },
    { lit: 2, says: '2 in 100 people had no links at all.' },
  ],
  says: 'These windows have room for more links to people who open doors. They may have plenty of friends.',
  flag: null,
  items: [],
  know,
}

const mums: Legend = {
  title: 'Single mums (Murton), with people who make things happen',
  tone: 'rose',
  perHundred: [],
  says: 'Who already meets them every week? The bright threads show it on this map.',
  flag: 'what if',
  items: [
    { label: 'The school cook', command: { type: 'select', row: 501 } },
    { label: 'The coach', command: { type: 'select', row: 502 } },
    { label: 'The postie', command: null },
  ],
  know,
}

const pin = (title: string, region: string, proud: string, x: number, y: number): Pin => ({
  title,
  region,
  proud,
  x,
  y,
  command: { type: 'go', site: title },
})

const pins: readonly Pin[] = [
  pin(
    'Murton',
    'County Durham',
    'Mums met to talk, made a group of their own, and three more groups began nearby.',
    0.5,
    0.04,
  ),
  pin(
    'Liverpool 8',
    'Merseyside',
    'People came to see their map played back, and talked of what to try next.',
    0.3,
    0.36,
  ),
  pin(
    'Tipton',
    'West Midlands',
    'Active local groups shared a Community Chest, then went on to work together.',
    0.46,
    0.55,
  ),
  pin(
    'Bretton',
    'Peterborough',
    'Neighbours share the Bretton Centre, Bretton Park, the Water Park and the Copeland Centre.',
    0.78,
    0.54,
  ),
  pin('New Cross Gate', 'South London', 'Residents run their own library, New Cross Learning.', 0.83, 0.78),
  pin(
    'Bristol (Knowle West)',
    'Bristol',
    'Over 350 people in Knowle West told about their links, and Social Mirror was made here.',
    0.36,
    0.8,
  ),
  pin(
    'Littlehampton (Wick)',
    'West Sussex',
    'The Wickbourne Centre’s café was full of toddlers and parents.',
    0.74,
    0.95,
  ),
]

const card: Dialog = {
  kind: 'card',
  title: 'How do we know?',
  paragraphs: [
    'In the first study, neighbours asked neighbours who brings people together, and who could open a door.',
    'Few links here means far from influence, not friendless. The light is not where any real person lives.',
  ],
  facts: [
    {
      says: '25 in 100 people could name no one who brings people together or opens doors.',
      source: 'RSA, Connected Communities, New Cross Gate, 2010',
      basis: 'Published for another place, and borrowed here.',
    },
    {
      says: '2 in 100 people had no links at all.',
      source: 'RSA, Connected Communities, New Cross Gate, 2010',
      basis: 'Published for another place, and borrowed here.',
    },
  ],
  close: control('close', 'Close', 'close'),
}

const warning: Dialog = {
  kind: 'warning',
  title: 'Are you still here?',
  says: 'The lights go home soon. Touch anywhere to stay.',
  secondsLeft: 24,
  stay: control('stay', 'I am still here', 'hand'),
}

/** By name, as the harness and the tests ask for them. */
/** A picture with nothing at its side but words. */
const besideWords: Reading = { ...story, words: 'beside', beads: null, tray: [] }

export const READINGS: Readonly<Record<string, Reading>> = {
  attract: {
    ...story,
    key: 'wake.0',
    layout: 'attract',
    title: 'Who hears last?',
    invitation: 'Touch the bright window.',
    controls: [],
    tray: [],
    corner: [],
    beads: null,
    lists: [
      { heading: 'Start', items: [{ says: 'Start: light the waiting window', command: { type: 'wake' } }] },
    ],
  },
  story,
  plain: { ...story, key: 'plain', beads: null, controls: story.controls.slice(0, 2), invitation: '' },
  'few-links': { ...story, key: 'few', tray: lit('few-links'), legend: fewLinks },
  mums: {
    ...story,
    key: 'mums',
    title: 'What makes it hard to meet people?',
    caption: 'The study found single mums had fewer links than expected. Some then built a group. See how.',
    tray: lit('single-mums').map((c) => (c.id === 'makers' ? { ...c, pressed: true } : c)),
    legend: mums,
    lead: control('lead', 'What they built', 'mams'),
    beads: null,
    invitation: '',
    controls: story.controls.slice(0, 2),
  },
  beside: {
    ...besideWords,
    key: 'beside',
    title: 'Which two lights would you join?',
    caption:
      'You have five threads. Join any two lights. Watch who gets closer. A small link can change a lot.',
    invitation: 'Press a light, drag to another, and let go when both glow.',
    beads: { lit: 5, of: 5, says: 'Threads you have left.' },
    controls: [...story.controls, control('undo', 'Ask the same one', 'undo')],
    tallies: ['People brought closer', 'Groups joined', 'No line before, one now'].map((label, k) => ({
      id: `t${k}`,
      label,
      lit: 3,
      of: 12,
      was: 2,
      says: `${label}: three lit`,
    })),
  },
  'beside-choices': {
    ...besideWords,
    key: 'beside-choices',
    title: 'What can this map not show?',
    caption: 'Some people were out when the door was knocked on. Their lights are missing here.',
    invitation: 'Touch a window.',
    choices: {
      heading: 'What it cannot show',
      items: [
        'Only these questions',
        'Only who was at home',
        'Only who came to mind',
        'Only that week',
        'One David, or two?',
      ].map((label, k) => ({
        id: `c${k}`,
        label,
        pressed: k === 1,
        command: { type: 'part', part: `c${k}` } as const,
      })),
    },
  },
  slider: {
    ...story,
    words: 'beside',
    key: 'slider',
    beads: null,
    invitation: '',
    tray: [],
    controls: story.controls.slice(0, 2),
    title: 'What changed?',
    caption: 'Mums met to talk and stayed in touch. A group grew. Three more groups began nearby.',
    slider: {
      label: 'Before and after',
      stops: ['Before', 'Asked', 'Met', 'Made', 'Spread'].map((label, i) => ({
        label,
        on: i === 2,
        command: { type: 'go', scene: 'murton-mams', beat: i },
      })),
    },
  },
  guided: {
    ...story,
    key: 'guided',
    part: 'Part 4 of 6: Gaps and bridges (15 minutes)',
    prompts: ['Who told you about your last job, flat or bargain?', 'Which two groups here need a bridge?'],
    invitation: '',
    beads: null,
    tray: tray.map((c) => (c.id === 'single-mums' ? { ...c, locked: 'Closed here' } : c)),
  },
  picker: {
    ...story,
    key: 'places',
    layout: 'picker',
    title: 'Which place would you like to see?',
    place: '',
    caption:
      'People in seven places in England told neighbours about their links. Nearly 3,000 people took part.',
    invitation: '',
    controls: [control('back', 'Back', 'back')],
    tray: [],
    beads: null,
    pins,
  },
  lights: {
    ...story,
    key: 'lights',
    layout: 'lights',
    title: 'Where would you like to go?',
    caption: 'Each light leads to one way of looking at this place.',
    invitation: 'Touch a light.',
    controls: [control('places', 'Places', 'places')],
    tray: [],
    beads: null,
    ways: [
      control('light-wake', 'Wake', 'wake'),
      control('light-send-news', 'Send news', 'news'),
      control('light-lean-on', 'Lean on', 'lean-on'),
      control('light-open-doors', 'Open doors', 'doors'),
      control('light-murton-mams', 'Murton Mams', 'mams', { note: 'Plays in Murton' }),
      control('light-weave', 'Weave', 'thread'),
    ],
  },
  card: { ...story, key: 'card', dialog: card },
  warning: { ...story, key: 'warning', dialog: warning },
}

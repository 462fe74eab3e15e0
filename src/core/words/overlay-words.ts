/** What the seven overlays say: button, legend, and what the words mean. Study part 3 and 5.3; reading age 9. */
import type { OverlayName, Tone } from '../model/pack.ts'

export interface OverlayWords {
  readonly label: string
  readonly says: string
  /** For the card "How do we know?": what the words mean and what they do not. */
  readonly means: readonly string[]
  readonly tone: Tone
}

export const OVERLAY_WORDS: Readonly<Record<OverlayName, OverlayWords>> = {
  'few-links': {
    label: 'Few links',
    says: 'These windows have room for more links to people who open doors. They may have plenty of friends.',
    means: [
      'Few links means: could name no one who brings people together, and no one who could help them reach people who decide.',
      'It does not mean without friends. It was found in New Cross Gate, in the first study.',
    ],
    tone: 'amber',
  },
  'out-of-work': {
    label: 'Out of work',
    says: 'In the first study, half the people out of work could name no one to bring people together or open doors.',
    means: ['The first study was in New Cross Gate. Other places had no such number published.'],
    tone: 'amber',
  },
  retired: {
    label: 'Retired',
    says: 'When work stops, some links stop too. What could people who have retired offer here?',
    means: ['The first study was in New Cross Gate. Other places had no such number published.'],
    tone: 'amber',
  },
  'single-mums': {
    label: 'Single mums (Murton)',
    says: 'The study found single mums had fewer links than expected. Some then built a group. See how.',
    means: [
      'This is about then. Mums raising children on their own had fewer links than expected, and then changed that themselves.',
      'No number was published, so none is shown. The windows are made up and nobody can be picked out.',
    ],
    tone: 'amber',
  },
  'familiar-faces': {
    label: 'Familiar faces',
    says: 'Some people know lots of faces by sight. They could help join people up.',
    means: [
      'These are roles, not real people. In New Cross Gate, more people knew and valued their postal worker than their councillor.',
    ],
    tone: 'yellow',
  },
  makers: {
    label: 'People who make things happen',
    says: 'Some people are good at making things happen. Ask them to join a project and new links can grow.',
    means: ['Many projects found well-linked people like this. These are roles, not real people.'],
    tone: 'yellow',
  },
  'lines-to-power': {
    label: 'Lines to power',
    says: 'Six in ten people knew no one who can change things locally. One good introduction can open a path.',
    means: [
      'Across all seven places, six in ten people said they knew no one who can change things. No place has its own number.',
    ],
    tone: 'yellow',
  },
}

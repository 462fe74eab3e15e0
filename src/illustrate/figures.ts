/** Every published number that may stand on a screen, by place, in the words of study.md 5.1. None is assumed. */
import type { Figure } from '../core/model/pack.ts'
import { MURTON_FIGURES } from './figures-murton.ts'
import { NEW_CROSS_GATE_FIGURES } from './figures-new-cross-gate.ts'

const EARLY = 'RSA and UCLan, early Connected Communities work, 2011'
const STUDY = 'UCLan, RSA and LSE, Connected Communities, all seven places'

/** Found in New Cross Gate; everywhere else the same numbers are borrowed, and say so. */
function rates(basis: 'published' | 'borrowed'): Figure[] {
  const rate = (id: string, value: number, says: string, facts: readonly string[]): Figure => ({
    id,
    value,
    unit: 'in 100',
    says,
    basis,
    source: EARLY,
    facts,
  })
  return [
    rate(
      'few-links-per-100',
      25,
      'In the first study, 25 in 100 people could name no one to bring people together or open doors.',
      ['9.3', 'N4'],
    ),
    rate('no-links-per-100', 2, 'In the first study, 2 in 100 people had no local links at all.', [
      '9.4',
      'N4',
    ]),
    rate('out-of-work-few-links', 50, 'In the first study, 50 in 100 people out of work had few links.', [
      '9.9',
    ]),
    rate('retired-few-links', 38, 'In the first study, 38 in 100 retired people had few links.', ['9.10']),
    rate('in-work-few-links', 20, 'In the first study, 20 in 100 people in work had few links.', ['9.11']),
    rate('students-few-links', 16, 'In the first study, 16 in 100 students had few links.', ['9.12']),
  ]
}

const EVERYWHERE: readonly Figure[] = [
  {
    id: 'no-line-to-power',
    value: 60,
    unit: 'in 100',
    says: 'Across all seven places, 60 in 100 people knew no one who can change things locally.',
    basis: 'published',
    source: STUDY,
    facts: ['21.5'],
  },
  {
    id: 'nearly-3000',
    value: 3000,
    unit: 'people',
    says: 'Nearly 3,000 people told neighbours about their links.',
    basis: 'published',
    source: STUDY,
    facts: ['11.5'],
  },
  {
    id: 'seven-places',
    value: 7,
    unit: 'places',
    says: 'The study worked in seven places in England.',
    basis: 'published',
    source: STUDY,
    facts: ['10.1', 'P2'],
  },
  {
    id: 'no-ties-empowerment',
    value: 8,
    unit: 'per cent lower',
    says: 'People with no links scored 8% lower on feeling able to change things.',
    basis: 'published',
    source: STUDY,
    facts: ['24.2'],
  },
  {
    id: 'nhs-savings',
    value: 34,
    unit: 'in 100',
    says: 'In one project, people used some NHS services less. That saved 34%.',
    // The slides do not say which project it was.
    basis: 'borrowed',
    source: 'LSE analysis of one project, not named, and of certain NHS services only',
    facts: ['23.1'],
  },
]

const OWN: Readonly<Record<string, readonly Figure[]>> = {
  murton: MURTON_FIGURES,
  'new-cross-gate': NEW_CROSS_GATE_FIGURES,
  bristol: [
    {
      id: 'people-surveyed',
      value: 350,
      unit: 'people',
      says: 'Over 350 people in Knowle West were asked about their links.',
      basis: 'published',
      source: 'Knowle West Media Centre, Social Mirror',
      facts: ['K1'],
    },
  ],
  tipton: [
    {
      id: 'fund-pounds',
      value: 5000,
      unit: 'pounds',
      says: 'A small fund of up to £5,000 was shared among ideas that bring people together.',
      basis: 'published',
      source: 'RSA, on the Tipton Community Chest',
      facts: ['T2'],
    },
  ],
}

export function figuresOf(site: string): Figure[] {
  const basis = site === 'new-cross-gate' ? 'published' : 'borrowed'
  return [...rates(basis), ...EVERYWHERE, ...(OWN[site] ?? [])]
}

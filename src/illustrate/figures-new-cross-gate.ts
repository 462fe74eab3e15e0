/** Numbers published about New Cross Gate (study.md part 2, N1 to N11). */
import type { Figure } from '../core/model/pack.ts'

const told = (
  id: string,
  value: number,
  unit: string,
  says: string,
  facts: readonly string[],
  source: string,
): Figure => ({ id, value, unit, says, basis: 'published', source, facts })

const PRESS = 'Press reports of the RSA survey, September 2010'
const POWER_LINES = 'RSA, Power Lines, May 2011, as reported'

export const NEW_CROSS_GATE_FIGURES: readonly Figure[] = [
  told('people-surveyed', 280, 'people', '280 people in New Cross Gate were asked.', ['N1'], PRESS),
  told(
    'network-size',
    1000,
    'lights',
    'The map covered over 1,000 people and organisations.',
    ['N11'],
    PRESS,
  ),
  told(
    'know-no-one-at-council',
    2,
    'in 3',
    '2 in 3 people knew no one who works at the council.',
    ['N2'],
    PRESS,
  ),
  told('know-no-employer', 1, 'in 3', '1 in 3 people knew no one who could give jobs.', ['N3'], PRESS),
  told('know-no-one-in-media', 40, 'in 100', '40 in 100 people knew no one in local media.', ['N3'], PRESS),
  told(
    'men-out-of-work',
    2,
    'times',
    'Men out of work were twice as likely to have few links.',
    ['N8'],
    POWER_LINES,
  ),
  told(
    'women-out-of-work',
    4,
    'times',
    'Women out of work were more than 4 times as likely to have few links.',
    ['N8'],
    POWER_LINES,
  ),
]

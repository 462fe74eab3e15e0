/** Numbers published about Murton (study.md slides 12, 17, 19, 23, 24). */
import type { Figure } from '../core/model/pack.ts'

const SLIDES = 'UCLan, Murton phases 1 to 3, as presented by the programme'

const told = (
  id: string,
  value: number,
  unit: string,
  says: string,
  facts: readonly string[],
  source = SLIDES,
): Figure => ({ id, value, unit, says, basis: 'published', source, facts })

export const MURTON_FIGURES: readonly Figure[] = [
  told('people-surveyed', 500, 'forms', 'Neighbours filled in 500 forms by knocking on doors.', ['12.9']),
  told('population', 7500, 'people', 'About 7,500 people live in Murton.', ['12.1']),
  told('researchers-recruited', 25, 'people', '25 local people came forward to ask the questions.', ['12.6']),
  told('researchers-trained', 18, 'people', '18 local people were trained to ask the questions.', ['12.7']),
  told('field-days', 10, 'days', 'They spent 10 days out knocking on doors.', ['12.8']),
  told('researchers-follow-up', 6, 'people', '6 of those who asked told what taking part was like.', [
    '12.13',
  ]),
  told('researchers-found-work', 2, 'people', '2 of those who asked the questions found work.', ['12.11']),
  told('phase-1-months', 6, 'months', 'Asking the first questions took six months.', ['12.2']),
  told('phase-2-months', 9, 'months', 'Starting the group took nine months.', ['17.1']),
  told(
    'phase-2-training-days',
    2,
    'days',
    'For that, the neighbours who asked were trained for 2 more days.',
    ['17.5'],
  ),
  told('phase-3-months', 18, 'months', 'The group grew over 18 months.', ['19.1']),
  told('mams-forms', 250, 'forms', 'Neighbours filled in 250 more forms about what mums on their own need.', [
    '17.6',
  ]),
  told('mams-interviews', 15, 'talks', '15 mothers were interviewed face to face.', ['17.7']),
  told('mams-groups', 2, 'groups', 'People met to talk in 2 groups.', ['17.8']),
  told('mams-group-people', 19, 'people', '19 people took part in the two talking groups.', ['17.8']),
  told('mams-more-groups', 3, 'groups', '3 more Mams groups began in villages nearby.', ['19.4']),
  told(
    'mams-volunteering',
    8,
    'times',
    'After Murton Mams, mums were 8 times as likely to volunteer as before.',
    ['24.5'],
  ),
]

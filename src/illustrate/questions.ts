/** The questions of the survey, in the order of a pack's layers; wording by the storyline (study.md part 3, S04 to S13). */
import type { QuestionPlan } from '../import/plan.ts'
import type { Layer } from './survey/survey.ts'

type Asked = Omit<QuestionPlan, 'pools' | 'relations' | 'id'> & { readonly id: Layer }

const TURNING = { directed: true, pulse: 'to-named', layout: 'own' } as const

export const QUESTIONS: readonly Asked[] = [
  {
    ...TURNING,
    id: 'news',
    title: 'How do you hear the news?',
    asked: 'Where do you go, or who do you speak to, to find out what is going on in your area?',
    pulse: 'to-asker',
  },
  {
    ...TURNING,
    id: 'activities',
    title: 'What do we do together?',
    asked: 'What kinds of groups, activities and organisations do you take part in?',
  },
  {
    ...TURNING,
    id: 'places',
    title: 'Where do we go?',
    asked: 'Where do people go round here? What places and groups do they use?',
  },
  { ...TURNING, id: 'rely', title: 'Who do you rely on?', asked: 'Who do you rely on?', layout: 'base' },
  {
    ...TURNING,
    id: 'help',
    title: 'Who do you go to for help?',
    asked: 'Who do you go to for help?',
    layout: 'base',
  },
  { ...TURNING, id: 'trust', title: 'Who do you trust?', asked: 'Who do you trust?', layout: 'base' },
  {
    ...TURNING,
    id: 'together',
    title: 'Who brings people together?',
    asked: 'Who round here is good at getting things done or bringing people together?',
  },
  {
    ...TURNING,
    id: 'decide',
    title: 'Who can change things?',
    asked: 'Do you know anyone who can change things locally?',
  },
  {
    ...TURNING,
    id: 'sight',
    title: 'Who do you know by sight?',
    asked: 'Who do you see about, and know by sight, and value?',
  },
  {
    ...TURNING,
    id: 'acquaintance',
    title: 'Who do you know a little?',
    asked: 'Who do you know from outside your usual crowd?',
    directed: false,
  },
]

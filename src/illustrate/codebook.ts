/** The made-up surveys' codebook: what a curator would declare of their answers, and nothing else. */
import type { VariablePlan } from '../import/plan.ts'
import type { Respondent, Survey } from './survey/survey.ts'

const YES_NO = ['no', 'yes'] as const

interface Declared extends Omit<VariablePlan, 'of'> {
  readonly answer: (person: Respondent) => string
}

const yes = (holds: boolean): string => (holds ? 'yes' : 'no')

const CODEBOOK: readonly Declared[] = [
  {
    id: 'age',
    role: 'quasi',
    ordered: true,
    values: ['16-24', '25-44', '45-64', '65+'],
    answer: ({ ageBand }) => ageBand,
  },
  {
    id: 'gender',
    role: 'quasi',
    ordered: false,
    values: ['woman', 'man'],
    answer: ({ gender }) => gender,
  },
  {
    id: 'employment',
    role: 'quasi',
    ordered: false,
    values: ['employed', 'unemployed', 'retired', 'student', 'other'],
    answer: ({ employment }) => employment,
  },
  {
    id: 'single-parent',
    role: 'quasi',
    ordered: false,
    values: YES_NO,
    answer: ({ singleParent }) => yes(singleParent),
  },
  {
    id: 'few-links',
    role: 'quasi',
    ordered: false,
    values: YES_NO,
    answer: ({ isolatesGroup }) => yes(isolatesGroup),
  },
]

export function variablesOf({ respondents }: Survey): VariablePlan[] {
  return CODEBOOK.map(({ answer, ...variable }) => ({
    ...variable,
    of: new Map(respondents.map((person) => [person.id, answer(person)])),
  }))
}

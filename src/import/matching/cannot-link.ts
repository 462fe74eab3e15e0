/** What keeps two rows of a survey apart, whatever their names. */
import { agesApart } from './ages.ts'
import type { SurveyRow } from './survey-rows.ts'

/** Years that two people may be off when they tell a third one's age. */
const AGE_TOLERANCE = 12

/** Whether two rows cannot be one person by what the survey itself says. */
export function cannotBeOne(a: SurveyRow, b: SurveyRow): boolean {
  return inOneAnswer(a, b) || cannotBeOneAtAll(a, b) || ownAlter(a, b) || contradict(a, b)
}

/** Two respondents: each is a person, whatever a curator says of two of their mentions. */
export function cannotBeOneAtAll(a: SurveyRow, b: SurveyRow): boolean {
  return a.respondent && b.respondent
}

function inOneAnswer(a: SurveyRow, b: SurveyRow): boolean {
  return a.answer !== null && a.teller === b.teller && a.answer === b.answer
}

/** Nobody is asked whom they turn to and names themself. */
function ownAlter(a: SurveyRow, b: SurveyRow): boolean {
  return a.respondent !== b.respondent && a.teller === b.teller && a.teller !== -1
}

function contradict(a: SurveyRow, b: SurveyRow): boolean {
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return true
  const [one, other] = [a.name.generation, b.name.generation]
  if (one !== null && other !== null && one !== other) return true
  return (agesApart(a.age, b.age) ?? 0) > AGE_TOLERANCE
}

/** Questions on the terminal: yes or no, and the review of names that may be one person. */
import type { Readable, Writable } from 'node:stream'
import { confirm, isCancel, log, selectKey } from '@clack/prompts'
import type { Mapping } from '../survey/mapping.ts'
import {
  type Answered,
  answeredIn,
  nextIn,
  type Review,
  reviewOf,
  type Side,
  sidesOf,
  withAnswer,
  withoutLast,
} from '../survey/review.ts'
import type { Evidence, Pair, Survey } from '../survey.ts'

/** A terminal, or what stands for one in a test. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** Whether there is somebody to ask. */
export const somebodyIsThere = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true

export async function agreed(message: string, terminal: Terminal): Promise<boolean> {
  const said = await confirm({ message, ...terminal })
  return said === true
}

const KEYS = [
  { value: 'y', label: 'yes, one person' },
  { value: 'n', label: 'no, two people' },
  { value: 's', label: 'skip, I cannot tell' },
  { value: 'u', label: 'undo, one step back' },
  { value: 'q', label: 'stop here, and keep what is decided' },
] as const
const ANSWERS = { y: 'yes', n: 'no', s: 'skip' } as const

/** Asks about the pairs one by one. Whoever stops keeps what was answered before. */
export async function reviewed(
  pairs: readonly Pair[],
  survey: Survey,
  mapping: Mapping,
  terminal: Terminal,
): Promise<{ readonly answered: readonly Answered[]; readonly stopped: boolean }> {
  const sides = sidesOf(survey)
  const asked = new Map(mapping.questions.map(({ id, title }) => [id, title]))
  let review: Review = reviewOf(pairs)
  for (let pair = nextIn(review); pair !== undefined; pair = nextIn(review)) {
    const place = `${review.answers.length + 1} of ${pairs.length}`
    log.message(toldPair(pair, sides(pair), asked), terminal)
    const key = await selectKey({
      message: `Is this one person? (${place})`,
      options: [...KEYS],
      ...terminal,
    })
    if (isCancel(key) || key === 'q') return { answered: answeredIn(review), stopped: true }
    review = key === 'u' ? withoutLast(review) : withAnswer(review, ANSWERS[key])
  }
  return { answered: answeredIn(review), stopped: false }
}

function toldPair(
  { evidence, probability }: Pair,
  [one, other]: readonly [Side, Side],
  asked: ReadonlyMap<string, string>,
): string {
  return [
    toldSide(one, asked),
    toldSide(other, asked),
    ...evidence.flatMap(toldEvidence),
    `chance: ${chance(probability)}`,
  ].join('\n')
}

/** Chances in words of tens: nobody should read more into them. */
const chance = (probability: number): string => `about ${Math.round(probability * 10)} in 10`

function toldSide({ text, by, question, about }: Side, asked: ReadonlyMap<string, string>): string {
  const facts = Object.entries(about).map(([fact, value]) => `${fact} ${value}`)
  const where = by === null ? 'answered' : `named by ${by}, ${asked.get(question ?? '') ?? question}`
  return `"${text}"  (${[where, ...facts].join('; ')})`
}

function toldEvidence({ sort, says, weight }: Evidence): string[] {
  if (says === 'unknown') return []
  return [`  ${weight > 0 ? '+' : weight < 0 ? '-' : ' '} ${sort}: ${says}`]
}

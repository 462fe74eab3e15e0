/** The steps of an import, sorted into what a curator asks of them; nothing is left out. */
import type { Step } from '../anonymise/tally.ts'

export interface Section {
  readonly title: string
  readonly says: string
  readonly steps: readonly Step[]
}

const SECTIONS: readonly { title: string; says: string; ids: readonly string[] }[] = [
  {
    title: 'Names and things',
    says: 'What a person is called never leaves the importer. People who were named and never asked gave no consent: nothing is told of them but that somebody named them.',
    ids: ['names', 'named-only', 'labels', 'rare-things', 'order'],
  },
  {
    title: 'Facts about people',
    says: 'Only declared facts are read. They are made coarser first, and only then are single answers taken out. No row of the pack carries a fact.',
    ids: [
      'columns',
      'facts',
      'codebook',
      'answers',
      'facts-of-named',
      'recoded',
      'taken-out',
      'alike',
      'special-1',
      'special-2',
      'special-3',
      'diverse',
    ],
  },
  {
    title: 'Ties',
    says: 'Ties that show nothing of the questions are left out, and a few more where they would make somebody stand alone. None is ever added.',
    ids: ['questions', 'loops', 'merged', 'withheld'],
  },
  {
    title: 'Groups and shares',
    says: 'Groups hold ten people or more. A share is hidden where it, or what is left after taking it from another, would tell of fewer.',
    ids: ['small-groups', 'cells', 'shades'],
  },
]

/** Told in tables of their own. */
const ELSEWHERE = /^(like|intruder)-/

export function sectionsOf(steps: readonly Step[]): Section[] {
  const placed = new Set(SECTIONS.flatMap(({ ids }) => ids))
  const rest = steps.filter(({ id }) => !placed.has(id) && !ELSEWHERE.test(id))
  const own = SECTIONS.map(({ title, says, ids }) => ({
    title,
    says,
    steps: ids.flatMap((id) => steps.filter((step) => step.id === id)),
  }))
  const more = { title: 'Also done', says: 'Other steps of this import.', steps: rest }
  return [...own, more].filter((section) => section.steps.length > 0)
}

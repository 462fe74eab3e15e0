/** The steps of the page, in order, and how far somebody has come. Pure. */
export const STEPS = [
  { id: 'files', title: 'Your files' },
  { id: 'understood', title: 'What is in them' },
  { id: 'mapping', title: 'What it means' },
  { id: 'people', title: 'Who is who' },
  { id: 'place', title: 'The place' },
  { id: 'risks', title: 'The risks' },
  { id: 'result', title: 'Look and save' },
] as const

export type StepId = (typeof STEPS)[number]['id']

/** What there is already. */
export interface Progressed {
  readonly hasFiles: boolean
  /** A network's nodes are people already: nobody is asked who is who. */
  readonly isSurvey: boolean
  readonly mappingHolds: boolean
  readonly hasMatched: boolean
  readonly hasTitle: boolean
  readonly isMade: boolean
}

const NEEDS: Readonly<Record<StepId, (has: Progressed) => boolean>> = {
  files: () => true,
  understood: ({ hasFiles }) => hasFiles,
  mapping: ({ hasFiles }) => hasFiles,
  people: ({ hasFiles, isSurvey, mappingHolds }) => hasFiles && isSurvey && mappingHolds,
  place: ({ hasFiles, mappingHolds }) => hasFiles && mappingHolds,
  risks: ({ hasFiles, mappingHolds, hasTitle }) => hasFiles && mappingHolds && hasTitle,
  result: ({ isMade }) => isMade,
}

export const isOpen = (step: StepId, has: Progressed): boolean => NEEDS[step](has)

export function stepAfter(step: StepId, has: Progressed): StepId | null {
  const at = STEPS.findIndex(({ id }) => id === step)
  const next = STEPS.slice(at + 1).find(({ id }) => id !== 'people' || has.isSurvey)
  return next?.id ?? null
}

export function stepBefore(step: StepId, has: Progressed): StepId | null {
  const at = STEPS.findIndex(({ id }) => id === step)
  const before = STEPS.slice(0, at).findLast(({ id }) => id !== 'people' || has.isSurvey)
  return before?.id ?? null
}

/** A short name for files and folders: a-z, 0-9 and -. */
export function placeId(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return plain === '' ? 'place' : plain
}

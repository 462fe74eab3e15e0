/** Numbers and sureness in plain words. Pure. */
export const numberSaid = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 0 })

export const manySaid = (count: number, word: string): string =>
  `${numberSaid(count)} ${word}${count === 1 ? '' : 's'}`

const SURE = 0.85
const LIKELY = 0.65

/** How sure a guess is. */
export function surenessSaid(sure: number | undefined): string {
  if (sure === undefined) return 'your choice'
  if (sure >= SURE) return 'sure'
  return sure >= LIKELY ? 'likely' : 'a guess'
}

/** What people wrote with commas between, and back. */
export const listSaid = (list: readonly string[]): string => list.join(', ')
export const listIn = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

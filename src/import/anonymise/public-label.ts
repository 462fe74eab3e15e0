/** Longest label of a thing, in characters. */
const LONGEST = 60

/** A label as it may stand on a wall: one line, no control or direction marks, at most 60 characters. '' where nothing is left. */
export function publicLabel(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return shortened(line, LONGEST)
}

/** Cut at a word where it is too long, with an ellipsis; by whole characters. */
export function shortened(text: string, longest: number): string {
  const letters = [...text]
  if (letters.length <= longest) return text
  const cut = letters.slice(0, longest - 1).join('')
  const word = cut.lastIndexOf(' ')
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).trimEnd()}…`
}

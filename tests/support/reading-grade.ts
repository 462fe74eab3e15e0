/** How hard a text is to read: Flesch and Kincaid's grade (Kincaid et al. 1975), with syllables counted by rule. */

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!:])\s+/).filter((each) => each !== '')
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’',-]*/gu) ?? []
}

/** School years of an American reader; 4 is about age nine. */
export function gradeOf(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59
}

/** Endings with a silent e: "name", "gives", "asked". Those of "people", "places" and "started" are spoken. */
const SILENT = /([^l])e$|([^sxzcgh])es$|([^td])ed$/

/** Groups of vowels, less a silent ending: never far out, and nearly always right for the words of a caption. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  return Math.max(1, plain.replace(SILENT, '$1$2$3').match(/[aeiouy]+/g)?.length ?? 1)
}

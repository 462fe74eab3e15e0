/** Text as it is compared: lower case, no accents, one blank between words. */

/** Longer texts are cut: no name is longer, and comparing costs length times length. */
const LONGEST = 120

/** Words and numbers only; null where nothing is left. */
export function plainWords(text: string): string | null {
  const plain = lettersOf(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain === '' ? null : plain
}

/** Signs stay, as in an e-mail address. */
export function plainCode(text: string): string | null {
  const plain = lettersOf(text).replace(/\s+/g, ' ').trim()
  return plain === '' ? null : plain
}

/** Eight digits, the year first, of "1972-08-12", "19720812" or "12/08/1972"; null where there are not eight. */
export function plainDate(text: string): string | null {
  const digits = text.slice(0, LONGEST).replace(/\D+/g, '')
  if (digits.length !== 8) return null
  return /^\s*\d{1,2}\D/.test(text) ? digits.slice(4) + digits.slice(2, 4) + digits.slice(0, 2) : digits
}

/** Lower case without accents and apostrophes, all dashes and quotes of one sort. */
export function lettersOf(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʼ']/g, '')
    .replace(/[‐-―]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .slice(0, LONGEST)
}

/** Ages as people write them: "42", "25-34", "65+", "under 16", "about 40", "40s". */

/** Years, first and last. */
export interface AgeSpan {
  readonly from: number
  readonly to: number
}

const OLDEST = 110

/** The years a text may mean; null where it holds no age. */
export function ageSpan(text: string): AgeSpan | null {
  const numbers = [...text.matchAll(/(?<!\d)\d{1,3}(?!\d)/g)]
    .map(([digits]) => Number(digits))
    .filter((n) => n <= OLDEST)
  const [first, second] = numbers
  if (first === undefined) return null
  if (second !== undefined) return { from: Math.min(first, second), to: Math.max(first, second) }
  if (/\d\s*(\+|and over|or over|plus|years? and over)/i.test(text) || /\b(over|above)\b/i.test(text))
    return { from: first, to: OLDEST }
  if (/\b(under|below)\b|</i.test(text)) return { from: 0, to: first }
  if (/\ds\b/i.test(text)) return { from: first, to: first + 9 }
  return { from: first, to: first }
}

/** Years between two spans; 0 where they meet; null where one is unknown. */
export function agesApart(a: AgeSpan | null, b: AgeSpan | null): number | null {
  if (a === null || b === null) return null
  return Math.max(0, a.from - b.to, b.from - a.to)
}

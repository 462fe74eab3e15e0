/** Tells the two askings apart by one attribute of the ties. */
import type { RawNetwork } from './network.ts'

const FIRST = /^(?:1|first|before|baseline|start|then)$/i
const SECOND = /^(?:2|second|after|later|follow-?up|end|now)$/i

/** The network with its ties in wave 1 or 2, or null where the values do not say which came first. */
export function withWaves(raw: RawNetwork, attribute: string): RawNetwork | null {
  const values = new Set<string>()
  for (const { attributes } of raw.ties) {
    const value = attributes[attribute]
    if (value !== undefined && value !== '') values.add(value)
  }
  const isSecond = secondOf([...values])
  if (isSecond === null) return null
  const ties = raw.ties.map(
    (tie) => ({ ...tie, wave: isSecond(tie.attributes[attribute] ?? '') ? 2 : 1 }) as const,
  )
  return { ...raw, ties }
}

/** Words for first and second; else numbers, of which the smallest is the first asking. */
function secondOf(values: readonly string[]): ((value: string) => boolean) | null {
  if (values.length === 0) return null
  if (values.every((value) => FIRST.test(value) || SECOND.test(value))) return (value) => SECOND.test(value)
  const numbers = values.map(Number)
  if (!numbers.every(Number.isFinite)) return null
  const least = numbers.reduce((low, number) => Math.min(low, number))
  return (value) => value !== '' && Number(value) > least
}

/** Why it was guessed so, and how sure the guess is. */
import type { JSX } from 'preact'
import { surenessSaid } from './words.ts'

export interface WhyProps {
  readonly why: string | undefined
  readonly sure: number | undefined
}

export function Why({ why, sure }: WhyProps): JSX.Element {
  const said = surenessSaid(sure)
  return (
    <p class="why" data-sure={said}>
      <i>{said}</i>
      {why !== undefined && ` ${why}`}
    </p>
  )
}

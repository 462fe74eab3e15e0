/** Why something could not be done, and what to do: never with what stands in a file. */
import type { JSX } from 'preact'
import type { Problem } from '../import/network.ts'
import type { Mapping } from '../import/survey/mapping.ts'
import { saidOnPage } from './mapping-said.ts'

interface RefusedProps {
  readonly problems: readonly Problem[]
  readonly mapping: Mapping | null
}

export function Refused({ problems, mapping }: RefusedProps): JSX.Element {
  return (
    <section class="refused" role="alert">
      <h2>This could not be done yet</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.file}${problem.line}${problem.says}`}>
            {saidOnPage(toldOf(problem), mapping)}
          </li>
        ))}
      </ul>
      <p>Nothing is lost: all you have done is still here.</p>
    </section>
  )
}

/** "survey.csv, line 12: what is wrong and what to do" */
export function toldOf({ file, line, says }: Problem): string {
  const place = [file, line > 0 ? `line ${line}` : ''].filter((part) => part !== '').join(', ')
  return place === '' ? says : `${place}: ${says}`
}

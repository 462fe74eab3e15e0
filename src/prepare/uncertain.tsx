/** How far the network's figures would move if the pairs in doubt were answered otherwise. */
import type { JSX } from 'preact'
import type { Matched } from '../import/survey.ts'

/** Figures of 1 and over are counts. */
const said = (value: number): string =>
  value >= 10 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(2)

export function Uncertain({ figures }: { readonly figures: Matched['uncertainty'] }): JSX.Element | null {
  if (figures.length === 0) return null
  return (
    <details class="uncertain">
      <summary>How much would other answers change?</summary>
      <p>
        The names in doubt were joined and parted by lot, as often as they seem to be one, many times over.
      </p>
      <table class="facts">
        <thead>
          <tr>
            <th scope="col">Figure of the network</th>
            <th scope="col" class="n">
              least
            </th>
            <th scope="col" class="n">
              greatest
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, least, most }) => (
            <tr key={figure}>
              <th scope="row">{figure}</th>
              <td class="n">{said(least)}</td>
              <td class="n">{said(most)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** How each question was answered: four ways that add up to everybody. */
import type { JSX } from 'preact'
import type { Mapping } from '../import/survey/mapping.ts'
import type { Counted } from './talk.ts'
import { numberSaid } from './words.ts'

const WAYS = [
  { key: 'named', says: 'named somebody' },
  { key: 'noneNamed', says: 'said: nobody' },
  { key: 'refused', says: 'rather not say' },
  { key: 'noAnswer', says: 'no answer' },
] as const

export function Accounts({
  counted,
  mapping,
}: {
  readonly counted: Counted
  readonly mapping: Mapping
}): JSX.Element | null {
  if (counted.accounts.length === 0) return null
  const titles = new Map(mapping.questions.map(({ id, title }) => [id, title]))
  return (
    <table class="accounts">
      <caption>How each question was answered</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <td class="bar" />
          {WAYS.map(({ key, says }) => (
            <th scope="col" key={key} class="n" data-way={key}>
              {says}
            </th>
          ))}
          <th scope="col" class="n">
            names
          </th>
        </tr>
      </thead>
      <tbody>
        {counted.accounts.map((account) => (
          <tr key={account.question}>
            <th scope="row">{titles.get(account.question) ?? account.question}</th>
            <td class="bar">
              <div aria-hidden="true">
                {WAYS.map(({ key }) => (
                  <i key={key} data-way={key} style={{ flexGrow: account[key] }} />
                ))}
              </div>
            </td>
            {WAYS.map(({ key }) => (
              <td key={key} class="n">
                {numberSaid(account[key])}
              </td>
            ))}
            <td class="n">{numberSaid(account.names)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Which words and numbers stand where there is no answer: three sorts, told apart. */
import type { JSX } from 'preact'
import type { MissingWords } from '../import/survey/mapping.ts'
import type { Part } from './part.ts'
import { listIn, listSaid } from './words.ts'

const SORTS: readonly (readonly [key: keyof MissingWords, says: string])[] = [
  ['noAnswer', 'No answer: nobody knows'],
  ['noneNamed', 'An answer: there is nobody'],
  ['refused', 'An answer: I would rather not say'],
]

export function MissingPart({ mapping, correct }: Part): JSX.Element {
  const set = (key: keyof MissingWords, text: string): void =>
    correct({ ...mapping, missing: { ...mapping.missing, [key]: listIn(text) } })
  const codes = mapping.questions.filter(({ missing }) => missing !== undefined)
  return (
    <>
      <h2>When there is no answer</h2>
      <p>Words and numbers with commas between. A blank cell is always no answer.</p>
      <div class="missing">
        {SORTS.map(([key, says]) => (
          <label key={key}>
            <span>{says}</span>
            <textarea
              rows={4}
              value={listSaid(mapping.missing[key])}
              onChange={({ currentTarget }) => set(key, currentTarget.value)}
            />
          </label>
        ))}
      </div>
      {codes.map(({ id, title, missing }) => (
        <p key={id}>
          In “{title}” also: {SORTS.flatMap(([key]) => missing?.[key] ?? []).join(', ')}
        </p>
      ))}
    </>
  )
}

/** "the vicar" is one person only where a place has one vicar. */
export function RolesPart({ mapping, correct }: Part): JSX.Element | null {
  if (mapping.reads !== 'survey') return null
  const set = (text: string): void => {
    const { uniqueRoles, ...rest } = mapping
    const roles = listIn(text)
    correct(roles.length === 0 ? rest : { ...rest, uniqueRoles: roles })
  }
  return (
    <>
      <h2>Roles of which there is only one here</h2>
      <label class="line">
        <span>As people write them, with commas between: the vicar, the head teacher</span>
        <input
          type="text"
          value={listSaid(mapping.uniqueRoles ?? [])}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
      </label>
    </>
  )
}

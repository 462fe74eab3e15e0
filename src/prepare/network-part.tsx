/** Of a network: which attribute says what each node is, and which tells a first from a second asking. */
import type { JSX } from 'preact'
import type { Mapping } from '../import/survey/mapping.ts'
import type { Part } from './part.ts'

export function NetworkPart({ mapping, understood, correct }: Part): JSX.Element {
  const attributes = understood.columns.map(({ heading }) => heading)
  const ofTies = understood.network?.tieAttributes ?? []
  const set = (key: 'kindFrom' | 'waveFrom', value: string): void => {
    const { [key]: old, ...rest } = mapping
    correct(value === '' ? rest : { ...(rest as Mapping), [key]: value })
  }
  return (
    <>
      <h2>People and things</h2>
      <div class="line">
        <Choice
          says="Which fact says what each one is (person, place …)"
          none="none: all are people"
          value={mapping.kindFrom}
          of={attributes}
          chosen={(value) => set('kindFrom', value)}
        />
        {ofTies.length > 0 && (
          <Choice
            says="Which fact of ties tells a first from a second asking"
            none="none: it was asked once"
            value={mapping.waveFrom}
            of={ofTies}
            chosen={(value) => set('waveFrom', value)}
          />
        )}
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly says: string
  readonly none: string
  readonly value: string | undefined
  readonly of: readonly string[]
  readonly chosen: (value: string) => void
}

function Choice({ says, none, value, of, chosen }: ChoiceProps): JSX.Element {
  return (
    <label>
      <span>{says}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => chosen(currentTarget.value)}>
        <option value="">{none}</option>
        {of.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

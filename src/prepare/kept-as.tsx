/** How a fact is kept: its plain name, and its bands or its closed list of answers. */
import type { JSX } from 'preact'
import { bandWords } from '../import/survey/fact-reader.ts'
import type { ColumnMap } from '../import/survey/mapping.ts'
import { isFact, withBands, withColumn } from './correcting.ts'
import type { Part } from './part.ts'
import type { ColumnSeen } from './talk.ts'
import { listIn, listSaid } from './words.ts'

interface KeptAsProps {
  readonly map: ColumnMap
  readonly at: number
  readonly column: ColumnSeen
  readonly part: Part
}

/** As `mapping.schema.json` has it. */
const FACT = '[a-z][a-z0-9\\-]{0,29}'

export function KeptAs({ map, at, part }: KeptAsProps): JSX.Element | null {
  if (!isFact(map.role)) return null
  const { mapping, correct } = part
  const change = (next: Partial<ColumnMap>): void => correct(withColumn(mapping, at, next))
  return (
    <div class="kept">
      <label>
        <span>Called</span>
        <input
          type="text"
          class="short"
          value={map.as ?? ''}
          pattern={FACT}
          onChange={({ currentTarget }) => change({ as: factNamed(currentTarget.value) })}
        />
      </label>
      {map.bands !== undefined && (
        <label>
          <span>Bands begin at</span>
          <input
            type="text"
            class="short"
            value={listSaid(map.bands.map(String))}
            onChange={({ currentTarget }) => correct(withBands(mapping, at, numbersIn(currentTarget.value)))}
          />
          <small>{bandWords(map.bands).join(' · ')}</small>
        </label>
      )}
      {map.values !== undefined && map.role !== 'match' && <Recoded values={map.values} change={change} />}
      {map.ticks !== undefined && <small>{map.ticks.map(({ value }) => value).join(' · ')}</small>}
    </div>
  )
}

interface RecodedProps {
  readonly values: Readonly<Record<string, string>>
  readonly change: (next: Partial<ColumnMap>) => void
}

function Recoded({ values, change }: RecodedProps): JSX.Element {
  const kept = [...new Set(Object.values(values))]
  const set = (written: string, as: string): void => {
    const others = Object.entries(values).map(([each, old]) => [each, each === written ? as : old] as const)
    change({ values: Object.fromEntries(others.filter(([, each]) => each !== '')) })
  }
  return (
    <details>
      <summary>{kept.join(' · ')}</summary>
      <table class="recoded">
        <thead>
          <tr>
            <th scope="col">written</th>
            <th scope="col">kept as (empty: left out)</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(values).map(([written, as]) => (
            <tr key={written}>
              <th scope="row">{written}</th>
              <td>
                <input
                  type="text"
                  class="short"
                  value={as}
                  maxLength={60}
                  aria-label={`${written} is kept as`}
                  onChange={({ currentTarget }) => set(written, currentTarget.value.trim())}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** Plain names only: small letters, numbers and lines. */
export function factNamed(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
    .replace(/-+$/, '')
  return plain === '' ? 'fact' : plain
}

const numbersIn = (text: string): number[] =>
  [...new Set(listIn(text).map(Number).filter(Number.isFinite))].sort((a, b) => a - b)

/** Step 2: what was understood, before anything is decided. */
import type { JSX } from 'preact'
import type { Problem } from '../import/network.ts'
import { Accounts } from './accounts.tsx'
import type { StepProps } from './app.tsx'
import { toldOf } from './refused.tsx'
import type { Counted, Understood } from './talk.ts'
import { manySaid, numberSaid } from './words.ts'

export function UnderstoodStep({ desk, state }: StepProps): JSX.Element | null {
  const { understood, counted, mapping } = state
  if (understood === null) return null
  const problems = [...understood.problems, ...(counted?.problems ?? [])]
  return (
    <section>
      <h1 tabIndex={-1}>{understood.reads === 'survey' ? 'This is a survey.' : 'This is a network.'}</h1>
      <p class="lead">{understood.files.map(({ name, format }) => `${name} (${format})`).join(', ')}</p>
      {understood.doubt !== null && <Doubtful understood={understood} readAs={desk.readAs} />}
      <Figures figures={understood.network ? ofNetwork(understood) : ofSurvey(understood, counted)} />
      {counted !== null && mapping !== null && <Accounts counted={counted} mapping={mapping} />}
      {understood.network !== null && <Relations understood={understood} />}
      <LeftOut problems={problems} />
    </section>
  )
}

interface DoubtfulProps {
  readonly understood: Understood
  readonly readAs: (reads: Understood['reads']) => Promise<void>
}

function Doubtful({ understood, readAs }: DoubtfulProps): JSX.Element {
  const other = understood.reads === 'survey' ? 'network' : 'survey'
  return (
    <div class="aside">
      <p>{understood.doubt}</p>
      <button type="button" class="plain" onClick={() => void readAs(other)}>
        Read it as a {other}
      </button>
    </div>
  )
}

type Figure = readonly [value: string, says: string]

function Figures({ figures }: { readonly figures: readonly Figure[] }): JSX.Element {
  return (
    <dl class="figures">
      {figures.map(([value, says]) => (
        <div key={says}>
          <dt>{says}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function ofSurvey({ columns, mapping }: Understood, counted: Counted | null): Figure[] {
  const names = counted?.accounts.reduce((sum, account) => sum + account.names, 0)
  return [
    [numberSaid(counted?.respondents ?? columns[0]?.rows ?? 0), 'people answered'],
    [numberSaid(mapping.questions.length), mapping.questions.length === 1 ? 'question' : 'questions'],
    ...(names === undefined ? [] : [[numberSaid(names), 'names in their answers'] as const]),
    [numberSaid(columns.length), 'columns'],
  ]
}

function ofNetwork({ network }: Understood): Figure[] {
  if (network === null) return []
  const { nodes, ties, directed, alone, relations } = network
  const direction = directed === 'mixed' ? 'some' : directed ? 'yes' : 'no'
  return [
    [numberSaid(nodes), 'people and things'],
    [numberSaid(ties), 'ties'],
    [direction, 'have a direction'],
    [numberSaid(relations.length), relations.length === 1 ? 'sort of tie' : 'sorts of tie'],
    [numberSaid(alone), 'without any tie'],
  ]
}

function Relations({ understood }: { readonly understood: Understood }): JSX.Element | null {
  const relations = understood.network?.relations ?? []
  if (relations.length < 2) return null
  return (
    <>
      <h2>Sorts of tie</h2>
      <table class="facts">
        <tbody>
          {relations.map(({ name, ties, directed }) => (
            <tr key={name}>
              <th scope="row">{name === '' ? 'without a name' : name}</th>
              <td>{manySaid(ties, 'tie')}</td>
              <td>{directed ? 'from one to the other' : 'both ways'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function LeftOut({ problems }: { readonly problems: readonly Problem[] }): JSX.Element {
  return (
    <>
      <h2>What was joined, left out or read with doubt</h2>
      {problems.length === 0 ? (
        <p class="good">Nothing. Every row was read.</p>
      ) : (
        <ul class="notes">
          {problems.map((problem) => (
            <li key={toldOf(problem)}>{toldOf(problem)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Every column that is not an answer to a question: what it is, how it is kept, and why. */
import type { JSX } from 'preact'
import { COLUMN_ROLES, type ColumnMap, type ColumnRole } from '../import/survey/mapping.ts'
import { refsOfColumn, type Use, useOf, withNewQuestion, withRole, withSlot } from './correcting.ts'
import { KeptAs } from './kept-as.tsx'
import type { Part } from './part.ts'
import type { ColumnSeen } from './talk.ts'
import { Why } from './why.tsx'
import { manySaid } from './words.ts'

const ROLES: Readonly<Record<ColumnRole, string>> = {
  id: 'the number of who answers',
  name: 'the name of who answers',
  match: 'only helps to tell people apart',
  quasi: 'a fact that others may know',
  sensitive: 'a fact that could hurt',
  group: 'what people belong to',
  text: 'own words, never read',
  ignore: 'leave it out',
}
/** Values of the list that are no roles. */
const NEW_QUESTION = 'new question'
const ANSWER = 'answer '
const SHOWN_VALUES = 4

export function ColumnsTable(part: Part): JSX.Element {
  const { mapping, understood } = part
  const rows = understood.columns.flatMap((column) => {
    const use = useOf(mapping, column)
    return use.of === 'question' || isLaterTick(use, column) ? [] : [{ column, use }]
  })
  const isSurvey = mapping.reads === 'survey'
  return (
    <>
      <h2>{isSurvey ? 'Columns: what is known of who answers' : 'Facts: what is known of people'}</h2>
      {rows.length === 0 ? (
        <p>There are none.</p>
      ) : (
        <table class="columns">
          <thead>
            <tr>
              <th scope="col">{isSurvey ? 'Column' : 'Fact'}</th>
              <th scope="col">What it is</th>
              <th scope="col">How it is kept</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ column, use }) => (
              <Row key={column.number} column={column} use={use} part={part} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** A fact over several columns stands at the first of them. */
function isLaterTick(use: Use, column: ColumnSeen): boolean {
  if (use.of !== 'column' || use.map.ticks === undefined) return false
  const first = refsOfColumn(use.map)[0]
  return first !== column.heading && first !== column.number
}

interface RowProps {
  readonly column: ColumnSeen
  readonly use: Use
  readonly part: Part
}

function Row({ column, use, part }: RowProps): JSX.Element {
  const map = use.of === 'column' ? use.map : null
  return (
    <tr data-role={map?.role ?? use.of}>
      <th scope="row">
        {map?.ticks ? headingOfTicks(map) : column.says}
        <Values column={column} map={map} />
      </th>
      <td>
        {use.of === 'feelings' ? (
          <p>how people feel, see below</p>
        ) : (
          <RoleSelect column={column} role={map?.role ?? null} part={part} />
        )}
        {map && <Why why={map.why} sure={map.sure} />}
      </td>
      <td>{use.of === 'column' && <KeptAs map={use.map} at={use.at} column={column} part={part} />}</td>
    </tr>
  )
}

const headingOfTicks = ({ ticks = [] }: ColumnMap): string => ticks.map(({ column }) => column).join(', ')

function Values({
  column,
  map,
}: {
  readonly column: ColumnSeen
  readonly map: ColumnMap | null
}): JSX.Element {
  const { filled, rows, different, values } = column
  // What differs from row to row points at people, and helps nobody to say what a column is.
  const isPrivate = different * 2 > rows || (map !== null && ['name', 'text', 'match'].includes(map.role))
  return (
    <small>
      {filled === rows ? 'always filled' : `filled in ${manySaid(filled, 'row')}`}, {different} different
      {!isPrivate && values.length > 0 && `: ${values.slice(0, SHOWN_VALUES).join(' · ')}`}
      {!isPrivate && different > SHOWN_VALUES && ' …'}
    </small>
  )
}

interface RoleSelectProps {
  readonly column: ColumnSeen
  readonly role: ColumnRole | null
  readonly part: Part
}

function RoleSelect({ column, role, part }: RoleSelectProps): JSX.Element {
  const { mapping, correct } = part
  const slotted = mapping.questions.filter(({ slots }) => slots !== undefined)
  const chosen = (value: string): void => {
    if (value === NEW_QUESTION) correct(withNewQuestion(mapping, column))
    else if (value.startsWith(ANSWER)) correct(withSlot(mapping, value.slice(ANSWER.length), column))
    else correct(withRole(mapping, column, value as ColumnRole))
  }
  return (
    <select
      aria-label={`What ${column.heading} is`}
      value={role ?? 'ignore'}
      onChange={({ currentTarget }) => chosen(currentTarget.value)}
    >
      {COLUMN_ROLES.map((each) => (
        <option key={each} value={each}>
          {ROLES[each]}
        </option>
      ))}
      {mapping.reads === 'survey' && (
        <optgroup label="Answers">
          {slotted.map(({ id, title }) => (
            <option key={id} value={`${ANSWER}${id}`}>
              one more name for “{title}”
            </option>
          ))}
          <option value={NEW_QUESTION}>answers to another question</option>
        </optgroup>
      )}
    </select>
  )
}

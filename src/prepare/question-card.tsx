/** One question: its words on screen, what its answers name, and where they stand. */
import type { JSX } from 'preact'
import type { QuestionMap, Ref } from '../import/survey/mapping.ts'
import type { Named } from '../import/survey.ts'
import { refsOfQuestion, withoutQuestion, withQuestion } from './correcting.ts'
import type { Part } from './part.ts'
import { Why } from './why.tsx'
import { manySaid } from './words.ts'

const LONGEST_TITLE = 32
const LONGEST_ASKED = 160
const NAMED: Readonly<Record<Named, string>> = {
  person: 'people',
  place: 'places',
  activity: 'activities',
  source: 'sources of news',
  role: 'roles',
}
const WAYS = {
  'to-asker': 'to who answers',
  'to-named': 'to who is named',
  both: 'both ways',
} as const

export function QuestionCard({
  question,
  mapping,
  correct,
}: Part & { readonly question: QuestionMap }): JSX.Element {
  const { id, title, asked, named, show } = question
  const change = (part: Partial<QuestionMap>): void => correct(withQuestion(mapping, id, part))
  return (
    <fieldset class="question">
      <legend>{asked}</legend>
      <label class="grow">
        <span>
          On screen{' '}
          <em>
            {title.length} of {LONGEST_TITLE} letters
          </em>
        </span>
        <input
          type="text"
          value={title}
          maxLength={LONGEST_TITLE}
          required
          onInput={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </label>
      <label class="grow wide">
        <span>As it was asked</span>
        <input
          type="text"
          value={asked}
          maxLength={LONGEST_ASKED}
          required
          onInput={({ currentTarget }) => change({ asked: currentTarget.value })}
        />
      </label>
      {mapping.reads === 'survey' && (
        <label>
          <span>Its answers are</span>
          <select
            value={named}
            onChange={({ currentTarget }) => change({ named: currentTarget.value as Named })}
          >
            {Object.entries(NAMED).map(([value, says]) => (
              <option key={value} value={value}>
                {says}
              </option>
            ))}
          </select>
        </label>
      )}
      <WaySelect question={question} change={change} />
      {named !== 'person' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={show === true}
            onChange={({ currentTarget }) => change({ show: currentTarget.checked })}
          />
          <span>Show their names on the map</span>
        </label>
      )}
      <Source question={question} change={change} />
      <Why why={question.why} sure={question.sure} />
      <button type="button" class="plain" onClick={() => correct(withoutQuestion(mapping, id))}>
        Leave this question out
      </button>
    </fieldset>
  )
}

interface ChangeProps {
  readonly question: QuestionMap
  readonly change: (part: Partial<QuestionMap>) => void
}

function WaySelect({ question, change }: ChangeProps): JSX.Element {
  const { directed, pulse } = question
  const set = (way: string): void =>
    change(way === 'both' ? { directed: false } : { directed: true, pulse: way as QuestionMap['pulse'] })
  return (
    <label>
      <span>News and help run</span>
      <select value={directed ? pulse : 'both'} onChange={({ currentTarget }) => set(currentTarget.value)}>
        {Object.entries(WAYS).map(([value, says]) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </label>
  )
}

function Source({ question, change }: ChangeProps): JSX.Element {
  const { relations, slots, ticks, separators, roster } = question
  if (relations !== undefined) return <p class="source">Ties: {relations.map(relationSaid).join(', ')}</p>
  const refs = [...new Set(refsOfQuestion(question))]
  return (
    <details class="source">
      <summary>
        From {manySaid(refs.length, 'column')}
        {slots && slots.length > 1 && `, ${slots.length} names each at most`}
        {ticks && ', ticked where it fits'}
        {roster && ', one for each person'}
      </summary>
      <ul>
        {refs.map((ref) => (
          <li key={String(ref)}>{refSaid(ref)}</li>
        ))}
      </ul>
      {slots && (
        <label>
          <span>Marks between several answers in one cell</span>
          <input
            type="text"
            class="short"
            value={(separators ?? []).map(markSaid).join(' ')}
            onChange={({ currentTarget }) => change({ separators: marksIn(currentTarget.value) })}
          />
        </label>
      )}
    </details>
  )
}

const relationSaid = (name: string): string => (name === '' ? 'all' : name)
const refSaid = (ref: Ref): string => (typeof ref === 'number' ? `column ${ref}` : ref)
const markSaid = (mark: string): string => (mark === '\n' ? 'newline' : mark.trim() || mark)
const marksIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((mark) => mark !== '')
    .map((mark) => (mark === 'newline' ? '\n' : mark))

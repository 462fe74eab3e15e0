/** Two who may be one, side by side, with what speaks for and against it; answered by key or by hand. */
import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Answer, Side } from '../import/survey/review.ts'
import { chanceSaid, type EvidenceSaid, evidenceSaid, unknownIn } from './evidence.ts'
import type { Doubt } from './talk.ts'

export interface PairCardProps {
  readonly doubt: Doubt
  /** Titles of questions, by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly decide: (answer: Answer) => void
  /** Null where there is nothing to take back. */
  readonly undo: (() => void) | null
}

const ANSWERS: readonly (readonly [key: string, answer: Answer, says: string])[] = [
  ['y', 'yes', 'Yes, one person'],
  ['n', 'no', 'No, two people'],
  ['s', 'skip', 'Skip'],
]

export function PairCard({ doubt, titles, decide, undo }: PairCardProps): JSX.Element {
  const { pair, sides } = doubt
  // At once, not a frame later: fast fingers must not answer the pair before.
  useLayoutEffect(() => {
    const keyed = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select')
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const answer = ANSWERS.find(([key]) => key === event.key.toLowerCase())?.[1]
      if (answer !== undefined) decide(answer)
      else if (event.key.toLowerCase() === 'u') undo?.()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', keyed)
    return () => removeEventListener('keydown', keyed)
  }, [decide, undo])
  const unknown = unknownIn(pair.evidence)
  return (
    <div class="pair">
      <div class="sides">
        <SideCard side={sides[0]} other={sides[1]} titles={titles} />
        <SideCard side={sides[1]} other={sides[0]} titles={titles} />
      </div>
      <div class="verdicts">
        {ANSWERS.map(([key, answer, says]) => (
          <button
            key={key}
            type="button"
            class={answer === 'skip' ? 'plain' : 'lit'}
            data-answer={answer}
            aria-keyshortcuts={key}
            onClick={() => decide(answer)}
          >
            {says} <kbd>{key}</kbd>
          </button>
        ))}
        <button
          type="button"
          class="plain"
          disabled={undo === null}
          aria-keyshortcuts="u"
          onClick={() => undo?.()}
        >
          Undo <kbd>u</kbd>
        </button>
      </div>
      <ul class="evidence" aria-label="What speaks for and against it">
        {evidenceSaid(pair.evidence).map((said) => (
          <EvidenceRow key={said.sort} said={said} />
        ))}
      </ul>
      <p class="chance">
        By this, {chanceSaid(pair.probability)}.
        {unknown.length > 0 && ` Not known of both: ${unknown.join(', ')}.`}
      </p>
    </div>
  )
}

interface SideProps {
  readonly side: Side
  readonly other: Side
  readonly titles: PairCardProps['titles']
}

function SideCard({ side, other, titles }: SideProps): JSX.Element {
  const { text, by, question, about } = side
  return (
    <article class="side">
      <h2>{text === '' ? 'no name' : text}</h2>
      <p>
        {by === null
          ? 'answered the survey'
          : `named by ${by}, in “${titles.get(question ?? '') ?? question}”`}
      </p>
      <dl>
        {factsBeside(about, other.about).map(([fact, value]) => (
          <div key={fact} data-shared={other.about[fact] === value}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

/** What is known of both comes first, and in one order, so that the eye need not look for it. */
function factsBeside(own: Side['about'], other: Side['about']): [fact: string, value: string][] {
  const isShared = (fact: string): number => (Object.hasOwn(other, fact) ? 0 : 1)
  return Object.entries(own)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => isShared(a) - isShared(b) || a.localeCompare(b, 'en'))
}

function EvidenceRow({ said }: { readonly said: EvidenceSaid }): JSX.Element {
  const { sort, says, tilt, meaning } = said
  const half = `${Math.abs(tilt) * 50}%`
  return (
    <li>
      <b>{sort}</b>
      <span>{says}</span>
      <i class="tilt" aria-hidden="true">
        <i
          data-for={tilt > 0 ? 'one' : 'two'}
          style={{ width: half, [tilt > 0 ? 'left' : 'right']: '50%' }}
        />
      </i>
      <span>{meaning}</span>
    </li>
  )
}

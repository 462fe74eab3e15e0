/** Step 4: is this David that David? What the rules cannot tell is put before a person, side by side. */
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { StepProps } from './app.tsx'
import { FileButton } from './file-button.tsx'
import { save } from './given-files.ts'
import { PairCard } from './pair-card.tsx'
import { decidedCount, openDoubts, reviewText } from './reviewing.ts'
import { Uncertain } from './uncertain.tsx'
import { numberSaid } from './words.ts'
import { Working } from './working.tsx'

export function PeopleStep({ desk, state }: StepProps): JSX.Element {
  const { doubts, busy, review, refused, mapping } = state
  useEffect(() => {
    if (doubts === null && busy === null && refused === null) void desk.match()
  }, [doubts, busy, refused])
  const doubt = doubts && openDoubts(doubts.open, review)[0]
  const titles = new Map(mapping?.questions.map(({ id, title }) => [id, title]))
  return (
    <section class="people">
      <h1 tabIndex={-1}>Is this David that David?</h1>
      {busy?.what === 'match' ? (
        <Working busy={busy} stop={() => stopped(desk)} />
      ) : (
        <Standing desk={desk} state={state} />
      )}
      {doubt && busy === null && (
        <PairCard
          key={`${doubt.pair.a} ${doubt.pair.b}`}
          doubt={doubt}
          titles={titles}
          decide={(answer) => desk.decide(doubt.pair, answer)}
          undo={review.answered.length > 0 ? desk.undo : null}
        />
      )}
      {doubts && !doubt && busy === null && <NoneLeft desk={desk} state={state} />}
      <Keeping desk={desk} state={state} />
      {doubts && <Uncertain figures={doubts.uncertainty} />}
    </section>
  )
}

function stopped(desk: StepProps['desk']): void {
  desk.stop()
  desk.go('mapping')
}

function Standing({ state }: StepProps): JSX.Element | null {
  const { doubts, review } = state
  if (doubts === null) return null
  const { counts, open, people } = doubts
  const left = openDoubts(open, review).length
  return (
    <>
      <p>
        {numberSaid(people)} people so far. {numberSaid(counts.same)} pairs of names were joined without
        asking, and {numberSaid(counts.asked)} could go either way. You need not answer all: what tells most
        comes first, and names in doubt stay apart.
      </p>
      <p class="left" aria-live="polite">
        <b>{numberSaid(left)}</b> left of the {numberSaid(open.length)} put to you now
        <progress max={Math.max(1, open.length)} value={open.length - left} aria-label="Pairs answered" />
      </p>
    </>
  )
}

function NoneLeft({ desk, state }: StepProps): JSX.Element {
  const more = (state.doubts?.counts.asked ?? 0) > (state.doubts?.open.length ?? 0)
  return (
    <div class="none-left">
      <p class="good">{more ? 'These are answered.' : 'Nothing is left in doubt here.'}</p>
      {state.review.answered.length > 0 && (
        <>
          <button type="button" class="plain" onClick={() => void desk.match()}>
            Compare again with these answers
          </button>
          <button type="button" class="plain" onClick={() => desk.undo()}>
            Undo the last answer
          </button>
        </>
      )}
    </div>
  )
}

function Keeping({ desk, state }: StepProps): JSX.Element {
  const { review } = state
  const count = decidedCount(review)
  return (
    <div class="tools">
      {count > 0 && (
        <button type="button" class="plain" onClick={() => save('decisions.csv', reviewText(review))}>
          Save {count === 1 ? 'this answer' : `these ${numberSaid(count)} answers`}
        </button>
      )}
      <FileButton accept=".csv" chosen={(file) => void desk.loadDecisions(file)}>
        Use answers you saved
      </FileButton>
    </div>
  )
}

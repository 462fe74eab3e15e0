/** Step 3: what each column, attribute or relation is; guessed, with the reason, and corrected here. */
import type { JSX } from 'preact'
import { mappingText } from '../import/survey/mapping-text.ts'
import { Accounts } from './accounts.tsx'
import type { StepProps } from './app.tsx'
import { ColumnsTable } from './columns-table.tsx'
import { FeelingsPart } from './feelings-part.tsx'
import { FileButton } from './file-button.tsx'
import { save } from './given-files.ts'
import { GroupsPart } from './groups-part.tsx'
import { MissingPart, RolesPart } from './missing-part.tsx'
import { NetworkPart } from './network-part.tsx'
import { QuestionCard } from './question-card.tsx'

export function MappingStep({ desk, state }: StepProps): JSX.Element | null {
  const { mapping, understood, counted, busy } = state
  if (mapping === null || understood === null) return null
  const part = { mapping, understood, correct: desk.correct }
  return (
    <section class="mapping">
      <h1 tabIndex={-1}>What does it mean?</h1>
      <p class="lead">
        Kith guessed, and says why. Correct what is wrong. What has no place here does not exist afterwards.
      </p>
      <Keeping desk={desk} state={state} />
      <h2>Questions: what the ties are</h2>
      {mapping.questions.length === 0 && (
        <p class="aside">
          No question was found whose answers name somebody. Find its column below, and say that it holds
          answers.
        </p>
      )}
      <div class="questions">
        {mapping.questions.map((question) => (
          <QuestionCard key={question.id} question={question} {...part} />
        ))}
      </div>
      <div class="counting" aria-busy={busy?.what === 'count'}>
        {counted !== null && <Accounts counted={counted} mapping={mapping} />}
      </div>
      {mapping.reads === 'network' && <NetworkPart {...part} />}
      <ColumnsTable {...part} />
      <GroupsPart {...part} />
      <FeelingsPart {...part} />
      <RolesPart {...part} />
      <MissingPart {...part} />
    </section>
  )
}

function Keeping({ desk, state }: StepProps): JSX.Element {
  const { mapping, isCorrected } = state
  return (
    <div class="tools">
      <button
        type="button"
        class="plain"
        onClick={() => mapping && save('mapping.json', mappingText(mapping))}
      >
        Save these choices
      </button>
      <FileButton accept=".json" chosen={(file) => void desk.loadMapping(file)}>
        Use choices you saved
      </FileButton>
      {isCorrected && (
        <button type="button" class="plain" onClick={() => desk.guessAnew()}>
          Back to the guess
        </button>
      )}
    </div>
  )
}

/** The page: the promise, the street of steps, the step somebody is at, and the way on. */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from './desk.ts'
import { FilesStep } from './files-step.tsx'
import { MappingStep } from './mapping-step.tsx'
import { PeopleStep } from './people-step.tsx'
import { PlaceStep } from './place-step.tsx'
import { Refused } from './refused.tsx'
import { ResultStep } from './result-step.tsx'
import { RisksStep } from './risks-step.tsx'
import { progressedOf, type State } from './state.ts'
import { isOpen, STEPS, type StepId, stepAfter, stepBefore } from './steps.ts'
import { Street } from './street.tsx'
import { UnderstoodStep } from './understood-step.tsx'

export interface StepProps {
  readonly desk: Desk
  readonly state: State
}

const STEP_VIEWS: Readonly<Record<StepId, (props: StepProps) => JSX.Element | null>> = {
  files: FilesStep,
  understood: UnderstoodStep,
  mapping: MappingStep,
  people: PeopleStep,
  place: PlaceStep,
  risks: RisksStep,
  result: ResultStep,
}

export function App({ desk, state }: StepProps): JSX.Element {
  const { step, refused } = state
  const View = STEP_VIEWS[step]
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    scrollTo(0, 0)
    main.current?.querySelector('h1')?.focus()
  }, [step])
  return (
    <div class="prepare" data-step={step}>
      <header>
        <p class="promise">
          <span class="lamp" aria-hidden="true" />
          <b>Nothing leaves this machine.</b> Nothing is sent, nothing is stored. Close this tab, and all is
          forgotten.
        </p>
        <Street desk={desk} state={state} />
      </header>
      {/* Browsers keep what is typed, to bring it back after a crash: not here. */}
      <main ref={main}>
        <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
          {refused?.step === step && <Refused problems={refused.problems} mapping={state.mapping} />}
          <View desk={desk} state={state} />
        </form>
      </main>
      <Ways desk={desk} state={state} />
      <p class="heard" role="status">
        {state.busy?.says ?? ''}
      </p>
    </div>
  )
}

const REALLY = 'Forget your files, choices and answers? Nothing of them is kept anywhere.'

function forgets(desk: Desk): void {
  if (confirm(REALLY)) desk.forget()
}

const GO_ON: Readonly<Record<StepId, string>> = {
  files: 'See what is in them',
  understood: 'Say what it means',
  mapping: 'Go on',
  people: 'Go on',
  place: 'Work out the risks',
  risks: 'Look at it',
  result: '',
}

function Ways({ desk, state }: StepProps): JSX.Element {
  const has = progressedOf(state)
  const after = stepAfter(state.step, has)
  const before = stepBefore(state.step, has)
  const isBusy = state.busy !== null && state.busy.what !== 'count'
  const titleOf = (id: StepId | null): string => STEPS.find((step) => step.id === id)?.title ?? ''
  return (
    <footer class="ways">
      {before && (
        <button type="button" class="plain" disabled={isBusy} onClick={() => desk.go(before)}>
          Back to “{titleOf(before)}”
        </button>
      )}
      {state.files.length > 0 && (
        <button type="button" class="quiet" onClick={() => forgets(desk)}>
          Forget everything
        </button>
      )}
      {after && (
        <button
          type="button"
          class="lit"
          disabled={isBusy || !isOpen(after, has)}
          onClick={() => desk.go(after)}
        >
          {GO_ON[state.step]}
        </button>
      )}
    </footer>
  )
}

/** Step 5: what the place is called, who may see it, and what was shown of it before. */
import type { JSX } from 'preact'
import { MIN_ALIKE, TIE_BUDGET } from '../core/privacy/policy.ts'
import type { StepProps } from './app.tsx'
import { FileButton } from './file-button.tsx'
import { placeId } from './steps.ts'

const LONGEST_TITLE = 40
const LONGEST_WHY = 90

export function PlaceStep({ desk, state }: StepProps): JSX.Element {
  const { title, region } = state.place
  return (
    <section class="place">
      <h1 tabIndex={-1}>What is the place called?</h1>
      <label class="big">
        <span>Its name, on screen</span>
        <input
          type="text"
          value={title}
          maxLength={LONGEST_TITLE}
          required
          onInput={({ currentTarget }) => desk.call({ title: currentTarget.value })}
        />
        <small>Files will call it “{placeId(title)}”.</small>
      </label>
      <label>
        <span>County or region, if you like</span>
        <input
          type="text"
          value={region}
          maxLength={LONGEST_TITLE}
          onInput={({ currentTarget }) => desk.call({ region: currentTarget.value })}
        />
      </label>
      <WhoMaySee desk={desk} state={state} />
      {state.place.publicBecause === null && <Strictness desk={desk} state={state} />}
      <Before desk={desk} state={state} />
    </section>
  )
}

function WhoMaySee({ desk, state }: StepProps): JSX.Element {
  const { publicBecause } = state.place
  return (
    <fieldset class="who">
      <legend>Who is in it?</legend>
      <label class="tick">
        <input
          type="radio"
          name="who"
          checked={publicBecause === null}
          onChange={() => desk.call({ publicBecause: null })}
        />
        <span>
          <b>People who must be protected.</b> Names and facts go. Nobody may stand out. Choose this unless
          you are sure.
        </span>
      </label>
      <label class="tick">
        <input
          type="radio"
          name="who"
          checked={publicBecause !== null}
          onChange={() => desk.call({ publicBecause: '' })}
        />
        <span>
          <b>A public or made-up network.</b> Everybody may see it, and every screen says why.
        </span>
      </label>
      {publicBecause !== null && (
        <label>
          <span>Why may everybody see it?</span>
          <input
            type="text"
            value={publicBecause}
            maxLength={LONGEST_WHY}
            placeholder="A novel, long in print"
            required
            onInput={({ currentTarget }) => desk.call({ publicBecause: currentTarget.value })}
          />
        </label>
      )}
    </fieldset>
  )
}

/** As the house does it unless the curator wants more: stricter is always possible. */
function Strictness({ desk, state }: StepProps): JSX.Element {
  const { alike, tieBudget } = state.place
  return (
    <details class="strict">
      <summary>How strictly?</summary>
      <label>
        <span>
          At least <b>{alike} people</b> are alike in each fact that is used, and in any two or three
          together.
        </span>
        <input
          type="range"
          min={MIN_ALIKE.usual}
          max={MIN_ALIKE.most}
          value={alike}
          onInput={({ currentTarget }) => desk.call({ alike: currentTarget.valueAsNumber })}
        />
        <small>More people alike: safer, and broader answers.</small>
      </label>
      <label>
        <span>
          Up to <b>{Math.round(100 * tieBudget)} in 100 links</b> may be left out, where they would make
          somebody stand alone.
        </span>
        <input
          type="range"
          min={0}
          max={100 * TIE_BUDGET.most}
          value={Math.round(100 * tieBudget)}
          onInput={({ currentTarget }) => desk.call({ tieBudget: currentTarget.valueAsNumber / 100 })}
        />
        <small>None is ever added. The report says how many went.</small>
      </label>
    </details>
  )
}

function Before({ desk, state }: StepProps): JSX.Element {
  const { before, ledger } = state
  const chosen = [before, ledger].flatMap((file) => file?.name ?? [])
  return (
    <div class="aside">
      <p>
        Was this place shown before? Then the new map is held against the old one, so that nobody is found by
        taking one from the other. The list of releases goes on where it was.
      </p>
      {chosen.length > 0 && (
        <p>
          <b>{chosen.join(', ')}</b>{' '}
          <button type="button" class="plain" onClick={() => desk.compareWith(null)}>
            Take away
          </button>
        </p>
      )}
      <FileButton accept=".json" many chosen={desk.compareWith}>
        Choose the last pack.json, and releases.json
      </FileButton>
    </div>
  )
}

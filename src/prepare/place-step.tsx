/** Step 5: what the place is called, who may see it, and what was shown of it before. */
import type { JSX } from 'preact'
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

function Before({ desk, state }: StepProps): JSX.Element {
  const { before } = state
  return (
    <div class="aside">
      <p>
        Was this place shown before? Then the new map is held against the old one, so that nobody is found by
        taking one from the other.
      </p>
      {before && (
        <p>
          <b>{before.name}</b>{' '}
          <button type="button" class="plain" onClick={() => desk.compareWith(null)}>
            Take it away
          </button>
        </p>
      )}
      <FileButton accept=".json" chosen={desk.compareWith}>
        Choose the last pack.json
      </FileButton>
    </div>
  )
}

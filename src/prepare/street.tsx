/** The steps as a street at dusk: a house for each, whose windows light once its step is done. */
import type { JSX } from 'preact'
import type { StepProps } from './app.tsx'
import { progressedOf } from './state.ts'
import { isOpen, type Progressed, STEPS, type StepId } from './steps.ts'

interface House {
  readonly wall: string
  /** x, y, width, height of each window. */
  readonly windows: readonly (readonly [number, number, number, number])[]
}

/** In a box of 120 by 80; the ground is at 80. */
const HOUSES: Readonly<Record<StepId, House>> = {
  files: { wall: 'M26 80V44L60 22 94 44V80ZM78 34V20H86V40Z', windows: [[52, 50, 16, 16]] },
  understood: {
    wall: 'M14 80V46L37 28 60 46 83 28 106 46V80Z',
    windows: [
      [30, 52, 13, 15],
      [77, 52, 13, 15],
    ],
  },
  mapping: { wall: 'M22 80V36H98V80ZM18 36H102V31H18Z', windows: [[30, 48, 60, 18]] },
  people: {
    wall: 'M12 80V48L34 34H86L108 48V80Z',
    windows: [
      [26, 54, 13, 14],
      [54, 54, 13, 14],
      [82, 54, 13, 14],
    ],
  },
  place: {
    wall: 'M16 80V46L60 24 104 46V80ZM57 24V10H63V24Z',
    windows: [
      [30, 53, 11, 18],
      [54, 53, 12, 18],
      [79, 53, 11, 18],
    ],
  },
  risks: { wall: 'M30 80V48L60 12 90 48V80Z', windows: [[54, 38, 12, 26]] },
  result: {
    wall: 'M24 80V30H96V80ZM34 30V22H44V30Z',
    windows: [
      [34, 38, 14, 13],
      [53, 38, 14, 13],
      [72, 38, 14, 13],
      [34, 58, 14, 13],
      [72, 58, 14, 13],
    ],
  },
}

const DONE: Readonly<Record<StepId, (has: Progressed) => boolean>> = {
  files: (has) => has.hasFiles,
  understood: (has) => has.mappingHolds,
  mapping: (has) => has.mappingHolds && (has.hasMatched || has.hasTitle),
  people: (has) => has.hasMatched,
  place: (has) => has.mappingHolds && has.hasTitle,
  risks: (has) => has.isMade,
  result: () => false,
}

export function Street({ desk, state }: StepProps): JSX.Element {
  const has = progressedOf(state)
  const isBusy = state.busy !== null && state.busy.what !== 'count'
  const shown = STEPS.filter(({ id }) => id !== 'people' || has.isSurvey || !has.hasFiles)
  return (
    <nav class="street" aria-label="Steps">
      <ol>
        {shown.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              disabled={!isOpen(id, has) || (isBusy && id !== state.step)}
              aria-current={id === state.step ? 'step' : undefined}
              data-lit={DONE[id](has)}
              onClick={() => desk.go(id)}
            >
              <Drawn house={HOUSES[id]} />
              <span>
                {title}
                {DONE[id](has) && <span class="unseen">, done</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Drawn({ house }: { readonly house: House }): JSX.Element {
  return (
    <svg viewBox="0 0 120 80" aria-hidden="true">
      <path d={house.wall} />
      {house.windows.map(([x, y, width, height]) => (
        <rect key={x * 100 + y} x={x} y={y} width={width} height={height} rx="1.5" />
      ))}
    </svg>
  )
}

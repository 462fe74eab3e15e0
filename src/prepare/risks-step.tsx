/** Step 6: the work itself, and then what it did, what it cost, and what remains. */
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { remainsOf } from '../import/report/remains.ts'
import type { ImportReport } from '../import/report/report.ts'
import { INTRUDER_WORDS } from '../import/report/report-page.ts'
import { sectionsOf } from '../import/report/sections.ts'
import type { StepProps } from './app.tsx'
import { save } from './given-files.ts'
import { Settling } from './settling.tsx'
import { numberSaid } from './words.ts'
import { Working } from './working.tsx'

export function RisksStep({ desk, state }: StepProps): JSX.Element {
  const { made, busy, refused, place } = state
  useEffect(() => {
    if (made === null && busy === null && refused === null) void desk.build()
  }, [made, busy, refused])
  if (made === null) {
    return (
      <section class="making">
        <h1 tabIndex={-1}>
          {busy === null ? 'There is no map yet.' : 'Everybody becomes a light without a name.'}
        </h1>
        {busy?.what === 'build' && <Working busy={busy} stop={() => stopped(desk)} />}
        {busy?.spread ? <Settling spread={busy.spread} /> : busy !== null && <div class="settling" />}
        {busy === null && (
          <button type="button" class="lit" onClick={() => void desk.build()}>
            Try again
          </button>
        )}
      </section>
    )
  }
  return (
    <section class="risks">
      <h1 tabIndex={-1}>Could somebody be found in {place.title}?</h1>
      <Remains report={made.report} />
      <Notes report={made.report} />
      <Intruders report={made.report} />
      <Done report={made.report} />
      <p>
        <button
          type="button"
          class="plain"
          onClick={() => save('report.html', made.files['report.html'] ?? '')}
        >
          Save the full report
        </button>{' '}
        It is a page to print, with every figure, and holds no name.
      </p>
    </section>
  )
}

function stopped(desk: StepProps['desk']): void {
  desk.stop()
  desk.go('place')
}

interface ReportProps {
  readonly report: ImportReport
}

function Remains({ report }: ReportProps): JSX.Element {
  return (
    <div class="remains">
      <h2>What remains</h2>
      <ul>
        {remainsOf(report).map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </div>
  )
}

/** What is said of no file, but of the map itself. */
function Notes({ report }: ReportProps): JSX.Element | null {
  const notes = report.warnings.filter(({ file }) => file === 0)
  if (notes.length === 0) return null
  return (
    <>
      <h2>What to know of this map</h2>
      <ul class="notes">
        {notes.map(({ says }) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </>
  )
}

function Intruders({ report }: ReportProps): JSX.Element {
  return (
    <>
      <h2>If somebody looks for a person</h2>
      <p>
        Four people who want to find somebody, each knowing more than the last. Each takes the likeliest
        light.
      </p>
      <ol class="intruders">
        {report.risk.intruders.map(({ intruder, onAverage }) => (
          <li key={intruder}>
            <Hundred lit={Math.round(100 * onAverage)} />
            <p>
              Somebody who {INTRUDER_WORDS[intruder]} would find <b>{inHundred(onAverage)}</b>.
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function inHundred(chance: number): string {
  const found = Math.round(100 * chance)
  return found === 0 && chance > 0 ? 'fewer than 1 in 100' : `${found} in 100`
}

/** A hundred lights; lit ones are larger and filled, so that it reads without colour. */
function Hundred({ lit }: { readonly lit: number }): JSX.Element {
  return (
    <svg viewBox="0 0 181 46" role="img" aria-label={`${lit} of 100 lights`}>
      {Array.from({ length: 100 }, (_, at) => (
        <circle
          key={`light ${at + 1}`}
          cx={5 + 9 * (at % 20)}
          cy={5 + 9 * Math.floor(at / 20)}
          r={at < lit ? 3.6 : 2.6}
          data-lit={at < lit}
        />
      ))}
    </svg>
  )
}

function Done({ report }: ReportProps): JSX.Element {
  return (
    <>
      <h2>What was done to protect people</h2>
      {sectionsOf(report.steps).map(({ title, says, steps }) => (
        <details key={title} open>
          <summary>{title}</summary>
          <p>{says}</p>
          <table class="facts before-after">
            <thead>
              <tr>
                <td />
                <th scope="col" class="n">
                  before
                </th>
                <th scope="col" class="n">
                  after
                </th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.id} data-same={step.before === step.after}>
                  <th scope="row">{step.says}</th>
                  <td class="n">{numberSaid(step.before)}</td>
                  <td class="n">{numberSaid(step.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  )
}

/** Step 7: the map in the exhibit itself, and everything there is to save. */
import type { JSX, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { mappingText } from '../import/survey/mapping-text.ts'
import type { StepProps } from './app.tsx'
import { save, sizeSaid } from './given-files.ts'
import { EXHIBIT, handOver } from './hand-over.ts'
import { workText } from './keepsakes.ts'
import { decidedCount, reviewText } from './reviewing.ts'

/** Files of the pack's folder, with what each is for. The first is the pack. */
const FOLDER: readonly (readonly [name: string, says: string])[] = [
  ['pack.json', 'the map: all that the exhibit needs'],
  ['report.html', 'how people are protected: a page to print'],
  ['report.json', 'the same, for programs'],
  ['releases.json', 'what was shown of this place, to be held against the next map'],
]

export function ResultStep({ desk, state }: StepProps): JSX.Element | null {
  const { made, place } = state
  const frame = useRef<HTMLIFrameElement>(null)
  const screen = useScaled()
  const tabs = useRef<(Window | null)[]>([])
  const pack = made?.files['pack.json'] ?? ''
  useEffect(() => handOver(pack, () => [frame.current?.contentWindow, ...tabs.current]), [pack])
  if (made === null) return null
  return (
    <section class="result">
      <h1 tabIndex={-1}>{place.title}, as visitors will see it.</h1>
      <div class="look">
        <div class="screen" ref={screen}>
          <iframe ref={frame} src={EXHIBIT} title="The exhibit" />
        </div>
        <button type="button" class="plain" onClick={() => tabs.current.push(open(EXHIBIT))}>
          Open it large, in a tab of its own
        </button>
      </div>
      <h2>Save it</h2>
      <p>Put these in one folder, and show it with: npm start -- --pack FOLDER. No name is in any of them.</p>
      <ul class="saves">
        {FOLDER.filter(([name]) => name in made.files).map(([name, says], at) => (
          <Save key={name} name={name} says={says} text={() => made.files[name] ?? ''} isFirst={at === 0} />
        ))}
      </ul>
      <Own desk={desk} state={state} />
    </section>
  )
}

/** The exhibit is made for a large screen, and is shown as one, made smaller. */
const SCREEN_PX = 1280

function useScaled(): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = screen.current
    if (element === null) return
    const sizes = new ResizeObserver(() =>
      element.style.setProperty('--smaller', String(element.clientWidth / SCREEN_PX)),
    )
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  return screen
}

interface SaveProps {
  readonly name: string
  readonly says: string
  readonly text: () => string
  readonly isFirst?: boolean
}

function Save({ name, says, text, isFirst = false }: SaveProps): JSX.Element {
  return (
    <li>
      <button type="button" class={isFirst ? 'lit' : 'plain'} onClick={() => save(name, text())}>
        Save {name}
      </button>
      <span>{says}</span>
    </li>
  )
}

/** What is for the researcher alone. */
function Own({ state }: StepProps): JSX.Element {
  const { files, mapping, review, place } = state
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return (
    <>
      <h2>For yourself, never to be shown</h2>
      <ul class="saves">
        {mapping && (
          <Save
            name="mapping.json"
            says="what each column is; it may hold headings of your table"
            text={() => mappingText(mapping)}
          />
        )}
        {decidedCount(review) > 0 && (
          <Save
            name="decisions.csv"
            says="who is who; it holds the numbers of those who answered"
            text={() => reviewText(review)}
          />
        )}
        {mapping && (
          <Save
            name="kith-work.json"
            says={`to go on another time: your files with every name in them (${sizeSaid(size)}). Keep it as safe as the survey.`}
            text={() => workText({ files, mapping, review, place })}
          />
        )}
      </ul>
    </>
  )
}

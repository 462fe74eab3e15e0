/** Step 1: files are dropped in or chosen. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { NamedBytes } from '../import/network.ts'
import type { StepProps } from './app.tsx'
import { filesFrom, sizeSaid } from './given-files.ts'
import { Working } from './working.tsx'

const ALSO = 'A working file that was saved from this page may be dropped here, too.'

export function FilesStep({ desk, state }: StepProps): JSX.Element {
  const { files, busy } = state
  const bring = (given: FileList | null | undefined): void =>
    void filesFrom(given).then((named) => (named.length > 0 ? desk.bring(named) : undefined))
  const isOver = useDrop(bring)
  return (
    <section class="files">
      <h1 tabIndex={-1}>Bring your own community.</h1>
      <p class="lead">
        A survey in which people name each other, or a network from the tools you use. It becomes a map of
        lights without a name.
      </p>
      <label class="doorway" data-over={isOver} data-small={files.length > 0}>
        <input type="file" multiple onChange={({ currentTarget }) => taken(currentTarget, bring)} />
        <b>{files.length === 0 ? 'Drop your files here' : 'Drop more files here'}</b>
        <span class="as-button">or choose them</span>
      </label>
      {busy?.what === 'read' && <Working busy={busy} />}
      {files.length === 0 ? <Known /> : <Given files={files} leaveOut={desk.leaveOut} />}
    </section>
  )
}

/** The same file can be chosen again later. */
function taken(input: HTMLInputElement, bring: (files: FileList | null) => void): void {
  bring(input.files)
  input.value = ''
}

function useDrop(bring: (files: FileList | undefined) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => setOver(event.dataTransfer?.types.includes('Files') === true)
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent): void => {
      setOver(false)
      bring(event.dataTransfer?.files)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', left)
    addEventListener('drop', dropped)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', left)
      removeEventListener('drop', dropped)
    }
  }, [])
  return isOver
}

function Known(): JSX.Element {
  return (
    <dl class="known">
      <div>
        <dt>A survey</dt>
        <dd>
          CSV or Excel, a row for each person who answered. Exports of SurveyMonkey, Qualtrics and the like.
        </dd>
      </div>
      <div>
        <dt>A network</dt>
        <dd>
          Pajek, UCINET, NetDraw, NodeXL, Gephi, GraphML, GDF, Network Canvas, or tables of people and ties.
        </dd>
      </div>
      <div>
        <dt>Work you saved</dt>
        <dd>{ALSO}</dd>
      </div>
    </dl>
  )
}

interface GivenProps {
  readonly files: readonly NamedBytes[]
  readonly leaveOut: (name: string) => Promise<void>
}

function Given({ files, leaveOut }: GivenProps): JSX.Element {
  return (
    <ul class="given" aria-label="Your files">
      {files.map(({ name, bytes }) => (
        <li key={name}>
          <b>{name}</b> <span>{sizeSaid(bytes.length)}</span>
          <button type="button" class="plain" onClick={() => void leaveOut(name)}>
            Leave out<span class="unseen"> {name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

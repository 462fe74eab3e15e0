/** Something is under way: what, how far, and a way to stop it. */
import type { JSX } from 'preact'
import type { Busy } from './state.ts'

export function Working({ busy, stop }: { readonly busy: Busy; readonly stop?: () => void }): JSX.Element {
  const { share, says } = busy
  return (
    <div class="working">
      <p>{says} …</p>
      {share > 0 && (
        <progress max={1} value={share} aria-label={says}>
          {Math.round(share * 100)} in 100
        </progress>
      )}
      {stop && (
        <button type="button" class="plain" onClick={stop}>
          Stop
        </button>
      )}
    </div>
  )
}

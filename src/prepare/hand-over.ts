/**
 * Hands a pack to the exhibit in a frame or a tab of this browser: by message, from page to page, with no server and no
 * storage between. The exhibit asks ({ kith: 'ready' }) once it is there; see `src/handed.ts`.
 */

/** The exhibit, told to wait for a pack. */
export const EXHIBIT = './index.html?handed=1'

/** Answers every exhibit that this page opened, until it is closed. */
export function handOver(packText: string, opened: () => readonly (Window | null | undefined)[]): () => void {
  const heard = ({ data, source, origin }: MessageEvent): void => {
    if (origin !== location.origin || data?.kith !== 'ready') return
    const one = opened().find((each) => each != null && each === source)
    one?.postMessage({ kith: 'pack', text: packText }, location.origin)
  }
  addEventListener('message', heard)
  return () => removeEventListener('message', heard)
}

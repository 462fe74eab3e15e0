/**
 * A pack that comes from the page that opened this one (prepare.html, in a tab or round a frame): by message, from page
 * to page, with no server and no storage between.
 */

/** The other page is there already: it answers soon or not at all. */
const WAITS_MS = 10_000

/** The pack, not yet checked; null where nobody hands one over. */
export function handedPack(): Promise<unknown> {
  const giver: Window | null = opener ?? (parent === window ? null : parent)
  if (giver === null) return Promise.resolve(null)
  return new Promise((resolve) => {
    const done = (json: unknown): void => {
      removeEventListener('message', heard)
      clearTimeout(late)
      resolve(json)
    }
    const heard = ({ data, source, origin }: MessageEvent): void => {
      if (source === giver && origin === location.origin && data?.kith === 'pack') done(jsonIn(data.text))
    }
    const late = setTimeout(() => done(null), WAITS_MS)
    addEventListener('message', heard)
    giver.postMessage({ kith: 'ready' }, location.origin)
  })
}

function jsonIn(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}

/** Turns animation frames into ticks. The only place of the exhibit that asks what time it is. */

export interface FrameSource {
  readonly nowMs: () => number
  readonly request: (next: (timeMs: number) => void) => void
}

const BROWSER: FrameSource = {
  nowMs: () => performance.now(),
  request: (next) => {
    requestAnimationFrame(next)
  },
}

/** Calls `tick` with the seconds that really passed, once a frame, until stopped. A tick that throws does not stop the clock. */
export function openClock(tick: (seconds: number) => void, source: FrameSource = BROWSER): () => void {
  let lastMs = source.nowMs()
  let running = true
  const frame = (timeMs: number): void => {
    if (!running) return
    source.request(frame)
    const seconds = Math.max(0, (timeMs - lastMs) / 1000)
    lastMs = Math.max(lastMs, timeMs)
    tick(seconds)
  }
  source.request(frame)
  return () => {
    running = false
  }
}

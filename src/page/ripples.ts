/** Every touch answers in light: a ring that spreads from the finger. Ten elements, one animation, nothing to press. */

const MOST = 10
/** A touch reported twice (by the page and by the picture under it) is drawn once: pixels, milliseconds. */
const SAME_PX = 3
const SAME_MS = 60

export function createRipples(layer: HTMLElement): (x: number, y: number, atMs: number) => void {
  const rings = Array.from({ length: MOST }, () => layer.appendChild(document.createElement('i')))
  let next = 0
  let last = { x: Number.NaN, y: Number.NaN, atMs: 0 }
  return (x, y, atMs) => {
    const same = Math.hypot(x - last.x, y - last.y) < SAME_PX && Math.abs(atMs - last.atMs) < SAME_MS
    if (same) return
    last = { x, y, atMs }
    const ring = rings[next]
    next = (next + 1) % MOST
    if (!ring) return
    ring.style.left = `${x}px`
    ring.style.top = `${y}px`
    for (const animation of ring.getAnimations()) animation.cancel()
    ring.animate(reduced(layer) ? GLOW : SPREAD, {
      duration: 700,
      easing: 'cubic-bezier(0.16, 0.84, 0.3, 1)',
    })
  }
}

const SPREAD = [
  { opacity: 0.95, transform: 'translate(-50%, -50%) scale(0.28)' },
  { opacity: 0.55, transform: 'translate(-50%, -50%) scale(0.75)', offset: 0.45 },
  { opacity: 0, transform: 'translate(-50%, -50%) scale(1)' },
]
const GLOW = [
  { opacity: 0.8, transform: 'translate(-50%, -50%) scale(0.5)' },
  { opacity: 0, transform: 'translate(-50%, -50%) scale(0.5)' },
]

function reduced(layer: HTMLElement): boolean {
  return layer.closest('[reduced]') !== null || matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** The lights finding their places: each time the worker knows more, they move on from where they were. */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { TONES, WARM } from '../core/picture/palette.ts'
import type { Spread } from '../import/build.ts'
import { type Spots, streetOf, travelled, withinBox } from './spots.ts'

const MOVES_MS = 1400
const INKS = [
  TONES.amber,
  TONES.blue,
  TONES.vermillion,
  TONES.rose,
  TONES.green,
  TONES.yellow,
  TONES.slate,
].map((rgb) => `rgb(${rgb.join(' ')})`)
const PLAIN = `rgb(${WARM.join(' ')} / 0.8)`

export function Settling({ spread }: { readonly spread: Spread }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  const now = useRef<Spots | null>(null)
  useEffect(() => {
    const element = canvas.current
    const brush = element?.getContext('2d')
    if (!element || !brush) return
    const box = sized(element)
    const from = now.current ?? streetOf(spread.x.length, box)
    const to = withinBox(spread, box)
    const lasts = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVES_MS
    const began = performance.now()
    let next = 0
    const frame = (): void => {
      const share = lasts === 0 ? 1 : Math.min(1, (performance.now() - began) / lasts)
      now.current = travelled(from, to, share)
      paint(brush, now.current, spread.of, box)
      if (share < 1) next = requestAnimationFrame(frame)
    }
    frame()
    return () => cancelAnimationFrame(next)
  }, [spread])
  return <canvas class="settling" ref={canvas} role="img" aria-label="Lights that find their places" />
}

export interface Box {
  readonly width: number
  readonly height: number
}

function sized(element: HTMLCanvasElement): Box {
  const { width, height } = element.getBoundingClientRect()
  element.width = Math.round(width * devicePixelRatio)
  element.height = Math.round(height * devicePixelRatio)
  element.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio)
  return { width, height }
}

function paint(brush: CanvasRenderingContext2D, { x, y }: Spots, of: ArrayLike<number>, box: Box): void {
  brush.clearRect(0, 0, box.width, box.height)
  const radius = Math.max(1, Math.min(4, Math.sqrt((box.width * box.height) / x.length) / 6))
  for (let row = 0; row < x.length; row++) {
    const group = of[row] ?? -1
    brush.fillStyle = INKS[group] ?? PLAIN
    brush.beginPath()
    brush.arc(x[row]!, y[row]!, radius, 0, 2 * Math.PI)
    brush.fill()
  }
}

/** The shape a lit control takes: that of its group in the picture, so that colour is never alone. */
import type { JSX } from 'preact'
import type { PoolShape } from '../core/model/pack.ts'

/** Outlines on a grid of 100; corners are rounded by a stroke of the same colour. */
const OUTLINES: Readonly<Record<PoolShape, string>> = {
  disc: 'M50 2a48 48 0 1 1 0 96a48 48 0 1 1 0-96z',
  square: 'M14 14h72v72H14z',
  hexagon: 'M50 5 89 27.5v45L50 95 11 72.5v-45z',
  star: ring(7, 46, 36),
  triangle: 'M50 2 98 84H2z',
  diamond: 'M50 1 99 50 50 99 1 50z',
  drop: 'M50 0C72 20 92 36 92 58a42 42 0 1 1-84 0C8 36 28 20 50 0z',
}

export function ShapeOf({ shape }: { shape: PoolShape }): JSX.Element {
  return (
    <svg class="shape" viewBox="0 0 100 100" aria-hidden="true">
      <path d={OUTLINES[shape]} />
    </svg>
  )
}

/** A star of `points`, from its outer and inner radius. */
function ring(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, i) => {
    const angle = (i / points) * Math.PI - Math.PI / 2
    const radius = i % 2 === 0 ? outer : inner
    return `${(50 + radius * Math.cos(angle)).toFixed(1)} ${(50 + radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${corners.join('L')}z`
}

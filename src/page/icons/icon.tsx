/** One icon of the set, in the colour of its words. */
import type { JSX } from 'preact'
import type { IconName } from '../../core/reading/reading.ts'
import { ICONS } from './paths.ts'

export function Icon({ name }: { name: IconName }): JSX.Element {
  const { line, dots = [] } = ICONS[name]
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true">
      <path d={line} />
      {dots.map(([x, y, r]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
      ))}
    </svg>
  )
}

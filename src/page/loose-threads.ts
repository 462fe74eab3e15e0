/** Threads still in somebody's hand: from a light to a finger, until both ends glow and it is let go. One for each finger. */

const SVG = 'http://www.w3.org/2000/svg'

export interface LooseEnd {
  readonly x: number
  readonly y: number
  /** True: this end has found a light. */
  readonly glows: boolean
}

/** Draws or moves the thread of a finger; null takes it away. CSS pixels of the page. */
export function createLooseThreads(
  layer: HTMLElement,
): (finger: number, ends: readonly [LooseEnd, LooseEnd] | null) => void {
  const svg = layer.appendChild(document.createElementNS(SVG, 'svg'))
  svg.classList.add('loose-threads')
  const threads = new Map<number, SVGGElement>()
  return (finger, ends) => {
    const known = threads.get(finger)
    if (ends === null) {
      known?.remove()
      threads.delete(finger)
      return
    }
    const group = known ?? svg.appendChild(fresh())
    threads.set(finger, group)
    const [path, ...knots] = [...group.children]
    path?.setAttribute('d', curve(...ends))
    knots.forEach((knot, k) => {
      const end = ends[k]
      if (!end) return
      knot.setAttribute('cx', String(end.x))
      knot.setAttribute('cy', String(end.y))
      knot.classList.toggle('glows', end.glows)
    })
  }
}

function fresh(): SVGGElement {
  const group = document.createElementNS(SVG, 'g')
  group.append(
    document.createElementNS(SVG, 'path'),
    document.createElementNS(SVG, 'circle'),
    document.createElementNS(SVG, 'circle'),
  )
  return group
}

/** The bend of the threads in the picture: a fixed share of the length, always to the same side. */
const BEND = 0.09

function curve(a: LooseEnd, b: LooseEnd): string {
  const x = (a.x + b.x) / 2 - (b.y - a.y) * BEND
  const y = (a.y + b.y) / 2 + (b.x - a.x) * BEND
  return `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`
}

/** The drawing as one peer among others: the contract of a side-by-side bench of network renderers. */

import type { Frame, Projection } from '../core/camera/camera.ts'
import { type PickGrid, pickGrid, pickRow } from '../core/gesture/pick.ts'
import type { Picture } from '../core/picture/picture.ts'
import {
  type BenchGraph,
  type BenchLook,
  benchPicture,
  placeInto,
  relooked,
  sparkColumn,
} from './bench-picture.ts'
import { type Drawing, openDrawing } from './drawing.ts'

export interface PeerGraph extends BenchGraph {
  readonly W: number
  readonly H: number
  readonly bg: number
}
export type Looks = (graph: PeerGraph, on: boolean) => BenchLook

export interface BenchPeer {
  readonly name: string
  readonly kind: string
  init(host: HTMLElement, graph: PeerGraph, given: { looks: Looks }): Promise<void>
  update(x: ArrayLike<number>, y: ArrayLike<number>): void
  camera(x: number, y: number, zoom: number): void
  restyle(on: boolean): void
  pick(x: number, y: number): number
  particles(count: number): void
}

/** A pulse takes this long for its tie, seconds: as long as the other peers' do. */
const PULSE_S = 5
/** A light is hit within this many pixels of its middle beyond the largest radius. */
const SLACK_PX = 2

/** What `init` leaves behind. */
interface Open {
  readonly drawing: Drawing
  readonly graph: PeerGraph
  readonly frame: Frame
  readonly looks: readonly [off: BenchLook, on: BenchLook]
  readonly reach: number
}

async function openOn(host: HTMLElement, graph: PeerGraph, looks: Looks): Promise<Open> {
  const drawing = await openDrawing(host, {
    maxPixels: 4e6,
    quality: 'fixed',
    plain: { background: graph.bg },
  })
  if (!drawing) throw new Error('expected WebGL2')
  const safe = { left: 0, top: 0, right: 0, bottom: 0 }
  return {
    drawing,
    graph,
    frame: { width: graph.W, height: graph.H, safe },
    looks: [looks(graph, false), looks(graph, true)],
    reach: Array.from(graph.r).reduce((a, b) => Math.max(a, b), 1) + SLACK_PX,
  }
}

/** One picture after another on an open drawing. */
function showing(open: Open, first: Picture) {
  let picture = first
  let projection: Projection = { scale: 1, offsetX: 0, offsetY: 0 }
  let grid: PickGrid | null = null
  const draw = () => open.drawing.frame(performance.now() / 1000, projection, open.frame)
  const show = (next: Picture) => {
    picture = next
    grid = null
    open.drawing.show(next)
    draw()
  }
  show(first)
  return {
    show,
    picture: () => picture,
    look(from: Projection) {
      projection = from
      draw()
    },
    pick(x: number, y: number): number {
      grid ??= pickGrid(picture)
      const { scale, offsetX, offsetY } = projection
      return pickRow(grid, picture, 0, (x - offsetX) / scale, (y - offsetY) / scale, open.reach) ?? -1
    },
  }
}

export function benchPeer(): BenchPeer {
  let now: { open: Open; shown: ReturnType<typeof showing> } | null = null
  /** Places in turn: an array the drawing already holds would be no news to it. */
  let places: Float32Array[] = []
  let turn = 0
  const opened = () => {
    if (!now) throw new Error('expected init to come first')
    return now
  }
  return {
    name: 'ours',
    kind: 'webgl2',
    async init(host, graph, { looks }) {
      const open = await openOn(host, graph, looks)
      const first = benchPicture(graph, open.looks[0])
      places = [first.after.place, first.after.place.slice(), first.after.place.slice()]
      now = { open, shown: showing(open, first) }
    },
    update(x, y) {
      const { shown } = opened()
      turn = (turn + 1) % places.length
      const nodes = { ...shown.picture().after, place: placeInto(places[turn] ?? new Float32Array(0), x, y) }
      shown.show({ ...shown.picture(), before: nodes, after: nodes })
    },
    camera(x, y, zoom) {
      const { open, shown } = opened()
      shown.look({ scale: zoom, offsetX: open.graph.W / 2 - x * zoom, offsetY: open.graph.H / 2 - y * zoom })
    },
    restyle(on) {
      const { open, shown } = opened()
      shown.show(relooked(shown.picture(), open.looks[on ? 1 : 0]))
    },
    pick: (x, y) => opened().shown.pick(x, y),
    particles(count) {
      const { open, shown } = opened()
      shown.show({ ...shown.picture(), spark: sparkColumn(open.graph.m, count, PULSE_S) })
    },
  }
}

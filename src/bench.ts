/** The front door of the bench page: the drawing at any size, measured from outside, alone or among its peers. */
import { type BenchStory, benchStory } from './bench-story.ts'
import { pickGrid, pickRow } from './core/gesture/pick.ts'
import type { Picture } from './core/picture/picture.ts'
import { graphOf, lookOf } from './draw/bench-graph.ts'
import { type BenchPeer, benchPeer } from './draw/bench-peer.ts'
import { benchPicture, lively } from './draw/bench-picture.ts'
import { openEmptyStage } from './draw/bench-stage.ts'
import { type Drawing, openDrawing } from './draw/drawing.ts'

const frame = () => ({
  width: innerWidth,
  height: innerHeight,
  safe: { left: 0, top: 0, right: 0, bottom: 0 },
})

let drawing: Drawing | null = null
let graph = graphOf(1, 1)
let looks = [lookOf(graph, false), lookOf(graph, true)] as const
let picture = benchPicture(graph, looks[0])
let story: BenchStory | null = null
let emptyStage: (() => void) | null = null
const timed = (act: () => void): number => {
  const startMs = performance.now()
  act()
  return performance.now() - startMs
}
const camera = { scale: 0.9, offsetX: innerWidth / 2, offsetY: innerHeight / 2 }
const draw = (clockS: number) => drawing?.frame(clockS, camera, frame())

const readBack = () => {
  const gl = drawing?.canvas.getContext('webgl2')
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
}
const told = () => {
  story ??= benchStory(graph)
  return story
}
const show = (next: Picture) => {
  picture = next
  drawing?.show(next)
}

/** What the runner asks for; times in milliseconds. */
const kithBench = {
  async load(n: number, m: number): Promise<void> {
    document.body.style.cssText = 'margin:0;overflow:hidden'
    graph = graphOf(n, m)
    drawing = await openDrawing(document.body, { maxPixels: 4e6, quality: 'fixed' })
    looks = [lookOf(graph, false), lookOf(graph, true)]
    show(benchPicture(graph, looks[0]))
    draw(0)
    readBack()
  },
  /** Frames drawn and read back. */
  painted: (count: number) =>
    Array.from({ length: count }, (_, i) =>
      timed(() => {
        draw(i / 60)
        readBack()
      }),
    ),
  async empty(): Promise<void> {
    document.body.style.cssText = 'margin:0;overflow:hidden;height:100vh'
    emptyStage = await openEmptyStage(document.body)
  },
  /** Its own picture, so that what comes after goes on from the one at rest. */
  lively: () => drawing?.show(lively(picture, graph)),
  /** Frames by the browser's own beat, in its own callback so that it counts them: what our call took in each. */
  frames: (count: number) =>
    new Promise<number[]>((done) => {
      const times: number[] = []
      const step = (nowMs: number) => {
        times.push(timed(() => (emptyStage ? emptyStage() : draw(nowMs / 1000))))
        if (times.length < count) requestAnimationFrame(step)
        else done(times)
      }
      requestAnimationFrame(step)
    }),
  /** A pool opened through the real step and compose, and shown. */
  compose: (open: boolean) => timed(() => told().take({ type: 'open', pool: open ? 'p1' : null })),
  /** An overlay toggled, likewise, upload and all. */
  restyle: (on: boolean) => timed(() => drawing?.show(told().take({ type: 'overlay', id: 'few-links', on }))),
  picks(count: number): number[] {
    const grid = pickGrid(picture)
    const at = (i: number) => [graph.x[i % graph.n] ?? 0, graph.y[i % graph.n] ?? 0] as const
    return Array.from({ length: count }, (_, i) => timed(() => pickRow(grid, picture, 0, ...at(i * 31), 8)))
  },
}

declare global {
  interface Window {
    __benchPeer: BenchPeer
    kithBench: typeof kithBench
  }
}
window.__benchPeer = benchPeer()
window.kithBench = kithBench

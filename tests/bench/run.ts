/**
 * `npm run bench`: what the drawing costs in a real browser at several sizes. A table to stdout, JSON to bench-results/.
 *   --sizes 2k,10k,50k   --quick (fewer frames, no soak)   --soak SECONDS (default 60)   --serve PORT (only serve the page)
 *   --scenes (what each beat costs to compose and to put into words, and which is the heaviest)
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { type Measured, measure, measureEmpty, type Size } from './measure.ts'
import { serveBench } from './site.ts'

const SIZES: Record<string, Size> = {
  '2k': { name: '2k', nodes: 2_000, ties: 6_000 },
  '10k': { name: '10k', nodes: 10_000, ties: 30_000 },
  '50k': { name: '50k', nodes: 50_000, ties: 150_000 },
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2k,10k,50k' },
    quick: { type: 'boolean', default: false },
    soak: { type: 'string' },
    serve: { type: 'string' },
    scenes: { type: 'boolean', default: false },
  },
})
const folder = join(import.meta.dirname, '../../bench-results')

const ms = (value: number | null): string => (value === null ? '-' : value.toFixed(value < 10 ? 3 : 0))
const COLUMNS: readonly [title: string, of: (row: Measured) => string][] = [
  ['size', (row) => row.name],
  ['nodes', (row) => String(row.nodes)],
  ['ties', (row) => String(row.ties)],
  ['script/frame', (row) => ms(row.frameScript)],
  ['call/frame', (row) => ms(row.frameCall)],
  ['compose', (row) => ms(row.compose)],
  ['restyle', (row) => ms(row.restyle)],
  ['pick', (row) => ms(row.pick)],
  ['load', (row) => ms(row.load)],
  ['heap MB', (row) => ms(row.heap)],
  ['heap later MB', (row) => ms(row.heapLater)],
  ['raster/frame', (row) => ms(row.raster)],
]

function table(rows: readonly Measured[]): string {
  const lines = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))]
  const widths = COLUMNS.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  return lines.map((line) => line.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  ')).join('\n')
}

async function bench(): Promise<void> {
  const site = await serveBench(join(folder, 'page'), 0)
  const frames = values.quick ? 200 : 400
  const soakS = Number(values.soak ?? (values.quick ? 0 : 60))
  const empty = await measureEmpty(site.url, frames)
  const rows: Measured[] = []
  for (const name of values.sizes.split(',')) {
    const size = SIZES[name]
    if (!size) throw new Error(`expected sizes of ${Object.keys(SIZES).join(', ')}, got ${name}`)
    rows.push(await measure(site.url, size, { frames, soakS }))
  }
  site.close()
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ empty, rows }, null, 1)}\n`)
  console.log(
    `${table(rows)}\n\nAn empty Pixi stage: ${ms(empty.frameScript)} script/frame, ${ms(empty.frameCall)} call/frame.`,
  )
  console.log(
    'Milliseconds. A frame is measured in a transition with a pulse on every tie, warm, with draw calls made no-ops;',
  )
  console.log(
    'raster apart: one painted frame read back, drawn here by software. Raw numbers in bench-results/bench.json.',
  )
}

/** Scenes are found by Vite, so Vite loads them here, too. */
async function scenes(): Promise<string> {
  const vite = await createServer({ server: { middlewareMode: true }, logLevel: 'silent', appType: 'custom' })
  const { sceneTable } = await vite.ssrLoadModule(join(import.meta.dirname, 'scenes.ts'))
  const table = sceneTable()
  await vite.close()
  return table
}

mkdirSync(folder, { recursive: true })
if (values.scenes) console.log(await scenes())
else if (values.serve === undefined) await bench()
else {
  const site = await serveBench(join(folder, 'page'), Number(values.serve))
  console.log(`The bench page is at ${site.url}`)
}

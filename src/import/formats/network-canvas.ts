/** Interviews of Network Canvas, in CSV or in GraphML: one or many, each in files of its own or all together. */
import type { Format, Problem, RawNetwork, Read } from '../network.ts'
import { type Canvas, networkOfCanvas } from './canvas.ts'
import { canvasTable, readCanvasTable } from './canvas-csv.ts'
import { isCanvasGraphml, readCanvasGraphml } from './canvas-graphml.ts'
import { readCsv } from './csv.ts'
import { type TextFile, textFormat } from './notes.ts'

export const networkCanvas: Format = textFormat({
  id: 'network-canvas',
  title: 'Network Canvas',
  recognises: (text) => canvasTable(text) !== null || isCanvasGraphml(text),
  read: readCanvas,
})

/** All files of an export are read together; what two of them tell is told once. Matrices alone are but matrices. */
function readCanvas(files: readonly TextFile[]): Read<RawNetwork> {
  const kinds = files.map(({ text }) => canvasTable(text))
  if (kinds.every((kind) => kind === 'matrix')) return readCsv(files)
  const canvas: Canvas = { egos: [], nodes: [], ties: [], notes: [] }
  const problems: Problem[] = []
  for (const [at, file] of files.entries()) {
    const kind = kinds[at] ?? null
    const broken = kind === null ? readCanvasGraphml(file, canvas) : readCanvasTable(file, kind, canvas)
    if (broken !== null) problems.push(broken)
  }
  if (problems.length > 0) return { ok: false, problems }
  const value = networkOfCanvas(canvas)
  return { ok: true, value, problems: canvas.notes.flatMap((notes) => notes.problems()) }
}

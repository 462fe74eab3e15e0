/** Small things the importer's tests share. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem, RawNetwork, Read } from '../../../src/import/network.ts'
import { readNetwork } from '../../../src/import/read.ts'

/** Sample files of other people, beside the project; not there in a clone elsewhere. */
export const SAMPLES = join(import.meta.dirname, '../../../../shared/samples')
export const hasSamples = existsSync(SAMPLES)
export const FIXTURES = join(import.meta.dirname, '../fixtures')

export function fileAt(path: string): { name: string; bytes: Uint8Array } {
  return { name: path.replace(/^.*\//, ''), bytes: new Uint8Array(readFileSync(path)) }
}

/** Reads texts by name: `readTexts({ 'ties.csv': 'a,b' })`. */
export function readTexts(files: Readonly<Record<string, string>>): Read<RawNetwork> {
  const encoder = new TextEncoder()
  return readNetwork(Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) })))
}

/** The network, or a failure that tells the problems. */
export function networkIn(read: Read<RawNetwork>): RawNetwork {
  if (!read.ok) throw new Error(`expected a network, got: ${says(read.problems)}`)
  return read.value
}

export function says(problems: readonly Problem[]): string {
  return problems.map(({ file, line, says: text }) => `${file}:${line} ${text}`).join('\n')
}

/** "a>b" with a direction, "a-b" without. */
export function tieText(network: RawNetwork): string[] {
  return network.ties.map(({ from, to, directed }) => `${from}${directed ? '>' : '-'}${to}`)
}

export function nodeOf(network: RawNetwork, id: string) {
  const found = network.nodes.find((node) => node.id === id)
  if (found === undefined)
    throw new Error(`expected a node ${id}, got ${network.nodes.map((node) => node.id)}`)
  return found
}

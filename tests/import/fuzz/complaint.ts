/** What every answer of the importer must be, whatever it was given. */
import type { RawNetwork, Read } from '../../../src/import/network.ts'
import { TOO_STRANGE } from '../../../src/import/read.ts'

/** Why an answer is wrong, or null. */
export function complaintAbout(read: Read<RawNetwork>): string | null {
  const errors = read.problems.filter(({ level }) => level === 'error')
  if (read.problems.some(({ says }) => says === TOO_STRANGE)) return 'a reader threw'
  if (read.ok === errors.length > 0) return read.ok ? 'a network, and an error' : 'no network, and no error'
  const odd = read.problems.find(({ says }) => !/^[A-Z].{15,}[.)]$/.test(says))
  if (odd !== undefined) return `not a sentence: ${odd.says}`
  if (read.problems.some(({ line }) => !(line >= 0))) return 'a line that is no number'
  return read.ok ? complaintAboutNetwork(read.value) : null
}

function complaintAboutNetwork({ nodes, ties, counts }: RawNetwork): string | null {
  const ids = new Set(nodes.map(({ id }) => id))
  if (ids.size !== nodes.length) return 'two nodes of one id'
  if (ids.has('')) return 'a node without an id'
  if (nodes.length !== counts.nodes || ties.length !== counts.ties)
    return 'counts are not those of the network'
  if (nodes.length === 0) return 'a network of nobody'
  return ties.every(({ from, to }) => ids.has(from) && ids.has(to))
    ? null
    : 'a tie to a node that is not there'
}

/** The reasons of an answer without their counts and lines: these must be few, or one of them quotes the file. */
export function reasonsIn(read: Read<RawNetwork>): string[] {
  return read.problems.map(({ says }) => says.replace(/ \(\d+ times.*\)$/, '').replace(/\d+/g, '#'))
}

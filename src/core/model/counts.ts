/** What is counted in a pack and must add up: how often each row is named. */
import { mentionCounts } from './mentions.ts'
import type { SitePack } from './pack.ts'
import { rowCount } from './rows.ts'

/** One sentence about the first count that is wrong, or null. The pack's columns fit each other already. */
export function brokenCount(pack: SitePack): string | null {
  const { nodes, ties, questions } = pack
  const directed = questions.map((question) => question.directed)
  const counted = mentionCounts(rowCount(pack), ties, directed)
  const said = [...nodes.people.mentions, ...nodes.things.map(({ mentions }) => mentions)]
  const row = said.findIndex((mentions, at) => mentions !== counted[at])
  if (row === -1) return null
  const people = nodes.people.kind.length
  const field = row < people ? `nodes.people.mentions[${row}]` : `nodes.things[${row - people}].mentions`
  return `${field} is ${said[row]}, but ${counted[row]} ties name that row.`
}

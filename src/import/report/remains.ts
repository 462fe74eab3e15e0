/** What no rule can take away, in plain words: for the curator who decides whether a map is shown. */
import type { ImportReport } from './report.ts'

export function remainsOf({ provenance, risk, pack, rules }: ImportReport): string[] {
  if (provenance !== 'survey') {
    return [
      'This network is public or made up. Nobody is hidden in it, and no rule tried to hide them.',
      'What follows was measured as it is for a survey, and nothing was changed by it.',
    ]
  }
  const alone = risk.alone.find(({ attacker, joined, k }) => attacker === 'two-steps' && !joined && k === 2)
  const friend = risk.intruders.find(({ intruder }) => intruder === 'friend')
  return [
    'Kith takes away names, facts and small numbers. It does not make the pattern of links anonymous: no map of links this size can.',
    `${inHundred(alone?.after ?? 0, risk.people)} people have links like nobody else’s, counted two steps out. Whoever knows them so well can find their light.`,
    `Whoever already knows the light of one friend would find ${inHundred(friend?.expected ?? 0, risk.people)} people by it. So no light should ever be pointed out as somebody’s.`,
    'A light that is found tells who else that person is tied to, and which public places they named. It tells no fact about them.',
    `${inHundred(pack.namedOnly, pack.people)} people were only named by others, and were never asked. Think whether they would mind.`,
    `A second map of this place is held against this one, and refused where fewer than ${rules.threshold} people make the difference.`,
  ]
}

const inHundred = (part: number, of: number): string =>
  `${of === 0 ? 0 : Math.round((100 * part) / of)} in 100`

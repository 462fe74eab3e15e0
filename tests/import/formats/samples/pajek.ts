/** Samples of this format, with the counts of their manifest. */
import type { Sample } from '../samples.ts'

const pajek = (
  file: string,
  nodes: number,
  ties: number,
  directed: Sample['directed'],
  more: Pick<Sample, 'relations' | 'isolates'> = {},
): Sample => ({ format: 'pajek', files: [`pajek/${file}`], nodes, ties, directed, ...more })

export const READABLE: readonly Sample[] = [
  pajek('TinaList.net', 11, 32, 'mixed'),
  pajek('TinaSet.net', 11, 32, 'mixed'),
  pajek('TinaMat.net', 11, 41, true),
  pajek('HighTech.paj', 21, 312, true, {
    relations: { gives_advice_to: 190, is_friend_of: 102, reports_to: 20 },
  }),
  pajek('StudentGov.paj', 11, 41, true),
  pajek('boys.paj', 53, 179, true),
  pajek('KnokBur.paj', 10, 71, true, {
    relations: { 'UciNet\\KnokBur.dat : KNOKI': 49, 'UciNet\\KnokBur.dat : KNOKM': 22 },
  }),
  pajek('pajek_bip.net', 15, 25, true),
  pajek('utf8_with_bom.net', 10, 6, false),
  pajek('davis.net', 32, 93, false, { isolates: 0 }),
]

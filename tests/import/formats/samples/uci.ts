/** Samples of this format, with the counts of their manifest. */
import type { Refused, Sample } from '../samples.ts'

const uci = (
  stem: string,
  nodes: number,
  ties: number,
  relations: Readonly<Record<string, number>>,
): Sample => ({
  format: 'uci',
  files: [`ucinet-bin/${stem}.##h`, `ucinet-bin/${stem}.##d`],
  nodes,
  ties,
  directed: true,
  relations,
  isolates: 0,
})

export const READABLE: readonly Sample[] = [
  uci('campnet-6404', 18, 54, { '': 54 }),
  uci('Camp92_6404', 18, 612, { Week_2: 306, Week_3: 306 }),
  uci('test-5', 5, 10, { '': 10 }),
]

export const REFUSED: readonly Refused[] = [
  { format: 'uci', files: ['ucinet-bin/campnet-6404.##h'], says: /half of a UCINET dataset.*##d/ },
  { format: 'uci', files: ['ucinet-bin/campnet-6404.##d'], says: /half of a UCINET dataset.*##h/ },
]

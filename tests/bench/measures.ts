/**
 * `npx tsx tests/bench/measures.ts`: what each measure behind a what-if costs, in milliseconds, on Murton as shipped and
 * on a planted network of 2,000 rows and about 6,000 ties. A table to stdout; nothing is asserted.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Adjacency, adjacencyOf, adjacencyWith, type Ends } from '../../src/core/graph/adjacency.ts'
import { diceFrom } from '../../src/core/graph/dice.ts'
import { groupsTouched, pairsJoined } from '../../src/core/graph/groups-joined.ts'
import { afterHellos, helloStreet } from '../../src/core/graph/hello-street.ts'
import { sleepingTies } from '../../src/core/graph/sleeping-ties.ts'
import { race, spreadFrom } from '../../src/core/graph/spread.ts'
import { tiesAtRandom, tiesToBusiest } from '../../src/core/graph/weave-ideas.ts'
import { withoutLine } from '../../src/core/graph/without-line.ts'
import type { SitePack } from '../../src/core/model/pack.ts'
import { rowCount } from '../../src/core/model/rows.ts'
import { plantedNetwork } from '../core/graph/planted.ts'

const RUNS = 15

interface Town extends Ends {
  readonly rows: number
  readonly question: ArrayLike<number>
  readonly groupOf: ArrayLike<number>
}

const data = join(import.meta.dirname, '../../data')
const murton: SitePack = JSON.parse(readFileSync(join(data, 'murton', 'pack.json'), 'utf8'))
const planted = plantedNetwork(1, { groups: 5, size: 400, inside: 3, outsideOneIn: 6 })
const TOWNS: Record<string, Town> = {
  Murton: { ...murton.ties, rows: rowCount(murton), groupOf: murton.questions[0]!.pools.of },
  planted: { ...planted, question: planted.from.map((_, tie) => tie % 3) },
}

function measuresOf(town: Town, network: Adjacency): Record<string, () => unknown> {
  const all = Array.from({ length: town.rows }, (_, row) => row)
  const ones = all.map(() => 1)
  const some = all.filter((row) => row % 7 === 0)
  const dice = diceFrom(1)
  const woven = tiesAtRandom(network, 5, all, dice)
  const rule = { chance: 0.35, steps: 12, seed: 1 } as const
  return {
    adjacencyOf: () => adjacencyOf(town.rows, town.from, town.to),
    adjacencyWith: () => adjacencyWith(network, woven, town.from.length),
    groupsTouched: () => groupsTouched(network, some, town.groupOf),
    pairsJoined: () => pairsJoined(network, town.groupOf, { meetingPoints: ones }),
    withoutLine: () => withoutLine(network, ones),
    sleepingTies: () => sleepingTies(town, { question: 0, group: ones }),
    tiesAtRandom: () => tiesAtRandom(network, 5, all, dice),
    tiesToBusiest: () => tiesToBusiest(network, 5, all, dice),
    'race, news': () => race(network, 0, 1, { ...rule, nudges: 1 }),
    'race, habit': () => race(network, some, [0, 1, 2], { ...rule, nudges: 2 }),
    spreadFrom: () => spreadFrom(network, 0, { ...rule, nudges: 1, dice }),
    afterHellos: () => afterHellos(helloStreet(9, 0.2), some, dice),
  }
}

/** First and middle cost of several runs: a visitor's touch pays the first. */
function cost(measure: () => unknown): [firstMs: number, middleMs: number] {
  const took = Array.from({ length: RUNS }, () => {
    const before = performance.now()
    measure()
    return performance.now() - before
  })
  return [took[0]!, took.toSorted((a, b) => a - b)[RUNS >> 1]!]
}

for (const [name, town] of Object.entries(TOWNS)) {
  process.stdout.write(
    `${name}: ${town.rows} rows, ${town.from.length} ties; first run, middle of ${RUNS} (ms)\n`,
  )
  for (const [measure, run] of Object.entries(measuresOf(town, adjacencyOf(town.rows, town.from, town.to)))) {
    const [first, middle] = cost(run).map((ms) => ms.toFixed(2).padStart(9))
    console.log(`  ${measure.padEnd(18)}${first}${middle}`)
  }
}

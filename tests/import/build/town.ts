/** A small made-up town as a reader would hand it over, names and all. */
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { RawNetwork, RawNode, RawTie } from '../../../src/import/network.ts'
import type { ImportPlan } from '../../../src/import/plan.ts'

const PLACES = ['The Glebe', 'Murton Legion', 'Library'] as const
export const PEOPLE = 90

const tie = (from: string, to: string, relation: string, more: Partial<RawTie> = {}): RawTie => ({
  from,
  to,
  directed: true,
  relation,
  wave: 1,
  event: null,
  attributes: {},
  ...more,
})

/** 90 people who go to one of three places each, and who help somebody who goes there too; 20 people only named. */
export function town(people = PEOPLE): RawNetwork {
  const dice = diceFrom(5)
  const nodes: RawNode[] = []
  for (let at = 0; at < people; at++) {
    const attributes = { job: at % 2 === 0 ? 'none' : 'shop', note: `secret-${at}` }
    nodes.push({ id: `person-${at}`, label: `Firstname${at} Surname${at}`, attributes })
  }
  for (let at = 0; at < 20; at++) nodes.push({ id: `only-${at}`, label: `Cousin${at}`, attributes: {} })
  for (const [at, label] of PLACES.entries()) nodes.push({ id: `place-${at}`, label, attributes: {} })
  const ties: RawTie[] = []
  for (let at = 0; at < people; at++) {
    ties.push(tie(`person-${at}`, `place-${at % 3}`, 'goes'))
    ties.push(tie(`person-${at}`, `person-${(at + 3 * (1 + Math.floor(3 * dice()))) % people}`, 'helps'))
    ties.push(tie(`person-${at}`, `only-${at % 20}`, 'helps'))
  }
  return { nodes, ties, counts: { nodes: nodes.length, ties: ties.length, directed: true } }
}

export const withTies = (raw: RawNetwork, ties: readonly RawTie[]): RawNetwork => ({
  ...raw,
  ties: [...raw.ties, ...ties],
})
export const withNodes = (raw: RawNetwork, nodes: readonly RawNode[]): RawNetwork => ({
  ...raw,
  nodes: [...raw.nodes, ...nodes],
})
export { tie }

export function planFor(changes: Partial<ImportPlan> = {}): ImportPlan {
  const question = { directed: true, pulse: 'to-named', pools: null, layout: 'own' } as const
  return {
    site: { id: 'town', title: 'Town', region: '', badge: 'Made up.' },
    provenance: 'survey',
    publicBecause: null,
    seed: 1,
    kindOf: (id) => (id.startsWith('place') ? 'place' : id.startsWith('only') ? 'named' : 'respondent'),
    labelKinds: ['place'],
    whitelist: ['job'],
    questions: [
      {
        ...question,
        id: 'places',
        relations: ['goes'],
        title: 'Where do you go?',
        asked: 'Where do you go?',
      },
      { ...question, id: 'help', relations: ['helps'], title: 'Who helps?', asked: 'Who helps you?' },
    ],
    overlays: [],
    figures: [],
    events: [],
    ...changes,
  }
}

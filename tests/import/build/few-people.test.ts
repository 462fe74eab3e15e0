import { expect, test } from 'vitest'
import { diceFrom } from '../../../src/core/graph/dice.ts'
import type { NodeKind } from '../../../src/core/model/pack.ts'
import { buildPack } from '../../../src/import/build.ts'
import type { ImportPlan } from '../../../src/import/plan.ts'
import { node, tie } from './village.ts'

/** Twenty people and forty places that may not be labelled. */
function hamlet(publicBecause: string | null) {
  const people = Array.from({ length: 20 }, (_, k) => node(`p${k}`, 'respondent', `Person ${k}`))
  const places = Array.from({ length: 40 }, (_, k) => node(`h${k}`, 'place', `Hall ${k}`))
  const ties = people.flatMap(({ id }, k) => [tie(id, `h${k}`), tie(id, `h${k + 20}`)])
  const plan: ImportPlan = {
    site: { id: 'hamlet', title: 'Hamlet', region: '', badge: 'From a survey.' },
    provenance: publicBecause === null ? 'survey' : 'public',
    publicBecause,
    seed: null,
    kindOf: (_, attributes) => attributes.kind as NodeKind,
    labelKinds: [],
    whitelist: ['kind'],
    questions: [
      {
        id: 'news',
        relations: ['news'],
        title: 'News',
        asked: 'Where?',
        directed: true,
        pulse: 'to-asker',
        pools: null,
        layout: 'own',
      },
    ],
    overlays: [],
    figures: [],
    events: [],
  }
  const nodes = [...people, ...places]
  return buildPack({ nodes, ties, counts: { nodes: 60, ties: 40, directed: true } }, plan, diceFrom(3))
}

test('places that lose their label do not lift a place of twenty people over the limit', () => {
  const built = hamlet(null)
  expect(built.ok).toBe(false)
  expect(built.problems[0]?.says).toContain('20 people')
})

test('the same network goes in when it is declared public', () => {
  expect(hamlet('made up for a test').ok).toBe(true)
})

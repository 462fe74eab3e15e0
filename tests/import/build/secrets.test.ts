import { describe, expect, test } from 'vitest'
import { built, PUBLIC, plan, village } from './village.ts'

/** Everything that a person, or a fact about one, is called in the file. */
function secretsOf(raw = village()): string[] {
  const persons = raw.nodes.filter(({ attributes }) => attributes.kind !== 'place')
  return persons.flatMap(({ id, label, attributes: { kind: _, ...facts } }) => [
    `"${id}"`,
    label ?? '',
    ...Object.keys(facts),
    ...Object.values(facts),
  ])
}

describe.each([
  ['a survey', plan()],
  ['a public network', plan(PUBLIC)],
])('in the pack of %s', (_, wanted) => {
  const { pack } = built(village(), wanted)
  const text = JSON.stringify(pack).toLowerCase()

  test('no name, id or fact of a person can be found, whitelisted or not', () => {
    const secrets = secretsOf().filter((secret) => secret !== '')
    expect(secrets.length).toBeGreaterThan(500)
    expect(secrets.filter((secret) => text.includes(secret.toLowerCase()))).toEqual([])
  })

  test('places have their labels', () => {
    expect(pack.nodes.things.map(({ label }) => label).sort()).toEqual([
      'Jubilee Hall',
      'St Paul’s',
      'The Glebe',
      'The Legion',
    ])
  })
})

test('the report says nothing of a name either', () => {
  const text = JSON.stringify(built().report).toLowerCase()
  expect(secretsOf().filter((secret) => secret !== '' && text.includes(secret.toLowerCase()))).toEqual([])
})

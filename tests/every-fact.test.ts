/** Every fact that the study asks us to hold or to show has a home: a test that holds it, a scene that tells it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsOf } from './support/all-readings.ts'
import { everyScreen } from './support/every-screen.ts'
import { FACTS, type Fact } from './support/facts.ts'
import { SHIPPED_NOTES, shippedShow } from './support/shipped-show.ts'

const show = shippedShow()
const scenes = [...show.scenes.values()]
const numbersOf = (story: string): string[] => story.split(', ')

/** All test names of the house, read from their files. */
const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => [
    ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/\btest\(\s*'((?:[^'\\]|\\.)+)'/g),
  ])
  .map(([, name]) => name ?? '')

/** What is said in the scenes of a number of the storyline, at any place; credits count as the About card. */
function saidIn(home: string): ReadonlySet<string> {
  const known = said.get(home)
  if (known) return known
  const texts = new Set<string>()
  for (const { stage, reading } of everyScreen()) {
    const scene = show.scenes.get(stage.view.scene)
    if (!scene || !(home === '' || home === 'About' || numbersOf(scene.story).includes(home))) continue
    for (const [, text] of wordsOf(reading, show)) texts.add(text)
  }
  said.set(home, texts)
  return texts
}
const said = new Map<string, ReadonlySet<string>>()

/** Numbers of the storyline that a fact may be claimed under; none named: any. */
const mayHold = ({ homes }: Fact, story: string): boolean =>
  homes.length === 0 || numbersOf(story).some((number) => homes.includes(number))

function claimed(fact: Fact): boolean {
  const byScene = scenes.some(({ facts, story }) => facts.includes(fact.id) && mayHold(fact, story))
  // That the first findings date from 2011 (9.2) is no scene's own: every figure of that work says so.
  return byScene || fact.homes.length === 0 || fact.homes.includes('About')
}

test('every fact to hold or to show is claimed by a scene where it belongs', () => {
  expect(FACTS).toHaveLength(104)
  expect(
    FACTS.filter((fact) => !claimed(fact)).map(({ id, homes }) => `${id} in ${homes.join(', ')}`),
  ).toEqual([])
})

test('every fact to hold is held by a test', () => {
  const loose = FACTS.filter(
    ({ flag, held = '-' }) => flag === 'hold' && !tests.some((name) => name.startsWith(held)),
  )
  expect(loose.map(({ id, held }) => `${id}: ${held}`)).toEqual([])
})

test('every fact to show is told where it belongs', { timeout: 240_000 }, () => {
  const credits = [...SHIPPED_NOTES.values()].flatMap(({ credits: lines }) => lines)
  const untold = FACTS.filter(({ flag, homes, shown }) => {
    if (flag !== 'show' || !shown) return false
    const texts = homes.length === 0 ? [saidIn('')] : homes.map(saidIn)
    return ![...texts.flatMap((set) => [...set]), ...(homes.includes('About') ? credits : [])].some((text) =>
      shown.test(text),
    )
  })
  expect(untold.map(({ id, homes, shown }) => `${id} in ${homes.join(', ')}: ${shown}`)).toEqual([])
})

test('no scene claims a fact that the study does not have', () => {
  const known = new Set(FACTS.map(({ id }) => id))
  const slides = scenes.flatMap(({ id, facts }) =>
    facts.filter((fact) => /^\d/.test(fact)).map((fact) => `${id} ${fact}`),
  )
  expect(slides.filter((claim) => known.has(claim.split(' ')[1] ?? '')).length).toBeGreaterThan(60)
})

/** A scripted visit: each scene shows its first change within 5 s of its first touch and its idea within 20 s. Times are printed. */
import { expect, test } from 'vitest'
import { sampleNodes, sampleTies } from '../src/core/picture/sample.ts'
import { type Visit, visit } from './support/fake-show.ts'
import { firstActs } from './support/first-acts.ts'
import { shippedShow } from './support/shipped-show.ts'

const show = shippedShow()
const waiting = [...show.scenes.values()].flatMap(({ id, beats }) =>
  beats.flatMap((beat, at) => (beat.seconds === 'wait' ? [{ id, beat: beat.id, at }] : [])),
)
const TICK_S = 0.2
/** Longer than any scene takes to tell its idea. */
const WATCHED_S = 24

interface Paced {
  /** Seconds from the first touch. */
  readonly firstChangeS: number
  /** Seconds until the words stand still: the outcome is told. */
  readonly ideaS: number
}

/** What can be seen and read now. */
function seen(v: Visit): string {
  const { clockS } = v.stage()
  const nodes = sampleNodes(v.picture(), clockS)
  return [hash(nodes.look), hash(nodes.place), hash(sampleTies(v.picture(), clockS).look), told(v)].join()
}

const told = (v: Visit): string => {
  const { title, caption, tallies, beads } = v.reading()
  return JSON.stringify([title, caption, tallies, beads])
}

function hash(column: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < column.length; k++) sum = (Math.imul(sum, 31) + (column[k] ?? 0) * 16) | 0
  return sum
}

function paced(scene: string, beat: number): Paced {
  const v = visit(show).do({ type: 'wake' }, { type: 'go', site: 'murton', scene, beat }).wait(3)
  const before = seen(v)
  v.do(...firstActs(show, v.stage()))
  let [firstChangeS, ideaS, words] = [Number.POSITIVE_INFINITY, 0, '']
  for (let atS = 0; atS <= WATCHED_S; atS += TICK_S) {
    if (firstChangeS > atS && seen(v) !== before) firstChangeS = atS
    const now = told(v)
    if (now !== words) [ideaS, words] = [atS, now]
    v.do({ type: 'tick', seconds: TICK_S })
  }
  return { firstChangeS, ideaS }
}

test.each(waiting)(
  '$id, $beat: changes within 5 s of the first touch and tells its idea within 20 s',
  ({ id, beat, at }) => {
    const { firstChangeS, ideaS } = paced(id, at)
    console.log(
      `${id}/${beat}: first change ${firstChangeS.toFixed(1)} s, idea told by ${ideaS.toFixed(1)} s`,
    )
    const leadsOn = id === 'places' || id === 'lights' || (id === 'gains' && beat === 'four')
    expect(leadsOn || firstChangeS <= 5).toBe(true)
    expect(ideaS).toBeLessThanOrEqual(20)
  },
)

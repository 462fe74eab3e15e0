/** The chapter Lean on: what people do together, the web that joins up, and places that can be closed for a week. */
import { describe, expect, test } from 'vitest'
import { groundOf } from '../../src/core/layout/pool-ground.ts'
import type { SitePack } from '../../src/core/model/pack.ts'
import { isPerson } from '../../src/core/model/rows.ts'
import { NEVER } from '../../src/core/picture/picture.ts'
import { joinedShare, webOf } from '../../src/core/picture/web.ts'
import { MIN_RESPONDENTS } from '../../src/core/privacy/policy.ts'
import { meetingOf } from '../../src/core/story/meeting.ts'
import { bothOf, takersOf } from '../../src/core/story/taking-part.ts'
import { changedPack } from '../../src/core/story/what-if.ts'
import { fakePack } from '../support/fake-pack.ts'
import { fakeShow, type Visit, visit } from '../support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from '../support/shipped-show.ts'

const murton = SHIPPED_PACKS.find(({ site }) => site.id === 'murton') as SitePack
const rowOf = (label: string, pack = murton): number =>
  pack.nodes.people.kind.length + pack.nodes.things.findIndex((thing) => thing.label === label)
const at = (scene: string, beat = 0, show = shippedShow()): Visit =>
  visit(show).do({ type: 'wake' }, { type: 'go', site: 'murton', scene, beat }).wait(1)
const glow = (v: Visit, row: number): number => v.picture().after.form[4 * row + 1] ?? 0
const outlined = (v: Visit): number[] =>
  murton.nodes.people.kind.flatMap((_, row) =>
    (v.picture().after.form[4 * row + 2] ?? 0) > 0 && isPerson(murton, row) ? [row] : [],
  )

describe('what we do together', () => {
  const pick = (v: Visit, label: string) =>
    v.do(
      ...v
        .reading()
        .lists.flatMap(({ items }) => items)
        .flatMap(({ says, command }) => (says === label && command ? [command] : [])),
    )

  test('lights who takes part in what is picked, and nobody else', () => {
    const v = pick(at('together'), 'Gardening')
    const takers = takersOf(murton, groundOf(murton, 'activities'), rowOf('Gardening'))
    const lit = murton.nodes.people.kind.flatMap((_, row) => (glow(v, row) > 100 ? [row] : []))
    expect(lit).toEqual([...takers].sort((a, b) => a - b))
    expect(v.reading().title).toBe('Gardening')
  })

  test('lights who does both where they are ten or more', () => {
    const v = pick(pick(at('together'), 'Cricket'), 'Football')
    const ground = groundOf(murton, 'activities')
    const both = bothOf(
      takersOf(murton, ground, rowOf('Cricket')),
      takersOf(murton, ground, rowOf('Football')),
    )
    expect(both?.rows.size).toBeGreaterThanOrEqual(MIN_RESPONDENTS)
    const lit = murton.nodes.people.kind.flatMap((_, row) => (glow(v, row) > 100 ? [row] : []))
    expect(lit).toEqual([...(both?.rows ?? [])].sort((a, b) => a - b))
    expect(v.reading().tallies).toHaveLength(1)
  })

  test('points nobody out where few do both, in light or in windows', () => {
    const v = pick(pick(at('together'), 'Choir'), 'Cricket')
    expect(murton.nodes.people.kind.filter((_, row) => glow(v, row) > 100)).toEqual([])
    expect(v.reading().tallies).toEqual([])
    expect(v.reading().caption).toContain('nobody is pointed out')
  })

  test('lets a picked one go when it is touched again, and begins anew with a third', () => {
    const v = pick(pick(at('together'), 'Choir'), 'Choir')
    expect(v.stage().view.guess).toBeNull()
    pick(pick(pick(v, 'Choir'), 'Cricket'), 'Gardening')
    expect(v.stage().view.guess).toBe(String(rowOf('Gardening')))
  })

  test('keeps what is picked when people are gathered by place', () => {
    const v = pick(at('together'), 'Gardening')
    const before = [...v.picture().after.place]
    v.do({ type: 'part', part: 'by-place' })
    expect(v.stage().view.guess).toBe(String(rowOf('Gardening')))
    expect([...v.picture().after.place]).not.toEqual(before)
  })

  test('takes no person for a thing', () => {
    expect(at('together').do({ type: 'guess', guess: '3+4' }).reading().title).toBe('What do we do together?')
  })
})

describe.each(SHIPPED_PACKS.map((pack) => ({ site: pack.site.id, pack })))('the web of $site', ({ pack }) => {
  const { view } = visit(shippedShow())
    .do({ type: 'wake' }, { type: 'go', site: pack.site.id, scene: 'lean-on', beat: 2 })
    .stage()
  const moment = { pack, view, ground: groundOf(pack, 'rely') }
  const web = webOf(moment)

  test('never loses anyone as it grows, and ends with the share that is told', () => {
    const shares = [0, 2, 4, 6, 8, 12].map((seconds) => joinedShare(web, seconds))
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBe(joinedShare(web))
  })

  test('has nobody join before they are there', () => {
    const early = web.people.filter((row) => (web.joinsS[row] ?? NEVER) < (web.comesS[row] ?? 0))
    expect(early).toEqual([])
  })

  test('is said to hold most of its people only where it does', () => {
    const say = (part: string | null): { lit: number; caption: string } => {
      const v = visit(shippedShow()).do(
        { type: 'wake' },
        { type: 'go', site: pack.site.id, scene: 'lean-on', beat: 2 },
        { type: 'part', part },
      )
      return { lit: v.reading().tallies[0]?.lit ?? 0, caption: v.reading().caption }
    }
    for (const part of [null, 'rely', 'help', 'trust']) {
      const { lit, caption } = say(part)
      expect(/\bmost\b/.test(caption)).toBe(lit > 10)
    }
  })
})

describe('meeting places', () => {
  const glebe = rowOf('The Glebe')
  const legion = rowOf('The Legion')
  const lostBy = (row: number) =>
    meetingOf(changedPack(murton, 'places', [{ kind: 'close', rows: [row] }]), groundOf(murton, 'places'))

  test('show who has lost their last place, where they are ten or more', () => {
    const v = at('meeting-places').do({ type: 'hold', row: glebe })
    expect(outlined(v)).toEqual(lostBy(glebe).placeless)
    expect(outlined(v).length).toBeGreaterThanOrEqual(MIN_RESPONDENTS)
    expect(v.reading().caption).toContain('nowhere else')
  })

  test('ring nobody where fewer have', () => {
    const v = at('meeting-places').do({ type: 'hold', row: legion })
    const { had, kept } = lostBy(legion)
    const lost = [...had.keys()].filter((row) => (had[row] ?? 0) > 0 && kept[row] === 0)
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.length).toBeLessThan(MIN_RESPONDENTS)
    expect(outlined(v)).toEqual([])
    expect(v.reading().caption).not.toContain('nowhere else')
  })

  test('put windows out, and light them again when the place is back', () => {
    const v = at('meeting-places')
    const lit = () => v.reading().tallies.map((tally) => tally.lit)
    const before = lit()
    v.do({ type: 'hold', row: glebe })
    expect(lit().every((n, k) => n < (before[k] ?? 0))).toBe(true)
    v.do({ type: 'hold', row: null })
    expect(lit()).toEqual(before)
  })

  test('lose the threads of the place that is closed', () => {
    const v = at('meeting-places').do({ type: 'hold', row: glebe })
    const places = murton.questions.findIndex(({ id }) => id === 'places')
    const shown = murton.ties.to.filter(
      (to, tie) =>
        to === glebe &&
        murton.ties.question[tie] === places &&
        (v.picture().tieAfter.look[4 * tie + 3] ?? 0) > 0,
    )
    expect(shown).toEqual([])
  })

  test('hold no person dark', () => {
    const v = at('meeting-places').do({ type: 'hold', row: 3 })
    expect(v.stage().view.held).toBeNull()
  })

  test('can be closed from the twin, each of them, and nobody else', () => {
    const items = at('meeting-places')
      .reading()
      .lists.flatMap((list) => list.items)
    const holds = items.flatMap(({ command }) => (command?.type === 'hold' ? [command.row] : []))
    expect(holds).toContain(glebe)
    expect(holds.every((row) => row !== null && !isPerson(murton, row))).toBe(true)
  })

  test('work where nothing is known of what happens there', () => {
    const v = visit(fakeShow([fakePack({ id: 'murton' })])).do(
      { type: 'wake' },
      { type: 'go', scene: 'meeting-places', beat: 0 },
    )
    v.do({ type: 'hold', row: 121 })
    expect(v.reading().title).toBe('Hall B: closed for a week')
    expect(v.reading().tallies).toHaveLength(1)
  })
})

/** A survey's own groups: clusters as warm as their share, told to the nearest 5, and never of few or of anybody. */
import { expect, test } from 'vitest'
import type { Overlay, SitePack } from '../../../src/core/model/pack.ts'
import { sampleNodes } from '../../../src/core/picture/sample.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { fakeShow, type Visit, visit } from '../../support/fake-show.ts'

const pack = fakePack()
const RETIRED: Overlay = {
  id: 'retired',
  title: 'Pensioners',
  rank: 'group',
  level: 'group',
  figures: [],
  cells: [
    { question: 'news', pool: 'friends', share: 20 },
    { question: 'news', pool: 'parish', share: 60 },
    { question: 'news', pool: 'glebe', share: 'hidden' },
    { question: 'rely', pool: 'online', share: 90 },
  ],
}
const survey: SitePack = {
  ...pack,
  site: { ...pack.site, provenance: 'survey' },
  overlays: [RETIRED, ...pack.overlays.filter(({ rank }) => rank === 'helper')],
}
const lit = (): Visit =>
  visit(fakeShow([survey])).do(
    { type: 'wake' },
    { type: 'go', scene: 'send-news', beat: 2 },
    { type: 'overlay', id: 'retired', on: true },
  )
const namesIn = (v: Visit): string[] =>
  v
    .picture()
    .labels.filter(({ pool }) => pool !== null)
    .map(({ text }) => text.replaceAll('\u00a0', ' '))
    .sort()

test('each group is as warm as its share, and a hidden one is an empty outline', () => {
  const fills = new Map(
    lit()
      .picture()
      .pools.filter(({ rim }) => rim > 0)
      .map(({ id, fill }) => [id, fill]),
  )
  expect(fills.get('parish')).toBeGreaterThan(2 * (fills.get('friends') ?? 0))
  expect([fills.get('glebe'), fills.get('online')]).toEqual([0, 0])
})

test('the share stands beside the name of its group, on the picture and in the twin', () => {
  expect(namesIn(lit())).toEqual(['Pool A: 20 in 100', 'Pool B: 60 in 100', 'Pool C', 'Pool D'])
  const says = lit()
    .reading()
    .lists.flatMap(({ items }) => items.map((item) => item.says))
  expect(says).toContain('Look inside: Pool B, 60 in 100')
  expect(says).toContain('Look inside: Pool D')
})

test('the legend calls the group as the place does, and says how to read it', () => {
  const { legend, tray } = lit().reading()
  expect(legend).toMatchObject({ title: 'Pensioners', perHundred: [] })
  expect(legend?.says).toContain('The warmer a shape')
  expect(tray.map(({ label }) => label)).toContain('Pensioners')
})

test('within a group its own share is told, or that too few are there', () => {
  const within = (pool: string) => lit().do({ type: 'open', pool }).reading().legend?.says
  expect(within('parish')).toContain('60 in 100')
  expect(within('glebe')).toContain('Too few')
})

test('where every share is hidden nobody is sent looking for a warm shape', () => {
  const none: SitePack = { ...survey, overlays: [{ ...RETIRED, cells: RETIRED.cells.slice(2) }] }
  const v = visit(fakeShow([none])).do(
    { type: 'wake' },
    { type: 'go', scene: 'send-news', beat: 2 },
    { type: 'overlay', id: 'retired', on: true },
  )
  expect(v.reading().legend?.says).toContain('Too few')
})

test('beside a helper there are three filters, and light alone speaks', () => {
  const both = lit().do({ type: 'overlay', id: 'makers', on: true })
  expect(namesIn(both).join()).not.toMatch(/\d/)
  expect(JSON.stringify(both.reading().lists)).not.toMatch(/in 100/)
  expect(both.do({ type: 'open', pool: 'parish' }).reading().legend?.says).not.toMatch(/\d/)
})

test('all people of a group look alike: nobody is shown to be of it', () => {
  const { look } = sampleNodes(lit().wait(5).picture(), 60)
  const people = survey.nodes.people.kind.map((_, row) => [...look.slice(4 * row, 4 * row + 4)].join())
  expect(new Set(people).size).toBe(1)
})

test('the card says how the shares are made, and nothing of the study', () => {
  const { dialog } = lit().do({ type: 'card', card: 'overlay:retired' }).reading()
  expect(JSON.stringify(dialog)).toContain('nearest 5 in 100')
  expect(JSON.stringify(dialog)).not.toMatch(/New Cross Gate|first study/)
})

import { expect, test } from 'vitest'
import {
  coinFor,
  fundedBy,
  groupsWithIdeas,
  meetings,
  sharedProject,
  tiesBefore,
} from '../../../src/core/story/fund.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { visit } from '../../support/fake-show.ts'
import { SHIPPED_PACKS, shippedShow } from '../../support/shipped-show.ts'

const tipton = SHIPPED_PACKS.find(({ site }) => site.id === 'tipton') ?? fakePack()
const groups = groupsWithIdeas(tipton)
const atCoins = () =>
  visit(shippedShow()).do({ type: 'wake' }, { type: 'go', site: 'tipton', scene: 'small-fund' })

test('groups met after the fund that had few threads between them before', () => {
  expect(groups.length).toBeGreaterThan(6)
  expect(tiesBefore(tipton).length).toBeLessThan(meetings(tipton, groups).length)
})

test('a coin brings a group together with those it met on this map, and with nobody else', () => {
  for (const row of groups) {
    const met = meetings(tipton, [row])
    expect(met.every((tie) => tipton.ties.from[tie] === row || tipton.ties.to[tie] === row)).toBe(true)
    expect(met.every((tie) => tipton.ties.wave[tie] === 2)).toBe(true)
  }
})

test('any group alone meets fewer than five that share', () => {
  for (const row of groups) {
    const five = [row, ...groups.filter((other) => other !== row)].slice(0, 5)
    expect(meetings(tipton, [row]).length).toBeLessThan(meetings(tipton, five).length)
  }
})

test('what they built together is no group, and some of the groups lead to it', () => {
  const project = sharedProject(tipton)
  expect(groups).not.toContain(project?.row)
  expect(project?.ties.length).toBeGreaterThan(1)
})

test('a place without a fund has no groups with ideas, no meeting and nothing shared', () => {
  const pack = fakePack()
  expect([groupsWithIdeas(pack), meetings(pack, [1]), sharedProject(pack)]).toEqual([[], [], null])
})

test('small coins go to five groups, each once, and each can be taken back', () => {
  const v = atCoins()
  for (const row of [...groups.slice(0, 3), ...groups]) v.do(coinFor(v.stage().view, row))
  expect(fundedBy(v.stage().view)).toEqual(groups.slice(0, 5))
  expect(fundedBy(v.press('undo').stage().view)).toEqual(groups.slice(0, 4))
})

test('one big coin moves from group to group, and small coins are there again after it', () => {
  const v = atCoins()
  const [a = 0, b = 0, c = 0] = groups
  v.do(coinFor(v.stage().view, a)).press('size')
  for (const row of [b, c]) v.do(coinFor(v.stage().view, row))
  expect(fundedBy(v.stage().view)).toEqual([c])
  expect(fundedBy(v.press('size').stage().view)).toEqual([a])
})

test('only groups are under a finger: everybody else is seen and cannot be touched', () => {
  const { look } = atCoins().picture().after
  const there = tipton.nodes.people.kind.flatMap((_, row) => ((look[4 * row + 3] ?? 0) >= 24 ? [row] : []))
  expect(there).toEqual([])
  expect(groups.every((row) => (look[4 * row + 3] ?? 0) > 200)).toBe(true)
})

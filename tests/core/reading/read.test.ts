/** What a screen says, moment by moment. */
import { describe, expect, test } from 'vitest'
import type { SitePack } from '../../../src/core/model/pack.ts'
import { readingOf } from '../../../src/core/reading/read.ts'
import { fakePack } from '../../support/fake-pack.ts'
import { fakeShow, type Visit, visit } from '../../support/fake-show.ts'

const awake = (show = fakeShow()): Visit => visit(show).do({ type: 'wake' })
const atPaths = (show = fakeShow()): Visit => awake(show).do({ type: 'go', scene: 'send-news', beat: 2 })
const atNews = (): Visit => awake().do({ type: 'go', scene: 'send-news', beat: 3 })

describe('at rest', () => {
  const reading = visit().reading()

  test('one question stands alone, with nothing to press', () => {
    expect(reading).toMatchObject({
      layout: 'attract',
      controls: [],
      tray: [],
      corner: [],
      lead: null,
      dialog: null,
    })
    expect(reading.title).toMatch(/\?$/)
  })

  test('the twin still offers a way in', () => {
    expect(reading.lists.flatMap(({ items }) => items.map(({ command }) => command?.type))).toEqual(['wake'])
  })
})

test('where we are is said by place and region', () => {
  expect(atPaths().reading().place).toBe('Fakeham, Testshire')
})

test('a place without a region is said by its name alone', () => {
  const pack = fakePack()
  const bare: SitePack = { ...pack, site: { ...pack.site, region: '' } }
  expect(atPaths(fakeShow([bare])).reading().place).toBe('Fakeham')
})

test('the badge is on every screen of the visit', () => {
  expect(atPaths().reading().badge).toEqual({
    says: 'Made-up people and links.',
    command: { type: 'go', scene: 'limits' },
  })
})

test('an open pool lends the screen its name', () => {
  expect(atPaths().do({ type: 'open', pool: 'glebe' }).reading().title).toBe('Pool D')
})

test('prompts are for guided talks', () => {
  expect(atPaths().reading().prompts).toEqual([])
  expect(atPaths().do({ type: 'mode', mode: 'guided' }).reading().prompts.length).toBeGreaterThan(1)
})

test('a new view has a new key, and a tick has not', () => {
  const v = atPaths()
  const { key } = v.reading()
  expect(v.wait(1).reading().key).toBe(key)
  expect(v.do({ type: 'overlay', id: 'retired', on: true }).reading().key).not.toBe(key)
})

describe('the legend', () => {
  test('shows a published share as lit windows of a hundred', () => {
    const { legend } = atPaths().do({ type: 'overlay', id: 'few-links', on: true }).reading()
    expect(legend?.perHundred).toEqual([{ lit: 25, says: '25 in 100 people had few links.' }])
  })

  test('says that no number was published where none was', () => {
    const { legend } = atPaths().do({ type: 'overlay', id: 'retired', on: true }).reading()
    expect(legend).toMatchObject({
      perHundred: [],
      says: expect.stringMatching(/No number was published\.$/),
    })
  })

  test('marks a group beside a helper as a what-if', () => {
    const { legend } = atPaths()
      .do({ type: 'overlay', id: 'few-links', on: true }, { type: 'overlay', id: 'makers', on: true })
      .reading()
    expect(legend).toMatchObject({ flag: 'what if', title: 'Few links, with makers' })
  })

  test('names roles, and a touch on one lights it', () => {
    const { legend } = atPaths().do({ type: 'overlay', id: 'makers', on: true }).reading()
    expect(legend?.items).toEqual([{ label: 'Hall A', command: { type: 'select', row: 120 } }])
  })
})

describe('news', () => {
  test('offers a guess for each group', () => {
    const [first] = atNews().reading().lists
    expect(first?.items.map(({ command }) => command?.type)).toEqual(['guess', 'guess', 'guess', 'guess'])
  })

  test('asks where it starts once there is a guess', () => {
    expect(atNews().do({ type: 'guess', guess: 'glebe' }).reading().title).toBe('Where does the news start?')
  })

  test('lights a bead for each step that is taken', () => {
    const v = atNews().do({ type: 'guess', guess: 'glebe' }, { type: 'send', row: 4 })
    expect(v.reading().beads?.lit).toBe(0)
    expect(v.wait(1.3).reading().beads?.lit).toBe(1)
  })

  test('tells at its end who heard last on this map, and offers another guess', () => {
    const reading = atNews()
      .do({ type: 'guess', guess: 'glebe' }, { type: 'send', row: 4 })
      .wait(20)
      .reading()
    expect(reading.title).toMatch(/^“Pool [A-D]” heard last\.$/)
    expect(reading.caption).toContain('on this map')
    expect(reading.controls.map(({ id }) => id)).toContain('guess-again')
  })

  test('that nobody passes on is said to stop, and of nobody is it said that they were last', () => {
    const pack = fakePack()
    const lone: SitePack = { ...pack, ties: { from: [], to: [], question: [], wave: [] } }
    const v = awake(fakeShow([lone])).do({ type: 'go', scene: 'send-news', beat: 3 })
    const reading = v.do({ type: 'guess', guess: 'glebe' }, { type: 'send', row: 4 }).wait(1).reading()
    expect(reading.title).toBe('The news stopped here.')
  })
})

describe('the twin', () => {
  test('offers every group, and the others from inside one', () => {
    const groups = (v: Visit) =>
      v.reading().lists.find(({ heading }) => /groups/i.test(heading))?.items.length
    expect(groups(atPaths())).toBe(4)
    expect(groups(atPaths().do({ type: 'open', pool: 'glebe' }))).toBe(3)
  })

  test('never lists people one by one', () => {
    const lists = atPaths().do({ type: 'open', pool: 'glebe' }).reading().lists
    const lights = lists.flatMap(({ items }) => items).filter(({ says }) => says.startsWith('A light in'))
    expect(lights).toHaveLength(1)
  })

  test('can send the news from a place and from a light', () => {
    const v = atNews().do({ type: 'guess', guess: 'glebe' })
    const sends = v
      .reading()
      .lists.flatMap(({ items }) => items)
      .filter(({ command }) => command?.type === 'send')
    expect(sends.length).toBe(8)
    expect(sends.every(({ says }) => says.startsWith('Send it from'))).toBe(true)
  })
})

describe('cards', () => {
  const cardAt = (card: string) => atPaths().do({ type: 'card', card }).reading().dialog

  test('tell the source and the basis of a number in words', () => {
    expect(cardAt('overlay:few-links')).toMatchObject({
      kind: 'card',
      facts: [
        {
          says: '25 in 100 people had few links.',
          source: 'A study, 2011',
          basis: 'Published, but for another place or for all places together',
        },
      ],
    })
  })

  test('of the badge say that the map is made up, and what it cannot show', () => {
    const dialog = cardAt('badge')
    const words = dialog?.kind === 'card' ? dialog.paragraphs.join(' ') : ''
    expect(words).toContain('made up')
    expect(words).toContain('only what was asked')
  })

  test('of the badge say nothing of made-up people where they are real', () => {
    const pack = fakePack()
    const real: SitePack = { ...pack, site: { ...pack.site, provenance: 'survey' } }
    const { dialog } = atPaths(fakeShow([real]))
      .do({ type: 'card', card: 'badge' })
      .reading()
    expect(dialog?.kind === 'card' && dialog.paragraphs.some((text) => text.includes('made up'))).toBe(false)
  })

  test('are closed by their own button', () => {
    const v = atPaths().do({ type: 'card', card: 'help' })
    const { dialog } = v.reading()
    expect(dialog?.kind === 'card' && v.do(dialog.close.command).reading().dialog).toBeNull()
  })
})

describe('the warning', () => {
  test('comes after a minute, counts down and stands over an open card', () => {
    const { dialog } = atPaths().do({ type: 'card', card: 'help' }).wait(62).reading()
    expect(dialog).toMatchObject({ kind: 'warning', secondsLeft: 28 })
  })

  test('is answered by one tap', () => {
    const v = atPaths().wait(62)
    const { dialog } = v.reading()
    expect(dialog?.kind === 'warning' && v.do(dialog.stay.command).reading().dialog).toBeNull()
  })
})

test('reading the same stage twice says the same', () => {
  const show = fakeShow()
  const stage = atPaths(show).stage()
  expect(readingOf(show, stage)).toEqual(readingOf(show, stage))
})

import { expect, test } from 'vitest'
import type { Command } from '../../../src/core/story/command.ts'
import { visit } from '../../support/fake-show.ts'

const atPaths = () => visit().do({ type: 'wake' }, { type: 'go', scene: 'send-news', beat: 2 })
const FRAME = { width: 100, height: 100, safe: { left: 0, top: 0, right: 0, bottom: 0 } }

/** What a program, a log or another screen might send. */
const WRONG: readonly unknown[] = [
  null,
  'wake',
  {},
  { type: 'dance' },
  { type: 'toString' },
  { type: 'tick', seconds: Number.NaN },
  { type: 'tick' },
  { type: 'frame' },
  { type: 'frame', frame: { ...FRAME, width: 0 } },
  { type: 'frame', frame: { ...FRAME, safe: { left: 0 } } },
  { type: 'camera' },
  { type: 'camera', camera: { x: Number.NaN, y: 0, span: 100 } },
  { type: 'camera', camera: { x: 0, y: 0, span: 0 } },
  { type: 'go', site: '../secrets' },
  { type: 'go', scene: 'nowhere' },
  { type: 'go', beat: 1.5 },
  { type: 'go', beat: -1 },
  { type: 'open', pool: 7 },
  { type: 'open', pool: null, x: Number.POSITIVE_INFINITY, y: 0 },
  { type: 'guess', guess: 7 },
  { type: 'guess', guess: 'x'.repeat(81) },
  { type: 'send', row: 1, kind: 'gossip' },
  { type: 'send', row: 1, rival: 1e9 },
  { type: 'change' },
  { type: 'change', change: { kind: 'cut' } },
  { type: 'change', change: { kind: 'weave', why: 'fun', ties: [[0, 1]] } },
  { type: 'change', change: { kind: 'weave', why: 'thread', ties: [[0, 0]] } },
  { type: 'change', change: { kind: 'weave', why: 'thread', ties: [[0, 1e9]] } },
  { type: 'change', change: { kind: 'weave', why: 'thread', ties: [] } },
  { type: 'change', change: { kind: 'close', rows: [-1] } },
  { type: 'change', change: { kind: 'merge', row: 1, into: 1 } },
  { type: 'change', change: { kind: 'coin', row: 1e9 } },
  { type: 'try', changes: [{ kind: 'weave', why: 'lot', ties: [[1, 1]] }] },
  { type: 'try', changes: Array.from({ length: 25 }, () => ({ kind: 'coin', row: 1 })) },
  { type: 'try' },
  { type: 'cloth' },
  { type: 'cloth', threads: [{ site: '../fake', question: 'rely', tie: [1, 2] }] },
  { type: 'cloth', threads: [{ site: 'fake', question: 'rely', tie: [1, 1] }] },
  { type: 'cloth', threads: [null] },
  { type: 'cloth', threads: Array.from({ length: 201 }, () => ({ site: 'a', question: 'b', tie: [1, 2] })) },
  { type: 'hold', row: 1e9 },
  { type: 'walk', row: 'postie' },
  { type: 'ask', question: 'why' },
  { type: 'overlay', id: 'retired' },
  { type: 'overlay', id: 'tall', on: true },
  { type: 'select', row: 0.5 },
  { type: 'select', row: 1e9 },
  { type: 'send', row: null },
  { type: 'send', row: -1 },
  { type: 'part', part: 3 },
  { type: 'card', card: 'joker' },
  { type: 'card', card: 'overlay:tall' },
  { type: 'language', language: 'loud' },
  { type: 'tune' },
  { type: 'tune', tuning: ['volume'] },
  { type: 'tune', tuning: { volume: 'loud' } },
  { type: 'tune', tuning: { sizes: Number.NaN } },
  { type: 'tune', tuning: { motion: 'wild' } },
  { type: 'tune', tuning: { pin: 1234 } },
  { type: 'mode', mode: 'party' },
  { type: 'sound', on: 'loud' },
]

test.each(WRONG.map((wrong) => [JSON.stringify(wrong) ?? String(wrong), wrong]))(
  '%s is told and changes nothing',
  (_, wrong) => {
    const v = atPaths()
    const [before, told] = [v.stage(), v.effects().length]
    v.do(wrong as Command)
    // A row or pool that is not there is still a touch, so the idle clock may start again; nothing else may change.
    expect(v.stage()).toEqual(before)
    expect(v.effects().slice(told)).toMatchObject([{ type: 'log', says: expect.stringMatching(/\w/) }])
  },
)

test.each<Command>([
  { type: 'tick', seconds: 0 },
  { type: 'frame', frame: FRAME },
  { type: 'camera', camera: { x: 0, y: 0, span: 100 } },
  { type: 'go' },
  { type: 'card', card: 'overlay:retired' },
  { type: 'language', language: 'pa-Guru' },
  { type: 'select', row: null },
])('%o is obeyed', (command) => {
  const v = atPaths()
  const told = v.effects().length
  v.do(command)
  expect(
    v
      .effects()
      .slice(told)
      .filter((effect) => effect.type === 'log'),
  ).toEqual([])
})

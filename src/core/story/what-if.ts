/**
 * What if: what visitors changed on the map, as a list on the stage. The network that painters and measures see is the
 * pack with that list applied, last change last; undo takes the last one off. Groups are never found anew.
 */
import { madeFrom } from '../model/origin.ts'
import type { QuestionId, Row, SitePack } from '../model/pack.ts'
import type { Change } from './change.ts'
import { packOf, type Show } from './scene.ts'
import type { View } from './stage.ts'

/** The pack of the place on stage with every change applied, and the light that is held dark. The same object for the same changes. */
export function shownPack(show: Show, view: View): SitePack {
  const pack = packOf(show, view.site)
  const shown = changesOf(view)
  const changes: readonly Change[] =
    view.held === null ? shown : [...shown, { kind: 'close', rows: [view.held] }]
  return changes.length === 0 ? pack : changedPack(pack, view.question, changes)
}

/** The same without the latest change: what a measure is held against. */
export function packBefore(show: Show, view: View): SitePack {
  return shownPack(show, { ...view, held: null, tried: null, whatIf: view.whatIf.slice(0, -1) })
}

/** The changes on the map now: the visitor's own, or others held against them. */
export function changesOf({ whatIf, tried }: View): readonly Change[] {
  return tried ?? whatIf
}

const known = new WeakMap<SitePack, Map<string, SitePack>>()
const REMEMBERED = 32

/** `pack` with `changes` applied; woven ties belong to `question`, stand after all others, and were there from the start. */
export function changedPack(pack: SitePack, question: QuestionId, changes: readonly Change[]): SitePack {
  const made = known.get(pack) ?? new Map<string, SitePack>()
  known.set(pack, made)
  const key = `${question} ${JSON.stringify(changes)}`
  const before = made.get(key)
  if (before) return before
  if (made.size >= REMEMBERED) made.clear()
  const fresh = madeFrom(pack, { ...pack, ties: changedTies(pack, question, changes) })
  made.set(key, fresh)
  return fresh
}

/** How many ties the pack had before anything was woven: those at and after this number are new. */
export function firstWoven(pack: SitePack, changes: readonly Change[]): number {
  const woven = changes.reduce((sum, change) => sum + (change.kind === 'weave' ? change.ties.length : 0), 0)
  return pack.ties.from.length - woven
}

function changedTies(pack: SitePack, question: QuestionId, changes: readonly Change[]): SitePack['ties'] {
  const index = Math.max(
    0,
    pack.questions.findIndex(({ id }) => id === question),
  )
  const from = [...pack.ties.from]
  const to = [...pack.ties.to]
  const questions = [...pack.ties.question]
  const wave = [...pack.ties.wave]
  for (const change of changes) {
    if (change.kind === 'weave') {
      for (const [a, b] of change.ties) {
        from.push(a)
        to.push(b)
        questions.push(index)
        wave.push(1)
      }
    } else if (change.kind === 'close') sleep(new Set(change.rows), from, to, wave)
    else if (change.kind === 'merge') joined(change.row, change.into, from, to)
  }
  return { from, to, question: questions, wave }
}

function sleep(rows: ReadonlySet<Row>, from: readonly Row[], to: readonly Row[], wave: (0 | 1 | 2)[]): void {
  for (let tie = 0; tie < from.length; tie++) {
    if (rows.has(from[tie] ?? -1) || rows.has(to[tie] ?? -1)) wave[tie] = 0
  }
}

function joined(row: Row, into: Row, from: Row[], to: Row[]): void {
  for (let tie = 0; tie < from.length; tie++) {
    if (from[tie] === row) from[tie] = into
    if (to[tie] === row) to[tie] = into
  }
}

/**
 * A small fund: which groups meet when some are given a coin of light. Read from the pack's own story: the groups of the
 * event `fund`, and the ties that grew with it. Source: Tipton's Community Chest (study T1, T2); its ties are illustrative.
 */
import type { PackEvent, Row, SitePack } from '../model/pack.ts'
import { isPerson } from '../model/rows.ts'
import type { Command } from './command.ts'
import type { View } from './stage.ts'

/** The part of a beat where all of the fund is one big coin. */
export const BIG = 'big'

const eventOf = (pack: SitePack, id: string): PackEvent | undefined => pack.events.find((e) => e.id === id)

/** Groups with ideas; none where the pack tells of no fund. */
export function groupsWithIdeas(pack: SitePack): readonly Row[] {
  return (eventOf(pack, 'fund')?.rows ?? []).filter((row) => !isPerson(pack, row))
}

/** What groups made together later: the project's row and the ties that lead to it. Null where there is none. */
export function sharedProject(
  pack: SitePack,
): { readonly row: Row; readonly ties: readonly number[] } | null {
  const groups = new Set(groupsWithIdeas(pack))
  const shared = eventOf(pack, 'shared')
  const row = shared?.rows.find((r) => !isPerson(pack, r) && !groups.has(r))
  return shared && row !== undefined ? { row, ties: shared.ties } : null
}

/** Ties between the groups before there was a fund. */
export function tiesBefore(pack: SitePack): number[] {
  const groups = new Set(groupsWithIdeas(pack))
  const { from, to, wave } = pack.ties
  return from.flatMap((row, tie) =>
    wave[tie] === 1 && groups.has(row) && groups.has(to[tie] ?? -1) ? [tie] : [],
  )
}

/** All ties that grew with the fund. */
export function tiesOfFund(pack: SitePack): readonly number[] {
  return eventOf(pack, 'fund')?.ties ?? []
}

/** Of those, the ones of the groups that have a coin: the others they met through their idea. */
export function meetings(pack: SitePack, funded: readonly Row[]): number[] {
  const { from, to } = pack.ties
  return tiesOfFund(pack).filter((tie) => funded.includes(from[tie] ?? -1) || funded.includes(to[tie] ?? -1))
}

/** The groups that have a coin: many small ones, or the one that has it all. */
export function fundedBy({ part, guess, whatIf }: View): Row[] {
  if (part === BIG) return guess === null ? [] : [Number(guess)]
  return whatIf.flatMap((change) => (change.kind === 'coin' ? [change.row] : []))
}

/** What a touch on a group means: a small coin, where it has none yet, or the big one moves to it. */
export function coinFor(view: View, row: Row): Command {
  if (view.part === BIG) return { type: 'guess', guess: String(row) }
  return fundedBy(view).includes(row) ? { type: 'stay' } : { type: 'change', change: { kind: 'coin', row } }
}

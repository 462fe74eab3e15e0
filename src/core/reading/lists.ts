/** Lists for the twin: what is in the picture, each item a button where touch can reach it. */

import { thingAt } from '../model/rows.ts'
import type { Command } from '../story/command.ts'
import { mayTellShares, ownShares, shareSaid } from '../story/own-shares.ts'
import { picksOf } from '../story/picks.ts'
import type { Touch } from '../story/scene.ts'
import { PICKER } from '../story/stops.ts'
import { touchedLight } from '../story/touched.ts'
import type { ReadingList } from './reading.ts'
import type { Telling, Told, ToldBeat } from './told.ts'

/** More than this and a list is a wall; the rest is reached through the groups. */
const MOST_ITEMS = 12
/** Where only things can be touched, each of them can be. */
const MOST_THINGS = 40

export function listsOf(telling: Telling, beat: ToldBeat, told: Told): ReadingList[] {
  const { stage } = telling
  if (stage.view.scene === PICKER || beat.look !== 'all') return [...(told.lists ?? [])]
  const looks = LOOKS.has(beat.touch) ? [groups(telling)] : []
  return [...(told.lists ?? []), ...looks, ...things(telling, beat), know()]
}

/** Beats in which a group may be looked into; in others a touch means something else. */
const LOOKS: ReadonlySet<Touch> = new Set(['select', 'light', 'guess', 'ripple', 'none'])

/** The groups from far, or the way between them from near. */
function groups(telling: Telling): ReadingList {
  const { ground, stage } = telling
  return {
    heading: stage.view.open ? 'Other groups' : 'Groups on this map',
    items: ground.pools
      .filter(({ pool }) => pool.id !== stage.view.open)
      .map(({ pool }) => ({
        says: `Look inside: ${pool.title}${shareIn(telling, pool.id)}`,
        command: { type: 'open', pool: pool.id },
      })),
  }
}

/** ", 15 in 100" where a survey's own shares are on and this group's is shown. */
function shareIn({ pack, stage: { view } }: Telling, pool: string): string {
  const overlay = pack.overlays.find(({ id }) => id === view.group)
  const share = overlay && mayTellShares(view) ? ownShares(overlay, view.question)?.get(pool) : undefined
  return typeof share === 'number' ? `, ${shareSaid(share)}` : ''
}

/** What holds the open group; from far, what holds each. Alphabetical: places are not ranked. */
function things({ pack, ground, stage }: Telling, beat: ToldBeat): ReadingList[] {
  const act = (row: number): Command | null => touchedLight(beat, stage.view, row)
  const picked = beat.touch === 'compare' ? picksOf(pack, stage.view.guess) : []
  const pools = ground.pools.filter(({ pool }) => stage.view.open === null || pool.id === stage.view.open)
  const sends = act(0)?.type === 'send'
  const items = pools
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const thing = thingAt(pack, row)
      return thing && thing.kind !== 'role' ? [{ row, label: thing.label }] : []
    })
    .sort((a, b) => a.label.localeCompare(b.label))
    .slice(0, beat.finds === 'things' ? MOST_THINGS : MOST_ITEMS)
    .map(({ row, label }) => ({
      says: sends ? `Send it from ${label}` : label,
      command: act(row),
      pressed: stage.view.selection?.row === row || stage.view.held === row || picked.includes(row),
    }))
  const people =
    beat.finds !== 'things' && act(0)
      ? pools.flatMap(({ pool, rows }) => personIn(pool.title, rows, act, sends))
      : []
  const all = [...items, ...people]
  return all.length > 0 ? [{ heading: 'Places, sources and lights', items: all }] : []
}

/** A light of each group stands for any of them: the twin never lists people one by one. */
function personIn(
  title: string,
  rows: readonly number[],
  act: (row: number) => Command | null,
  sends: boolean,
): ReadingList['items'] {
  const row = rows[0]
  if (row === undefined) return []
  return [{ says: sends ? `Send it from a light in ${title}` : `A light in ${title}`, command: act(row) }]
}

function know(): ReadingList {
  return {
    heading: 'About this map',
    items: [
      { says: 'How do we know?', command: { type: 'card', card: 'scene' } },
      { says: 'How we protect people', command: { type: 'card', card: 'protect' } },
    ],
  }
}

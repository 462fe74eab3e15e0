/** What places hold together: who has a place to go, and which groups have one to meet at, now and before any was closed. */
import type { Ground } from '../layout/pool-ground.ts'
import { originOf } from '../model/origin.ts'
import type { Row, SitePack } from '../model/pack.ts'
import { isPerson, thingAt } from '../model/rows.ts'
import { roundedShare, showable } from '../privacy/policy.ts'

export interface Meeting {
  /** How many places each person goes to, and how many of them still shine. One number a row. */
  readonly had: Uint16Array
  readonly kept: Uint16Array
  /** People who have lost every place they go to; empty where fewer than ten have: so few are not pointed out. */
  readonly placeless: readonly Row[]
  /** Of people with a place to go, those who still have one: to the nearest 5 in 100. */
  readonly share: number
  readonly groups: readonly MeetingGroup[]
}

/** A group or activity, the place where it happens, and whether that still shines. */
export interface MeetingGroup {
  readonly row: Row
  readonly place: Row
  readonly meets: boolean
}

const known = new WeakMap<SitePack, Map<number, Meeting>>()

export function meetingOf(pack: SitePack, ground: Ground): Meeting {
  const made = known.get(pack) ?? new Map<number, Meeting>()
  known.set(pack, made)
  const meeting = made.get(ground.index) ?? counted(pack, ground)
  made.set(ground.index, meeting)
  return meeting
}

function counted(pack: SitePack, ground: Ground): Meeting {
  const origin = originOf(pack)
  const people = pack.nodes.people.kind.length
  const had = new Uint16Array(people)
  const kept = new Uint16Array(people)
  origin.ties.question.forEach((q, tie) => {
    const from = origin.ties.from[tie] ?? 0
    const to = origin.ties.to[tie] ?? 0
    if (q !== ground.index || origin.ties.wave[tie] !== 1 || !isPerson(pack, from) || isPerson(pack, to))
      return
    had[from] = (had[from] ?? 0) + 1
    if (pack.ties.wave[tie] === 1) kept[from] = (kept[from] ?? 0) + 1
  })
  const asked = [...had.keys()].filter((row) => (had[row] ?? 0) > 0)
  const lost = asked.filter((row) => kept[row] === 0)
  const few = !showable(lost.length) || !showable(asked.length - lost.length)
  const share = asked.length > 0 ? roundedShare(asked.length - lost.length, asked.length) : 100
  return { had, kept, placeless: few ? [] : lost, share, groups: groupsOf(pack, origin) }
}

/** Ties from one thing to another say where it happens. */
function groupsOf(pack: SitePack, origin: SitePack): MeetingGroup[] {
  const groups = new Map<Row, MeetingGroup>()
  origin.ties.from.forEach((row, tie) => {
    const place = origin.ties.to[tie] ?? 0
    const happens = thingAt(pack, row)?.kind === 'activity' && thingAt(pack, place)?.kind === 'place'
    if (!happens || origin.ties.wave[tie] !== 1 || groups.has(row)) return
    groups.set(row, { row, place, meets: pack.ties.wave[tie] === 1 })
  })
  return [...groups.values()]
}

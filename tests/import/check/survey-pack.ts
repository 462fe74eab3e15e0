/** A survey's pack that may be shown, with everything that a pack can hold, and a way to spoil it one thing at a time. */
import type { SitePack } from '../../../src/core/model/pack.ts'
import { checkRelease } from '../../../src/import/check/check-release.ts'
import type { RawNetwork } from '../../../src/import/network.ts'
import type { ImportPlan } from '../../../src/import/plan.ts'
import {
  built,
  membersOf,
  node,
  overlay,
  plan,
  pool,
  question,
  SIZE,
  tie,
  village,
} from '../build/village.ts'

const groups = [0, 1, 2, 3]
const first = (...counts: number[]) => counts.flatMap((count, group) => membersOf(group, count))

/** 120 people who were asked, in four groups; two questions, an overlay of half of each group, feelings, an event, a role. */
export function surveyRaw(): RawNetwork {
  const helps = groups.flatMap((group) =>
    membersOf(group).map((id, at) => tie(id, `p-${group}-${(at + 7) % SIZE}`, { relation: 'help' })),
  )
  const asked = membersOf(0, 12).map((id) => tie(id, 'postie', { relation: 'help' }))
  const grew = membersOf(1, 12).map((id, at) =>
    tie(id, `p-2-${at}`, { relation: 'help', wave: 2, event: 'fair' }),
  )
  return village({ nodes: [node('postie', 'role', 'The postie')], ties: [...helps, ...asked, ...grew] })
}

export function surveyPlan(more: Partial<ImportPlan> = {}): ImportPlan {
  const help = {
    id: 'help',
    relations: ['help'],
    title: 'Who helps?',
    asked: 'Who helps you?',
    pools: groups.map((group) => pool(`h${group}`, membersOf(group), group)),
  }
  const everybody = first(SIZE, SIZE, SIZE, SIZE)
  return plan({
    questions: [question(), question(help)],
    overlays: [
      overlay(first(15, 15, 15, 15), { figures: ['out-of-work-here'] }),
      overlay(['postie'], { id: 'makers', title: 'Makers', rank: 'helper', level: 'role' }),
    ],
    figures: [
      {
        id: 'out-of-work-here',
        value: 50,
        unit: 'in 100',
        says: '50 in 100 people here are out of work.',
        basis: 'measured',
        of: 120,
        source: 'This survey',
        facts: [],
      },
    ],
    events: [{ id: 'fair', title: 'A fair', says: 'Neighbours met.', lights: ['place-1'], figures: [] }],
    feelings: {
      scores: new Map(everybody.map((id, at) => [id, 40 + (at % 7) * 3])),
      belong: everybody.filter((_, at) => at % 2 === 0),
      stopped: [],
    },
    ...more,
  })
}

export const surveyPack = (seed = 1): SitePack => built(surveyRaw(), surveyPlan(), seed).pack

/** As a test changes it: everything may be written. */
export type Loose<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Loose<T[Key]> }
    : T

export type LoosePack = Loose<SitePack>

const good = surveyPack()

/** A copy of the good pack with something done to it. */
export function spoilt(spoil: (pack: LoosePack) => void, from: SitePack = good): SitePack {
  const loose = JSON.parse(JSON.stringify(from)) as LoosePack
  spoil(loose)
  return loose as SitePack
}

/** Why a pack is refused, in one text; '' where it may be shown. */
export function refusedFor(pack: unknown, before?: SitePack): string {
  const released = checkRelease(pack, before)
  return released.ok ? '' : released.faults.join('\n')
}

/** Row numbers of the respondents in one cluster of one question. */
export function askedIn(pack: LoosePack, question: number, cluster: number): number[] {
  const { of } = pack.questions[question]!.pools
  return pack.nodes.people.kind.flatMap((kind, row) =>
    kind === 'respondent' && of[row] === cluster ? [row] : [],
  )
}

/** Share of a cell of the first overlay. */
export function setShare(pack: LoosePack, question: number, cluster: number, share: number | 'hidden'): void {
  const [overlay] = pack.overlays
  const { id, pools } = pack.questions[question]!
  if (overlay?.level !== 'group') throw new Error('expected an overlay of shares')
  const cell = overlay.cells.find((each) => each.question === id && each.pool === pools.list[cluster]!.id)
  if (!cell) throw new Error(`expected a cell for cluster ${cluster}`)
  cell.share = share as never
}

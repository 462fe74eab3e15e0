/** Gives every raw node its row: people first, things after them, each in a fresh random order, without their names. */
import { type Dice, shuffled } from '../../core/graph/dice.ts'
import type { NodeKind, PersonKind, ThingKind } from '../../core/model/pack.ts'
import { MIN_NAMING_A_THING } from '../../core/privacy/policy.ts'
import { personalLabel } from '../check/personal-words.ts'
import type { RawNetwork, RawNode } from '../network.ts'
import type { ImportPlan } from '../plan.ts'
import { publicLabel } from './public-label.ts'
import type { Tally } from './tally.ts'

export interface RowBook {
  readonly people: readonly PersonKind[]
  /** How many of them are people in the file, and not things that lost their label. */
  readonly persons: number
  readonly things: readonly { readonly kind: ThingKind; readonly label: string }[]
  /** Row of a raw node; undefined where it was left out. Several raw things may share the row of a pooled one. */
  readonly rowOf: ReadonlyMap<string, number>
}

interface RawThing {
  readonly kind: ThingKind
  readonly label: string
  readonly ids: string[]
}

const POOLED: Record<ThingKind, string> = {
  place: 'Other places',
  activity: 'Other activities',
  source: 'Other sources',
  role: 'Other roles',
}

export function rowBookOf(raw: RawNetwork, plan: ImportPlan, dice: Dice, tally: Tally): RowBook {
  const sorted = sortNodes(raw, plan, tally)
  const things =
    plan.provenance === 'survey' ? poolRare(sorted.things, raw, sorted.people, tally) : sorted.things
  const rowOf = new Map<string, number>()
  const people = shuffled([...sorted.people], dice)
  people.forEach(([id], row) => {
    rowOf.set(id, row)
  })
  const order = shuffled(things, dice)
  order.forEach(({ ids }, at) => {
    for (const id of ids) rowOf.set(id, people.length + at)
  })
  tally.note('order', 'People and things stand in a fresh random order.', people.length, people.length)
  return {
    people: people.map(([, kind]) => kind),
    persons: people.length - sorted.unlabelled,
    things: order.map(({ kind, label }) => ({ kind, label })),
    rowOf,
  }
}

const isPersonKind = (kind: NodeKind): kind is PersonKind => kind === 'respondent' || kind === 'named'

/** A thing whose kind may not be labelled, or that is called like a person, becomes an unlabelled light. */
function sortNodes(raw: RawNetwork, plan: ImportPlan, tally: Tally) {
  const kinds = new Map(raw.nodes.map((node) => [node.id, plan.kindOf(node.id, node.attributes)]))
  const names = new Set<string>()
  for (const node of raw.nodes) {
    if (isPersonKind(kinds.get(node.id)!) && node.label) names.add(node.label.trim().toLowerCase())
  }
  const people = new Map<string, PersonKind>()
  const things: RawThing[] = []
  let unlabelled = 0
  for (const node of raw.nodes) {
    const kind = kinds.get(node.id)!
    const label = publicLabel(node.label ?? node.id)
    if (isPersonKind(kind)) people.set(node.id, kind)
    else if (plan.labelKinds.includes(kind) && mayBeShown(label, names)) {
      things.push({ kind, label, ids: [node.id] })
    } else {
      people.set(node.id, 'named')
      unlabelled += 1
    }
  }
  tellNames(raw.nodes, plan, { people, things, unlabelled }, tally)
  return { people, things, unlabelled }
}

/** Not where it is, holds or looks like the name of a person, an address, or a sentence that somebody wrote. */
function mayBeShown(label: string, names: ReadonlySet<string>): boolean {
  return label !== '' && !holdsName(label, names) && personalLabel(label) === null
}

/** Whether the label is somebody's name, or some of its words are somebody's first name and surname. */
function holdsName(label: string, names: ReadonlySet<string>): boolean {
  const words = label
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .map((word) => word.replace(/['’]s?$/u, ''))
  const parts = words.flatMap((_, from) =>
    [2, 3, 4].map((count) => words.slice(from, from + count)).filter((part) => part.length > 1),
  )
  return names.has(label.toLowerCase()) || parts.some((part) => names.has(part.join(' ')))
}

function tellNames(
  nodes: readonly RawNode[],
  plan: ImportPlan,
  found: { people: ReadonlyMap<string, PersonKind>; things: readonly RawThing[]; unlabelled: number },
  tally: Tally,
): void {
  const columns = new Set(nodes.flatMap((node) => Object.keys(node.attributes)))
  const kept =
    plan.variables?.length ?? [...columns].filter((column) => plan.whitelist.includes(column)).length
  const named = [...found.people.values()].filter((kind) => kind === 'named').length
  tally.note('names', 'Names of people were taken out, and replaced by nothing.', found.people.size, 0)
  tally.note(
    'columns',
    'Only the listed facts about people were read; the others were left out.',
    columns.size,
    kept,
  )
  tally.note('facts', 'No fact about any one person is in the pack.', kept, 0)
  const all = found.things.length + found.unlabelled
  tally.note(
    'labels',
    'Things that may not be named, or whose label could be a person’s, are lights without a name.',
    all,
    found.things.length,
  )
  tally.note(
    'named-only',
    'People who were only named by others are lights without a name or a fact.',
    found.people.size,
    named,
  )
}

/** In a survey, what fewer than 5 people use could point at them: it joins others of its kind, or is left out with them. */
function poolRare(
  things: readonly RawThing[],
  raw: RawNetwork,
  people: ReadonlyMap<string, PersonKind>,
  tally: Tally,
): RawThing[] {
  const users = usersOf(raw, people)
  const usersOfAll = (ids: readonly string[]) => new Set(ids.flatMap((id) => [...(users.get(id) ?? [])])).size
  const kept = things.filter(({ ids }) => usersOfAll(ids) >= MIN_NAMING_A_THING)
  const pooled = new Map<ThingKind, string[]>()
  for (const thing of things) {
    if (kept.includes(thing)) continue
    pooled.set(thing.kind, [...(pooled.get(thing.kind) ?? []), ...thing.ids])
  }
  for (const [kind, ids] of pooled) {
    if (usersOfAll(ids) >= MIN_NAMING_A_THING) kept.push({ kind, label: POOLED[kind], ids })
  }
  const says = 'Places and groups that fewer than 5 people named were joined with others, or left out.'
  tally.note('rare-things', says, things.length, kept.length)
  return kept
}

function usersOf(raw: RawNetwork, people: ReadonlyMap<string, PersonKind>): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>()
  const add = (thing: string, person: string) => {
    if (!people.has(person) || people.has(thing)) return
    const known = users.get(thing)
    if (known) known.add(person)
    else users.set(thing, new Set([person]))
  }
  for (const tie of raw.ties) {
    add(tie.to, tie.from)
    add(tie.from, tie.to)
  }
  return users
}

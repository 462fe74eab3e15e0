/** What grew in Tipton and in Bristol (study.md 4.6): ties between groups, and groups found by way of the surgery. */
import { shuffled } from '../../core/graph/dice.ts'
import { oneOf, someOf } from './chance.ts'
import { addTie, type Draft, hasTie } from './draft.ts'
import { hasRoomFor } from './support-questions.ts'

/** Links between local groups: before the fund, and after it. */
const BETWEEN = { before: 5, after: 22 }
export const TIPTON_PROJECT = 'activity:shared-project'
const IN_PROJECT = 6

export function addFund(draft: Draft): void {
  const groups = draft.spec.activities.map(({ id }) => id)
  linkGroups(draft, groups, BETWEEN.before, null)
  linkGroups(draft, groups, BETWEEN.after - BETWEEN.before, 'fund')
  for (const group of someOf(groups, IN_PROJECT, draft.dice)) {
    addTie(draft, 'activities', group, TIPTON_PROJECT, 'shared')
  }
}

/** Each group meets another before any meets a second, as far as chance lets it. */
function linkGroups(draft: Draft, groups: readonly string[], count: number, event: string | null): void {
  const order = shuffled(groups, draft.dice)
  for (let made = 0, turn = 0; made < count; turn++) {
    const one = order[turn % order.length]!
    const other = oneOf(groups, draft.dice)
    if (hasTie(draft, 'activities', other, one)) continue
    if (addTie(draft, 'activities', one, other, event)) made += 1
  }
}

/** Nine in a hundred lean on a surgery or an advice centre (K2; the size is assumed). */
const ON_SERVICES = 0.09
const FOUND_GROUPS = 16

export function addServices(draft: Draft, services: readonly string[]): void {
  const { people, dice, spec } = draft
  const able = people.filter((person) => !person.noLinks)
  const leaning = someOf(able, Math.round(ON_SERVICES * people.length), dice, (person) =>
    person.isolatesGroup ? 2 : 1,
  )
  for (const { id } of leaning) {
    const [first, second] = dice() < 0.6 ? (['help', 'trust'] as const) : (['trust', 'help'] as const)
    addTie(draft, hasRoomFor(draft, first, id) ? first : second, id, oneOf(services, dice))
  }
  for (const { id } of leaning.slice(0, FOUND_GROUPS)) {
    const wanted = dice() < 0.4 ? 2 : 1
    for (const activity of someOf(spec.activities, wanted, dice)) {
      addTie(draft, 'activities', id, activity.id, 'suggested')
    }
  }
}

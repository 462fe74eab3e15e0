/**
 * Murton Mams (study.md 4.5, S18): who was asked again, who met, what they made and what spread. The mothers are
 * chosen before any tie is made up; the ties of the second asking come last.
 */
import { shuffled } from '../../core/graph/dice.ts'
import { oneOf, someOf, weighted } from './chance.ts'
import { addTie, type Draft, hasTie, type Person } from './draft.ts'
import { type Layer, SUPPORT } from './survey.ts'

export const MAMS = {
  group: 'activity:murton-mams',
  nearby: ['activity:mams-nearby-1', 'activity:mams-nearby-2', 'activity:mams-nearby-3'],
} as const

const FORMS = 250
const INTERVIEWS = 15
const FOCUS_GROUPS = [10, 9] as const
const KEPT_IN_TOUCH = 12
const MEMBERS = 24
const ISOLATES_BEFORE = 11
const ISOLATES_AFTER = 3
/** Ties in the support web: 18 after the focus groups, 14 more with the group: mean degree 1.9 to 4.6. */
const MET_TIES = 18
const MADE_TIES = 14
const VOLUNTEERS = { before: 2, after: 16 }
const TRAINING = { before: 5, after: 13 }
const WELLBEING_RISE = 4

/** The 24 mothers of the group to be: 11 of them in the isolates group. The first 19 take part in the focus groups. */
export function chooseMams({ people, dice }: Draft): Person[] {
  const mothers = people.filter(({ singleParent, gender }) => singleParent && gender === 'woman')
  const isolates = someOf(
    mothers.filter(({ isolatesGroup }) => isolatesGroup),
    ISOLATES_BEFORE,
    dice,
  )
  const others = someOf(
    mothers.filter(({ isolatesGroup }) => !isolatesGroup),
    MEMBERS - ISOLATES_BEFORE,
    dice,
  )
  const mams = shuffled([...isolates, ...others], dice)
  for (const [at, person] of mams.entries()) {
    person.volunteers = at < VOLUNTEERS.before
    person.training = at >= 4 && at < 4 + TRAINING.before
  }
  return mams
}

export function addMams(draft: Draft, mams: readonly Person[]): void {
  const mothers = draft.people.filter(({ singleParent, gender }) => singleParent && gender === 'woman')
  const focus = mams.slice(0, FOCUS_GROUPS[0] + FOCUS_GROUPS[1])
  const keptInTouch = focus.slice(0, KEPT_IN_TOUCH)
  const others = draft.people.filter((person) => !person.singleParent)
  draft.story = {
    forms: ids(someOf(others, FORMS, draft.dice)),
    interviews: ids(someOf(mothers, INTERVIEWS, draft.dice)),
    focusGroups: [ids(focus.slice(0, FOCUS_GROUPS[0])), ids(focus.slice(FOCUS_GROUPS[0]))],
    keptInTouch: ids(keptInTouch),
    mams: ids(mams),
    group: MAMS.group,
    nearby: MAMS.nearby,
  }
  leanTies(draft, keptInTouch, keptInTouch, MET_TIES, 'met')
  leanTies(draft, mams.slice(KEPT_IN_TOUCH), mams, MADE_TIES, 'made')
  for (const { id } of mams) addTie(draft, 'activities', id, MAMS.group, 'made')
  for (const person of mams) person.after = afterOf(person, mams)
  doorsOpen(draft, mams)
  spread(draft, mams)
}

const ids = (people: readonly Person[]): string[] => people.map(({ id }) => id)

/** New ties in the support web among the people given; each of `from` gets one before anyone gets a second. */
function leanTies(
  draft: Draft,
  from: readonly Person[],
  among: readonly Person[],
  count: number,
  event: string,
): void {
  const ties = new Map(among.map(({ id }) => [id, 0]))
  for (let made = 0; made < count; ) {
    const one = made < from.length ? from[made]! : oneOf(from, draft.dice)
    const other = weighted(among, ({ id }) => (id === one.id ? 0 : 1 / (1 + ties.get(id)! ** 2)), draft.dice)
    if (leaning(draft, one.id, other.id) || leaning(draft, other.id, one.id)) continue
    addTie(draft, oneOf(SUPPORT, draft.dice), one.id, other.id, event)
    for (const { id } of [one, other]) ties.set(id, ties.get(id)! + 1)
    made += 1
  }
}

const leaning = (draft: Draft, from: string, to: string): boolean =>
  SUPPORT.some((layer: Layer) => hasTie(draft, layer, from, to))

function afterOf(person: Person, mams: readonly Person[]): Person['after'] {
  const at = mams.indexOf(person)
  const isolates = mams.filter(({ isolatesGroup }) => isolatesGroup)
  return {
    // The mean is what counts (+4); single mothers rise by 2 to 6.
    wemwbs: Math.min(70, person.wemwbs + WELLBEING_RISE + ((at % 5) - 2)),
    volunteers: at < VOLUNTEERS.after,
    training: at >= 4 && at < 4 + TRAINING.after,
    isolatesGroup: person.isolatesGroup && isolates.indexOf(person) < ISOLATES_AFTER,
  }
}

/** Eight mothers who could name no connector now name one: a mother of the group or a change-maker's role. */
function doorsOpen(draft: Draft, mams: readonly Person[]): void {
  const organisers = ids(mams.filter(({ isolatesGroup }) => !isolatesGroup).slice(0, 3))
  const roles = draft.spec.makers.slice(0, 2)
  for (const person of mams) {
    if (!person.isolatesGroup || person.after?.isolatesGroup !== false) continue
    addTie(draft, 'together', person.id, oneOf([...organisers, ...roles], draft.dice), 'made')
  }
}

const ONWARD = { neighbours: 12, projects: 8 } as const

/** The idea travels: mothers who helped groups begin nearby, and others they encouraged to join in. */
function spread(draft: Draft, mams: readonly Person[]): void {
  const { people, dice, spec } = draft
  for (const [at, group] of MAMS.nearby.entries()) {
    for (const { id } of mams.slice(at * 2, at * 2 + 2)) addTie(draft, 'activities', id, group, 'spread')
  }
  const others = people.filter((person) => !person.singleParent && !person.noLinks)
  const encouraged = someOf(others, ONWARD.neighbours, dice)
  for (const { id } of encouraged) addTie(draft, 'acquaintance', oneOf(mams, dice).id, id, 'spread')
  let joined = 0
  for (const { id } of shuffled(others, dice)) {
    if (joined === ONWARD.projects) return
    if (addTie(draft, 'activities', id, oneOf(spec.activities, dice).id, 'spread')) joined += 1
  }
}

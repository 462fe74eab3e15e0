/** Rows of a survey's pack: nothing in their number, order, clusters, things or events may point at a few. */
import type { SitePack } from '../../core/model/pack.ts'
import { MIN_GROUP, MIN_NAMING_A_THING, MIN_PEOPLE } from '../../core/privacy/policy.ts'
import { tooSure } from '../risk/intruder.ts'
import { sureGuesses } from '../risk/surest-guess.ts'
import { webOf } from '../risk/web.ts'
import { publishedOf } from './seen-in-pack.ts'

const AGAIN = 'Make the pack again with npm run import.'

export function faultsInRows(pack: SitePack): string[] {
  const people = pack.nodes.people.kind.length
  const few =
    people < MIN_PEOPLE
      ? [
          `nodes.people: there are ${people}; under ${MIN_PEOPLE} everybody can be recognised. It cannot be shown as a survey.`,
        ]
      : []
  return [
    ...few,
    ...poolFaults(pack),
    ...thingFaults(pack),
    ...laterFaults(pack),
    ...orderFaults(pack),
    ...linkFaults(pack),
  ]
}

function poolFaults({ nodes, questions }: SitePack): string[] {
  const people = nodes.people.kind.length
  return questions.flatMap(({ pools }, n) => {
    const sizes = pools.list.map(() => 0)
    pools.of.forEach((pool, row) => {
      if (row < people && pool >= 0) sizes[pool]! += 1
    })
    return sizes.flatMap((size, at) =>
      size >= MIN_GROUP
        ? []
        : [
            `questions[${n}].pools.list[${at}] holds fewer than ${MIN_GROUP} people. Join it with another cluster.`,
          ],
    )
  })
}

function thingFaults({ nodes, ties }: SitePack): string[] {
  const people = nodes.people.kind.length
  const users = nodes.things.map(() => new Set<number>())
  ties.from.forEach((from, tie) => {
    const to = ties.to[tie]!
    if (from < people) users[to - people]?.add(from)
    if (to < people) users[from - people]?.add(to)
  })
  return users.flatMap(({ size }, n) =>
    size >= MIN_NAMING_A_THING
      ? []
      : [
          `nodes.things[${n}] is named by fewer than ${MIN_NAMING_A_THING} people. Join it with others of its kind, or leave it out.`,
        ],
  )
}

/** Whoever has a tie that grew later took part in something: that is told of ten people or of nobody. */
function laterFaults({ nodes, ties, events }: SitePack): string[] {
  const touched = (which: readonly number[]) =>
    new Set(
      which
        .flatMap((tie) => [ties.from[tie]!, ties.to[tie]!])
        .filter((row) => row < nodes.people.kind.length),
    ).size
  const later = [...ties.wave.keys()].filter((tie) => ties.wave[tie] === 2)
  const isFew = (count: number) => count > 0 && count < MIN_GROUP
  const says = 'lights the ties of fewer than ten people. Tell it of more, or leave its ties out.'
  return [
    ...(isFew(touched(later)) ? [`ties.wave: what grew later ${says}`] : []),
    ...events.flatMap((event, n) =>
      isFew(touched(event.ties)) ? [`events[${n}].ties: the event ${says}`] : [],
    ),
  ]
}

/** An order that a file could have had, or that can be had again, tells who is who to somebody with that file. */
function orderFaults({ nodes, ties, disclosure }: SitePack): string[] {
  const { kind } = nodes.people
  const asked = kind.filter((each) => each === 'respondent').length
  const first = kind.slice(0, asked).every((each) => each === 'respondent')
  const apart = first && asked >= MIN_GROUP && kind.length - asked >= MIN_GROUP
  const rows = kind.length + nodes.things.length
  const key = (tie: number) => (ties.question[tie]! * rows + ties.from[tie]!) * rows + ties.to[tie]!
  const unsorted = ties.from.some((_, tie) => tie > 0 && key(tie) < key(tie - 1))
  return [
    ...(apart
      ? [`nodes.people.kind: all who were asked stand first, so rows were not shuffled. ${AGAIN}`]
      : []),
    ...(unsorted ? [`ties stand in an order of their own, which may be the file’s. ${AGAIN}`] : []),
    ...(disclosure.seed === null
      ? []
      : [`disclosure.seed would let somebody shuffle the file again. ${AGAIN}`]),
  ]
}

/** Somebody with nearly as many links as nobody else is known by that; with a share beside it, a fact about them is too. */
function linkFaults(pack: SitePack): string[] {
  const { nodes, ties, overlays } = pack
  const people = nodes.people.kind.length
  const pairs = ties.from.map((from, tie) => ({ from, to: ties.to[tie]! }))
  const web = webOf(people, people + nodes.things.length, pairs)
  return sureGuesses(publishedOf(pack), web)
    .filter(tooSure)
    .map(({ told }) => {
      if (told === null)
        return 'ties: somebody can be told by how many links they have. Let more ties be left out, or ask fewer questions.'
      const at = overlays.indexOf(told.overlay)
      return `overlays[${at}].cells: the shares of question "${told.question}" and the number of links together point at somebody. Hide the shares of that question.`
    })
}

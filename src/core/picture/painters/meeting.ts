/** Places hold us together: lanterns as large as they are named; where one is closed, its threads fade and its groups drift apart. */
import { scaleSqrt } from 'd3-scale'
import { isPerson, kindOf, labelOf, mentionsOf } from '../../model/rows.ts'
import { meetingOf } from '../../story/meeting.ts'
import { type Draft, type Moment, setRow, setTie } from '../draft.ts'
import { INKS, LIT, TONES, WARM } from '../palette.ts'
import { SHAPE } from '../picture.ts'

/** World units: lanterns by how often they are named, and what meets there about them. */
const LANTERNS = [12, 50] as const
const GROUP = 12
const ROUND_IT = 20
const ADRIFT = 130

/** How much of a light is left with the last but one place gone; nobody is darker, so that few cannot be told. */
const LEAST_LEFT = 0.45

export function meeting(draft: Draft, moment: Moment): void {
  const { pack, ground } = moment
  const places = ground.pools.flatMap(({ rows }) => rows).filter((row) => !isPerson(pack, row))
  const most = Math.max(1, ...places.map((row) => mentionsOf(pack, row)))
  const size = scaleSqrt().domain([0, most]).range(LANTERNS)
  for (const row of places)
    setRow(draft, row, { radius: size(mentionsOf(pack, row)), alpha: 1, glow: 0.75, rgb: WARM })
  for (const tie of ground.ties) if (pack.ties.wave[tie] === 1) setTie(draft, tie, WARM, 0.16)
  people(draft, moment)
  const byNaming = [...places].sort((a, b) => mentionsOf(pack, b) - mentionsOf(pack, a))
  // What is closed is named before all others, and so is what met there.
  if (moment.view.held !== null) name(draft, moment, moment.view.held)
  groups(draft, moment)
  for (const row of byNaming) if (row !== moment.view.held) name(draft, moment, row)
}

/** Each light as bright as it has places left. */
function people(draft: Draft, { pack, ground }: Moment): void {
  const { had, kept, placeless } = meetingOf(pack, ground)
  had.forEach((places, row) => {
    if (places === 0) return
    const left = Math.max(LEAST_LEFT, (kept[row] ?? 0) / places)
    const shape = kindOf(pack, row) === 'named' ? SHAPE.ring : SHAPE.disc
    setRow(draft, row, { rgb: WARM, shape, alpha: 0.9 * left, glow: 0, radius: 5.4 })
  })
  for (const row of placeless) setRow(draft, row, { rgb: LIT, alpha: 0.75, outline: 1, radius: 6 })
}

/** Groups stand about the lantern where they meet; without it they drift apart. */
function groups(draft: Draft, { pack, ground, view }: Moment): void {
  const all = meetingOf(pack, ground).groups
  for (const { row, place, meets } of all) {
    if ((ground.question.pools.of[place] ?? -1) < 0) continue
    const there = all.filter((group) => group.place === place)
    const angle = Math.PI / 2 + (2 * Math.PI * (there.findIndex((g) => g.row === row) + 0.5)) / there.length
    const [x = 0, y = 0, radius = 0] = draft.place.slice(4 * place, 4 * place + 3)
    const reach = radius + (meets ? ROUND_IT : ADRIFT)
    setRow(draft, row, {
      x: x + reach * Math.cos(angle),
      y: y + reach * Math.sin(angle),
      radius: GROUP,
      rgb: meets ? TONES.amber : TONES.slate,
      shape: SHAPE.triangle,
      alpha: 1,
      glow: meets ? 0.25 : 0,
      outline: meets ? 0 : 0.8,
    })
    if (view.held === place) name(draft, { pack, ground, view }, row)
  }
}

function name(draft: Draft, { pack }: Moment, row: number): void {
  const text = labelOf(pack, row)
  if (text === null) return
  const [x = 0, y = 0, radius = 0] = draft.place.slice(4 * row, 4 * row + 3)
  draft.labels.push({ text, row, pool: null, x, y, clearance: radius + 4, size: 'thing', ink: INKS.warm })
}

/** Networks with a known truth, made by dice: groups, hubs and people with few links. */
import { type Dice, diceFrom } from '../../../src/core/graph/dice.ts'

export interface Planted {
  readonly rows: number
  readonly from: number[]
  readonly to: number[]
  /** Planted group of each row. */
  readonly groupOf: number[]
}

/** `groups` of `size` rows; each row has about `inside` ties in its group, and one in `outsideOneIn` rows one tie to elsewhere. */
export function plantedNetwork(
  seed: number,
  {
    groups = 4,
    size = 60,
    inside = 3,
    outsideOneIn = 8,
  }: Partial<Record<'groups' | 'size' | 'inside' | 'outsideOneIn', number>> = {},
): Planted {
  const dice = diceFrom(seed)
  const rows = groups * size
  const groupOf = Array.from({ length: rows }, (_, row) => Math.floor(row / size))
  const from: number[] = []
  const to: number[] = []
  const tie = (a: number, b: number) => {
    if (a === b) return
    from.push(a)
    to.push(b)
  }
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < inside; k++) tie(row, groupOf[row]! * size + someone(size, dice))
    if (dice() * outsideOneIn < 1) tie(row, Math.floor(dice() * rows))
  }
  return { rows, from, to, groupOf }
}

/** Some are named more often than others, as in life. */
const someone = (size: number, dice: Dice) => Math.floor(size * dice() ** 2)

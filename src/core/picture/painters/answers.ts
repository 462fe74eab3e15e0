/** Who answered and who was named: filled and ringed on warm white, with the study's blue and pink as a breath of tint (16.2). */
import { isPerson, kindOf } from '../../model/rows.ts'
import { type Draft, type Moment, setRow } from '../draft.ts'
import { ANSWERED, NAMED } from '../palette.ts'
import { SHAPE } from '../picture.ts'

export function answers(draft: Draft, { pack, ground }: Moment): void {
  ground.question.pools.of.forEach((pool, row) => {
    if (pool < 0 || !isPerson(pack, row)) return
    const asked = kindOf(pack, row) === 'respondent'
    setRow(draft, row, asked ? { rgb: ANSWERED, shape: SHAPE.disc } : { rgb: NAMED, shape: SHAPE.ring })
  })
}

import { expect, test } from 'vitest'
import { visit } from '../../support/fake-show.ts'
import { shippedShow } from '../../support/shipped-show.ts'

test('asking whom people trust draws other threads than asking whom they rely on', () => {
  const v = visit(shippedShow()).do(
    { type: 'wake' },
    { type: 'go', site: 'murton', scene: 'lean-on', beat: 2 },
  )
  v.do({ type: 'open', pool: 'pool-1' })
  const drawn = (part: string | null): number[] => {
    const { tieAfter } = v.do({ type: 'part', part }).picture()
    return [...tieAfter.look].flatMap((value, k) => (k % 4 === 3 && value > 0 ? [k >> 2] : []))
  }
  const [trust, rely, all] = [drawn('trust'), drawn('rely'), drawn(null)]
  expect(trust.length).toBeGreaterThan(0)
  expect(trust.some((tie) => rely.includes(tie))).toBe(false)
  expect(all.length).toBeGreaterThanOrEqual(trust.length + rely.length)
})

/** The ledger knows what was shown after what, by hashes alone. */
import { expect, test } from 'vitest'
import { ledgerWith, releaseOf } from '../../../src/import/release/ledger.ts'
import { overlay, PUBLIC, plan } from '../build/village.ts'

const files = [new TextEncoder().encode('Zebediah;Glebe')]
const release = (wanted = plan(), text = '{}', bytes = files) => releaseOf(bytes, wanted, text)

test('a release is hashes of files, decisions and pack', async () => {
  const made = await release()
  for (const hash of [made.input, made.settings, made.pack]) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  // SHA-256 of "{}".
  expect(made.pack).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})

test('the same is told as the same, and a changed file or decision as another', async () => {
  const made = await release()
  expect(await release()).toEqual(made)
  expect((await release(plan(), '{}', [new Uint8Array([1])])).input).not.toBe(made.input)
  expect((await release(plan({ overlays: [overlay(['p-0-1'])] }))).settings).not.toBe(made.settings)
  const variables = [
    { id: 'a', role: 'quasi', ordered: false, values: ['x'], of: new Map([['p-0-1', 'x']]) },
  ] as const
  expect((await release(plan({ variables }))).settings).not.toBe(
    (await release(plan({ variables: [{ ...variables[0], of: new Map() }] }))).settings,
  )
})

test('a survey has no seed, whatever the plan says', async () => {
  expect((await release(plan({ seed: 7 }))).seed).toBeNull()
  expect((await release(plan({ ...PUBLIC, seed: 7 }))).seed).toBe(7)
})

test('releases of one place follow each other, and another place begins anew', async () => {
  const [one, other] = [await release(), await release(plan(), '[]')]
  const first = ledgerWith(null, 'hill', one)
  const second = ledgerWith(JSON.stringify(first), 'hill', other)
  expect(second).toEqual({ site: 'hill', releases: [one, other] })
  expect(ledgerWith(JSON.stringify(second), 'dale', one)).toEqual({ site: 'dale', releases: [one] })
})

test.each(['', 'null', '{"site":"hill"}', '{"site":"hill","releases":[{"input":"Zebediah"}]}'])(
  'a file that is no ledger, %j, is not taken for one',
  async (text) => {
    const one = await release()
    expect(ledgerWith(text, 'hill', one).releases).toEqual([one])
  },
)

/** The page's worker without a worker: files in, step by step, a pack out; and what is refused is told. */
import { expect, test } from 'vitest'
import { checkPack } from '../../src/core/model/check.ts'
import { NOTHING_DECIDED } from '../../src/import/matching/decisions.ts'
import type { Read } from '../../src/import/network.ts'
import { NO_PLACE } from '../../src/prepare/keepsakes.ts'
import type { Answers, Ask } from '../../src/prepare/talk.ts'
import { wishesOf } from '../../src/prepare/wishes.ts'
import { openWorkshop, type Workshop } from '../../src/prepare/workshop.ts'
import { madeUp } from '../import/survey/made-up.ts'
import { foundAnywhere } from '../import/survey/search-bytes.ts'

const encoder = new TextEncoder()
const asked = async <A extends Ask>(shop: Workshop, ask: A): Promise<Read<Answers[A['type']]>> =>
  (await shop.answer(ask, () => undefined)) as Read<Answers[A['type']]>

async function doneBy<T>(read: Promise<Read<T>>): Promise<T> {
  const done = await read
  if (!done.ok) throw new Error(done.problems.map(({ says }) => says).join('\n'))
  return done.value
}

const { text, secrets } = madeUp(5, 120)
const files = [{ name: 'Zebediah Quux.csv', bytes: encoder.encode(text) }]
const place = wishesOf({ ...NO_PLACE, title: 'Hill Top' })

test('a survey goes through every step to a pack without a name', async () => {
  const shop = openWorkshop()
  const { mapping, reads, columns } = await doneBy(asked(shop, { type: 'read', files, wanted: null }))
  expect([reads, columns.length]).toEqual(['survey', 40])
  const counted = await doneBy(asked(shop, { type: 'count', mapping }))
  expect(counted.respondents).toBe(120)
  const decided = NOTHING_DECIDED
  const doubts = await doneBy(asked(shop, { type: 'match', mapping, decided }))
  expect(doubts.open.length).toBeGreaterThan(0)
  const made = await doneBy(
    asked(shop, { type: 'build', mapping, decided, wishes: place, before: null, ledger: null }),
  )
  expect(checkPack(JSON.parse(made.files['pack.json'] ?? ''))).toMatchObject({ ok: true })
  for (const each of Object.values(made.files))
    expect(foundAnywhere(encoder.encode(each), secrets)).toEqual([])
})

test('without files nothing can be asked, in a sentence', async () => {
  const shop = openWorkshop()
  const { mapping } = await doneBy(asked(openWorkshop(), { type: 'read', files, wanted: null }))
  expect(await asked(shop, { type: 'count', mapping })).toMatchObject({
    ok: false,
    problems: [{ says: 'There is no file here any more. Choose your files again.' }],
  })
})

test('files that cannot be read are refused, and those before them stay', async () => {
  const shop = openWorkshop()
  const { mapping } = await doneBy(asked(shop, { type: 'read', files, wanted: null }))
  const broken = [{ name: 'photo.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1, 2) }]
  expect(await asked(shop, { type: 'read', files: broken, wanted: null })).toMatchObject({ ok: false })
  expect(await asked(shop, { type: 'count', mapping })).toMatchObject({ ok: true })
})

test('a mapping that does not hold is refused at its field', async () => {
  const shop = openWorkshop()
  const { mapping } = await doneBy(asked(shop, { type: 'read', files, wanted: null }))
  const [first, ...others] = mapping.questions
  const broken = { ...mapping, questions: [{ ...first!, title: '' }, ...others] }
  expect(await asked(shop, { type: 'count', mapping: broken })).toMatchObject({
    ok: false,
    problems: [{ says: expect.stringContaining('questions[0].title is empty') }],
  })
})

test('a network is counted, and needs no matching', async () => {
  const shop = openWorkshop()
  const ties = `from,to\n${Array.from({ length: 80 }, (_, at) => `p${at % 40},p${(at * 7 + 1) % 40}`).join('\n')}\n`
  const given = [{ name: 'ties.csv', bytes: encoder.encode(ties) }]
  const read = await doneBy(asked(shop, { type: 'read', files: given, wanted: null }))
  expect(read).toMatchObject({ reads: 'network', network: { nodes: 40, alone: 0 } })
  const { mapping } = read
  expect(await asked(shop, { type: 'count', mapping })).toMatchObject({ ok: true })
  const wishes = wishesOf({ ...NO_PLACE, title: 'Hill', publicBecause: 'It is made up' })
  const made = await doneBy(
    asked(shop, { type: 'build', mapping, decided: NOTHING_DECIDED, wishes, before: null, ledger: null }),
  )
  expect(JSON.parse(made.files['pack.json'] ?? '')).toMatchObject({
    site: { title: 'Hill', provenance: 'public' },
  })
  const ledger = made.files['releases.json'] ?? null
  const build = { type: 'build', mapping, decided: NOTHING_DECIDED, wishes, before: null, ledger } as const
  const again = await doneBy(asked(shop, build))
  expect(JSON.parse(again.files['releases.json'] ?? '').releases).toHaveLength(2)
})

test('a last pack that is none is refused', async () => {
  const shop = openWorkshop()
  const { mapping } = await doneBy(asked(shop, { type: 'read', files, wanted: null }))
  const ask = {
    type: 'build',
    mapping,
    decided: NOTHING_DECIDED,
    wishes: place,
    before: '{}',
    ledger: null,
  } as const
  expect(await asked(shop, ask)).toMatchObject({
    ok: false,
    problems: [{ says: expect.stringContaining('no pack') }],
  })
})

/** Whatever a table holds, it is guessed, read and joined, or refused with a sentence, in little time. */
import { expect, test } from 'vitest'
import { materialOf } from '../../../src/import/material.ts'
import type { NamedBytes } from '../../../src/import/network.ts'
import { mappingOf, plannedSurvey, surveyIn } from '../../../src/import/pipeline.ts'
import { checkMapping } from '../../../src/import/survey/check-mapping.ts'
import { guessMapping } from '../../../src/import/survey/guess.ts'
import { FLOODS } from '../fuzz/floods.ts'
import type { Input } from '../fuzz/inputs.ts'
import { flooded, wounded } from '../fuzz/mutate.ts'
import { madeUp } from './made-up.ts'
import { filesOf, WISHES } from './steps.ts'

const WOUNDED = 300
/** Milliseconds of this process alone, since others use the machine too; what is quadratic takes far longer. */
const MOST_MS = 6000
const spentMs = (): number => process.cpuUsage().user / 1000

const PAIRS =
  'id,alter_1_sex,alter_2_sex,alter_3_sex,1.to.2,1.to.3,2.to.3\n1,m,f,m,1,0,2\n2,f,f,,1,,\n3,m,m,f,0,0,1\n'
const ROSTER = `id,name,${['Ann Lee', 'Bob Roe', 'Cat Poe', 'Dan Moe', 'Eve Noe'].map((name) => `see ${name}`).join(',')}\n1,Ann Lee,0,1,2,0,\n2,Bob Roe,1,0,0,often,\n3,Cat Poe,1,1,0,never,\n4,Dan Moe,0,0,0,0,0\n5,Eve Noe,,,,,\n`
const TEXTS: readonly Readonly<Record<string, string>>[] = [
  { 'a.csv': madeUp(3, 12).text },
  { 'a.csv': PAIRS },
  { 'a.csv': ROSTER },
  { 'a.csv': 'id,age\n1,40\n2,50\n', 'b.csv': 'ID,advice_1,advice_2\n2,Ann,Bob\n1,Cat,\n' },
]
const inputs: readonly Input[] = TEXTS.map((texts) => ({ format: 'survey', files: filesOf(texts) }))

/** What is wrong with how the importer answers, or null. Matching has fuzz of its own. */
function complaintAbout(files: readonly NamedBytes[]): string | null {
  const started = spentMs()
  const material = materialOf(files, 'survey')
  if (!material.ok)
    return material.problems.some(({ level }) => level === 'error') ? null : 'refused without a reason'
  if (material.value.reads !== 'survey') return 'no survey'
  const { table } = material.value
  const guess = checkMapping(guessMapping(table))
  if (!guess.ok) return `the guess is no mapping: ${guess.problems[0]?.says}`
  const mapping = mappingOf(material.value, null, WISHES)
  if (!mapping.ok) return null
  const read = surveyIn(material.value, mapping.value)
  if (!read.ok) return `the guess does not fit: ${read.problems[0]?.says}`
  const { respondents, accounts, mentions } = read.value
  const all = {
    people: [],
    toAsk: [],
    counts: { compared: 0, same: 0, asked: 0, decided: 0 },
    uncertainty: [],
  }
  const planned = plannedSurvey(read.value, all, mapping.value, WISHES)
  if (!planned.ok) return 'no plan'
  if (planned.value.raw.ties.length < mentions.length) return 'ties were lost'
  const off = accounts.find(
    (each) => each.named + each.noneNamed + each.refused + each.noAnswer !== respondents.length,
  )
  if (off !== undefined) return 'answers were lost'
  return spentMs() - started > MOST_MS ? 'too slow' : null
}

const inputAt = (at: number): Input => inputs[at % inputs.length]!

test(`${WOUNDED} wounded surveys are read or refused, and no answer is lost`, () => {
  for (let run = 0; run < WOUNDED; run += 1) {
    const { files, told } = wounded(inputAt(run), run)
    expect(complaintAbout(files), `run ${run}: ${told}`).toBe(null)
  }
})

test.each(Object.keys(FLOODS))('a flood of %s is read or refused', (name) => {
  for (const [at] of inputs.entries()) {
    const { files, told } = flooded(inputAt(at), at, { letters: 200_000, megabytes: 1 }, name)
    expect(complaintAbout(files), told).toBe(null)
  }
})

test.each([
  [
    '20,000 columns',
    `id,${Array.from({ length: 20_000 }, (_, at) => `friend_${at}`).join(',')}\n1,Ann,Bob\n2,Cat\n`,
  ],
  ['5,000 columns called alike', `id${',friend'.repeat(5000)}\n1,Ann,Bob\n2,Cat\n3,Dan\n`],
  [
    '5,000 ticked columns',
    `id${Array.from({ length: 5000 }, (_, at) => `,place_${at}x`).join('')}\n${'1'.concat(',1'.repeat(5000))}\n${'2'.concat(',0'.repeat(5000))}\n`,
  ],
  [
    '50,000 names in one cell',
    `id,who helps\n1,"${'Ann; Bob; '.repeat(25_000)}"\n2,"Cat; Dan"\n3,"Eve; Fay"\n`,
  ],
  [
    '20,000 different names in one cell',
    `id,name,who helps\n1,A B,"${Array.from({ length: 20_000 }, (_, at) => `N${at} M`).join(';')}"\n2,C D,"A B; C D"\n3,E F,"A B; G H"\n`,
  ],
  [
    '50,000 rows',
    `id,name,friend_1,friend_2\n${Array.from({ length: 50_000 }, (_, at) => `${at},N${at} M,N${(at * 7) % 50_000} M,N${(at * 3) % 50_000} M`).join('\n')}`,
  ],
])('%s take little time', (_, text) => {
  expect(complaintAbout(filesOf({ 'a.csv': text }))).toBe(null)
})

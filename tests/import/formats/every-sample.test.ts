/** Real files of other people are read with the counts their manifests give, and damaged copies are refused. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decode } from '../../../src/import/decode.ts'
import { FORMATS } from '../../../src/import/formats/index.ts'
import { materialOf } from '../../../src/import/material.ts'
import type { RawNetwork, Read } from '../../../src/import/network.ts'
import { guessOf, matchedIn, surveyIn } from '../../../src/import/pipeline.ts'
import { readNetwork } from '../../../src/import/read.ts'
import { networkOf } from '../../../src/import/survey/network-of.ts'
import { READABLE, REFUSED, type Sample } from './samples.ts'
import { fileAt, hasSamples, networkIn, readTexts, SAMPLES } from './support.ts'

/** As the importer reads it, whether it finds a network or a survey; whom a survey names is guessed and matched. */
function read({ files }: Sample): Read<RawNetwork> {
  const material = materialOf(
    files.map((file) => fileAt(join(SAMPLES, file))),
    null,
  )
  if (!material.ok) return material
  const { value, problems } = material
  if (value.reads === 'network') return { ok: true, value: value.raw, problems }
  const mapping = guessOf(value)
  const survey = surveyIn(value, mapping)
  if (!survey.ok) return survey
  const matched = matchedIn(survey.value, mapping, { decisions: [], skipped: [] })
  return { ok: true, value: networkOf(survey.value, matched, mapping).network, problems }
}
const textOf = (file: string) => readFileSync(join(SAMPLES, file), 'utf-8')

/** What a network is, as far as the manifest tells it. */
function toldOf(network: RawNetwork, { relations, isolates }: Sample): string {
  const { nodes, ties, directed } = network.counts
  const tied = new Set(network.ties.flatMap(({ from, to }) => [from, to]))
  const alone = network.nodes.filter(({ id }) => !tied.has(id)).length
  const byRelation = Object.keys(relations ?? {}).map(
    (name) => `${name} ${network.ties.filter(({ relation }) => relation === name).length}`,
  )
  return [nodes, ties, directed, ...byRelation, ...(isolates === undefined ? [] : [`alone ${alone}`])].join(
    ' / ',
  )
}

function expectedOf({ nodes, ties, directed, relations, isolates }: Sample): string {
  const byRelation = Object.entries(relations ?? {}).map(([name, count]) => `${name} ${count}`)
  return [
    nodes,
    ties,
    directed,
    ...byRelation,
    ...(isolates === undefined ? [] : [`alone ${isolates}`]),
  ].join(' / ')
}

test.runIf(hasSamples)('every sample is read with the counts of its manifest', () => {
  const rows = READABLE.map((sample) => ({
    format: sample.format,
    file: sample.files.map((file) => file.replace(/^.*\/(.{0,40}).*$/, '$1')).join(' + '),
    expected: expectedOf(sample),
    got: toldOf(networkIn(read(sample)), sample),
  }))
  console.table(rows)
  expect(rows.filter((row) => row.got !== row.expected)).toEqual([])
})

test.runIf(hasSamples)('a sample that cannot be a network is refused by name', () => {
  for (const { files, says } of REFUSED) {
    const told = readNetwork(files.map((file) => fileAt(join(SAMPLES, file))))
    expect(told.ok).toBe(false)
    expect(told.problems.map((problem) => problem.says).join(' ')).toMatch(says)
  }
})

test.runIf(hasSamples)('counts are those of the nodes and ties handed on', () => {
  for (const sample of READABLE) {
    const network = networkIn(read(sample))
    expect([network.nodes.length, network.ties.length]).toEqual([network.counts.nodes, network.counts.ties])
  }
})

test.runIf(hasSamples)('a survey is told from a network by its content', () => {
  for (const { format, files } of READABLE) {
    const material = materialOf(
      files.map((file) => fileAt(join(SAMPLES, file))),
      null,
    )
    const reads = material.ok ? material.value.reads : 'neither'
    expect(`${files.join(' + ')} ${reads}`).toBe(
      `${files.join(' + ')} ${format === 'survey' ? 'survey' : 'network'}`,
    )
  }
})

test.runIf(hasSamples)('a sample is known by its content', () => {
  for (const { format, files } of READABLE.filter((sample) => sample.format !== 'survey')) {
    for (const { name, bytes } of files.map((file) => fileAt(join(SAMPLES, file)))) {
      const file = { name, bytes, text: decode(bytes)?.text ?? null }
      expect(`${name} ${FORMATS.find((each) => each.recognises(file))?.id}`).toBe(`${name} ${format}`)
    }
  }
})

/** Ways to spoil a file, by format. Each leaves nothing that can be read whole. */
const XML_DAMAGE: Readonly<Record<string, (text: string) => string>> = {
  'cut in the middle': (text) => text.slice(0, Math.floor(text.length / 2)),
  'a broken tag': (text) => text.replace(/<graph\b/, '<graph <'),
  'an end tag lost': (text) => text.replace(/<\/graph>\s*/, ''),
  'a DOCTYPE': (text) => text.replace(/(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE x [<!ENTITY a "b">]>'),
}
const xmlSamples = READABLE.filter(({ format }) => format === 'gexf' || format === 'graphml').flatMap(
  ({ files }) => files,
)
const damages = xmlSamples.flatMap((file) => Object.keys(XML_DAMAGE).map((damage) => ({ file, damage })))

test.runIf(hasSamples).each(damages)(
  '$file with $damage is refused by file, line and reason',
  ({ file, damage }) => {
    const name = file.replace(/^.*\//, '')
    const spoilt = readTexts({ [name]: XML_DAMAGE[damage]?.(textOf(file)) ?? '' })
    const problem = spoilt.problems[0]
    expect(spoilt.ok).toBe(false)
    expect(problem).toMatchObject({ level: 'error', file: name })
    expect(problem?.line).toBeGreaterThan(0)
    expect(problem?.says).toMatch(/^[A-Z].{20,}\.$/)
  },
)

const withoutColumn = (heading: RegExp) => (text: string) => text.replace(heading, 'whatever')
const CSV_DAMAGE: readonly { file: string; damage: string; spoil: (text: string) => string; line: number }[] =
  [
    {
      file: 'nodes_table_types_test.csv',
      damage: 'a quote lost',
      spoil: (t) => t.replace('",ab', ',ab'),
      line: 3,
    },
    {
      file: 'nodes_table_types_test.csv',
      damage: 'no names',
      spoil: (t) => t.replace('id,label', 'x,y'),
      line: 2,
    },
    { file: 'edges_table_types_test.csv', damage: 'no source', spoil: withoutColumn(/source/), line: 1 },
    {
      file: 'edges_table_types_test.csv',
      damage: 'a quote never closed',
      spoil: (t) => `${t}\n3,"4,1,2`,
      line: 4,
    },
    {
      file: 'matrix.csv',
      damage: 'a cell that is no number',
      spoil: (t) => t.replace('3.5', 'many'),
      line: 5,
    },
    {
      file: 'matrix.csv',
      damage: 'other names down than across',
      spoil: (t) => t.replace(',A,B,C,D,E', ',F,G,H,I,J'),
      line: 1,
    },
    { file: 'adj_list.csv', damage: 'a quote never closed', spoil: (t) => t.replace('c;d', '"c;d'), line: 2 },
    { file: 'bibNodes.csv', damage: 'no name column', spoil: withoutColumn(/^name/), line: 1 },
    { file: 'bibNodes.csv', damage: 'a quote lost', spoil: (t) => t.replace('Patrick"', 'Patrick'), line: 4 },
    { file: 'bibLinks.csv', damage: 'no from column', spoil: withoutColumn(/^from/), line: 1 },
    {
      file: 'bibLinks.csv',
      damage: 'a quote lost',
      spoil: (t) => t.replace('Vladimir"', 'Vladimir'),
      line: 2,
    },
  ]

test.runIf(hasSamples).each(CSV_DAMAGE)(
  '$file with $damage is refused at line $line',
  ({ file, spoil, line }) => {
    const spoilt = readTexts({ [file]: spoil(textOf(`gephi-csv/${file}`)) })
    expect(spoilt.ok).toBe(false)
    expect(spoilt.problems[0]).toMatchObject({ level: 'error', file, line })
    expect(spoilt.problems[0]?.says).toMatch(/^[A-Z].{20,}\.$/)
  },
)

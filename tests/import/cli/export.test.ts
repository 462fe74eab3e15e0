/** The real command line in a child process: what is written, and exit codes. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readNetwork } from '../../../src/import/read.ts'
import { WRITERS } from '../../../src/import/write/index.ts'
import { fileAt, networkIn } from '../formats/support.ts'
import { MURTON } from '../write/round-trip.ts'

const HOUSE = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'kith-export-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...options: string[]): { code: number | null; out: string; err: string } {
  const told = spawnSync(process.execPath, ['--import', 'tsx', 'src/import/export-cli.ts', ...options], {
    cwd: HOUSE,
    encoding: 'utf-8',
  })
  return { code: told.status, out: told.stdout, err: told.stderr }
}

test('a folder of a pack becomes files that can be read again, and what they show is said', () => {
  const ran = run('data/murton', '--as', 'csv', '--out', at('csv'))
  expect(ran.err).toBe('')
  expect(ran.code).toBe(0)
  expect(ran.out).toContain(MURTON.site.badge)
  expect(ran.out).toContain('murton-nodes.csv, murton-ties.csv')
  const files = readdirSync(at('csv'))
  expect(files.sort()).toEqual(['murton-nodes.csv', 'murton-ties.csv'])
  const network = networkIn(readNetwork(files.map((name) => fileAt(join(at('csv'), name)))))
  expect(network.counts.ties).toBe(MURTON.ties.from.length)
})

test('a pack.json is taken as well as its folder', () => {
  expect(run('data/murton/pack.json', '--as', 'gexf', '--out', at('gexf')).code).toBe(0)
  expect(readdirSync(at('gexf')).sort()).toEqual(['murton-directed.gexf', 'murton-undirected.gexf'])
})

test('a file that is there is never written over', () => {
  mkdirSync(at('full'))
  writeFileSync(at('full/murton-ties.csv'), 'mine')
  const ran = run('data/murton', '--as', 'csv', '--out', at('full'))
  expect(ran.code).toBe(1)
  expect(ran.err).toContain('murton-ties.csv is there already')
  expect(readdirSync(at('full'))).toEqual(['murton-ties.csv'])
})

test('without a pack nothing is written: exit code 2', () => {
  writeFileSync(at('broken.json'), '{"format": 1')
  writeFileSync(at('other.json'), '{"format": 2}')
  for (const path of [at('nowhere'), folder, at('broken.json'), at('other.json')]) {
    const ran = run(path, '--as', 'dl', '--out', at('none'))
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('npm run import')
  }
  expect(existsSync(at('none'))).toBe(false)
})

test('a wrong command line is told: exit code 1', () => {
  expect(run('data/murton', '--as', 'sql', '--out', at('none'))).toMatchObject({ code: 1 })
  expect(run('data/murton', '--as', 'dl')).toMatchObject({ code: 1 })
})

test('--help names every format', () => {
  const ran = run('--help')
  expect(ran.code).toBe(0)
  for (const { id, title } of WRITERS)
    expect(ran.out).toMatch(new RegExp(`${id} +${title.replace(/[()]/g, '.')}`))
})

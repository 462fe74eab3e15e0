/** The door itself, in a child process: what it says, and with which code it ends. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setShare, spoilt, surveyPack } from './survey-pack.ts'

const HOUSE = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'kith-check-'))
const at = (name: string) => join(folder, name)

function check(...options: string[]) {
  const told = spawnSync(process.execPath, ['--import', 'tsx', 'src/import/check-cli.ts', ...options], {
    cwd: HOUSE,
    encoding: 'utf-8',
  })
  return { code: told.status, out: told.stdout, err: told.stderr }
}

beforeAll(() => {
  const pack = surveyPack()
  writeFileSync(at('good.json'), JSON.stringify(pack))
  writeFileSync(at('bad.json'), JSON.stringify(spoilt((loose) => setShare(loose, 0, 1, 5), pack)))
  const named = spoilt((loose) => {
    loose.nodes.things[0]!.label = 'Agnes Thornley'
  }, pack)
  writeFileSync(at('named.json'), JSON.stringify(named))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a pack that may be shown ends with 0', () => {
  expect(check(at('good.json'), 'data/murton/pack.json')).toMatchObject({ code: 0, err: '' })
})

test('one that must not be shown ends with 2, says where and what to do, and lets the others be told', () => {
  const { code, out, err } = check(at('bad.json'), at('good.json'))
  expect(code).toBe(2)
  expect(err).toContain('must not be shown')
  expect(err).toMatch(/overlays\[0\]\.cells, question "news", cluster 1: .* Hide it/)
  expect(out).toContain('may be shown')
})

test('what it says quotes no name', () => {
  const { code, err } = check(at('named.json'))
  expect(code).toBe(2)
  expect(err).not.toContain('Thornley')
})

test('an earlier pack of the same place is held against it', () => {
  expect(check(at('good.json'), '--before', at('good.json')).code).toBe(0)
  expect(check(at('good.json'), '--before', at('bad.json')).code).toBe(2)
})

test('a file that is not there ends with 2, and none at all with 1', () => {
  expect(check(at('nowhere.json'))).toMatchObject({ code: 2 })
  expect(check().code).toBe(1)
  expect(check('--help').code).toBe(0)
})

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const house = join(import.meta.dirname, '../..')
const start = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/serve/cli.ts', '--no-open', ...args], {
    cwd: house,
    encoding: 'utf8',
  })

test('a folder without a pack is refused with the command that makes one', () => {
  const { status, stderr } = start('--pack', 'tests/serve')
  expect(status).toBe(2)
  expect(stderr).toContain('npm run import -- FILE --site ID --out tests/serve')
})

test('a port that is no port is refused', () => {
  const { status, stderr } = start('--port', '70000')
  expect(status).not.toBe(0)
  expect(stderr).toContain('a whole number from 0 to 65535')
})

/** The real command line of the importer, in a process of its own. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const HOUSE = join(import.meta.dirname, '../../..')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function runImport(...options: string[]): Ran {
  const told = spawnSync(process.execPath, ['--import', 'tsx', 'src/import/cli.ts', ...options], {
    cwd: HOUSE,
    encoding: 'utf-8',
  })
  return { code: told.status, out: told.stdout, err: told.stderr }
}

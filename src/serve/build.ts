/** Builds the pages into `dist/`, unless what is there is newer than every source. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const HOUSE = fileURLToPath(new URL('../..', import.meta.url))
export const DIST = join(HOUSE, 'dist')
const SOURCES = ['src', 'scenes', 'data', 'assets', 'vite.config.ts', 'package.json', 'package-lock.json']

/** True when a build was made, false when the one there was fresh. */
export async function buildPages(options: { readonly always?: boolean } = {}): Promise<boolean> {
  const built = join(DIST, 'index.html')
  if (!options.always && existsSync(built) && statSync(built).mtimeMs > newestOf(SOURCES)) return false
  const { build } = await import('vite')
  await build({ configFile: join(HOUSE, 'vite.config.ts'), logLevel: 'warn' })
  return true
}

function newestOf(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => newestIn(join(HOUSE, name))))
}

function newestIn(path: string): number {
  if (!existsSync(path) || path.endsWith('node_modules')) return 0
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

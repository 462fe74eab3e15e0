/** `npm start` and `npm run build`. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { buildPages, DIST } from './build.ts'
import { serve } from './server.ts'

interface StartFlags {
  readonly port: number
  readonly site?: string
  readonly pack?: string
  readonly open: boolean
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  return port
}

async function start({ port, site, pack, open }: StartFlags): Promise<void> {
  const packDir = pack === undefined ? undefined : resolve(pack)
  if (packDir !== undefined && !existsSync(join(packDir, 'pack.json'))) {
    throw new Error(
      `There is no pack.json in ${pack}. Make one with: npm run import -- FILE --site ID --out ${pack}`,
    )
  }
  if (await buildPages()) console.log('Built the pages.')
  const serving = await serve({ port, ...(packDir === undefined ? {} : { packDir }) })
  if (serving.taken.length > 0)
    console.log(`Port ${serving.taken.join(', ')} is taken by another program; using ${serving.port}.`)
  const base = `http://127.0.0.1:${serving.port}/`
  const query = packDir ? '?pack=packs/current/pack.json' : site ? `?site=${encodeURIComponent(site)}` : ''
  console.log(`\n  The exhibit           ${base}${query}`)
  for (const page of readdirSync(DIST).filter((name) => name.endsWith('.html') && name !== 'index.html')) {
    console.log(`  ${page.padEnd(20)}  ${base}${page}`)
  }
  console.log('\n  Stop with Ctrl+C.\n')
  if (open) await openBrowser(`${base}${query}`)
}

/** A machine without a browser is no fault: the addresses are on the screen. */
async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open')
  try {
    const child = await open(url)
    child.on('error', () => console.log('  No browser could be opened here; use one of the addresses above.'))
  } catch {
    console.log('  No browser could be opened here; use one of the addresses above.')
  }
}

const program = new Command('npm start --').description('Builds and serves the exhibit on this machine.')
program
  .command('start', { isDefault: true })
  .option('--port <n>', 'port to serve on; the next free one where it is taken', portNumber, 4173)
  .option('--site <id>', 'place that stands first, e.g. murton')
  .option('--pack <dir>', 'folder of a pack made by npm run import')
  .option('--no-open', 'do not open a browser')
  .action(start)
program
  .command('build')
  .description('Builds the pages into dist/, always.')
  .action(async () => {
    await buildPages({ always: true })
  })

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

/** `npm run check-pack`: reads packs, and refuses those that would let somebody be singled out. */
import { readFile } from 'node:fs/promises'
import { Command, CommanderError } from 'commander'
import type { SitePack } from '../core/model/pack.ts'
import { checkReleaseText, type Released } from './check/check-release.ts'

/** Exit codes, as --help tells them. */
const MAY_BE_SHOWN = 0
const WRONG_USE = 1
const REFUSED = 2

/** So many reasons are told of one pack; the rest are counted. */
const MOST_TOLD = 20

const HELP = `
Looks at everything that a pack holds, on the screen or in the file: clusters, shares, shades, figures, events, links,
labels and texts, alone and taken from each other. A pack of a survey must protect everybody in it; one that is public
or made up must hold no name.

Examples:
  npm run check-pack -- packs/hill/pack.json
  npm run check-pack -- packs/hill/pack.json --before packs/hill-last-year/pack.json
  npm run check-pack -- data/*/pack.json

Exit codes:
  0  every pack may be shown
  1  the command line is wrong, or a file could not be opened
  2  a pack is refused; each reason says where and what to do`

process.exitCode = await main()

async function main(): Promise<number> {
  const program = new Command('npm run check-pack --')
    .usage('PACK... [options]')
    .description('Says whether packs may be shown, and if not, why.')
    .argument('<pack...>', 'pack.json files')
    .option(
      '--before <pack>',
      'the last pack of the same place: nobody may be found by taking one from the other',
    )
    .addHelpText('after', HELP)
    .exitOverride()
  try {
    program.parse()
    return await checkAll(program.args, program.opts<{ before?: string }>().before)
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? MAY_BE_SHOWN : WRONG_USE
    if (!(thrown instanceof NoFile)) throw thrown
    console.error(thrown.message)
    return WRONG_USE
  }
}

class NoFile extends Error {}

async function checkAll(paths: readonly string[], beforePath: string | undefined): Promise<number> {
  const before = beforePath === undefined ? undefined : packIn(beforePath, await textOf(beforePath))
  if (before === null) return REFUSED
  let code = MAY_BE_SHOWN
  for (const path of paths) {
    const released = checkReleaseText(await textOf(path), before)
    tell(path, released)
    if (!released.ok) code = REFUSED
  }
  return code
}

/** The earlier pack, which must be one that may be shown itself. */
function packIn(path: string, text: string): SitePack | null {
  const released = checkReleaseText(text)
  if (released.ok) return released.pack
  tell(path, released)
  return null
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf-8')
  } catch {
    throw new NoFile(`${path}: This file cannot be opened. Check its name and its folder.`)
  }
}

function tell(path: string, released: Released): void {
  if (released.ok) {
    console.log(`${path}: may be shown.`)
    return
  }
  const { faults } = released
  console.error(`${path}: must not be shown.`)
  for (const fault of faults.slice(0, MOST_TOLD)) console.error(`  ${fault}`)
  if (faults.length > MOST_TOLD) console.error(`  And ${faults.length - MOST_TOLD} more.`)
}

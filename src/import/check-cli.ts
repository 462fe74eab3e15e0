/** `npm run check-pack`: reads packs, and refuses those that would let somebody be singled out. */
import { Command } from 'commander'
import type { SitePack } from '../core/model/pack.ts'
import { checkReleaseText, type Released } from './check/check-release.ts'
import { textIn } from './cli/files.ts'
import { codeOf, DONE, REFUSED } from './cli/stop.ts'

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
  1  the command line is wrong
  2  a pack is refused, or a file could not be opened; each reason says where and what to do`

process.exitCode = await codeOf(() => {
  const program = commandLine()
  program.parse()
  return checkAll(program.args, program.opts<{ before?: string }>().before)
})

function commandLine(): Command {
  return new Command('npm run check-pack --')
    .usage('PACK... [options]')
    .description('Says whether packs may be shown, and if not, why.')
    .argument('<pack...>', 'pack.json files')
    .option(
      '--before <pack>',
      'the last pack of the same place: nobody may be found by taking one from the other',
    )
    .addHelpText('after', HELP)
    .exitOverride()
}

async function checkAll(paths: readonly string[], beforePath: string | undefined): Promise<number> {
  const before = beforePath === undefined ? undefined : packIn(beforePath, await textIn(beforePath))
  if (before === null) return REFUSED
  let code = DONE
  for (const path of paths) {
    const released = checkReleaseText(await textIn(path), before)
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

/** `npm run export`: a pack in, the files of its anonymised network for another program out. */
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { checkPack } from '../core/model/check.ts'
import type { SitePack } from '../core/model/pack.ts'
import { codeOf, DONE, REFUSED, Stop, WRONG_USE } from './cli/stop.ts'
import { WRITERS } from './write/index.ts'
import type { Written } from './write/writer.ts'

const FORMATS = WRITERS.map(({ id, title }) => `  ${id.padEnd(8)} ${title}`).join('\n')
const HELP = `
Formats:
${FORMATS}

People are called p1, p2 ... in what is written; places, activities, sources and roles keep their names.
Ties with a direction and ties without one go into two files where most programs cannot read both in one.

Examples:
  npm run export -- packs/hill --as gexf --out for-gephi
  npm run export -- data/murton --as dl --out for-ucinet

Exit codes:
  0  the files were written
  1  the command line is wrong, or the folder could not be written
  2  there is no pack, or it could not be read; nothing was written`

interface Options {
  readonly as: string
  readonly out: string
}

process.exitCode = await codeOf(async () => {
  const program = commandLine()
  program.parse()
  await exportPack(program.args[0] ?? '', program.opts<Options>())
  return DONE
})

function commandLine(): Command {
  const formats = new Option('--as <format>', 'what to write').choices(WRITERS.map(({ id }) => id))
  return new Command('npm run export --')
    .usage('PACK --as FORMAT --out DIR')
    .description('Writes the anonymised network of a pack for another program.')
    .argument('<pack>', 'folder of a pack, or its pack.json')
    .addOption(formats.makeOptionMandatory())
    .requiredOption('--out <dir>', 'folder for the files')
    .addHelpText('after', HELP)
    .exitOverride()
}

async function exportPack(path: string, { as, out }: Options): Promise<void> {
  const writer = WRITERS.find(({ id }) => id === as)
  const pack = await packAt(path)
  const files = writer?.write(pack) ?? []
  await writeAll(files, out)
  console.log(pack.site.badge)
  console.log(`Wrote ${files.map(({ name }) => name).join(', ')} to ${out}.`)
}

async function packAt(path: string): Promise<SitePack> {
  const checked = checkPack(await jsonAt(path))
  if (checked.ok) return checked.pack
  throw new Stop(REFUSED, `${path}: ${checked.says}`)
}

async function jsonAt(path: string): Promise<unknown> {
  let text = ''
  try {
    const isFolder = (await stat(path)).isDirectory()
    text = await readFile(isFolder ? join(path, 'pack.json') : path, 'utf-8')
  } catch {
    throw new Stop(REFUSED, `${path}: There is no pack.json here. Make a pack with npm run import.`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Stop(REFUSED, `${path}: This is not a pack. Make one with npm run import.`)
  }
}

/** Never writes over a file: it may have been worked on. */
async function writeAll(files: readonly Written[], folder: string): Promise<void> {
  for (const { name } of files) {
    if (await isThere(join(folder, name)))
      throw new Stop(WRONG_USE, `${folder}: ${name} is there already. Choose another folder for --out.`)
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, text } of files) await writeFile(join(folder, name), text, { flag: 'wx' })
  } catch {
    throw new Stop(WRONG_USE, `${folder}: This folder cannot be written. Choose another one for --out.`)
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

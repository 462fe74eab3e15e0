/** `npm run import`: files of a network in, a folder with an anonymised pack and its report out. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { diceFrom } from '../core/graph/dice.ts'
import { buildPack } from './build.ts'
import { freshDice } from './cli-dice.ts'
import { planOf, type Wishes } from './cli-plan.ts'
import { progressOn } from './cli-progress.ts'
import type { NamedBytes, Problem } from './network.ts'
import { readNetwork } from './read.ts'
import { folderOf, packBefore } from './report/folder.ts'
import { reportOf, tellProblem, tellReport } from './report/report.ts'

/** Exit codes, as --help tells them. */
const DONE = 0
const WRONG_USE = 1
const REFUSED = 2

const HELP = `
Reads GEXF (Gephi), GraphML, and CSV: node tables, edge tables, lists and matrices, in any separator.
Files of one network go together: a table of people and a table of ties.

Examples:
  npm run import -- people.csv ties.csv --site murton --title Murton --out packs/murton \\
      --question "Who do you ask for news?" --kind-from kind --label-kinds place,activity
  npm run import -- les_miserables.gexf --site misers --out packs/misers --public "A novel, long in print"
  npm run import -- ties.csv --site hill --out packs/hill \\
      --question "advice=Who do you ask?" --question "help=Who helps you?" --wave-from year

A whitelist is a list of attribute names (age,street) or a JSON file: ["age", "street"].
Without --kind-from every node is a person, and people are never labelled.

Exit codes:
  0  the pack was written
  1  the command line is wrong, or the folder could not be written
  2  a file could not be read, or the network may not be shown; nothing was written`

interface Options {
  readonly site: string
  readonly out: string
  readonly title?: string
  readonly region?: string
  readonly question: readonly string[]
  readonly labelKinds?: string
  readonly kindFrom?: string
  readonly waveFrom?: string
  readonly whitelist?: string
  readonly public?: string
  readonly seed?: string
}

/** Something that ends the import: what to say, and with which code. */
class Stop extends Error {
  readonly code: number
  constructor(code: number, says: string) {
    super(says)
    this.code = code
  }
}

process.exitCode = await main()

async function main(): Promise<number> {
  const program = commandLine()
  try {
    program.parse()
    return await importFiles(program.args, program.opts<Options>())
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? DONE : WRONG_USE
    if (!(thrown instanceof Stop)) throw thrown
    console.error(thrown.message)
    return thrown.code
  }
}

function commandLine(): Command {
  const gather = (text: string, all: readonly string[]): readonly string[] => [...all, text]
  return new Command('npm run import --')
    .usage('FILE... --site ID --out DIR [options]')
    .description('Makes an anonymised site pack from the files of a network.')
    .argument('<file...>', 'the files of one network')
    .requiredOption('--site <id>', 'short name of the place: a-z, 0-9 and -')
    .requiredOption('--out <dir>', 'folder for pack.json and its reports')
    .option('--title <text>', 'name of the place on screen (the id where left out)')
    .option('--region <text>', 'county or region')
    .option(
      '--question <text>',
      'the question as asked, or "relation=question"; may be given several times',
      gather,
      [],
    )
    .option('--label-kinds <kinds>', 'kinds that may be named on screen: place,activity,source,role')
    .option('--kind-from <attribute>', 'attribute that says what each node is: person, named, place, ...')
    .option('--wave-from <attribute>', 'attribute of ties that tells a first from a second asking')
    .option('--whitelist <names>', 'attributes that may be used: a,b or a small JSON file')
    .option('--public <why>', 'why everybody may see this network: it is public or fictional')
    .option('--seed <number>', 'the same pack every time; only with --public')
    .addHelpText('after', HELP)
    .exitOverride()
}

async function importFiles(paths: readonly string[], options: Options): Promise<number> {
  const wishes = await wishesOf(options)
  const files = await Promise.all(paths.map(readBytes))
  await refuseStrangeFolder(options.out)
  const read = readNetwork(files)
  if (!read.ok) throw refusedBy(read.problems)
  const planned = planOf(read.value, wishes)
  if (!planned.ok) throw refusedBy(planned.problems)
  const dice = wishes.seed === null ? freshDice() : diceFrom(wishes.seed)
  const { raw, plan } = planned.value
  const before = packBefore(await textIn(options.out, 'pack.json'))
  const more = before ? { before } : {}
  const built = buildPack(raw, plan, dice, progressOn(process.stderr), more)
  if (!built.ok) throw refusedBy(built.problems)
  const { pack, report: told } = built.value
  const warnings = [...read.problems, ...planned.problems, ...built.problems]
  const report = reportOf(
    pack.site.id,
    read.value.counts,
    files.map(({ name }) => name),
    warnings,
    told,
  )
  const ledger = await textIn(options.out, 'releases.json')
  const bytes = files.map((file) => file.bytes)
  const folder = await folderOf({ pack, report, plan, files: bytes, ledger })
  await writeFolder(resolve(options.out), folder)
  console.log(tellReport(report))
  console.log(`Wrote ${Object.keys(folder).join(', ')} to ${options.out}.`)
  return DONE
}

/** The text of a file in the folder, or null where there is none. */
async function textIn(folder: string, name: string): Promise<string | null> {
  const names = await namesIn(folder)
  return names?.includes(name) ? readFile(join(folder, name), 'utf-8') : null
}

async function wishesOf(options: Options): Promise<Wishes> {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(options.site)) {
    throw new Stop(WRONG_USE, '--site takes a short name of a-z, 0-9 and -, such as "murton".')
  }
  if (options.seed !== undefined && !/^\d{1,15}$/.test(options.seed)) {
    throw new Stop(WRONG_USE, '--seed takes a whole number.')
  }
  return {
    site: options.site,
    title: options.title ?? null,
    region: options.region ?? null,
    questions: options.question,
    labelKinds: listOf(options.labelKinds),
    kindFrom: options.kindFrom ?? null,
    waveFrom: options.waveFrom ?? null,
    whitelist: await whitelistOf(options.whitelist),
    publicBecause: options.public ?? null,
    seed: options.seed === undefined ? null : Number(options.seed),
  }
}

function listOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

async function whitelistOf(text: string | undefined): Promise<string[]> {
  if (text === undefined || !text.toLowerCase().endsWith('.json')) return listOf(text)
  const { bytes } = await readBytes(text)
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names
  } catch {
    throw new Stop(REFUSED, `${text}: This is not JSON. Write a list of attribute names: ["age", "street"].`)
  }
  throw new Stop(REFUSED, `${text}: Write a list of attribute names here: ["age", "street"].`)
}

async function readBytes(path: string): Promise<NamedBytes> {
  try {
    return { name: basename(path), bytes: await readFile(path) }
  } catch {
    throw new Stop(REFUSED, `${path}: This file cannot be opened. Check its name and its folder.`)
  }
}

function refusedBy(problems: readonly Problem[]): Stop {
  const errors = problems.filter((problem) => problem.level === 'error').map(tellProblem)
  return new Stop(REFUSED, [...errors, 'Nothing was written.'].join('\n'))
}

/** An existing folder is only ever replaced where it is empty or holds a pack. */
async function refuseStrangeFolder(out: string): Promise<void> {
  const names = await namesIn(out)
  if (names === null || names.length === 0 || names.includes('pack.json')) return
  throw new Stop(REFUSED, `${out}: This folder holds other things. Choose a new folder for --out.`)
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null
    throw new Stop(WRONG_USE, `${folder}: This folder cannot be opened. Choose another one for --out.`)
  }
}

/** Writes into a folder beside the wanted one and renames it at the end, so that nothing is ever half-written. */
async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  let fresh = ''
  try {
    await mkdir(dirname(folder), { recursive: true })
    fresh = join(dirname(folder), `.${basename(folder)}-${crypto.randomUUID()}`)
    await mkdir(fresh)
    for (const name of (await namesIn(folder)) ?? []) {
      if (!(name in files)) await cp(join(folder, name), join(fresh, name), { recursive: true })
    }
    for (const [name, text] of Object.entries(files)) await writeFile(join(fresh, name), text)
    await swap(fresh, folder)
  } catch (thrown) {
    if (fresh !== '') await rm(fresh, { recursive: true, force: true })
    if (thrown instanceof Stop) throw thrown
    throw new Stop(WRONG_USE, `${folder}: This folder cannot be written. Choose another one for --out.`)
  }
}

async function swap(fresh: string, folder: string): Promise<void> {
  const isThere = (await namesIn(folder)) !== null
  const old = `${fresh}-before`
  if (isThere) await rename(folder, old)
  try {
    await rename(fresh, folder)
  } catch (thrown) {
    if (isThere) await rename(old, folder)
    throw thrown
  }
  await rm(old, { recursive: true, force: true })
}

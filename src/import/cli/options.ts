/** The command line of `npm run import`: its options, its help, and what they say in the importer's own words. */
import { Command, Option } from 'commander'
import { MIN_ALIKE, TIE_BUDGET } from '../../core/privacy/policy.ts'
import type { ProtectionPlan } from '../plan.ts'
import type { Wishes } from '../wishes.ts'
import { textIn } from './files.ts'
import { REFUSED, Stop, WRONG_USE } from './stop.ts'

const HELP = `
Reads surveys (a row for each person who answered, CSV or .xlsx) and networks (GEXF, GraphML, Pajek, UCINET, VNA, GDF,
NodeXL, Network Canvas, and CSV or .xlsx tables of people and ties). What a file is, is found in the file. Files that
belong together go together: a table of people and a table of ties, or the parts of one survey.

Examples:
  A survey is imported in three steps, and the last repeats without a hand:
  npm run import -- answers.csv --guess-mapping mapping.json      (then look at mapping.json, and correct it)
  npm run import -- answers.csv --mapping mapping.json --decisions decisions.csv --review --dry-run
  npm run import -- answers.csv --mapping mapping.json --decisions decisions.csv \\
      --site murton --title Murton --out packs/murton

  And others:
  npm run import -- answers.xlsx --yes --site murton --out packs/murton --label-kinds place,activity
  npm run import -- people.csv ties.csv --site murton --title Murton --out packs/murton \\
      --question "Who do you ask for news?" --kind-from kind --label-kinds place,activity
  npm run import -- les_miserables.gexf --site misers --out packs/misers --public "A novel, long in print"
  npm run import -- ties.csv --site hill --out packs/hill \\
      --question "advice=Who do you ask?" --question "help=Who helps you?" --wave-from year

A mapping says which columns are the answers to which question, which are facts, and who stands in which overlay. It
may hold headings of your table: keep it with the table, and do not pass it on with the pack.
A whitelist is a list of attribute names (age,street) or a JSON file: ["age", "street"].
Of a network without --kind-from or a mapping every node is a person, and people are never labelled.

Exit codes:
  0  done
  1  the command line is wrong, or a file or folder could not be written
  2  a file could not be read, or the network may not be shown; nothing was written
  3  somebody has to decide something first, and there is nobody to ask; nothing was written`

/** As commander hands them over. */
export interface Options {
  readonly site?: string
  readonly out?: string
  readonly title?: string
  readonly region?: string
  readonly as?: 'survey' | 'network'
  readonly mapping?: string
  readonly guessMapping?: string
  readonly decisions?: string
  readonly review?: true
  readonly feelings?: string
  readonly question: readonly string[]
  readonly labelKinds?: string
  readonly kindFrom?: string
  readonly waveFrom?: string
  readonly whitelist?: string
  readonly public?: string
  readonly seed?: string
  readonly alike?: string
  readonly tieBudget?: string
  readonly dryRun?: true
  readonly yes?: true
}

export function commandLine(): Command {
  const gather = (text: string, all: readonly string[]): readonly string[] => [...all, text]
  const place = new Command('npm run import --')
    .usage('FILE... --site ID --out DIR [options]')
    .description('Makes an anonymised site pack from a survey or a network.')
    .argument('<file...>', 'the files of one survey or one network')
    .option('--site <id>', 'short name of the place: a-z, 0-9 and -')
    .option('--out <dir>', 'folder for the pack and its report')
    .option('--title <text>', 'name of the place on screen (the id where left out)')
    .option('--region <text>', 'county or region')
  const understanding = place
    .addOption(
      new Option('--as <kind>', 'what the files are, where they could be either').choices([
        'survey',
        'network',
      ]),
    )
    .option('--mapping <file>', 'what the columns are, as written by --guess-mapping and corrected by you')
    .option('--guess-mapping <file>', 'writes what the columns seem to be, and stops')
    .option('--decisions <file>', 'which names are one person, as decided before; --review adds to it')
    .option('--review', 'asks about names that may be one person: y, n, s to skip, u to undo')
    .option('--feelings <scale=column>', 'wellbeing by number only, such as wemwbs=Total')
    .option(
      '--question <text>',
      'a question as asked, or "question=text"; may be given several times',
      gather,
      [],
    )
    .option('--label-kinds <kinds>', 'kinds that may be named on screen: place,activity,source,role')
  return protecting(understanding)
    .option('--dry-run', 'does everything, tells what would be, and writes no pack')
    .option('-y, --yes', 'takes every guess without a question; pairs that nobody decided stay apart')
    .addHelpText('after', HELP)
    .exitOverride()
}

/** What may be shown, and how strictly people are protected. */
function protecting(understanding: Command): Command {
  const { usual, most } = MIN_ALIKE
  const [often, atMost] = [100 * TIE_BUDGET.usual, 100 * TIE_BUDGET.most]
  return understanding
    .option('--kind-from <attribute>', 'attribute that says what each node is: person, named, place, ...')
    .option('--wave-from <attribute>', 'attribute of ties that tells a first from a second asking')
    .option('--whitelist <names>', 'attributes that may be used: a,b or a small JSON file')
    .option('--public <why>', 'why everybody may see this network: it is public or fictional')
    .option('--seed <number>', 'the same pack every time; only with --public')
    .option(
      '--alike <number>',
      `fewest people who share each fact, pair and triple of facts (k): ${usual} where left out, ${most} at most`,
    )
    .option(
      '--tie-budget <percent>',
      `ties that may be left out so that fewer lights stand alone: ${often} in 100 where left out, ${atMost} at most, 0 for none`,
    )
}

/** The wishes in the options, or a Stop that says which option is wrong. */
export async function wishesOf(options: Options): Promise<Wishes> {
  const { site = 'dry-run', seed } = options
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(site)) {
    throw new Stop(WRONG_USE, '--site takes a short name of a-z, 0-9 and -, such as "murton".')
  }
  if (seed !== undefined && !/^\d{1,15}$/.test(seed))
    throw new Stop(WRONG_USE, '--seed takes a whole number.')
  return {
    site,
    title: options.title ?? null,
    region: options.region ?? null,
    questions: options.question,
    labelKinds: listOf(options.labelKinds),
    kindFrom: options.kindFrom ?? null,
    waveFrom: options.waveFrom ?? null,
    whitelist: await whitelistOf(options.whitelist),
    publicBecause: options.public ?? null,
    seed: seed === undefined ? null : Number(seed),
    protection: protectionOf(options),
    ...(options.feelings === undefined ? {} : { feelings: options.feelings }),
  }
}

/** As wished; whether it is within the house's rules is said where the rules are. */
function protectionOf({ alike, tieBudget }: Options): ProtectionPlan {
  if (alike !== undefined && !/^\d{1,2}$/.test(alike))
    throw new Stop(WRONG_USE, '--alike takes a whole number of people, such as 8.')
  if (tieBudget !== undefined && !/^\d{1,3}(\.\d{1,2})?$/.test(tieBudget))
    throw new Stop(WRONG_USE, '--tie-budget takes ties in a hundred, such as 2.5.')
  return {
    ...(alike === undefined ? {} : { k: Number(alike) }),
    ...(tieBudget === undefined ? {} : { tieBudget: Number(tieBudget) / 100 }),
  }
}

function listOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

async function whitelistOf(text: string | undefined): Promise<string[]> {
  if (text === undefined || !text.toLowerCase().endsWith('.json')) return listOf(text)
  try {
    const names: unknown = JSON.parse(await textIn(text))
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names
  } catch (thrown) {
    if (thrown instanceof Stop) throw thrown
    throw new Stop(REFUSED, `${text}: This is not JSON. Write a list of attribute names: ["age", "street"].`)
  }
  throw new Stop(REFUSED, `${text}: Write a list of attribute names here: ["age", "street"].`)
}

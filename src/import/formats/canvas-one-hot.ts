/**
 * One question in many columns: Network Canvas writes "Race_White", "Race_Asian" with true and false in them. Here
 * they become one attribute again, "Race", whose value is what was chosen.
 */

type Answers = ReadonlyMap<string, string>

/** What stands in one column, by the place of its row; blanks too. */
interface Column {
  readonly name: string
  readonly cells: (readonly [row: number, value: string])[]
}

/** One question: what its columns begin with, and the columns. */
interface Question {
  readonly stem: string
  readonly columns: readonly Column[]
}

/** Words of a name that are looked at to find the question. */
const MOST_WORDS = 8

/** Answers by name of the question, and whether places on the screen were among them (they are dropped). */
export function foldOneHot(rows: readonly Answers[]): { rows: Map<string, string>[]; drawn: boolean } {
  const columns = columnsOf(rows)
  const places = placesOnScreen(columns)
  const stems = new Map<string, string>()
  for (const { stem, columns: options } of questionsOf([...columns.values()])) {
    for (const { name } of options) if (!places.has(name)) stems.set(name, stem)
  }
  const drawn = [...places].some((name) => columns.get(name)?.cells.some(([, value]) => value !== ''))
  return { rows: rows.map((row) => foldedRow(row, stems, places)), drawn }
}

/** Items in the order they came, by what `keyOf` says of them. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function columnsOf(rows: readonly Answers[]): Map<string, Column> {
  const columns = new Map<string, Column>()
  for (const [at, row] of rows.entries()) {
    for (const [name, value] of row) {
      const column = columns.get(name) ?? { name, cells: [] }
      column.cells.push([at, value])
      columns.set(name, column)
    }
  }
  return columns
}

/** `stems` has the question of each column that is one of its answers. */
function foldedRow(
  row: Answers,
  stems: ReadonlyMap<string, string>,
  without: ReadonlySet<string>,
): Map<string, string> {
  const folded = new Map<string, string>()
  const chosen: (readonly [stem: string, name: string])[] = []
  for (const [name, value] of row) {
    const stem = stems.get(name)
    if (value === '' || without.has(name)) continue
    if (stem === undefined) folded.set(name, value)
    else if (value === 'true') chosen.push([stem, name])
  }
  for (const [stem, options] of grouped(chosen, ([of]) => of)) {
    const answers = options.map(([, name]) => name.slice(stem.length + 1))
    folded.set(folded.has(stem) ? `${stem} (chosen)` : stem, answers.join('; '))
  }
  return folded
}

/** Columns beside each other whose names begin alike and that hold nothing but yes and no. */
function questionsOf(columns: readonly Column[]): Question[] {
  const questions: Question[] = []
  let run: Column[] = []
  for (const column of [...columns.filter(({ name }) => name.includes('_')), null]) {
    const isOption = column !== null && isYesNo(column)
    const goesOn = isOption && run[0] !== undefined && head(column, 1) === head(run[0], 1)
    if (!goesOn) {
      questions.push(...split(run))
      run = []
    }
    if (isOption) run.push(column)
  }
  return questions
}

/** A run as one question, or as several where each has one answer a row at most and together they have more. */
function split(run: readonly Column[]): Question[] {
  const first = run[0]
  if (first === undefined || run.length < 2 || !areAnsweredTogether(run)) return []
  const depth = sharedWords(run)
  const parts = [...grouped(run, (column) => head(column, depth + 1)).values()]
  const areQuestions =
    depth < MOST_WORDS && parts.length > 1 && parts.every((part) => part.length > 1 && mostChosen(part) <= 1)
  if (areQuestions && mostChosen(run) > 1) return parts.flatMap(split)
  return [{ stem: head(first, depth), columns: run }]
}

/** A question that was asked has a yes or no under each of its answers (that the file has), and a no somewhere. */
function areAnsweredTogether(run: readonly Column[]): boolean {
  const blanks = countsByRow(run, (value) => value === '')
  const answers = countsByRow(run, (value) => value !== '')
  const hasNo = run.some(({ cells }) => cells.some(([, value]) => value === 'false'))
  return hasNo && ![...blanks.keys()].some((row) => answers.has(row))
}

function mostChosen(run: readonly Column[]): number {
  return [...countsByRow(run, (value) => value === 'true').values()].reduce(
    (high, count) => Math.max(high, count),
    0,
  )
}

/** How many columns of a row hold what is asked for, of rows where any does. */
function countsByRow(run: readonly Column[], counts: (value: string) => boolean): Map<number, number> {
  const found = new Map<number, number>()
  for (const { cells } of run) {
    for (const [row, value] of cells) if (counts(value)) found.set(row, (found.get(row) ?? 0) + 1)
  }
  return found
}

/** True for a column that holds true and false (or blanks), and not blanks alone. */
function isYesNo({ cells }: Column): boolean {
  const isBlank = cells.every(([, value]) => value === '')
  return !isBlank && cells.every(([, value]) => value === '' || value === 'true' || value === 'false')
}

/** The words that a name begins with: "a_b" of "a_b_c" for 2. */
function head({ name }: Column, words: number): string {
  return name.split('_', words).join('_')
}

/** How many words all names of a run begin with, leaving at least one to each. */
function sharedWords(run: readonly Column[]): number {
  const wordsOf = ({ name }: Column): number => name.split('_', MOST_WORDS + 1).length
  const fewest = run.reduce((low, column) => Math.min(low, wordsOf(column)), MOST_WORDS + 1)
  const isShared = (words: number): boolean =>
    run.every((column) => head(column, words) === head(run[0]!, words))
  let words = 1
  while (words + 1 < fewest && isShared(words + 1)) words += 1
  return words
}

/** "Map_x" where there is "Map_y" too, and the like. */
function placesOnScreen(columns: ReadonlyMap<string, Column>): Set<string> {
  const places = new Set<string>()
  for (const name of columns.keys()) {
    if (!/_(?:screenSpace)?x$/i.test(name)) continue
    const partner = name.slice(0, -1) + (name.endsWith('x') ? 'y' : 'Y')
    if (columns.has(partner)) places.add(name).add(partner)
  }
  return places
}

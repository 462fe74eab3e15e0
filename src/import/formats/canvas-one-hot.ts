/**
 * One question in many columns: Network Canvas writes "Race_White", "Race_Asian" with true and false in them. Here
 * they become one attribute again, "Race", whose value is what was chosen.
 */

type Answers = ReadonlyMap<string, string>

/** One question: what its columns begin with, and the columns. */
interface Question {
  readonly stem: string
  readonly columns: readonly string[]
}

/** Words of a name that are looked at to find the question. */
const MOST_WORDS = 8

/** Answers by name of the question, and whether places on the screen were among them (they are dropped). */
export function foldOneHot(rows: readonly Answers[]): { rows: Map<string, string>[]; drawn: boolean } {
  const names = new Set<string>()
  for (const row of rows) for (const name of row.keys()) names.add(name)
  const places = placesOnScreen([...names])
  const questions = questionsOf(
    [...names].filter((name) => !places.has(name)),
    rows,
  )
  const without = new Set([...places, ...questions.flatMap(({ columns }) => columns)])
  const drawn = rows.some((row) => [...places].some((name) => (row.get(name) ?? '') !== ''))
  return { rows: rows.map((row) => foldedRow(row, questions, without)), drawn }
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

function foldedRow(
  row: Answers,
  questions: readonly Question[],
  without: ReadonlySet<string>,
): Map<string, string> {
  const folded = new Map<string, string>()
  for (const [name, value] of row) if (value !== '' && !without.has(name)) folded.set(name, value)
  for (const { stem, columns } of questions) {
    const chosen = columns.filter((name) => row.get(name) === 'true')
    if (chosen.length === 0) continue
    const value = chosen.map((name) => name.slice(stem.length + 1)).join('; ')
    folded.set(folded.has(stem) ? `${stem} (chosen)` : stem, value)
  }
  return folded
}

/** Columns beside each other whose names begin alike and that hold nothing but yes and no. */
function questionsOf(names: readonly string[], rows: readonly Answers[]): Question[] {
  const questions: Question[] = []
  let run: string[] = []
  for (const name of [...names.filter((each) => each.includes('_')), null]) {
    const isOption = name !== null && isYesNo(name, rows)
    const goesOn = isOption && run[0] !== undefined && head(name, 1) === head(run[0], 1)
    if (!goesOn) {
      questions.push(...split(run, rows))
      run = []
    }
    if (isOption) run.push(name)
  }
  return questions
}

/** A run as one question, or as several where each has one answer a row at most and together they have more. */
function split(run: readonly string[], rows: readonly Answers[]): Question[] {
  const first = run[0]
  if (first === undefined || run.length < 2 || !areAnsweredTogether(run, rows)) return []
  const depth = sharedWords(run)
  const parts = [...grouped(run, (name) => head(name, depth + 1)).values()]
  const areQuestions =
    depth < MOST_WORDS &&
    parts.length > 1 &&
    parts.every((part) => part.length > 1 && mostChosen(part, rows) <= 1)
  if (areQuestions && mostChosen(run, rows) > 1) return parts.flatMap((part) => split(part, rows))
  return [{ stem: head(first, depth), columns: run }]
}

/** A question that was asked has a yes or no under each of its answers (that the file has), and a no somewhere. */
function areAnsweredTogether(columns: readonly string[], rows: readonly Answers[]): boolean {
  let hasNo = false
  for (const row of rows) {
    const values = columns.flatMap((name) => row.get(name) ?? [])
    const blanks = values.filter((value) => value === '').length
    if (blanks > 0 && blanks < values.length) return false
    hasNo ||= values.includes('false')
  }
  return hasNo
}

function mostChosen(columns: readonly string[], rows: readonly Answers[]): number {
  return rows.reduce(
    (high, row) => Math.max(high, columns.filter((name) => row.get(name) === 'true').length),
    0,
  )
}

/** True for a column that holds true and false (or blanks), and not blanks alone. */
function isYesNo(name: string, rows: readonly Answers[]): boolean {
  const values = rows.map((row) => row.get(name) ?? '').filter((value) => value !== '')
  return values.length > 0 && values.every((value) => value === 'true' || value === 'false')
}

/** The words that a name begins with: "a_b" of "a_b_c" for 2. */
function head(name: string, words: number): string {
  return name.split('_', words).join('_')
}

/** How many words all names of a run begin with, leaving at least one to each. */
function sharedWords(run: readonly string[]): number {
  const fewest = run.reduce(
    (low, name) => Math.min(low, name.split('_', MOST_WORDS + 1).length),
    MOST_WORDS + 1,
  )
  const first = run[0] ?? ''
  let words = 1
  while (words + 1 < fewest && run.every((name) => head(name, words + 1) === head(first, words + 1)))
    words += 1
  return words
}

/** "Map_x" where there is "Map_y" too, and the like. */
function placesOnScreen(names: readonly string[]): Set<string> {
  const all = new Set(names)
  const places = new Set<string>()
  for (const name of names) {
    if (!/_(?:screenSpace)?x$/i.test(name)) continue
    const partner = name.slice(0, -1) + (name.endsWith('x') ? 'y' : 'Y')
    if (all.has(partner)) places.add(name).add(partner)
  }
  return places
}

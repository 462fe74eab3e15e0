/** The words people put over columns, in the languages programs write them in. */

export interface NetworkWords {
  readonly from: number | null
  readonly to: number | null
  readonly id: number | null
  /** True where a heading is "Id" itself, not just a word that may mean it. */
  readonly sureId: boolean
}

const FROM = new Set(
  'source from ego sender src rater asker chooser nominator vertex1 node1 person1 von quelle de origen origine'.split(
    ' ',
  ),
)
const TO = new Set(
  'target to alter receiver dst dest destination nominee named chosen friend contact vertex2 node2 person2 nach ziel vers cible destino'.split(
    ' ',
  ),
)
const ID = ['id', 'nodeid', 'name', 'node', 'vertex', 'person', 'respondent', 'case', 'key', 'label', 'nodes']
const LABEL = ['label', 'name', 'title', 'fullname', 'nodelabel']
const DIRECTION: Readonly<Record<string, boolean>> = {
  directed: true,
  undirected: false,
  arc: true,
  edge: false,
  oriente: true,
  nonoriente: false,
  dirigido: true,
  nodirigido: false,
  gerichtet: true,
  ungerichtet: false,
}

/** Which columns hold the two ends of a tie, and which an id; headings in any case, with or without "name", "id". */
export function networkWords(header: readonly string[]): NetworkWords {
  const plain = header.map(plainWord)
  const stems = plain.map((word) => word.replace(/(?:id|name|node|label|uuid|no|nr)$/, ''))
  const exactFrom = indexIn(plain, FROM)
  const exactTo = indexIn(plain, TO)
  const id = ID.map((word) => plain.indexOf(word)).find((at) => at >= 0) ?? null
  return {
    from: exactFrom ?? indexIn(stems, FROM),
    to: exactTo ?? indexIn(stems, TO),
    id,
    sureId: id !== null && (plain[id] === 'id' || plain[id] === 'nodeid'),
  }
}

/** The column of what a node is called, other than its id. */
export function labelColumn(header: readonly string[], id: number): number | null {
  const plain = header.map(plainWord)
  return (
    LABEL.map((word) => plain.findIndex((name, at) => name === word && at !== id)).find((at) => at >= 0) ??
    null
  )
}

/** The column with one of these (lower-case) headings. */
export function columnNamed(header: readonly string[], names: readonly string[]): number | null {
  const lower = header.map((heading) => heading.toLowerCase())
  return names.map((name) => lower.indexOf(name)).find((at) => at >= 0) ?? null
}

/** Whether a word of a Type column means a tie with a direction; null where it means something else. */
export function directionSaid(word: string): boolean | 'mutual' | null {
  const plain = plainWord(word)
  if (plain === 'mutual') return 'mutual'
  return Object.hasOwn(DIRECTION, plain) ? (DIRECTION[plain] ?? null) : null
}

/** Lower case, without accents, blanks and marks. */
function plainWord(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function indexIn(words: readonly string[], known: ReadonlySet<string>): number | null {
  const at = words.findIndex((word) => known.has(word))
  return at < 0 ? null : at
}

/** What the columns of NodeXL mean, in its workbooks and in the GraphML it exports. */

/** Columns that only say how something is drawn, in lower case. */
const DRAWN: ReadonlySet<string> = new Set([
  'color',
  'width',
  'style',
  'shape',
  'size',
  'radius',
  'opacity',
  'image file',
  'image id',
  'visibility',
  'what to show',
  'label text color',
  'label font size',
  'label fill color',
  'label position',
  'primary label fill color',
  'tooltip',
  'layout order',
  'x',
  'y',
  'locked?',
  'polar r',
  'polar angle',
  'dynamic filter',
])
/** Columns that NodeXL fills for itself. */
const OWN: ReadonlySet<string> = new Set(['id', 'add your own columns here', 'vertex id'])

/** Columns that hold what a vertex is called, best first. */
export const NODEXL_LABELS: readonly string[] = ['label', 'primary label']

/** Whether a column is about people and ties, about the drawing, or about NodeXL alone. */
export function nodexlColumn(heading: string): 'told' | 'drawn' | 'own' {
  const plain = heading.trim().toLowerCase()
  if (DRAWN.has(plain) || /^custom menu item (?:text|action)/.test(plain)) return 'drawn'
  return OWN.has(plain) ? 'own' : 'told'
}

export type Visibility = 'show' | 'skip' | 'hide' | 'if tied'

const EDGE_WORDS: Readonly<Record<string, Visibility>> = {
  '': 'show',
  show: 'show',
  '1': 'show',
  skip: 'skip',
  '0': 'skip',
  hide: 'hide',
  '2': 'hide',
}
const VERTEX_WORDS: Readonly<Record<string, Visibility>> = {
  '': 'if tied',
  'show if in an edge': 'if tied',
  '1': 'if tied',
  skip: 'skip',
  '0': 'skip',
  hide: 'hide',
  '2': 'hide',
  show: 'show',
  '4': 'show',
}

const LONGEST_WORD = 40

/** What a Visibility cell says; older workbooks add a number, "Show (1)". Null for a word that is not known. */
export function visibilityOf(of: 'edge' | 'vertex', cell: string): Visibility | null {
  const word = cell
    .slice(0, LONGEST_WORD)
    .toLowerCase()
    .replace(/\s*\(\d\)\s*$/, '')
    .trim()
  const words = of === 'edge' ? EDGE_WORDS : VERTEX_WORDS
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null
}

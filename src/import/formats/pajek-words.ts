/** The words of one Pajek line: bare, in quotes, or times in square brackets. */

export interface Word {
  readonly text: string
  readonly quoted: boolean
}

export interface Words {
  readonly words: readonly Word[]
  /** What stands in square brackets: "1-3,5". Null where nothing does. */
  readonly time: string | null
  /** True where a quote opens and never closes; the rest of the line was taken. */
  readonly open: boolean
}

const BARE = /[^\s"]+/y
const BLANKS = /\s*/y

/** Shapes and keys that say how a vertex or a line is drawn (mrvar.fdv.uni-lj.si/pajek/DrawEPS.htm). */
const DRAWING = new Set(
  (
    'ellipse box diamond triangle cross empty house man woman ' +
    'x_fact y_fact phi r q ic bc bw lc la lr lphi fos font url ' +
    'w c p a s a1 a2 k1 k2 ap l lp h1 h2'
  ).split(' '),
)

/** Cuts a line; takes linear time whatever it holds. */
export function wordsOf(text: string): Words {
  const words: Word[] = []
  const lastBracket = text.lastIndexOf(']')
  let time: string | null = null
  let at = skipped(text, 0)
  while (at < text.length) {
    if (text[at] === '"') {
      const close = text.indexOf('"', at + 1)
      words.push({ text: text.slice(at + 1, close < 0 ? undefined : close), quoted: true })
      if (close < 0) return { words, time, open: true }
      at = close + 1
    } else if (text[at] === '[' && at < lastBracket) {
      const close = text.indexOf(']', at)
      time ??= text.slice(at + 1, close).trim()
      at = close + 1
    } else {
      const bare = bareAt(text, at)
      words.push({ text: bare, quoted: false })
      at += bare.length
    }
    at = skipped(text, at)
  }
  return { words, time, open: false }
}

function skipped(text: string, from: number): number {
  BLANKS.lastIndex = from
  return from + (BLANKS.exec(text)?.[0].length ?? 0)
}

/** The bare word that stands here; there is one, for here is neither blank nor quote. */
function bareAt(text: string, from: number): string {
  BARE.lastIndex = from
  return BARE.exec(text)?.[0] ?? text.slice(from, from + 1)
}

/** True for a word that says how something is drawn. */
export function isDrawing({ text, quoted }: Word): boolean {
  return !quoted && DRAWING.has(text.toLowerCase())
}

/** A vertex number; Pajek does not look at its sign. Null where it is none. */
export function vertexNumber(word: Word | undefined): number | null {
  if (word === undefined || word.quoted || !/^-?\d{1,15}$/.test(word.text)) return null
  return Math.abs(Number(word.text))
}

/** Text as it was meant: "&#233;" is a letter, "\n" the end of a line in a drawing. */
export function meant(text: string): string {
  return text
    .replaceAll('\\n', ' ')
    .replace(/&#(\d{1,7});/g, (written, code: string) => letterOf(Number(code)) ?? written)
    .trim()
}

function letterOf(code: number): string | null {
  const isLetter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isLetter ? String.fromCodePoint(code) : null
}

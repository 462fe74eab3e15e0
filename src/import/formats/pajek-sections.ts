/** A Pajek file as sections: a line that begins with a star, and what stands under it. */
import { type Line, numbered } from './lines.ts'

export const COMMENT = '%'

export interface Section {
  /** The word after the star, in lower case: "vertices". */
  readonly word: string
  /** What stands behind that word. */
  readonly rest: string
  /** Where the star stands. */
  readonly line: number
  /** Lines that are neither blank nor comments. */
  readonly body: Line[]
  /** The first line after a blank one that has lines before it; 0 where there is none. */
  gap: number
}

export interface Sections {
  /** Lines before the first star. */
  readonly loose: readonly Line[]
  readonly sections: readonly Section[]
}

/** All sections of the text, in its order. */
export function sectionsOf(text: string): Sections {
  const loose: Line[] = []
  const sections: Section[] = []
  let blank = false
  for (const line of numbered(text, COMMENT)) {
    const section = sections.at(-1)
    if (line.text.startsWith('*')) sections.push(begun(line))
    else if (line.text !== '') {
      if (section !== undefined && blank && section.gap === 0 && section.body.length > 0)
        section.gap = line.at
      const body = section?.body ?? loose
      body.push(line)
    }
    blank = line.text === ''
  }
  return { loose, sections }
}

/** "*Arcs :2 "trust"" */
function begun({ at, text }: Line): Section {
  const word = /^\*\s{0,9}([a-z]+)/i.exec(text)
  const rest = text.slice(word?.[0].length ?? 1).trim()
  return { word: (word?.[1] ?? '').toLowerCase(), rest, line: at, body: [], gap: 0 }
}

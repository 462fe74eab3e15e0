/** Walks an XML file for the GEXF and GraphML readers: strict, no DOCTYPE, positions as lines. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Problem } from '../network.ts'
import type { TextFile } from './notes.ts'

export interface Tag {
  /** Without the prefix the root element has; other prefixes stay ("viz:color"). */
  readonly name: string
  readonly line: number
  /** The trimmed value of an attribute, or null where it is missing or blank. */
  get(attribute: string): string | null
  /** True where some attribute's name begins so ("nc:"). */
  hasPrefix(prefix: string): boolean
  /** As `get`, for an attribute with a prefix, whichever letters the file uses for it (":id" for "r:id"). */
  prefixed(ending: string): string | null
}

export interface Visitor {
  open(tag: Tag): void
  /** `text` is what stands directly inside the element, CDATA too. */
  close(name: string, text: string): void
}

class Broken extends Error {
  readonly line: number
  constructor(line: number, says: string) {
    super(says)
    this.line = line
  }
}

const DOCTYPE = 'This file has a DOCTYPE, which can hide harm. Take that part out, or save the network again.'

const TOO_DEEP =
  'Tags lie inside each other far deeper here than any program writes them. Save the network again from where it came.'
/** Tags inside tags. Groups within groups of people go a few dozen deep at most. */
const MOST_DEPTH = 2000

/** Walks the whole file; null where it was well formed, else why and where it was not. */
export function walkXml(file: TextFile, visitor: Visitor): Problem | null {
  const broken = walkPieces([file.text], visitor)
  return broken === null ? null : { level: 'error', file: file.name, ...broken }
}

/**
 * Walks XML that comes in pieces, cut anywhere, so that the whole never has to be in memory. Null where it was well
 * formed. What the pieces themselves throw goes on to the caller.
 */
export function walkPieces(
  pieces: Iterable<string>,
  visitor: Visitor,
): { readonly line: number; readonly says: string } | null {
  const parser = new SaxesParser()
  attach(parser, visitor)
  for (const piece of pieces) {
    const broken = fed(parser, (ready) => ready.write(piece))
    if (broken !== null) return broken
  }
  return fed(parser, (ready) => ready.close())
}

function fed(
  parser: SaxesParser,
  feed: (parser: SaxesParser) => void,
): { readonly line: number; readonly says: string } | null {
  try {
    feed(parser)
    return null
  } catch (thrown) {
    const line = thrown instanceof Broken ? thrown.line : parser.line
    return {
      line,
      says: thrown instanceof Broken ? thrown.message : brokenBecause('it cannot be understood'),
    }
  }
}

/** True where the first element of the text is `root`, with any prefix. */
export function rootIs(text: string, root: string): boolean {
  const first = /<(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})[\s/>]/.exec(
    withoutComments(text.slice(0, 8000)),
  )
  return first?.[1] === root
}

function attach(parser: SaxesParser, visitor: Visitor): void {
  const texts: string[] = []
  let rootPrefix: string | null = null
  const nameOf = (name: string): string =>
    rootPrefix !== null && rootPrefix !== '' && name.startsWith(rootPrefix)
      ? name.slice(rootPrefix.length)
      : name
  const addText = (text: string): void => {
    if (texts.length > 0) texts[texts.length - 1] += text
  }
  parser.on('error', (error) => {
    throw new Broken(parser.line, brokenBecause(reasonOf(error.message)))
  })
  parser.on('doctype', () => {
    throw new Broken(parser.line, DOCTYPE)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (texts.length >= MOST_DEPTH) throw new Broken(parser.line, TOO_DEEP)
    rootPrefix ??= tag.name.slice(0, tag.name.indexOf(':') + 1)
    texts.push('')
    visitor.open(new OpenTag(nameOf(tag.name), parser.line, tag.attributes))
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', (tag: SaxesTagPlain) => visitor.close(nameOf(tag.name), texts.pop() ?? ''))
}

class OpenTag implements Tag {
  readonly name: string
  readonly line: number
  readonly #attributes: Readonly<Record<string, string>>

  constructor(name: string, line: number, attributes: Readonly<Record<string, string>>) {
    this.name = name
    this.line = line
    this.#attributes = attributes
  }

  get(attribute: string): string | null {
    const value = Object.hasOwn(this.#attributes, attribute) ? this.#attributes[attribute] : undefined
    return value?.trim() || null
  }

  hasPrefix(prefix: string): boolean {
    return Object.keys(this.#attributes).some((attribute) => attribute.startsWith(prefix))
  }

  prefixed(ending: string): string | null {
    return this.get(Object.keys(this.#attributes).find((attribute) => attribute.endsWith(ending)) ?? '')
  }
}

/** The parser's reason without what it quotes of the file: "12:7: unmatched closing tag: dave." -> "unmatched closing tag". */
function reasonOf(message: string): string {
  return (
    message
      .replace(/^(?:\d+:\d+:\s*)/, '')
      .split(/[:"]/)[0]
      ?.replace(/\.$/, '')
      .trim() ?? ''
  )
}

function brokenBecause(reason: string): string {
  return `The XML is broken or cut short here (${reason}). Save the network again from where it came, and try once more.`
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^-][^>]*>/g, ' ')
}

/** Walks an XML file for the GEXF and GraphML readers: strict, no DOCTYPE, positions as lines. */
import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Problem } from '../network.ts'
import type { TextFile } from './notes.ts'

export interface Tag {
  /** Without the prefix the root element has; other prefixes stay ("viz:color"). */
  readonly name: string
  readonly line: number
  /** The trimmed value of an attribute, or null where it is missing or blank. */
  readonly get: (attribute: string) => string | null
  /** True where some attribute's name begins so ("nc:"). */
  readonly hasPrefix: (prefix: string) => boolean
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

/** Walks the whole file; null where it was well formed, else why and where it was not. */
export function walkXml(file: TextFile, visitor: Visitor): Problem | null {
  const parser = new SaxesParser()
  try {
    attach(parser, visitor)
    parser.write(file.text).close()
    return null
  } catch (thrown) {
    const line = thrown instanceof Broken ? thrown.line : parser.line
    const says = thrown instanceof Broken ? thrown.message : brokenBecause('it cannot be understood')
    return { level: 'error', file: file.name, line, says }
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
    rootPrefix ??= tag.name.slice(0, tag.name.indexOf(':') + 1)
    texts.push('')
    visitor.open(tagOf(nameOf(tag.name), parser.line, tag.attributes))
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', (tag: SaxesTagPlain) => visitor.close(nameOf(tag.name), texts.pop() ?? ''))
}

function tagOf(name: string, line: number, attributes: Record<string, SaxesAttributePlain['value']>): Tag {
  return {
    name,
    line,
    get: (attribute) => {
      const value = Object.hasOwn(attributes, attribute) ? (attributes[attribute] ?? '').trim() : ''
      return value === '' ? null : value
    },
    hasPrefix: (prefix) => Object.keys(attributes).some((attribute) => attribute.startsWith(prefix)),
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

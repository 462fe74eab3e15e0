/** Text as it may stand between the quotes of an XML attribute, or between tags. */

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** Control characters and halves of characters, which no XML file may hold, not even by number. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** The text on one line, with its marks written as entities. */
export function xmlText(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').replace(FORBIDDEN, '').trim())
}

/** The text as it is, with its marks written as entities that XML and HTML both know. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark)
}

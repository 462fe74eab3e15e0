/** Looks for words in bytes, byte by byte, in every way in which a word may be written down. */

/** The words that are there, in any case: plain, in UTF-16, windows-1252, base64, hex or percent signs. */
export function foundAnywhere(bytes: Uint8Array, words: readonly string[]): string[] {
  const buffer = Buffer.from(bytes)
  const haystacks = [buffer.toString('latin1'), buffer.toString('utf8').normalize('NFC')].map((text) =>
    text.toLowerCase(),
  )
  return words.filter((word) =>
    waysToWrite(word).some((written) =>
      haystacks.some((haystack) => haystack.includes(written.toLowerCase())),
    ),
  )
}

function waysToWrite(word: string): string[] {
  const [first, ...rest] = word
  const cases = [
    word,
    word.toLowerCase(),
    word.toUpperCase(),
    `${first?.toUpperCase()}${rest.join('').toLowerCase()}`,
  ]
  return cases.flatMap((each) => [
    each,
    JSON.stringify(each).slice(1, -1),
    Buffer.from(each, 'utf8').toString('latin1'),
    Buffer.from(each, 'latin1').toString('latin1'),
    Buffer.from(each, 'utf16le').toString('latin1'),
    Buffer.from(each, 'utf16le').swap16().toString('latin1'),
    Buffer.from(each).toString('hex'),
    encodeURIComponent(each),
    ...inBase64(each),
  ])
}

/** A word stands at one of three places in base64; what its ends share with their neighbours is left off. */
function inBase64(word: string): string[] {
  return [0, 1, 2]
    .map((shift) => {
      const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)])
      const whole = Math.floor(bytes.length / 3) * 4
      return bytes.toString('base64').slice(shift === 0 ? 0 : 4, whole)
    })
    .filter((text) => text.length >= 6)
}

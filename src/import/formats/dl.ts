/** UCINET DL: a heading in words, then matrices or lists (analytictech.com/ucinet/help/hs5000.htm, UCINET's guide). */
import { linesOf } from '../decode.ts'
import type { Format, RawNetwork, Read } from '../network.ts'
import { readDlHeader } from './dl-header.ts'
import { readDlLists } from './dl-lists.ts'
import { readDlMatrices } from './dl-matrix.ts'
import { DlTrouble } from './dl-words.ts'
import { readEach } from './join.ts'
import { networkOfMatrices } from './matrices.ts'
import { type Notes, notesFor, refused, type TextFile, textFormat } from './notes.ts'

/** The first word is DL, and it is no heading of a table. */
const OPENING = /^\s*dl(?:\s|\s*$)/i

export const dl: Format = textFormat({
  id: 'dl',
  title: 'UCINET DL',
  recognises: (text) => OPENING.test(text.slice(0, 1000)),
  read: (files) => readEach(files, readDl),
})

/** Reads one DL file. */
function readDl(file: TextFile): Read<RawNetwork> {
  const notes = notesFor(file.name)
  try {
    const value = networkOf(linesOf(file.text).join('\n'), notes)
    return { ok: true, value, problems: notes.problems() }
  } catch (thrown) {
    if (thrown instanceof DlTrouble) return refused(file.name, thrown.line, thrown.message)
    throw thrown
  }
}

function networkOf(text: string, notes: Notes): RawNetwork {
  const header = readDlHeader(text, notes)
  const { layout } = header
  return layout.kind === 'matrix'
    ? networkOfMatrices(readDlMatrices(text, header, layout.part, notes), notes)
    : readDlLists(text, header, layout, notes)
}

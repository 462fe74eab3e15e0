/** Writes the anonymised network of a pack for another program. */
import type { SitePack } from '../../core/model/pack.ts'

export interface Written {
  /** Ends as the format's files do; made of the ids of the site and its questions alone. */
  readonly name: string
  readonly text: string
}

/** One format: one file in this folder, one line in its index. */
export interface Writer {
  readonly id: string
  readonly title: string
  /** People are "p1", "p2" ...; things have their label, and an id or a number where two are called alike. */
  readonly write: (pack: SitePack) => readonly Written[]
}

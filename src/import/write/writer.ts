/** Writes the anonymised network of a pack for another program. */
import type { SitePack } from '../../core/model/pack.ts'

export interface Written {
  /** Ends as the format's files do; made of the site's id alone. */
  readonly name: string
  readonly text: string
}

/** One format: one file in this folder, one line in its index. */
export interface Writer {
  readonly id: string
  readonly title: string
  /** Nodes are "p1", "p2" ... for people and their labels for things; nothing else of a row is in the pack. */
  readonly write: (pack: SitePack) => readonly Written[]
}

/** The sample files with the counts their manifests give: one file a format in `samples/`, found by itself. */

export interface Sample {
  /** Id of the format. */
  readonly format: string
  /** Paths inside the samples folder; several are read together. */
  readonly files: readonly string[]
  readonly nodes: number
  readonly ties: number
  readonly directed: boolean | 'mixed'
  /** Ties by relation, where the manifest tells them. */
  readonly relations?: Readonly<Record<string, number>>
  /** Nodes without a tie, where the manifest tells them. */
  readonly isolates?: number
}

/** A sample that must be refused, and what the sentence must name. */
export interface Refused {
  readonly format: string
  readonly files: readonly string[]
  readonly says: RegExp
}

interface Shelf {
  readonly READABLE: readonly Sample[]
  readonly REFUSED?: readonly Refused[]
}

const shelves = Object.values(import.meta.glob<Shelf>('./samples/*.ts', { eager: true }))

export const READABLE: readonly Sample[] = shelves.flatMap((shelf) => shelf.READABLE)
export const REFUSED: readonly Refused[] = shelves.flatMap((shelf) => shelf.REFUSED ?? [])

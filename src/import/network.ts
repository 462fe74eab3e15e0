/**
 * What a reader makes of a file, names and all. These types exist only in `src/import`: the exhibit cannot
 * mention a real person, by construction.
 */
export interface RawNetwork {
  readonly nodes: readonly RawNode[]
  readonly ties: readonly RawTie[]
  /** What the file says of itself, before any privacy rule. Ties as rows of the file, not merged. */
  readonly counts: { readonly nodes: number; readonly ties: number; readonly directed: boolean | 'mixed' }
}

export interface RawNode {
  readonly id: string
  readonly label: string | null
  readonly attributes: Readonly<Record<string, string>>
}

export interface RawTie {
  readonly from: string
  readonly to: string
  readonly directed: boolean
  /** The relation (question) the tie answers; '' where the file has but one. */
  readonly relation: string
  /** 1, or 2 for ties of a second asking. */
  readonly wave: 1 | 2
  /** Events the tie grew with, by id. */
  readonly event: string | null
  readonly attributes: Readonly<Record<string, string>>
}

/** Something that could not be read, was merged or left out: where, and a sentence that says what to do. */
export interface Problem {
  readonly level: 'error' | 'warning'
  readonly file: string
  /** 1-based; 0 where no line can be named. */
  readonly line: number
  readonly says: string
}

/** A result or the reasons there is none; never throws for other people's data. */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** One file as it was given. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One file as it was given, and its text where it is text in some encoding. */
export interface SourceFile extends NamedBytes {
  /** Decoded; null where the bytes are no text. */
  readonly text: string | null
}

/** One file format: one file in `formats/`, one line in its index. */
export interface Format {
  readonly id: string
  readonly title: string
  /** By content, not by name. */
  readonly recognises: (file: SourceFile) => boolean
  /** Files that belong together (a node table and an edge table) come in one call. */
  readonly read: (files: readonly SourceFile[]) => Read<RawNetwork>
}

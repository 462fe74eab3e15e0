/**
 * A survey once its columns are understood: who answered, and whom or what they named, with every name still in it.
 * Lives between `survey/` (which reads tables) and `matching/` (which asks whether two names are one person).
 */

/** Somebody who was asked. */
export interface Respondent {
  readonly id: string
  /** As written in the table; null where the survey kept no name. */
  readonly name: string | null
  /** What is known of them under plain names: sex, age, street, role, group, and whatever else the mapping lets through. */
  readonly about: Readonly<Record<string, string>>
  /** 1-based line of the table. */
  readonly line: number
}

/** What a question asks for: people (who must be matched), or things that are called by their names. */
export type Named = 'person' | 'place' | 'activity' | 'source' | 'role'

/** One name in one answer. */
export interface Mention {
  /** Stable from run to run, made of the respondent, the question and the slot, so that decisions can be applied again. */
  readonly id: string
  /** Id of the respondent who answered. */
  readonly by: string
  /** The question's id, which becomes the relation of the tie. */
  readonly question: string
  /** 0-based place in the answer: names in one answer of one respondent are never one person. */
  readonly slot: number
  readonly named: Named
  /** As written: "Dave next door", "Dr Patel (surgery)"; '' where the survey kept no name, and nobody can be the same. */
  readonly text: string
  /** What the answer says of the one named: sex, age, street, role, group. */
  readonly about: Readonly<Record<string, string>>
  /** How strong the tie is, where it was asked. */
  readonly weight?: string
}

/** What a respondent said of two whom they named: they know each other. */
export interface Acquaintance {
  /** Ids of mentions, both of one respondent. */
  readonly a: string
  readonly b: string
  readonly question: string
  readonly weight?: string
}

export interface Survey {
  readonly respondents: readonly Respondent[]
  readonly mentions: readonly Mention[]
  readonly acquaintances?: readonly Acquaintance[]
}

/** A curator's word on a pair. Ids are of mentions or respondents, the smaller first. */
export interface Decision {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

/** One sort of evidence for or against a pair, in the words of a report: never with what stands in the file. */
export interface Evidence {
  /** "first name", "surname", "sound", "role", "street", "group", "age", "sex", "shared neighbours". */
  readonly sort: string
  /** "the same", "a nickname", "one letter off", "differ", "unknown". */
  readonly says: string
  /** log2 of how much likelier this is for one person than for two; above 0 speaks for one. */
  readonly weight: number
}

export interface Pair {
  readonly a: string
  readonly b: string
  /** 0..1 */
  readonly probability: number
  /** `same` merges by itself, `apart` stays apart, `ask` waits for a person. */
  readonly band: 'same' | 'ask' | 'apart'
  readonly evidence: readonly Evidence[]
}

/** One person behind one or more mentions. */
export interface MatchedPerson {
  readonly id: string
  /** Id of the respondent, where the person was asked themselves. */
  readonly respondent: string | null
  /** Ids of mentions. */
  readonly mentions: readonly string[]
}

export interface Matched {
  readonly people: readonly MatchedPerson[]
  /** Pairs for review that are not decided yet, the most telling first. */
  readonly toAsk: readonly Pair[]
  readonly counts: {
    /** Pairs of respondents and mentions that were compared. */
    readonly compared: number
    /** Links that joined by themselves. */
    readonly same: number
    /** Questions still open, of which `toAsk` holds the first. */
    readonly asked: number
    /** Decisions whose two ids are in this survey. */
    readonly decided: number
  }
  /** How far figures of the network would move under other plausible answers: least and greatest over sampled networks. */
  readonly uncertainty: readonly { readonly figure: string; readonly least: number; readonly most: number }[]
}

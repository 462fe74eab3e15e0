/**
 * Kith's rules of disclosure: one policy, used by the importer when it writes and by the exhibit when it shows.
 *
 * Source: the strictest of several practices: ONS Secure Research Service (threshold 10), NHS Digital HES 2018
 * (round to 5), k-anonymity with k = 5 (sdcMicro's usual setting). A site may be stricter, never laxer.
 */

/** The version of these rules that a certificate names. */
export const POLICY = 'kith-1'
/** No count, share, mean or group on fewer respondents. */
export const MIN_RESPONDENTS = 10
/** A pool, group or place community of people is never smaller on a picture. */
export const MIN_GROUP = 10
/** A thing named by fewer people of a survey is pooled with others of its kind. */
export const MIN_NAMING_A_THING = 5
/** A network of fewer people is refused, unless it is public: in it everybody can be told from everybody. */
export const MIN_PEOPLE = 30
/** Own shares are shown to the nearest so many in 100. */
export const ROUND_TO = 5
/** A share this low or lower, or this high or higher, is hidden: it would tell of nearly everybody in the group. */
export const SHARE_TELLS_ALL = { low: 0, high: 95 } as const

/** Every fact, pair and triple of facts behind a survey's shares is shared by so many people, or not used. */
export const MIN_ALIKE = { usual: 5, least: 3, most: 10 } as const
/** In every group so many different answers to a sensitive question, at least. */
export const MIN_ANSWERS = 2
/** How far a group's answers to a sensitive question may lie from everybody's (earth mover's distance, 0 to 1). */
export const MOST_APART = 0.3
/** Share of a survey's ties that may be left out so that fewer lights stand alone. */
export const TIE_BUDGET = { usual: 0.05, most: 0.1 } as const
/**
 * How sure somebody who looks for a person may be: of any one, and on average over all.
 * Source: 1/3 is the usual bound of the "prosecutor" model; 0.09 is the one for public release (EMA, Health Canada).
 */
export const MOST_SURE = { ofAnybody: 1 / 3, onAverage: 0.09 } as const

/** Whether a number about so many respondents may be shown at all. */
export function showable(respondents: number): boolean {
  return respondents >= MIN_RESPONDENTS
}

/** A share in 0..100 to the nearest 5; `of` must be above 0. */
export function roundedShare(part: number, of: number): number {
  return Math.round((100 * part) / of / ROUND_TO) * ROUND_TO
}

export type Far = 'further' | 'as-far' | 'less-far'

/**
 * How far something came, held against another run, without a number: "further", "as far", "not so far".
 * The same within the larger of 5 people and 1 in 20 of the larger count, which nobody should make anything of.
 */
export function further(reached: number, other: number): Far {
  const margin = Math.max(ROUND_TO, Math.max(reached, other) / 20)
  if (Math.abs(reached - other) < margin) return 'as-far'
  return reached > other ? 'further' : 'less-far'
}

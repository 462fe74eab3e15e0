/**
 * The last gate before a pack is shown: refuses one that would let any combination of toggles, taps and figures single
 * out fewer than the threshold, or anything that the file itself gives away to somebody who opens it. Pure; for the
 * importer's own packs and for any other.
 */
import { checkPack } from '../../core/model/check.ts'
import type { SitePack } from '../../core/model/pack.ts'
import { SAYS_PUBLIC } from '../anonymise/certify.ts'
import { faultsInFigures } from './check-figures.ts'
import { faultsInRows } from './check-rows.ts'
import { faultsInShares } from './check-shares.ts'
import { faultsInTexts } from './check-texts.ts'
import { faultsBetween } from './difference.ts'

export type Released =
  | { readonly ok: true; readonly pack: SitePack }
  /** Sentences that name the field at fault and say what to do; they never quote the pack. */
  | { readonly ok: false; readonly faults: readonly string[] }

/** `before` is the last pack of the same place: nobody may be found by taking one from the other. */
export function checkRelease(json: unknown, before?: SitePack): Released {
  const checked = checkPack(json)
  if (!checked.ok) return { ok: false, faults: [checked.says] }
  const { pack } = checked
  const survey = pack.site.provenance === 'survey'
  const faults = [
    ...faultsInTexts(pack),
    ...faultsInNumbers(pack),
    ...badgeFaults(pack),
    ...(survey ? [...faultsInRows(pack), ...faultsInShares(pack), ...faultsInFigures(pack)] : []),
    ...(survey && before ? faultsBetween(before, pack) : []),
  ]
  return faults.length === 0 ? { ok: true, pack } : { ok: false, faults }
}

/** The same of a file's text, which must hold no more than the pack: no field twice, no digit that reading drops. */
export function checkReleaseText(text: string, before?: SitePack): Released {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, faults: ['This file is no JSON. Give the pack.json that npm run import wrote.'] }
  }
  const released = checkRelease(json, before)
  if (!released.ok || withoutBlanks(text) === JSON.stringify(json)) return released
  const says =
    'The file holds more than its pack: a field twice, or numbers and letters written in another way.'
  return { ok: false, faults: [`${says} Make the pack again with npm run import.`] }
}

/** JSON without the blanks between its parts; those in strings stay. */
function withoutBlanks(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : '')).trim()
}

/** Farthest that a row may stand from the middle. */
const FARTHEST = 1000

/** A number with more digits than it needs can hold what it should not. */
function faultsInNumbers({ nodes, questions }: SitePack): string[] {
  const places = [
    ['nodes.base', nodes.base] as const,
    ...questions.map((question, n) => [`questions[${n}].places`, question.places] as const),
  ]
  return places.flatMap(([field, { x, y }]) =>
    [...x, ...y].every(isPlain)
      ? []
      : [
          `${field} has places that are not to one tenth, or lie outside the map. Make the pack again with npm run import.`,
        ],
  )
}

const isPlain = (value: number): boolean => Math.abs(value) <= FARTHEST && Number(value.toFixed(1)) === value

function badgeFaults({ site: { provenance, badge } }: SitePack): string[] {
  if (provenance === 'survey' || SAYS_PUBLIC.test(badge)) return []
  return [
    'site.badge does not say that the network is public or made up. Say so: it is why nobody is hidden.',
  ]
}

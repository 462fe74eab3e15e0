/**
 * The release ledger: what was shown of a place, when after what. Only hashes are kept, which say whether two packs came
 * of the same files and the same decisions, and nothing of what stands in them.
 */
import type { ImportPlan } from '../plan.ts'

export interface Release {
  /** SHA-256 of the files that were read, in the order given. */
  readonly input: string
  /** SHA-256 of everything the curator decided. */
  readonly settings: string
  /** Null for surveys, which are shuffled anew each time. */
  readonly seed: number | null
  /** SHA-256 of the text of pack.json. */
  readonly pack: string
}

export interface Ledger {
  readonly site: string
  /** The first release first. */
  readonly releases: readonly Release[]
}

export async function releaseOf(
  files: readonly Uint8Array[],
  plan: ImportPlan,
  packText: string,
): Promise<Release> {
  const each = await Promise.all(files.map(hashOf))
  return {
    input: await hashOf(bytesOf(each.join())),
    settings: await hashOf(bytesOf(JSON.stringify(plan, asPlain))),
    seed: plan.provenance === 'survey' ? null : plan.seed,
    pack: await hashOf(bytesOf(packText)),
  }
}

/** The ledger with one release more. A ledger that is not there, or of another place, is begun anew. */
export function ledgerWith(text: string | null, site: string, release: Release): Ledger {
  const known = text === null ? null : ledgerIn(text)
  return { site, releases: [...(known?.site === site ? known.releases : []), release] }
}

/** The ledger in a file, or null where it is none. */
export function ledgerIn(text: string): Ledger | null {
  try {
    const json: unknown = JSON.parse(text)
    return isLedger(json) ? json : null
  } catch {
    return null
  }
}

function isLedger(json: unknown): json is Ledger {
  const ledger = json as Partial<Ledger> | null
  return (
    typeof ledger?.site === 'string' && Array.isArray(ledger.releases) && ledger.releases.every(isRelease)
  )
}

function isRelease(json: unknown): json is Release {
  const release = json as Partial<Release> | null
  return [release?.input, release?.settings, release?.pack].every((hash) => /^[0-9a-f]{64}$/.test(hash ?? ''))
}

/** Maps become lists of pairs; functions are the code's, not the curator's, and are left out. */
const asPlain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

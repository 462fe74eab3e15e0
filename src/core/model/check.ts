/**
 * Holds a file to the contract of a pack: the published schema (`data/pack.schema.json`) first, then what a schema
 * cannot say (`links.ts`, `counts.ts`). Stops at the first fault, since one is enough to refuse a pack.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import schema from '../../../data/pack.schema.json' with { type: 'json' }
import { brokenCount } from './counts.ts'
import { brokenLink } from './links.ts'
import type { SitePack } from './pack.ts'
import { faultSaid } from './schema-fault.ts'

export type Checked =
  | { readonly ok: true; readonly pack: SitePack }
  | { readonly ok: false; readonly says: string }

const WHAT_TO_DO = 'Make the pack again with npm run import.'

const ajv = new Ajv2020({ discriminator: true, allowUnionTypes: true })
const fits = ajv.compile<SitePack>(schema)

/** The pack, or one sentence that names the field at fault and says what to do. Never throws, whatever the file holds. */
export function checkPack(json: unknown): Checked {
  if (!fits(json)) return refused(faultSaid(fits.errors?.[0], 'pack'))
  const broken = brokenLink(json) ?? brokenCount(json)
  return broken === null ? { ok: true, pack: json } : refused(broken)
}

const refused = (says: string): Checked => ({ ok: false, says: `${says} ${WHAT_TO_DO}` })

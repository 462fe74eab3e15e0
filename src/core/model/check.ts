/**
 * Holds a file to the contract of a pack: the published schema (`data/pack.schema.json`) first, then what a schema
 * cannot say (`links.ts`, `counts.ts`). Stops at the first fault, since one is enough to refuse a pack.
 */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import schema from '../../../data/pack.schema.json' with { type: 'json' }
import { brokenCount } from './counts.ts'
import { brokenLink } from './links.ts'
import type { SitePack } from './pack.ts'

export type Checked =
  | { readonly ok: true; readonly pack: SitePack }
  | { readonly ok: false; readonly says: string }

const WHAT_TO_DO = 'Make the pack again with npm run import.'

const ajv = new Ajv2020({ discriminator: true, allowUnionTypes: true })
const fits = ajv.compile<SitePack>(schema)

/** The pack, or one sentence that names the field at fault and says what to do. Never throws, whatever the file holds. */
export function checkPack(json: unknown): Checked {
  if (!fits(json)) return refused(saysOf(fits.errors?.[0]))
  const broken = brokenLink(json) ?? brokenCount(json)
  return broken === null ? { ok: true, pack: json } : refused(broken)
}

const refused = (says: string): Checked => ({ ok: false, says: `${says} ${WHAT_TO_DO}` })

function saysOf(error: ErrorObject | undefined): string {
  if (!error) return 'This is not a pack.'
  const field = fieldOf(error.instancePath)
  const { params } = error
  switch (error.keyword) {
    case 'required':
      return `${inside(field, params.missingProperty)} is missing.`
    case 'additionalProperties':
      return `${inside(field, params.additionalProperty)} has no place in a pack.`
    case 'const':
      return `${field} must be ${JSON.stringify(params.allowedValue)}.`
    case 'enum':
      return `${field} must be one of: ${params.allowedValues.join(', ')}.`
    case 'discriminator':
      return `${inside(field, params.tag)} must be one of: group, role, row.`
    case 'maxLength':
      return `${field} has more than ${params.limit} characters.`
    case 'maxItems':
      return `${field} has more than ${params.limit} entries.`
    case 'minLength':
    case 'minItems':
      return `${field} is empty.`
    default:
      // "must be number", "must be >= 0", "must match pattern": ajv's own words are plain enough.
      return `${field || 'The pack'} ${error.message}.`
  }
}

/** "/questions/2/places/x/7" as people write it: "questions[2].places.x[7]". */
function fieldOf(path: string): string {
  return path
    .slice(1)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

const inside = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`)

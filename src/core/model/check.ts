/**
 * Holds a file to the published contract of packs before anything is drawn from it.
 *
 * The shape is `data/pack.schema.json` (JSON Schema, by ajv); what a schema cannot say is in `pack-rules.ts`.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import schema from '../../../data/pack.schema.json' with { type: 'json' }
import type { SitePack } from './pack.ts'
import { brokenRule } from './pack-rules.ts'

/** A pack, or one sentence that names the field that is wrong and says what to do. */
export type Checked =
  | { readonly ok: true; readonly pack: SitePack }
  | { readonly ok: false; readonly says: string }

const REMEDY = 'Make the pack again with `npm run import`.'

export function checkPack(json: unknown): Checked {
  const shape = shapeOfPacks()
  const wrong = shape(json) ? brokenRule(json) : sayingOf(shape.errors ?? [], json)
  return wrong === null ? { ok: true, pack: json as SitePack } : { ok: false, says: `${wrong} ${REMEDY}` }
}

let compiled: ValidateFunction<SitePack> | null = null

/** Compiled on first use: not every page reads packs. */
function shapeOfPacks(): ValidateFunction<SitePack> {
  compiled ??= new Ajv({ allowUnionTypes: true }).compile<SitePack>(schema)
  return compiled
}

/** Of several complaints (an overlay fits neither of its two kinds) the deepest is the one that means something. */
function sayingOf(errors: readonly ErrorObject[], json: unknown): string {
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length
  const telling = errors.filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf')
  const [first] = [...(telling.length > 0 ? telling : errors)].sort((a, b) => depth(b) - depth(a))
  if (!first) return 'The file is not a pack.'
  return `${fieldOf(first.instancePath) || 'The file'} ${complaintOf(first, json)}.`
}

/** "/questions/2/places/x" to "questions[2].places.x". */
function fieldOf(path: string): string {
  return path
    .split('/')
    .slice(1)
    .map((part) =>
      /^\d+$/.test(part) ? `[${part}]` : `.${part.replaceAll('~1', '/').replaceAll('~0', '~')}`,
    )
    .join('')
    .replace(/^\./, '')
}

function complaintOf({ keyword, params, message, instancePath }: ErrorObject, json: unknown): string {
  if (keyword === 'additionalProperties')
    return `has a field "${params.additionalProperty}" that packs do not have`
  if (keyword === 'required') return `lacks the field "${params.missingProperty}"`
  if (keyword === 'enum')
    return `is ${shown(valueAt(json, instancePath))}, but must be one of ${params.allowedValues.join(', ')}`
  if (keyword === 'const')
    return `is ${shown(valueAt(json, instancePath))}, but must be ${params.allowedValue}`
  if (keyword === 'type' && instancePath === '') return 'is not a pack: it should hold one JSON object'
  return `is ${shown(valueAt(json, instancePath))}, but ${message ?? 'is not as a pack has it'}`
}

function valueAt(json: unknown, path: string): unknown {
  let value = json
  for (const part of path.split('/').slice(1))
    value = (value as Record<string, unknown> | null | undefined)?.[part]
  return value
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

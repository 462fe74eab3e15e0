/** The first thing in which a file does not keep to its schema, as a sentence: names the field, never what stands in it. */
import type { ErrorObject } from 'ajv/dist/2020.js'

/** `what` is the file in a word: "pack", "mapping". */
export function faultSaid(error: ErrorObject | undefined, what: string): string {
  if (!error) return `This is not a ${what}.`
  const field = fieldOf(error.instancePath)
  const { params } = error
  switch (error.keyword) {
    case 'required':
      return `${inside(field, params.missingProperty)} is missing.`
    case 'additionalProperties':
      return `${inside(field, params.additionalProperty)} has no place in a ${what}.`
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
      return `${field || `The ${what}`} ${error.message}.`
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

/** One mutated input for every number, the same each time. */
import { type Dice, diceFrom } from '../../../src/core/graph/dice.ts'
import type { NamedBytes } from '../../../src/import/read.ts'
import { below, type Mutator, oneOf, WOUNDS } from './bytes.ts'
import { FLOODS } from './floods.ts'
import type { Input } from './inputs.ts'
import { bomb, insideOf, isZip, sizesLie } from './zips.ts'

export interface Mutated {
  readonly files: readonly NamedBytes[]
  /** "longLine + cut in good.paj" */
  readonly told: string
}

export interface Size {
  /** About how many letters a flood makes. */
  readonly letters: number
  /** How many megabytes a zip bomb unpacks to. */
  readonly megabytes: number
}

/** One to four wounds to one of the files. */
export function wounded(input: Input, seed: number): Mutated {
  const dice = diceFrom(seed)
  return changed(input, dice, (bytes) => {
    const names = Array.from({ length: 1 + below(4, dice) }, () => oneOf(Object.keys(WOUNDS), dice))
    const out = names.reduce((now, name) => anywhere(now, dice, WOUNDS[name] ?? ((same) => same)), bytes)
    return { bytes: out, told: names.join(' + ') }
  })
}

/** A flood by name, or any, and sometimes a wound after it. A zip may also lie or explode. */
export function flooded(input: Input, seed: number, size: Size, name?: string): Mutated {
  const dice = diceFrom(seed)
  return changed(input, dice, (bytes) => {
    if (isZip(bytes) && dice() < 0.3) return { bytes: sizesLie(bytes, dice), told: 'sizesLie' }
    if (isZip(bytes) && dice() < 0.5) return { bytes: bomb(bytes, dice, size.megabytes), told: 'bomb' }
    const flood = name ?? oneOf(Object.keys(FLOODS), dice)
    const mutate: Mutator = (part) => FLOODS[flood]?.(part, dice, size.letters) ?? part
    const full = anywhere(bytes, dice, mutate)
    if (dice() < 0.7) return { bytes: full, told: flood }
    const wound = oneOf(Object.keys(WOUNDS), dice)
    return { bytes: anywhere(full, dice, WOUNDS[wound] ?? mutate), told: `${flood} + ${wound}` }
  })
}

/** Mostly inside a zip, for a broken zip is refused before anybody looks into it. */
function anywhere(bytes: Uint8Array, dice: Dice, mutate: Mutator): Uint8Array {
  const inside = isZip(bytes) && dice() < 0.8 ? insideOf(bytes, dice, mutate) : null
  return inside ?? mutate(bytes, dice)
}

function changed(
  { files }: Input,
  dice: Dice,
  change: (bytes: Uint8Array) => { bytes: Uint8Array; told: string },
): Mutated {
  const at = below(files.length, dice)
  const old = files[at]
  if (old === undefined) return { files, told: 'nothing' }
  const { bytes, told } = change(old.bytes)
  return { files: files.with(at, { name: old.name, bytes }), told: `${told} in ${old.name}` }
}

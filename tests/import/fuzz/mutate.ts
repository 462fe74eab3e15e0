/** One mutated input for every number, the same each time. */
import { type Dice, diceFrom } from '../../../src/core/graph/dice.ts'
import type { NamedBytes } from '../../../src/import/network.ts'
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
    const mutate: Mutator = (part) => names.reduce((now, name) => WOUNDS[name]?.(now, dice) ?? now, part)
    return { bytes: anywhere(bytes, dice, mutate), told: names.join(' + ') }
  })
}

/** A flood by name, or any, and sometimes a wound after it. A zip may also lie or explode. */
export function flooded(input: Input, seed: number, size: Size, name?: string): Mutated {
  const dice = diceFrom(seed)
  return changed(input, dice, (bytes) => {
    if (isZip(bytes) && dice() < 0.3) return { bytes: sizesLie(bytes, dice), told: 'sizesLie' }
    if (isZip(bytes) && dice() < 0.5) return { bytes: bomb(bytes, dice, size.megabytes), told: 'bomb' }
    const flood = name ?? oneOf(Object.keys(FLOODS), dice)
    const wound = dice() < 0.3 ? oneOf(Object.keys(WOUNDS), dice) : null
    const mutate: Mutator = (part) => {
      const full = FLOODS[flood]?.(part, dice, size.letters) ?? part
      return wound === null ? full : (WOUNDS[wound]?.(full, dice) ?? full)
    }
    const told = wound === null ? flood : `${flood} + ${wound}`
    return { bytes: anywhere(bytes, dice, mutate), told }
  })
}

/** Mostly inside a zip, for a broken zip is refused before anybody looks into it. */
function anywhere(bytes: Uint8Array, dice: Dice, mutate: Mutator): Uint8Array {
  return isZip(bytes) && dice() < 0.8 ? insideOf(bytes, dice, mutate) : mutate(bytes, dice)
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

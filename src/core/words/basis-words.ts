/** How sure a number is, in plain words. */
import type { Basis } from '../model/pack.ts'

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  published: 'Published for this place',
  borrowed: 'Published, but for another place or for all places together',
  derived: 'Worked out from published numbers',
  measured: 'Counted on this map',
  assumed: 'Made up, and never shown as a number',
}

/** What the command line would be told, from what stands on the page; all else stands in the mapping here. */
import type { Wishes } from '../import/wishes.ts'
import { NO_PLACE, type PlaceWords } from './keepsakes.ts'
import { placeId } from './steps.ts'

export const wishesOf = ({ title, region, publicBecause, alike, tieBudget }: PlaceWords): Wishes => ({
  site: placeId(title),
  title: title.trim(),
  region: region.trim(),
  questions: [],
  labelKinds: [],
  kindFrom: null,
  waveFrom: null,
  whitelist: [],
  publicBecause: publicBecause?.trim() ?? null,
  seed: null,
  protection: { k: alike, tieBudget },
})

export const NO_WISHES: Wishes = wishesOf(NO_PLACE)

/** What the command line would be told, from what stands on the page; all else stands in the mapping here. */
import type { Wishes } from '../import/wishes.ts'
import type { PlaceWords } from './keepsakes.ts'
import { placeId } from './steps.ts'

export const wishesOf = ({ title, region, publicBecause }: PlaceWords): Wishes => ({
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
})

export const NO_WISHES: Wishes = wishesOf({ title: '', region: '', publicBecause: null })

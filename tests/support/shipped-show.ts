/** The show as it is shipped: every place that is baked in `data/`, its pins and its closed overlays. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AtlasPlace, SiteId, SiteNotes, SitePack } from '../../src/core/model/pack.ts'
import type { ToldShow } from '../../src/core/reading/told.ts'
import { fakeShow } from './fake-show.ts'

const DATA = join(import.meta.dirname, '..', '..', 'data')

function json<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(DATA, ...path), 'utf-8')) as T
}

const folders = readdirSync(DATA).filter((name) => existsSync(join(DATA, name, 'pack.json')))

export const SHIPPED_PACKS: readonly SitePack[] = folders.map((site) => json<SitePack>(site, 'pack.json'))
export const SHIPPED_ATLAS: readonly AtlasPlace[] = json<readonly AtlasPlace[]>('atlas.json')
export const SHIPPED_NOTES: ReadonlyMap<SiteId, SiteNotes> = new Map(
  folders.map((site) => [site, json<SiteNotes>(site, 'site.json')]),
)

/** `rest` as in `fakeShow`; the home place is Murton. */
export function shippedShow(rest: ToldShow['rest'] = 'attract'): ToldShow {
  return {
    ...fakeShow(SHIPPED_PACKS, rest),
    home: 'murton',
    order: SHIPPED_ATLAS.map(({ id }) => id),
    atlas: SHIPPED_ATLAS,
    locked: new Map([...SHIPPED_NOTES].map(([site, { locked }]) => [site, locked])),
    credits: new Map([...SHIPPED_NOTES].map(([site, { credits }]) => [site, credits])),
  }
}

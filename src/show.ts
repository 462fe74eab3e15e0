/** Opens the show: the scenes, the atlas, and packs as they are asked for. A bad pack gives a sentence and changes nothing. */
import { checkPack } from './core/model/check.ts'
import type { AtlasPlace, SiteId, SiteNotes, SitePack } from './core/model/pack.ts'
import type { ToldScene, ToldShow } from './core/reading/told.ts'
import { PATHS, USUAL_PATHS } from './core/story/path.ts'
import { fetchJson } from './fetch-json.ts'
import { handedPack } from './handed.ts'
import type { Options } from './kiosk/options.ts'
import { pathsFrom, playlistUrl } from './playlists.ts'

const files = import.meta.glob<{ default: ToldScene }>('../scenes/*.ts', { eager: true })
const scenes = new Map(Object.values(files).map(({ default: scene }) => [scene.id, scene]))
const NO_NOTES: SiteNotes = { proud: [], credits: [], locked: [] }

export type Loaded = { readonly show: ToldShow; readonly says: string | null }
/** `playlists`: a sentence for each playlist, or part of one, that could not be used. */
export type Opened = Loaded & { readonly playlists: readonly string[] }

/** The show with its home place loaded. `says` names what could not be loaded; the home place then is the first that could. */
export async function openShow(options: Options): Promise<Opened> {
  const atlas = ((await fetchJson('data/atlas.json')) ?? []) as readonly AtlasPlace[]
  const empty: ToldShow = {
    packs: new Map(),
    order: atlas.map((place) => place.id),
    atlas,
    home: '',
    scenes,
    paths: pathsFrom(scenes, {}).paths,
    path: options.path ?? USUAL_PATHS[options.mode],
    locked: new Map(),
    credits: new Map(),
    rest: options.mode === 'visit' ? 'attract' : options.mode,
    language: options.lang,
    seed: options.seed,
  }
  if (options.handed) return { ...checkedInto(empty, await handedPack(), 'The handed map'), playlists: [] }
  const wanted = options.pack ?? `data/${options.site}/pack.json`
  const first = await withPack(empty, wanted)
  if (first.show.home !== '') return withPaths(first, wanted)
  const other = `data/${atlas[0]?.id ?? 'murton'}/pack.json`
  return withPaths({ ...(await withPack(empty, other)), says: first.says }, other)
}

/** An installer's own playlists, read beside the packs, take the place of those that were built in. */
async function withPaths({ show, says }: Loaded, packUrl: string): Promise<Opened> {
  const found = await Promise.all(
    PATHS.map(async (name) => {
      const url = playlistUrl(name, packUrl)
      return [name, { url, json: await fetchJson(url) }] as const
    }),
  )
  const { paths, says: playlists } = pathsFrom(scenes, Object.fromEntries(found))
  return { show: { ...show, paths }, says, playlists }
}

/** The show with one more place in it, or the same show and a sentence. */
export async function withSite(show: ToldShow, site: SiteId): Promise<Loaded> {
  return show.packs.has(site) ? { show, says: null } : withPack(show, `data/${site}/pack.json`)
}

async function withPack(show: ToldShow, url: string): Promise<Loaded> {
  const json = await fetchJson(url)
  const notes = json === null ? null : await fetchJson(url.replace(/pack\.json.*$/, 'site.json'))
  return checkedInto(show, json, url, notes)
}

/** Null where there is no file. */
function checkedInto(show: ToldShow, json: unknown, from: string, notes: unknown = null): Loaded {
  if (json === null)
    return { show, says: `${from} could not be read. Check that the file is there and is JSON.` }
  const checked = checkPack(json)
  if (!checked.ok) return { show, says: `${from}: ${checked.says}` }
  return {
    show: grown(show, checked.pack, { ...NO_NOTES, ...(notes as Partial<SiteNotes> | null) }),
    says: null,
  }
}

function grown(show: ToldShow, pack: SitePack, notes: SiteNotes): ToldShow {
  const { id, title, region } = pack.site
  const known = show.atlas.some((place) => place.id === id)
  // A place that is not in the atlas gets a pin beside it: it has no coordinates, so it stands where the map is empty.
  const proud = notes.proud[0]?.says ?? ''
  const pin: AtlasPlace = { id, title, region, proud, latitude: 53.9, longitude: 0.1 }
  return {
    ...show,
    packs: new Map([...show.packs, [id, pack]]),
    locked: new Map([...show.locked, [id, notes.locked]]),
    credits: new Map([...show.credits, [id, notes.credits]]),
    atlas: known ? show.atlas : [pin, ...show.atlas],
    order: known ? show.order : [id, ...show.order],
    home: show.home === '' ? id : show.home,
  }
}

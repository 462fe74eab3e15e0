/** The ways through, as files: an installer's own where they can be read, else those that the exhibit was built with. */
import loop from '../data/playlists/loop.json'
import playback from '../data/playlists/playback.json'
import solo from '../data/playlists/solo.json'
import visit from '../data/playlists/visit.json'
import { PATHS, type Path, type PathName } from './core/story/path.ts'
import { laidOut } from './core/story/playlist.ts'
import type { Scene } from './core/story/scene.ts'

type Paths = Readonly<Record<PathName, Path>>
type Scenes = ReadonlyMap<string, Scene>
/** Files by the name of the path they are meant for, with where they came from; `json` null: there is none. */
export type PathFiles = Readonly<Partial<Record<PathName, { readonly url: string; readonly json: unknown }>>>

const SHIPPED: Readonly<Record<PathName, unknown>> = { visit, solo, playback, loop }

/** All paths, and a sentence for every file or stop that could not be used. Throws where a shipped file is bad. */
export function pathsFrom(scenes: Scenes, files: PathFiles): { paths: Paths; says: readonly string[] } {
  const says: string[] = []
  const pathOf = (name: PathName): Path => {
    const file = files[name]
    const own = file && file.json !== null ? laidOut(scenes, file.json) : null
    if (own && !own.ok) says.push(`${file?.url}: ${own.says} The shipped ${name} plays instead.`)
    if (own?.ok) {
      says.push(...own.says.map((each) => `${file?.url}: ${each}`))
      return own.path
    }
    const shipped = laidOut(scenes, SHIPPED[name])
    if (!shipped.ok) throw new Error(`expected a playlist in data/playlists/${name}.json: ${shipped.says}`)
    return shipped.path
  }
  const paths = Object.fromEntries(PATHS.map((name) => [name, pathOf(name)])) as unknown as Paths
  return { paths, says }
}

/** Where the files of a place lie: its loop beside its pack, the others in one folder for all. */
export function playlistUrl(name: PathName, packUrl: string): string {
  return name === 'loop' ? packUrl.replace(/pack\.json.*$/, 'loop.json') : `data/playlists/${name}.json`
}

/**
 * Playlists: small files that say which scenes play, in which order. A file is held to its schema
 * (`data/playlist.schema.json`) and to the scenes, and laid out as a path.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import schema from '../../../data/playlist.schema.json' with { type: 'json' }
import type { Path, PathStep } from './path.ts'
import type { Scene } from './scene.ts'
import type { SceneId } from './stage.ts'

/** Some beats of one scene, from `beat` to `untilBeat`, or all of them. */
export interface Stop {
  readonly scene: SceneId
  readonly beat?: string
  readonly untilBeat?: string
  /** How long each beat that waits stays where the exhibit plays by itself. */
  readonly seconds?: number
}

export interface Playlist {
  readonly format: 1
  /** For facilitators, as are the titles of parts. */
  readonly title: string
  readonly parts: readonly {
    readonly title: string
    readonly minutes: number
    readonly stops: readonly Stop[]
  }[]
}

export type Laid =
  /** `says`: a sentence for each stop that was left out, because this exhibit has no such scene; a part without any goes, too. */
  | { readonly ok: true; readonly path: Path; readonly says: readonly string[] }
  | { readonly ok: false; readonly says: string }

type Scenes = ReadonlyMap<SceneId, Scene>

const fits = new Ajv2020().compile<Playlist>(schema)

/** The path of a file, or one sentence that says what is wrong with it. Never throws, whatever the file holds. */
export function laidOut(scenes: Scenes, json: unknown): Laid {
  if (!fits(json)) {
    const error = fits.errors?.[0]
    return { ok: false, says: `${error?.instancePath || 'The playlist'} ${error?.message ?? 'is none'}.` }
  }
  const isKnown = ({ scene }: Stop): boolean => scenes.has(scene)
  const played = json.parts.filter(({ stops }) => stops.some(isKnown))
  const laid = played.flatMap(({ stops }, part) =>
    stops.filter(isKnown).map((stop) => stepsOf(scenes, stop, part)),
  )
  const wrong = laid.find((steps) => typeof steps === 'string')
  if (wrong !== undefined) return { ok: false, says: wrong }
  const [first, ...others] = laid.filter((steps) => typeof steps !== 'string').flat()
  if (!first) return { ok: false, says: 'It has no scene of this exhibit.' }
  const parts = played.map(({ title, minutes }) => ({ title, minutes }))
  const says = json.parts
    .flatMap(({ stops }) => stops.filter((stop) => !isKnown(stop)))
    .map(({ scene }) => `There is no scene ${scene}; it is left out.`)
  return { ok: true, path: { title: json.title, parts, steps: [first, ...others] }, says }
}

function stepsOf(scenes: Scenes, stop: Stop, part: number): PathStep[] | string {
  const id = stop.scene
  const beats = scenes.get(id)?.beats ?? []
  const numberOf = (beat: string): number => beats.findIndex((b) => b.id === beat)
  const from = stop.beat === undefined ? 0 : numberOf(stop.beat)
  const to = stop.untilBeat === undefined ? beats.length - 1 : numberOf(stop.untilBeat)
  if (from < 0) return `Scene ${id} has no beat ${stop.beat}.`
  if (to < 0) return `Scene ${id} has no beat ${stop.untilBeat}.`
  if (to < from) return `In scene ${id} beat ${stop.untilBeat} comes before ${stop.beat}.`
  return beats.slice(from, to + 1).map((_, k) => ({
    scene: id,
    beat: from + k,
    seconds: stop.seconds ?? null,
    part,
  }))
}

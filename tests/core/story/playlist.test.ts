/** Playlist files: held to their schema and to the scenes, laid out beat by beat; and what the shipped ones promise. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PATHS, type PathName } from '../../../src/core/story/path.ts'
import { laidOut, type Playlist } from '../../../src/core/story/playlist.ts'
import { HUB } from '../../../src/core/story/stops.ts'
import { pathsFrom, playlistUrl } from '../../../src/playlists.ts'
import { SCENES } from '../../support/fake-show.ts'
import { SHIPPED_PACKS } from '../../support/shipped-show.ts'

const DATA = join(import.meta.dirname, '..', '..', '..', 'data')
const file = (...path: string[]): Playlist => JSON.parse(readFileSync(join(DATA, ...path), 'utf-8'))
const sites = SHIPPED_PACKS.map(({ site }) => site.id)
const shipped = [
  ...readdirSync(join(DATA, 'playlists')).map((name) => join('playlists', name)),
  ...sites.map((site) => join(site, 'loop.json')),
]
/** Scenes of a shipped way, as far as they are there; that all are is a test of its own. */
const playing = (name: string): string[] => [
  ...new Set(
    file('playlists', `${name}.json`)
      .parts.flatMap(({ stops }) => stops.map(({ scene }) => scene))
      .filter((id) => SCENES.has(id)),
  ),
]
const scenes = [...SCENES.values()]
const one = (stop: object): unknown => ({
  format: 1,
  title: 'A path',
  parts: [{ title: 'A part', minutes: 1, stops: [stop] }],
})
const says = (json: unknown): string => {
  const laid = laidOut(SCENES, json)
  return laid.ok ? laid.says.join(' ') : laid.says
}

describe.each(shipped)('%s', (name) => {
  test('fits the schema and names only scenes and beats that there are', () => {
    expect(laidOut(SCENES, file(name))).toMatchObject({ ok: true, says: [] })
  })
})

describe('the shipped ways', () => {
  test('visit has every scene of the six chapters, from its first beat for visitors to its last', () => {
    const laid = laidOut(SCENES, file('playlists', 'visit.json'))
    const steps = laid.ok ? laid.path.steps : []
    const without = scenes
      .filter(({ chapter }) => chapter !== null)
      .filter(({ id, beats }) => {
        const first = id === 'wake' ? beats.findIndex((beat) => beat.id === 'hello') : 0
        const shown = steps.filter(({ scene }) => scene === id).map(({ beat }) => beat)
        return (
          shown.join() !==
          beats
            .map((_, k) => k)
            .slice(first)
            .join()
        )
      })
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('visit has the chapters in their order, and none of a facilitator’s scenes', () => {
    const chapters = playing('visit').map((id) => SCENES.get(id)?.chapter)
    const order = ['wake', 'send-news', 'lean-on', 'open-doors', 'murton-mams', 'weave']
    const numbers = chapters.map((chapter) => order.indexOf(chapter ?? ''))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(numbers).not.toContain(-1)
  })

  test('playback has every facilitator’s scene', () => {
    const talked = playing('playback')
    const without = scenes.filter(({ id, chapter }) => chapter === null && id !== HUB && !talked.includes(id))
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('solo takes the chapters 1, 2, 4, 5 and 6, as far as there are scenes of them', () => {
    const there = new Set(scenes.map(({ chapter }) => chapter))
    const meant = ['wake', 'send-news', 'open-doors', 'murton-mams', 'weave'].filter((id) =>
      there.has(id as 'wake'),
    )
    expect([...new Set(playing('solo').map((id) => SCENES.get(id)?.chapter))]).toEqual(meant)
  })

  test.each([
    ['solo', 3],
    ['playback', 60],
  ])('%s lasts no longer than its %d minutes', (name, minutes) => {
    const lasts = file('playlists', `${name}.json`).parts.reduce((sum, part) => sum + part.minutes, 0)
    expect(lasts).toBeLessThanOrEqual(minutes)
  })

  test('a display on its own begins in the street and picks no place', () => {
    for (const site of sites) {
      const stops = file(site, 'loop.json').parts.flatMap((part) => part.stops)
      expect(stops[0], site).toMatchObject({ scene: 'wake', beat: 'street' })
      expect(
        stops.map(({ scene }) => scene),
        site,
      ).not.toContain('places')
    }
  })
})

describe('a file', () => {
  test('becomes its beats, one after another, each with its part', () => {
    const laid = laidOut(SCENES, {
      format: 1,
      title: 'Two parts',
      parts: [
        { title: 'A', minutes: 1, stops: [{ scene: 'send-news', beat: 'split', untilBeat: 'paths' }] },
        { title: 'B', minutes: 1, stops: [{ scene: 'places', seconds: 20 }] },
      ],
    })
    expect(laid.ok && laid.path.steps).toEqual([
      { scene: 'send-news', beat: 1, seconds: null, part: 0 },
      { scene: 'send-news', beat: 2, seconds: null, part: 0 },
      { scene: 'places', beat: 0, seconds: 20, part: 1 },
    ])
  })

  test('that names a scene there is not plays without it, and says so', () => {
    const json = {
      format: 1,
      title: 'A path',
      parts: [
        { title: 'Gone', minutes: 1, stops: [{ scene: 'carnival' }] },
        { title: 'A part', minutes: 1, stops: [{ scene: 'places' }] },
      ],
    }
    expect(laidOut(SCENES, json)).toMatchObject({
      ok: true,
      path: { parts: [{ title: 'A part' }], steps: [{ scene: 'places', part: 0 }] },
    })
    expect(says(json)).toBe('There is no scene carnival; it is left out.')
  })

  test.each([
    [null, 'The playlist must be object.'],
    [{}, 'The playlist must have required property'],
    [one({ scene: 'send-news', beat: 'tea' }), 'Scene send-news has no beat tea.'],
    [one({ scene: 'send-news', untilBeat: 'tea' }), 'Scene send-news has no beat tea.'],
    [one({ scene: 'send-news', beat: 'news', untilBeat: 'split' }), 'beat split comes before news'],
    [one({ scene: 'carnival' }), 'It has no scene of this exhibit.'],
    [one({ scene: 'places', seconds: -1 }), '/parts/0/stops/0/seconds must be'],
    [one({ scene: 'places', colour: 'red' }), 'must NOT have additional properties'],
  ])('that is bad gives one sentence: %j', (json, sentence) => {
    expect(laidOut(SCENES, json).ok).toBe(false)
    expect(says(json)).toContain(sentence)
  })
})

describe('an installer’s own file', () => {
  const at = (json: unknown) => ({ loop: { url: 'data/hill/loop.json', json } })

  test('plays in place of the shipped one', () => {
    const { paths, says: said } = pathsFrom(SCENES, at(one({ scene: 'lean-on' })))
    expect([paths.loop.steps[0].scene, paths.visit.steps[0].scene, said]).toEqual(['lean-on', 'wake', []])
  })

  test('that is bad is told by its address, and the shipped one plays', () => {
    const { paths, says: said } = pathsFrom(SCENES, at(one({ scene: 'lean-on', beat: 'tea' })))
    expect(paths).toEqual(pathsFrom(SCENES, {}).paths)
    expect(said).toEqual([
      'data/hill/loop.json: Scene lean-on has no beat tea. The shipped loop plays instead.',
    ])
  })

  test('that is not there is no fault', () => {
    expect(pathsFrom(SCENES, at(null)).says).toEqual([])
  })

  test('lies beside the pack where it is a loop, and in one folder for all otherwise', () => {
    const urls = PATHS.map((name: PathName) => playlistUrl(name, 'packs/current/pack.json?v=2'))
    expect(urls).toEqual([
      'data/playlists/visit.json',
      'data/playlists/solo.json',
      'data/playlists/playback.json',
      'packs/current/loop.json',
    ])
  })
})

/** The bench's network as a pack in a show: so that a change is measured through the real step and the real compose. */
import type { SitePack } from './core/model/pack.ts'
import { compose } from './core/picture/compose.ts'
import type { Picture } from './core/picture/picture.ts'
import type { ToldScene, ToldShow } from './core/reading/told.ts'
import type { Command } from './core/story/command.ts'
import { openingStage } from './core/story/pace.ts'
import { step } from './core/story/step.ts'
import { TUNING } from './core/story/tuning.ts'
import type { BenchGraph } from './draw/bench-picture.ts'
import { pathsFrom } from './playlists.ts'

const files = import.meta.glob<{ default: ToldScene }>('../scenes/*.ts', { eager: true })
const scenes = new Map(Object.values(files).map(({ default: scene }) => [scene.id, scene]))
const POOLS = 7
const FRAME = { width: 1920, height: 1080, safe: { left: 0, top: 0, right: 0, bottom: 0 } }

export interface BenchStory {
  /** Takes a command and composes the picture it leads to. */
  readonly take: (command: Command) => Picture
}

export function benchStory(graph: BenchGraph): BenchStory {
  const pack = packOf(graph)
  const show: ToldShow = {
    packs: new Map([[pack.site.id, pack]]),
    order: [pack.site.id],
    atlas: [],
    home: pack.site.id,
    scenes,
    paths: pathsFrom(scenes, {}).paths,
    path: 'playback',
    locked: new Map(),
    credits: new Map(),
    rest: 'guided',
    seed: 1,
    language: 'en',
  }
  let stage = step(show, openingStage(show, { language: 'en', tuning: TUNING, frame: FRAME }, 0), {
    type: 'go',
    scene: 'send-news',
    beat: 2,
  }).stage
  let shown = { picture: compose(show, stage, null).picture, pack }
  return {
    take: (command) => {
      stage = step(show, stage, command).stage
      shown = { picture: compose(show, stage, shown).picture, pack }
      return shown.picture
    },
  }
}

function packOf({ n, m, src, dst, x, y }: BenchGraph): SitePack {
  const list = (count: number, of: (k: number) => number): number[] =>
    Array.from({ length: count }, (_, k) => of(k))
  const places = { x: list(n, (k) => x[k] ?? 0), y: list(n, (k) => y[k] ?? 0) }
  const pools = list(POOLS, (k) => k).map((k) => {
    return { id: `p${k}`, title: `Group ${k}`, shape: 'disc', tone: 'blue', basis: 'measured' } as const
  })
  return {
    format: 1,
    site: { id: 'bench', title: 'Bench', region: '', provenance: 'public', badge: 'Made up to be measured.' },
    nodes: {
      people: { kind: list(n, () => 0).map(() => 'respondent'), mentions: list(n, (k) => k % 9) },
      things: [],
      base: places,
    },
    ties: {
      from: list(m, (k) => src[k] ?? 0),
      to: list(m, (k) => dst[k] ?? 0),
      question: list(m, () => 0),
      wave: list(m, () => 1).map(() => 1),
    },
    questions: [
      {
        id: 'news',
        title: 'News',
        asked: 'Who?',
        directed: true,
        pulse: 'to-asker',
        places,
        pools: { of: list(n, (k) => k % POOLS), list: pools },
      },
    ],
    overlays: [
      {
        id: 'few-links',
        title: 'Few links',
        rank: 'group',
        level: 'row',
        rows: list(n >> 2, (k) => 4 * k),
        figures: [],
      },
    ],
    figures: [],
    events: [],
    disclosure: { policy: 'kith-1', threshold: 10, publicBecause: 'made up', steps: [], says: [], seed: 1 },
  }
}

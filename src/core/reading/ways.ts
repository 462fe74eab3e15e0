/** The six lights: one for each chapter, with where it plays if that is not here. */
import { type Chapter, sceneOf, stageFor } from '../story/scene.ts'
import type { Stage } from '../story/stage.ts'
import { chapterStarts, HUB } from '../story/stops.ts'
import { CHAPTER_WORDS } from '../words/chapter-words.ts'
import type { Control, IconName } from './reading.ts'
import type { ToldShow } from './told.ts'

export const CHAPTER_ICONS: Readonly<Record<Chapter, IconName>> = {
  wake: 'wake',
  'send-news': 'news',
  'lean-on': 'lean-on',
  'open-doors': 'doors',
  'murton-mams': 'mams',
  weave: 'thread',
}

/** A touched light opens its chapter, all of it. */
export function waysOf(show: ToldShow, stage: Stage): Control[] {
  if (stage.view.scene !== HUB) return []
  return chapterStarts(show).map(({ chapter, goal: { scene, beat } }) => ({
    id: `light-${chapter}`,
    label: CHAPTER_WORDS[chapter],
    icon: CHAPTER_ICONS[chapter],
    command: { type: 'go', scene, beat, path: 'visit' },
    ...elsewhere(show, stage, scene),
  }))
}

function elsewhere(show: ToldShow, { place }: Stage, scene: string): Pick<Control, 'note'> {
  const site = stageFor(show, sceneOf(show, scene), place)
  if (site === place) return {}
  const title = show.atlas.find(({ id }) => id === site)?.title ?? show.packs.get(site)?.site.title
  return { note: title === undefined ? 'Plays elsewhere' : `Plays in ${title}` }
}

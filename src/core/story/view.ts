/** Making views: a change of one is the only way to ask for a new picture. */
import type { SitePack } from '../model/pack.ts'
import { beatOf, packOf, type Show } from './scene.ts'
import type { SceneId, Stage, View } from './stage.ts'

/** The stage with part of its view replaced; the new picture starts now, rippling from `origin` where there is one. */
export function changed(stage: Stage, patch: Partial<View>): Stage {
  return { ...stage, view: { ...stage.view, origin: null, ...patch, changedS: stage.clockS } }
}

/** A beat opens on a swept stage: nothing that a visitor toggled stays. */
export function sweptView(show: Show, site: string, scene: SceneId, beat: number, clockS: number): View {
  const pack = packOf(show, site)
  const { asks } = beatOf(show, { scene, beat })
  const question = (asks ?? []).find((id) => pack.questions.some((q) => q.id === id)) ?? firstQuestion(pack)
  return {
    site,
    scene,
    beat,
    sinceS: clockS,
    changedS: clockS,
    question,
    open: null,
    group: null,
    helper: null,
    selection: null,
    guess: null,
    news: null,
    part: null,
    whatIf: [],
    tried: null,
    held: null,
    trail: [],
    origin: null,
  }
}

function firstQuestion(pack: SitePack): string {
  const first = pack.questions[0]
  if (!first) throw new Error(`expected a question in ${pack.site.id}, got none`)
  return first.id
}

/** A show of the real scenes over small packs, and a driver that lets a test read like a visit. */
import type { SitePack } from '../../src/core/model/pack.ts'
import { compose } from '../../src/core/picture/compose.ts'
import type { Picture } from '../../src/core/picture/picture.ts'
import { readingOf } from '../../src/core/reading/read.ts'
import type { Reading } from '../../src/core/reading/reading.ts'
import type { ToldScene, ToldShow } from '../../src/core/reading/told.ts'
import type { Command, Effect } from '../../src/core/story/command.ts'
import { openingStage } from '../../src/core/story/pace.ts'
import { USUAL_PATHS } from '../../src/core/story/path.ts'
import type { Stage } from '../../src/core/story/stage.ts'
import { step } from '../../src/core/story/step.ts'
import { TUNING } from '../../src/core/story/tuning.ts'
import { pathsFrom } from '../../src/playlists.ts'
import { fakePack } from './fake-pack.ts'

const files = import.meta.glob<{ default: ToldScene }>('../../scenes/*.ts', { eager: true })
export const SCENES = new Map(Object.values(files).map(({ default: scene }) => [scene.id, scene]))

export const FRAME = {
  width: 1920,
  height: 1080,
  safe: { left: 60, top: 160, right: 60, bottom: 260 },
}

export function fakeShow(
  packs: readonly SitePack[] = [fakePack()],
  rest: ToldShow['rest'] = 'attract',
): ToldShow {
  return {
    packs: new Map(packs.map((pack) => [pack.site.id, pack])),
    order: packs.map((pack) => pack.site.id),
    atlas: packs.map(({ site }) => ({
      id: site.id,
      title: site.title,
      region: site.region,
      latitude: 54,
      longitude: -1,
      proud: '',
    })),
    home: packs[0]?.site.id ?? 'fake',
    scenes: SCENES,
    paths: pathsFrom(SCENES, {}).paths,
    path: USUAL_PATHS[rest],
    locked: new Map(),
    credits: new Map(),
    rest,
    language: 'en',
    seed: 1,
  }
}

export interface Visit {
  readonly stage: () => Stage
  readonly picture: () => Picture
  readonly reading: () => Reading
  readonly effects: () => readonly Effect[]
  /** Sends commands one after another. */
  readonly do: (...commands: Command[]) => Visit
  /** Lets time pass in ticks of a tenth of a second. */
  readonly wait: (seconds: number) => Visit
  /** Presses the control with this id, wherever it stands. */
  readonly press: (id: string) => Visit
}

export function visit(show: ToldShow = fakeShow()): Visit {
  let stage = openingStage(show, { language: 'en', tuning: TUNING, frame: FRAME }, 0)
  let shown = { view: stage.view, picture: compose(show, stage, null).picture }
  const effects: Effect[] = []
  const take = (command: Command): void => {
    const next = step(show, stage, command)
    stage = next.stage
    effects.push(...next.effects)
    if (stage.view === shown.view) return
    const pack = show.packs.get(shown.view.site)
    const before = pack ? { picture: shown.picture, pack } : null
    shown = { view: stage.view, picture: compose(show, stage, before).picture }
  }
  const self: Visit = {
    stage: () => stage,
    picture: () => shown.picture,
    reading: () => readingOf(show, stage),
    effects: () => effects,
    do: (...commands) => {
      commands.forEach(take)
      return self
    },
    wait: (seconds) => {
      for (let passed = 0; passed < seconds - 1e-9; passed += 0.1) take({ type: 'tick', seconds: 0.1 })
      return self
    },
    press: (id) => {
      const reading = readingOf(show, stage)
      const all = [
        ...reading.controls,
        ...reading.tray,
        ...reading.corner,
        ...(reading.lead ? [reading.lead] : []),
      ]
      const control = all.find((c) => c.id === id)
      if (!control) throw new Error(`expected a control ${id}, got ${all.map((c) => c.id).join(', ')}`)
      take(control.command)
      return self
    },
  }
  return self
}

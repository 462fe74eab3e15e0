/** Brings packs into the show when the stage asks for their place; each is asked for once at a time. */
import type { ToldShow } from './core/reading/told.ts'
import type { Bus } from './core/story/bus.ts'
import type { Effect } from './core/story/command.ts'
import { withSite } from './show.ts'

type Wanted = Extract<Effect, { type: 'load' }>

/** A place that comes late opens only for those who still wait where they asked for it. */
export function loader(
  bus: () => Bus,
  show: () => ToldShow,
  grow: (show: ToldShow) => void,
): (wanted: Wanted) => void {
  const asked = new Set<string>()
  return ({ site, asked: wanted }) => {
    if (asked.has(site)) return
    asked.add(site)
    const from = bus().stage()
    void withSite(show(), site).then(({ show: grown, says }) => {
      // A place that cannot be read stays asked for: the exhibit at rest would ask again in every frame.
      if (says) {
        console.error(says)
        return
      }
      asked.delete(site)
      // Another place may have come in meanwhile: only what is new is added.
      const now = show()
      grow({
        ...now,
        packs: new Map([...grown.packs, ...now.packs]),
        locked: new Map([...grown.locked, ...now.locked]),
        credits: new Map([...grown.credits, ...now.credits]),
      })
      const { mode, view } = bus().stage()
      const waits = mode === from.mode && view.scene === from.view.scene && view.beat === from.view.beat
      if (waits) bus().send(wanted)
    })
  }
}

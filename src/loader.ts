/** Brings packs into the show when the stage asks for their place; each is asked for once. */
import type { ToldShow } from './core/reading/told.ts'
import type { Command } from './core/story/command.ts'
import { withSite } from './show.ts'

/** Where a place opens once it is here, unless the exhibit is at rest. */
const OPENS_AT = 'send-news'

export function loader(
  show: () => ToldShow,
  grow: (show: ToldShow) => void,
  send: (command: Command) => void,
): (site: string, resting?: boolean) => void {
  const asked = new Set<string>()
  return (site, resting = false) => {
    if (asked.has(site)) return
    asked.add(site)
    void withSite(show(), site).then(({ show: grown, says }) => {
      if (says) {
        console.error(says)
        return
      }
      // Another place may have come in meanwhile: only what is new is added.
      const now = show()
      grow({
        ...now,
        packs: new Map([...grown.packs, ...now.packs]),
        locked: new Map([...grown.locked, ...now.locked]),
      })
      send({ type: 'go', site, scene: resting ? 'wake' : OPENS_AT })
    })
  }
}

/** Which pack a changed one was made from: what does not depend on ties is worked out once, for the first of them. */
import type { SitePack } from './pack.ts'

const origins = new WeakMap<SitePack, SitePack>()

/** `changed` has the same rows, questions and places as `origin`; only its ties differ. */
export function madeFrom(origin: SitePack, changed: SitePack): SitePack {
  origins.set(changed, originOf(origin))
  return changed
}

/** The pack as it was loaded. */
export function originOf(pack: SitePack): SitePack {
  return origins.get(pack) ?? pack
}

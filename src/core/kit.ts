/** What a scene file may import: the only barrel in the house. */
export type { Question, SitePack } from './model/pack.ts'
export { labelOf } from './model/rows.ts'
export type { Painter } from './picture/draft.ts'
export { BRIDGES, bridges } from './picture/painters/bridges.ts'
export { davids } from './picture/painters/davids.ts'
export { dial, NO_LINKS } from './picture/painters/dial.ts'
export type { Doorstep } from './picture/painters/doorsteps.ts'
export { DOORSTEPS, doorsteps } from './picture/painters/doorsteps.ts'
export { GAINS, hundred, lanterns } from './picture/painters/gains.ts'
export { gathered, halved } from './picture/painters/gather.ts'
export { growing } from './picture/painters/growing.ts'
export { hands } from './picture/painters/hands.ts'
export { hub } from './picture/painters/hub.ts'
export { grown, warmth } from './picture/painters/mams.ts'
export { news } from './picture/painters/news.ts'
export { overlays } from './picture/painters/overlays.ts'
export { recalled, topics } from './picture/painters/part-told.ts'
export { people } from './picture/painters/people.ts'
export { pools } from './picture/painters/pools.ts'
export { round, STEPS } from './picture/painters/round.ts'
export { FOUND, MAY_LOWER, REVEALED, rungs } from './picture/painters/rungs.ts'
export { selection } from './picture/painters/selection.ts'
export { shades } from './picture/painters/shades.ts'
export { hello, meet, street } from './picture/painters/street.ts'
export { threads } from './picture/painters/threads.ts'
export { whatIf } from './picture/painters/what-if.ts'
export { wonders } from './picture/painters/wonders.ts'
export { closeControl } from './reading/controls.ts'
export type { Choice, Choices, Control, Tally } from './reading/reading.ts'
export type { Telling, Told, ToldScene } from './reading/told.ts'
export { bridgesOf } from './story/bridges.ts'
export { areOne, davidsOf, madeOne } from './story/davids.ts'
export { heardLast, newsRun, STEP_S, stepsTaken } from './story/news.ts'
export { chosenOf, ordered, reordered } from './story/order.ts'
export {
  askedTies,
  recalledTies,
  recallOf,
  type Topic,
  topicsOf,
  topicsOff,
  WEB_WINDOWS,
  windowsJoined,
} from './story/told-ties.ts'

import type { ToldScene } from './reading/told.ts'

/** One file a scene, one default export. */
export function defineScene(scene: ToldScene): ToldScene {
  return scene
}

/** What a scene file may import: the only barrel in the house. */

export { groupsOf } from './graph/groups-joined.ts'
export { lightOf } from './graph/hello-street.ts'
export type { Question, SitePack } from './model/pack.ts'
export { labelOf } from './model/rows.ts'
export type { Painter } from './picture/draft.ts'
export { doorsOf, streetAfter, wasAnswered } from './picture/hello-doors.ts'
export { answers } from './picture/painters/answers.ts'
export { BRIDGES, bridges } from './picture/painters/bridges.ts'
export { cloth } from './picture/painters/cloth.ts'
export { crossing, HELPS } from './picture/painters/crossing.ts'
export { davids } from './picture/painters/davids.ts'
export { dial, NO_LINKS } from './picture/painters/dial.ts'
export type { Doorstep } from './picture/painters/doorsteps.ts'
export { DOORSTEPS, doorsteps } from './picture/painters/doorsteps.ts'
export { fund } from './picture/painters/fund.ts'
export { GAINS, hundred, lanterns } from './picture/painters/gains.ts'
export { gap } from './picture/painters/gap.ts'
export { gathered, halved } from './picture/painters/gather.ts'
export { growing, unanswered } from './picture/painters/growing.ts'
export { hands } from './picture/painters/hands.ts'
export { helloStreet } from './picture/painters/hello-street.ts'
export { hub } from './picture/painters/hub.ts'
export { asked, goldRings } from './picture/painters/invite.ts'
export { grown, warmth } from './picture/painters/mams.ts'
export { meeting } from './picture/painters/meeting.ts'
export { news } from './picture/painters/news.ts'
export { oneWeb } from './picture/painters/one-web.ts'
export { overlays } from './picture/painters/overlays.ts'
export { recalled, topics } from './picture/painters/part-told.ts'
export { people } from './picture/painters/people.ts'
export { pools } from './picture/painters/pools.ts'
export { race } from './picture/painters/race.ts'
export { powerRing, search } from './picture/painters/ring.ts'
export { carrier, faces, round } from './picture/painters/round.ts'
export { FOUND, MAY_LOWER, REVEALED, rungs } from './picture/painters/rungs.ts'
export { selection } from './picture/painters/selection.ts'
export { shades } from './picture/painters/shades.ts'
export { everyWindow, fewWindows, INTRODUCE, sleeping } from './picture/painters/sleeping.ts'
export { hello, meet, street } from './picture/painters/street.ts'
export { threads } from './picture/painters/threads.ts'
export { BY_PLACE, together } from './picture/painters/together.ts'
export { STEPS, wayRound } from './picture/painters/way-round.ts'
export { closer, web } from './picture/painters/weaving.ts'
export { whatIf } from './picture/painters/what-if.ts'
export { wonders } from './picture/painters/wonders.ts'
export { joinedShare, webOf } from './picture/web.ts'
export { showable } from './privacy/policy.ts'
export { undoControl } from './reading/controls.ts'
export type { Choice, Choices, Control, Tally } from './reading/reading.ts'
export { shareTally } from './reading/share-tally.ts'
export type { Telling, Told, ToldScene } from './reading/told.ts'
export { weaveTally } from './reading/weave-tally.ts'
export { bridgesOf } from './story/bridges.ts'
export { clothAt } from './story/cloth.ts'
export type { Command } from './story/command.ts'
export { areOne, davidsOf, madeOne } from './story/davids.ts'
export { BIG, coinFor, fundedBy, groupsWithIdeas, meetings, sharedProject, tiesOfFund } from './story/fund.ts'
export { gapOf, hasCrossed, nowhereFrom } from './story/gap.ts'
export { invited, PROJECTS, projectsOf, sharedOut, strainOf, takenOn } from './story/invite.ts'
export { meetingOf } from './story/meeting.ts'
export {
  heardLast,
  type NewsRun,
  newsRun,
  rivalRun,
  stepsTaken,
  WINDOWS,
  windowsLit,
} from './story/news.ts'
export { chosenOf, ordered, reordered } from './story/order.ts'
export { picksOf } from './story/picks.ts'
export { befriended, introduced, reachOf } from './story/power.ts'
export {
  chosenRole,
  hasRoles,
  roleGuess,
  roleName,
  rolesOf,
  tiesNaming,
  widestKnown,
} from './story/roles.ts'
export { awake, fewLinks, introducers, newHellos, stillSleeping, wakes } from './story/sleeping.ts'
export { bothOf, takersOf, tiedThings } from './story/taking-part.ts'
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
export { threadsInstead, weavingOf, webAt } from './story/weaving.ts'
export { packBefore } from './story/what-if.ts'

import type { ToldScene } from './reading/told.ts'

/** One file a scene, one default export. */
export function defineScene(scene: ToldScene): ToldScene {
  return scene
}

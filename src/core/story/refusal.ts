/**
 * What cannot be asked of the stage. Commands come as plain JSON, from a program, a log or another screen: one that asks
 * for what is not there is refused in a sentence, and one that carries no proper numbers never gets near the stage.
 */
import { OVERLAY_IDS } from '../model/pack.ts'
import { rowCount } from '../model/rows.ts'
import { type Change, MOST_CHANGES, MOST_TIES } from './change.ts'
import { type ClothThread, MOST_CLOTH } from './cloth.ts'
import type { Command } from './command.ts'
import { PATHS } from './path.ts'
import { packOf, type Show } from './scene.ts'
import type { Stage } from './stage.ts'
import { isSetting } from './tuning.ts'

type Wants<T extends Command['type']> = (
  command: Extract<Command, { type: T }>,
  show: Show,
  stage: Stage,
) => boolean

const anything = (): boolean => true
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0
const maybe = (value: unknown, fits: (value: unknown) => boolean): boolean =>
  value === undefined || fits(value)
const orNull = (value: unknown, fits: (value: unknown) => boolean): boolean => value === null || fits(value)
/** A place that is not loaded yet is fetched by its id, so that it must never be a path. */
const isGuess = (value: unknown): boolean => isText(value) && value.length <= 80
const SITE_ID = /^[a-z0-9-]+$/
const KINDS: readonly unknown[] = ['news', 'idea', 'habit']
const WHYS: readonly unknown[] = ['thread', 'hands', 'bridge', 'invite', 'fund', 'lot', 'busiest']
const MODES: readonly unknown[] = ['attract', 'visit', 'guided', 'loop']

/** What a command must carry before anyone looks at what it asks for; unknown overlays, pools and rows are told by `changes.ts`. */
const WANTS: { readonly [T in Command['type']]: Wants<T> } = {
  tick: ({ seconds }) => isNumber(seconds),
  frame: ({ frame, anew }) => isFrame(frame) && [undefined, true, false].includes(anew),
  camera: ({ camera }) => [camera?.x, camera?.y, camera?.span].every(isNumber) && camera.span > 0,
  go: ({ site, scene, beat, path }, show) =>
    maybe(site, (id) => isText(id) && SITE_ID.test(id)) &&
    maybe(scene, (id) => isText(id) && show.scenes.has(id)) &&
    maybe(beat, isCount) &&
    maybe(path, (name) => PATHS.some((known) => known === name)),
  open: ({ pool, x, y }) => orNull(pool, isText) && maybe(x, isNumber) && maybe(y, isNumber),
  guess: ({ guess }) => orNull(guess, isGuess),
  overlay: ({ on }) => typeof on === 'boolean',
  select: ({ row }) => orNull(row, isCount),
  send: ({ row, kind, rival, guess, round }, show, stage) =>
    [undefined, true, false].includes(round) &&
    [row, rival ?? row].every((r) => hasRow(show, stage, r)) &&
    maybe(kind, (k) => KINDS.includes(k)) &&
    maybe(guess, isGuess),
  change: ({ change }, show, stage) => isChange(show, stage, change),
  try: ({ changes }, show, stage) =>
    orNull(
      changes,
      (list) =>
        Array.isArray(list) &&
        list.length <= MOST_CHANGES &&
        list.every((change) => isChange(show, stage, change)),
    ),
  cloth: ({ threads }) =>
    Array.isArray(threads) && threads.length <= MOST_CLOTH && threads.every(isClothThread),
  hold: ({ row }, show, stage) => orNull(row, (r) => hasRow(show, stage, r)),
  walk: ({ row, again }, show, stage) =>
    orNull(row, (r) => hasRow(show, stage, r)) && [undefined, true, false].includes(again),
  part: ({ part }) => orNull(part, isText),
  card: ({ card }) => orNull(card, (id) => isText(id) && isCard(id)),
  language: ({ language }) => isText(language) && /^[a-z]{2}(-[A-Za-z]+)?$/.test(language),
  tune: ({ tuning }) => isPatch(tuning),
  sound: ({ on }) => typeof on === 'boolean',
  mode: ({ mode }) => MODES.includes(mode),
  lay: anything,
  undo: anything,
  ask: anything,
  wake: anything,
  next: anything,
  back: anything,
  return: anything,
  play: anything,
  pause: anything,
  rest: anything,
  start: anything,
  blank: ({ on }) => typeof on === 'boolean',
  leave: ({ held }) => typeof held === 'boolean',
  stay: anything,
  home: anything,
}

/** Why a command cannot be obeyed, as a sentence; null where it can. Never throws, whatever it is given. */
export function refusalOf(show: Show, stage: Stage, command: Command): string | null {
  const asked: unknown = command
  if (typeof asked !== 'object' || asked === null || !Object.hasOwn(WANTS, command.type)) {
    return `There is no command ${JSON.stringify(asked)}.`
  }
  const wants = WANTS[command.type] as Wants<Command['type']>
  return wants(command as never, show, stage)
    ? null
    : `This cannot be asked here: ${JSON.stringify(command)}.`
}

function isFrame(frame: Extract<Command, { type: 'frame' }>['frame'] | undefined): boolean {
  const { width, height, safe } = frame ?? {}
  const sides = [safe?.left, safe?.top, safe?.right, safe?.bottom]
  return [width, height].every((n) => isNumber(n) && n > 0) && sides.every(isNumber)
}

function isPatch(tuning: unknown): boolean {
  if (typeof tuning !== 'object' || tuning === null || Array.isArray(tuning)) return false
  return Object.entries(tuning).every(([key, value]) => isSetting(key, value))
}

function hasRow(show: Show, stage: Stage, row: unknown): boolean {
  return isCount(row) && Number(row) < rowCount(packOf(show, stage.view.site))
}

function isChange(show: Show, stage: Stage, change: Change | undefined): boolean {
  const row = (r: unknown): boolean => hasRow(show, stage, r)
  const rows = (list: unknown): boolean => Array.isArray(list) && list.length > 0 && list.every(row)
  const tie = (pair: unknown): boolean =>
    Array.isArray(pair) && pair.length === 2 && pair.every(row) && pair[0] !== pair[1]
  switch (change?.kind) {
    case 'weave':
      return (
        WHYS.includes(change.why) &&
        Array.isArray(change.ties) &&
        change.ties.length > 0 &&
        change.ties.length <= MOST_TIES &&
        change.ties.every(tie)
      )
    case 'coin':
      return row(change.row)
    case 'close':
      return rows(change.rows)
    case 'merge':
      return tie([change.row, change.into])
    default:
      return false
  }
}

/** Rows are not held against a pack: its place may not be loaded. Where the cloth is laid, rows that are not there stay out. */
function isClothThread(thread: ClothThread | null | undefined): boolean {
  const { site, question, tie } = thread ?? {}
  return (
    isText(site) &&
    SITE_ID.test(site) &&
    isText(question) &&
    Array.isArray(tie) &&
    tie.length === 2 &&
    tie.every(isCount) &&
    tie[0] !== tie[1]
  )
}

function isCard(id: string): boolean {
  if (id.startsWith('overlay:')) return OVERLAY_IDS.some((known) => id === `overlay:${known}`)
  return ['scene', 'protect', 'badge', 'about', 'board', 'help', 'leave'].includes(id)
}

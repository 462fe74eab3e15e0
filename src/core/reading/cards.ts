/** Cards: how we know, what the map cannot show, how people are protected, how to read it. */
import type { Figure, OverlayName, SitePack } from '../model/pack.ts'
import { MIN_RESPONDENTS, ROUND_TO } from '../privacy/policy.ts'
import { sceneOf } from '../story/scene.ts'
import type { CardId } from '../story/stage.ts'
import { BASIS_WORDS } from '../words/basis-words.ts'
import { OVERLAY_WORDS } from '../words/overlay-words.ts'
import { figuresOf, NO_NUMBER } from './legend.ts'
import type { Dialog } from './reading.ts'
import type { Telling, Told, ToldBeat } from './told.ts'

type Card = Extract<Dialog, { kind: 'card' }>

export function cardOf(telling: Telling, beat: ToldBeat, id: CardId): Card {
  if (id === 'board') return boardCard(beat.tell?.(telling).board)
  if (id.startsWith('overlay:')) return overlayCard(telling, id.slice('overlay:'.length) as OverlayName)
  if (id === 'badge') return badgeCard(telling, beat)
  if (id === 'about') return card('Who made this?', aboutSays(telling), [])
  if (id === 'protect') return card('How we protect people', telling.pack.disclosure.says, [])
  if (id === 'leave') return leftCard(telling, beat)
  if (id === 'scene') return sceneCard(telling, beat)
  return card('How to read this', HOW_TO_READ, [])
}

/** A board that has nothing on it says so. */
function boardCard(board: Told['board']): Card {
  return board
    ? card(board.title, board.says, [])
    : card('Today’s board', ['Nothing has been picked yet.'], [])
}

const HOW_TO_READ = [
  'Each light is a person. Each lantern is a place. Threads show who or what people turn to.',
  'The more often people name someone or something, the bigger its light.',
  'From far off, people whose answers are alike stand together as one soft shape. Touch a shape to look inside.',
  'Drag to move. Pinch to come nearer. Touch twice to see the whole place again.',
]

/** The study in a few sentences (facts 1.x, 2.x, 7.1, 11.x, 14.6, P3), and whom the place thanks. */
function aboutSays({ show, pack }: Telling): readonly string[] {
  const credits = show.credits.get(pack.site.id) ?? []
  return pack.site.provenance === 'illustrative'
    ? [...ABOUT, ...credits]
    : credits.length > 0
      ? credits
      : [KITH]
}

const KITH = 'Kith plays a map of links back to the people in it.'
const ABOUT = [
  'Connected Communities asked how links between people help them to feel well and to change things.',
  'Researchers, local people and public services worked side by side. Their hope: services that fit daily life.',
  'Neighbours asked neighbours. Then the map of each place was played back to the people in it.',
]

const LIMITS =
  'This map shows only what was asked and what people recalled. Real life has far more links than this.'

/** How a survey's own shares are made. */
const OWN_SHARES = [
  'These shares come from the survey of this place. They are of those who answered, group by group.',
  `Each is rounded to the nearest ${ROUND_TO} in 100. A share that could tell of fewer than ${MIN_RESPONDENTS} people is hidden.`,
  'Nobody’s own answer is on this map. Lights are never lit for what one person said.',
]

function overlayCard({ pack }: Telling, id: OverlayName): Card {
  const words = OVERLAY_WORDS[id]
  const overlay = pack.overlays.find((o) => o.id === id)
  const title = `${overlay?.title ?? words.label}: how do we know?`
  if (overlay?.level === 'group') return card(title, OWN_SHARES, [])
  const figures = overlay ? figuresOf(pack, overlay) : []
  const none = figures.length === 0 ? [NO_NUMBER] : []
  return card(title, [...words.means, ...none], figures)
}

function badgeCard({ pack }: Telling, beat: ToldBeat): Card {
  const made =
    pack.site.provenance === 'illustrative'
      ? [
          'The study’s own answers are private. The people and links here are made up, to match what was published.',
        ]
      : []
  return card(
    'Only part of the picture',
    [...made, LIMITS, ...(beat.know ?? []), ...pack.disclosure.says],
    beatFigures(pack, beat),
  )
}

function sceneCard({ pack, show, stage }: Telling, beat: ToldBeat): Card {
  return card(
    `${sceneOf(show, stage.view.scene).title}: how do we know?`,
    beat.know ?? whatIsKnown(show, stage, beat),
    beatFigures(pack, beat),
  )
}

/** What visitors leave behind on the screen, in words of their choosing. */
function leftCard(telling: Telling, beat: ToldBeat): Card {
  const left = beat.leaves?.(telling)
  return left ? card(left.title, left.says, []) : sceneCard(telling, beat)
}

/** What another beat of the scene knows; else what no map can know. A card that is offered says something. */
function whatIsKnown(show: Telling['show'], stage: Telling['stage'], beat: ToldBeat): readonly string[] {
  if (beat.figures) return []
  return sceneOf(show, stage.view.scene).beats.find(({ know }) => know)?.know ?? [LIMITS]
}

function beatFigures(pack: SitePack, beat: ToldBeat): Figure[] {
  return (beat.figures ?? []).flatMap(
    (id) => pack.figures.find((f) => f.id === id && f.basis !== 'assumed') ?? [],
  )
}

function card(title: string, paragraphs: readonly string[], figures: readonly Figure[]): Card {
  return {
    kind: 'card',
    title,
    paragraphs,
    facts: figures.map(({ says, source, basis }) => ({ says, source, basis: BASIS_WORDS[basis] })),
    close: { id: 'close', label: 'Close', icon: 'close', command: { type: 'card', card: null } },
  }
}

/** The legend of the overlays that are on: what they mean, and the published number or the sentence that there is none. */
import type { Figure, Overlay, SitePack } from '../model/pack.ts'
import { labelOf } from '../model/rows.ts'
import { mayTellShares, ownShares, shareSaid } from '../story/own-shares.ts'
import { OVERLAY_WORDS } from '../words/overlay-words.ts'
import type { Legend } from './reading.ts'
import type { Telling } from './told.ts'

/** Said where a group stands beside a helper; and where the study gave no number. */
const TOGETHER = 'Who already meets them every week? The bright threads show it on this map.'
export const NO_NUMBER = 'No number was published.'
/** Said of a survey's own shares. */
const OWN = 'The warmer a shape, the more of its people are in this group. An empty outline: too few to say.'
const OWN_HIDDEN = 'Too few people here to say, so that nobody can be picked out.'

export function legendOf(telling: Telling): Legend | null {
  const { stage, pack } = telling
  const group = pack.overlays.find((o) => o.id === stage.view.group)
  const helper = pack.overlays.find((o) => o.id === stage.view.helper)
  const shown = group ?? helper
  if (!shown) return null
  const words = OVERLAY_WORDS[shown.id]
  const both = group && helper
  return {
    title: both ? `${shown.title}, with ${lowered(helper.title)}` : shown.title,
    tone: words.tone,
    perHundred: figuresOf(pack, shown)
      .filter((figure) => figure.unit === 'in 100')
      .map((figure) => ({ lit: figure.value, says: figure.says })),
    says: ownWords(telling, shown) ?? studyWords(pack, shown, both ? TOGETHER : words.says),
    flag: both ? 'what if' : null,
    items: helper ? rolesOf(pack, helper) : [],
    know: {
      id: 'know',
      label: 'How do we know?',
      icon: 'know',
      command: { type: 'card', card: `overlay:${shown.id}` },
    },
  }
}

function studyWords(pack: SitePack, shown: Overlay, says: string): string {
  return figuresOf(pack, shown).length > 0 ? says : `${says} ${NO_NUMBER}`
}

/** What a survey's own shares say, from far and of an open group; null where the overlay lights rows. */
function ownWords({ stage: { view } }: Telling, shown: Overlay): string | null {
  const shares = ownShares(shown, view.question)
  if (shares === null) return null
  if ([...shares.values()].every((share) => share === 'hidden')) return OWN_HIDDEN
  if (view.open === null) return OWN
  const share = shares.get(view.open) ?? 'hidden'
  if (share === 'hidden') return OWN_HIDDEN
  return mayTellShares(view) ? `About ${shareSaid(share)} of those who answered in this group.` : OWN
}

/** Figures of an overlay that may be shown. */
export function figuresOf(pack: SitePack, overlay: Overlay): Figure[] {
  return overlay.figures.flatMap((id) => pack.figures.find((f) => f.id === id && f.basis !== 'assumed') ?? [])
}

/** Roles are archetypes with public names, in alphabetical order: none stands before another. */
function rolesOf(pack: SitePack, overlay: Overlay): Legend['items'] {
  if (overlay.level === 'group') return []
  return overlay.rows
    .flatMap((row) => {
      const label = labelOf(pack, row)
      return label ? [{ label, command: { type: 'select', row } as const }] : []
    })
    .sort((a, b) => a.label.localeCompare(b.label))
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** The legend of the overlays that are on: what they mean, and the published number or the sentence that there is none. */
import type { Figure, Overlay, SitePack } from '../model/pack.ts'
import { labelOf } from '../model/rows.ts'
import { OVERLAY_WORDS } from '../words/overlay-words.ts'
import type { Legend } from './reading.ts'
import type { Telling } from './told.ts'

/** Said where a group stands beside a helper; and where the study gave no number. */
const TOGETHER = 'Who already meets them every week? The bright threads show it on this map.'
export const NO_NUMBER = 'No number was published.'

export function legendOf({ stage, pack }: Telling): Legend | null {
  const group = pack.overlays.find((o) => o.id === stage.view.group)
  const helper = pack.overlays.find((o) => o.id === stage.view.helper)
  const shown = group ?? helper
  if (!shown) return null
  const words = OVERLAY_WORDS[shown.id]
  const both = group && helper
  return {
    title: both ? `${words.label}, with ${lowered(OVERLAY_WORDS[helper.id].label)}` : words.label,
    tone: words.tone,
    perHundred: figuresOf(pack, shown)
      .filter((figure) => figure.unit === 'in 100')
      .map((figure) => ({ lit: figure.value, says: figure.says })),
    says: [both ? TOGETHER : words.says, figuresOf(pack, shown).length > 0 ? '' : NO_NUMBER].join(' ').trim(),
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

/** Names on the picture: forty elements, made once, moved by transform alone. Nothing here reads the layout. */
import type { PlacedLabel } from '../core/reading/labels.ts'
import { MOST_LABELS } from '../core/reading/labels.ts'
import type { Ruler } from './measure.ts'

interface Slot {
  readonly element: HTMLElement
  key: string | null
}

export interface LabelLayer {
  show(placed: readonly PlacedLabel[]): void
  /** After a change of font or size: names are written anew. */
  forget(): void
}

export function createLabelLayer(layer: HTMLElement, ruler: Ruler): LabelLayer {
  const slots: Slot[] = Array.from({ length: MOST_LABELS }, () => ({ element: newName(layer), key: null }))
  const byKey = new Map<string, Slot>()

  const free = (slot: Slot): void => {
    if (slot.key !== null) byKey.delete(slot.key)
    slot.key = null
    slot.element.style.opacity = '0'
  }
  const slotFor = (label: PlacedLabel): Slot | undefined => {
    const known = byKey.get(label.key)
    if (known) return known
    const slot = slots.find((s) => s.key === null)
    if (!slot) return undefined
    slot.key = label.key
    byKey.set(label.key, slot)
    write(slot.element, label, ruler.nameLines(label.text, label.size))
    return slot
  }
  return {
    show: (placed) => {
      const wanted = new Set(placed.map((label) => label.key))
      for (const slot of slots) if (slot.key !== null && !wanted.has(slot.key)) free(slot)
      for (const label of placed) {
        const slot = slotFor(label)
        if (slot) move(slot.element, label)
      }
    },
    forget: () => {
      for (const slot of slots) free(slot)
    },
  }
}

function newName(layer: HTMLElement): HTMLElement {
  const element = document.createElement('span')
  element.className = 'name'
  element.style.opacity = '0'
  layer.append(element)
  return element
}

function write(element: HTMLElement, label: PlacedLabel, lines: readonly string[]): void {
  element.textContent = lines.join('\n')
  element.dataset.size = label.size
  element.style.color = label.ink
}

function move(element: HTMLElement, label: PlacedLabel): void {
  element.style.transform = `translate(${label.x.toFixed(1)}px, ${label.y.toFixed(1)}px) translate(-50%, -50%)`
  element.style.opacity = label.alpha.toFixed(2)
  const edge = label.edge ?? ''
  if (element.dataset.edge !== edge) element.dataset.edge = edge
}

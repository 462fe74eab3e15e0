/** How well the words drawn fit the screen, read from their real boxes. */
import type { Box, Insets } from './free-area.ts'
import { freeArea, meet } from './free-area.ts'

/**
 * 0 when nothing under `part` overlaps, is cut off or must be scrolled, and the picture has its share of the screen
 * (0..1); else how many CSS pixels and boxes are at fault, so that the least bad of several can be told.
 */
export function faultsOf(words: HTMLElement, part: string, pictureShare: number): number {
  const screen = words.getBoundingClientRect()
  const boxes = boxesIn(words, `${part} [data-box]`)
  const cut = boxes.reduce((sum, box) => sum + beyond(box, screen), 0)
  const clashes = boxes.reduce((n, a, i) => n + boxes.slice(i + 1).filter((b) => meet(a, b)).length, 0)
  const sheets = [...words.querySelectorAll(`${part} .sheet`)]
  const scrolled = sheets.reduce((sum, e) => sum + Math.max(0, e.scrollHeight - e.clientHeight - 1), 0)
  return cut * 10 + clashes * 400 + scrolled + pictureLacks(words, pictureShare)
}

/** What words and controls occupy, as insets of the picture's free rectangle. */
export function safeInsets(words: HTMLElement): Insets {
  const { width, height } = words.getBoundingClientRect()
  return freeArea(boxesIn(words, '[data-keep]'), width, height, Math.min(width, height) * 0.02)
}

/** Boxes of every line of words, string of beads, hundred windows and control: what names on the picture keep clear of, as tight as they are drawn. */
export function keptBoxes(words: HTMLElement): Box[] {
  const { left, top } = words.getBoundingClientRect()
  const range = words.ownerDocument.createRange()
  return [...words.querySelectorAll('[data-keep] *')]
    .filter((e) => e.matches('button, .string, .hundred') || [...e.childNodes].some((n) => n instanceof Text))
    .flatMap((e) => {
      // No name slips in between the lines of a facilitator's question.
      if (e.matches('button, .hundred') || e.closest('.prompts')) return [e.getBoundingClientRect()]
      range.selectNodeContents(e)
      return [...range.getClientRects()]
    })
    .filter((b) => b.width > 0 && b.height > 0)
    .map((b) => ({ left: b.left - left, top: b.top - top, right: b.right - left, bottom: b.bottom - top }))
}

/** CSS pixels by which a box leaves the screen. */
function beyond(box: Box, screen: { readonly width: number; readonly height: number }): number {
  const out = Math.max(-box.left, -box.top, box.right - screen.width, box.bottom - screen.height)
  return out > 0.5 ? out : 0
}

/** CSS pixels by which the picture's free rectangle is too low for its share. */
function pictureLacks(words: HTMLElement, share: number): number {
  if (share === 0) return 0
  const { width, height } = words.getBoundingClientRect()
  const free = safeInsets(words)
  const area = (width - free.left - free.right) * (height - free.top - free.bottom)
  return Math.max(0, share - area / (width * height)) * height
}

function boxesIn(words: HTMLElement, selector: string): Box[] {
  const { left, top } = words.getBoundingClientRect()
  return [...words.querySelectorAll(selector)]
    .map((e) => e.getBoundingClientRect())
    .filter((b) => b.width > 0 && b.height > 0)
    .map((b) => ({ left: b.left - left, top: b.top - top, right: b.right - left, bottom: b.bottom - top }))
}

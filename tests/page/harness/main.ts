/** A page over a stand-in picture, driven from outside through `window.harness`. Options come from the address. */
import type { Label } from '../../../src/core/picture/picture.ts'
import { placeLabels } from '../../../src/core/reading/labels.ts'
import type { Command } from '../../../src/core/story/command.ts'
import { ICONS } from '../../../src/page/icons/paths.ts'
import type { Page } from '../../../src/page/open-page.tsx'
import { openPage } from '../../../src/page/open-page.tsx'
import { READINGS } from './readings.ts'

export interface Harness {
  readonly page: Page
  readonly sent: Command[]
  show(name: string, more?: object): void
  readonly ready: Promise<unknown>
  reframes: number
}

declare global {
  interface Window {
    harness: Harness
  }
}

const options = new URLSearchParams(location.search)
const settings = {
  mmPerPx: Number(options.get('mm') ?? 0.265),
  distanceM: Number(options.get('distance') ?? 0.6),
}
const host = document.querySelector<HTMLElement>('#host')
if (!host) throw new Error('expected #host in the harness page')
if (options.has('reduced')) host.toggleAttribute('reduced', true)

const names: readonly (readonly [string, Label['size'], number, number, string])[] = [
  ['At the Glebe and the Legion', 'pool', 0.66, 0.62, '#f2c4e2'],
  ['Just from friends', 'pool', 0.24, 0.4, '#ffcf7a'],
  ['Parish and Dalton-le-Dale', 'pool', 0.4, 0.8, '#a8ccff'],
  ['Online and newsletters', 'pool', 0.7, 0.22, '#ffb08f'],
  ['The Glebe', 'thing', 0.66, 0.68, '#f7ecd8'],
  ['Wider world', 'horizon', 1.6, 0.45, '#c9d2e4'],
]

/** Soft pools inside the safe area, so that words are judged over something like the picture. */
function paint(): void {
  const canvas = document.querySelector<HTMLCanvasElement>('#picture')
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return
  canvas.width = innerWidth
  canvas.height = innerHeight
  const { left, top, right, bottom } = page.safe()
  const [w, h] = [innerWidth - left - right, innerHeight - top - bottom]
  for (const [, size, x, y, ink] of names) {
    if (size !== 'pool') continue
    const [cx, cy, r] = [left + x * w, top + y * h, Math.min(w, h) * 0.17]
    const glow = pen.createRadialGradient(cx, cy, 0, cx, cy, r)
    glow.addColorStop(0, `${ink}66`)
    glow.addColorStop(1, `${ink}00`)
    pen.fillStyle = glow
    pen.fillRect(cx - r, cy - r, 2 * r, 2 * r)
  }
  if (options.has('safe')) pen.strokeRect(left, top, w, h)
}

function putNames(): void {
  const safe = page.safe()
  const frame = { width: innerWidth, height: innerHeight, safe }
  const [w, h] = [innerWidth - safe.left - safe.right, innerHeight - safe.top - safe.bottom]
  const labels = names.map(([text, size, x, y, ink]) => ({
    text,
    size,
    ink,
    x: safe.left + x * w,
    y: safe.top + y * h,
    row: null,
    pool: text,
    clearance: size === 'pool' ? Math.min(w, h) * 0.13 : 8,
  }))
  const where = (label: Label) => ({ x: label.x, y: label.y, clearancePx: label.clearance, alpha: 1 })
  page.labels(placeLabels(labels, where, { frame, measure: page.measure, before: [] }))
}

const sent: Command[] = []
const page = openPage(host, {
  send: (command) => sent.push(command),
  settings: () => settings,
  reframed: () => {
    harness.reframes += 1
    paint()
    putNames()
  },
})

function iconSheet(): void {
  const tile = ([name, icon]: [string, (typeof ICONS)['back']]) =>
    `<figure style="margin:0;width:150px;text-align:center;font:15px sans-serif"><svg viewBox="0 0 24 24" width="84" style="fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round"><path d="${icon.line}"/>${(icon.dots ?? []).map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor" stroke="none"/>`).join('')}</svg><figcaption>${name}</figcaption></figure>`
  document.body.innerHTML = `<div style="display:flex;flex-wrap:wrap;gap:22px 8px;padding:24px;color:#f7ecd8">${Object.entries(ICONS).map(tile).join('')}</div>`
}

const harness: Harness = {
  page,
  sent,
  reframes: 0,
  show: (name, more = {}) => {
    const reading = READINGS[name]
    if (!reading) throw new Error(`expected one of ${Object.keys(READINGS).join(', ')}, got ${name}`)
    page.show({ ...reading, ...more })
    paint()
    if (reading.layout === 'story') putNames()
    else page.labels([])
  },
  ready: document.fonts.ready,
}
window.harness = harness
harness.show(options.get('reading') ?? 'story')
if (options.has('icons')) iconSheet()

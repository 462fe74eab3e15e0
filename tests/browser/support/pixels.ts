/** What a screenshot shows, as numbers. */
import type { Page } from 'playwright-core'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Pixels {
  readonly width: number
  readonly height: number
  /** red, green, blue, alpha: 4 numbers a pixel, from the top left. */
  readonly rgba: Uint8ClampedArray
}

/** The pixels of the page, or of a part of it, as the browser composed them. */
export async function pixelsOf(page: Page, clip?: Box): Promise<Pixels> {
  const png = await page.screenshot({ animations: 'allow', ...(clip ? { clip } : {}) })
  const read = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const sheet = new OffscreenCanvas(bitmap.width, bitmap.height)
    const pen = sheet.getContext('2d')
    pen?.drawImage(bitmap, 0, 0)
    const { data } = pen?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() }
    let binary = ''
    for (let at = 0; at < data.length; at += 32768)
      binary += String.fromCharCode(...data.subarray(at, at + 32768))
    return { width: bitmap.width, height: bitmap.height, base64: btoa(binary) }
  }, png.toString('base64'))
  const rgba = new Uint8ClampedArray(Buffer.from(read.base64, 'base64'))
  return { width: read.width, height: read.height, rgba }
}

/** Share of pixels, 0..1, that differ by more than `least` in any channel. */
export function unlikeness(a: Pixels, b: Pixels, least = 12): number {
  let unlike = 0
  for (let at = 0; at < a.rgba.length; at += 4) {
    const gap = Math.max(...[0, 1, 2].map((c) => Math.abs((a.rgba[at + c] ?? 0) - (b.rgba[at + c] ?? 0))))
    if (gap > least) unlike++
  }
  return unlike / Math.max(1, a.rgba.length / 4)
}

/** Share of pixels, 0..1, that stand out from the commonest colour by more than `least` in any channel. */
export function inkOf({ rgba }: Pixels, least = 40): number {
  const counts = new Map<number, number>()
  const at = (k: number): number => ((rgba[k] ?? 0) << 16) | ((rgba[k + 1] ?? 0) << 8) | (rgba[k + 2] ?? 0)
  for (let k = 0; k < rgba.length; k += 4) counts.set(at(k), (counts.get(at(k)) ?? 0) + 1)
  const [ground] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])
  const [red, green, blue] = [ground >> 16, (ground >> 8) & 255, ground & 255]
  let inked = 0
  for (let k = 0; k < rgba.length; k += 4) {
    const off = Math.max(
      Math.abs((rgba[k] ?? 0) - red),
      Math.abs((rgba[k + 1] ?? 0) - green),
      Math.abs((rgba[k + 2] ?? 0) - blue),
    )
    if (off > least) inked++
  }
  return inked / Math.max(1, rgba.length / 4)
}

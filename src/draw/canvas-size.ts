/** How many pixels the canvas may hold. */

/** Device pixels a CSS pixel: as many as the screen has, unless the canvas would hold more than `maxPixels`. */
export function resolutionFor(width: number, height: number, dpr: number, maxPixels: number): number {
  const css = Math.max(1, width * height)
  return Math.min(dpr, Math.sqrt(maxPixels / css))
}

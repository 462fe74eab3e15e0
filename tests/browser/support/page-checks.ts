/** What is wrong with the words on a screen, found inside the browser and apart from the page's own fitting. */

/** Pairs of visible words and controls that overlap, and those that leave the screen. */
export function faults(): string[] {
  const seen = [...document.querySelectorAll('.words :is(button, p, .item, .ring)')]
    .filter((e) => !e.parentElement?.closest('button') && e.checkVisibility({ visibilityProperty: true }))
    .map((e) => ({ e, box: e.getBoundingClientRect(), says: (e.textContent ?? '').slice(0, 40) }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
  const out = seen.filter(
    ({ box }) => box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1,
  )
  const clashes = seen.flatMap((a, i) =>
    seen.slice(i + 1).flatMap((b) => {
      if (a.e.contains(b.e) || b.e.contains(a.e)) return []
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
      return across > 1 && down > 1 ? [`"${a.says}" over "${b.says}"`] : []
    }),
  )
  return [...out.map(({ says }) => `cut off: "${says}"`), ...clashes]
}

/** Buttons narrower or lower than `leastPx`. */
export function smallTargets(leastPx: number): string[] {
  return [...document.querySelectorAll('.words :is(button, .face)')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }))
    .map((e) => ({ box: e.getBoundingClientRect(), says: e.textContent ?? '' }))
    .filter(({ box }) => Math.min(box.width, box.height) < leastPx - 0.6)
    .map(({ box, says }) => `${says}: ${box.width.toFixed(0)} x ${box.height.toFixed(0)}`)
}

/** Contrast of every piece of visible text with the nearest opaque ground behind it. */
export function contrasts(): { says: string; ratio: number }[] {
  type Rgba = [number, number, number, number]
  const parsed = (colour: string): Rgba => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const over = ([r, g, b, a]: Rgba, under: Rgba): Rgba => {
    const mix = (top: number, below: number) => top * a + below * (1 - a)
    return [mix(r, under[0]), mix(g, under[1]), mix(b, under[2]), 1]
  }
  const light = (rgba: Rgba): number => {
    const [r = 0, g = 0, b = 0] = rgba.slice(0, 3).map((c) => {
      const s = c / 255
      return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = (e: Element | null): Rgba => {
    if (!e?.closest('.words')) return [16, 22, 35, 1]
    const own = parsed(getComputedStyle(e).backgroundColor)
    return own[3] === 1 ? own : over(own, groundOf(e.parentElement))
  }
  return [...document.querySelectorAll('.words :is(p, span, b, em, button)')]
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && (n.textContent ?? '').trim() !== ''))
    .filter((e) => e.checkVisibility({ visibilityProperty: true }))
    .map((e) => {
      const ground = groundOf(e)
      const [a, b] = [light(over(parsed(getComputedStyle(e).color), ground)), light(ground)]
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      return { says: e.textContent ?? '', ratio: Math.round(ratio * 10) / 10 }
    })
}

/** Where the first line of words in a part begins, CSS pixels from the top. */
export function wordsTop(part: string): number {
  return Math.min(...[...document.querySelectorAll(`${part} p`)].map((e) => e.getBoundingClientRect().top))
}

/** Font size of the first of each kind, CSS pixels. */
export function fontPx(selectors: readonly string[]): number[] {
  return selectors.map((selector) => {
    const found = document.querySelector(selector)
    return found ? Number.parseFloat(getComputedStyle(found).fontSize) : Number.NaN
  })
}

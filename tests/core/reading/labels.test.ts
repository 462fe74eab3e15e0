import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../src/core/camera/camera.ts'
import type { Label } from '../../../src/core/picture/picture.ts'
import type { LabelSpot } from '../../../src/core/reading/label-sides.ts'
import type { Measure, PlacedLabel } from '../../../src/core/reading/labels.ts'
import { MOST_LABELS, placeLabels } from '../../../src/core/reading/labels.ts'

const frame: Frame = {
  width: 1920,
  height: 1080,
  safe: { left: 800, top: 180, right: 40, bottom: 240 },
}
const measure: Measure = (text, size) => ({ width: text.length * (size === 'pool' ? 22 : 19), height: 46 })

function label(text: string, size: Label['size'] = 'thing'): Label {
  return {
    text,
    row: null,
    pool: size === 'thing' ? null : text,
    x: 0,
    y: 0,
    clearance: 0,
    size,
    ink: '#f7ecd8',
  }
}

function at(x: number, y: number, alpha = 1): () => LabelSpot {
  return () => ({ x, y, clearancePx: 20, alpha })
}

/** Numbers in 0..1 that repeat for a seed (mulberry32). */
function dice(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function overlap(a: PlacedLabel, b: PlacedLabel): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
}

function leaves(box: PlacedLabel): boolean {
  const { left, top, right, bottom } = frame.safe
  return (
    box.x - box.width / 2 < left - 1e-6 ||
    box.y - box.height / 2 < top - 1e-6 ||
    box.x + box.width / 2 > frame.width - right + 1e-6 ||
    box.y + box.height / 2 > frame.height - bottom + 1e-6
  )
}

function randomLayout(seed: number): PlacedLabel[] {
  const roll = dice(seed)
  const sizes = ['pool', 'thing', 'horizon'] as const
  const labels = Array.from({ length: 60 }, (_, i) =>
    label(`${'name'.repeat(1 + Math.floor(roll() * 5))} ${i}`, sizes[Math.floor(roll() * 3)] ?? 'thing'),
  )
  const spots = new Map(
    labels.map((l) => [
      l,
      { x: roll() * 2400 - 240, y: roll() * 1400 - 160, clearancePx: roll() * 90, alpha: 1 },
    ]),
  )
  return placeLabels(labels, (l) => spots.get(l) ?? null, { frame, measure, before: [] })
}

describe('labels on three hundred random layouts', () => {
  const layouts = Array.from({ length: 300 }, (_, seed) => randomLayout(seed))

  it('find places at all', () => {
    expect(Math.min(...layouts.map((placed) => placed.length))).toBeGreaterThan(5)
  })

  it('never overlap each other', () => {
    const clashes = layouts.flatMap((placed) =>
      placed.flatMap((a, i) => placed.slice(i + 1).filter((b) => overlap(a, b))),
    )
    expect(clashes).toEqual([])
  })

  it('never leave the safe area', () => {
    expect(layouts.flat().filter(leaves)).toEqual([])
  })

  it('are at most forty', () => {
    expect(Math.max(...layouts.map((placed) => placed.length))).toBeLessThanOrEqual(MOST_LABELS)
  })
})

describe('a label', () => {
  it('stands above its thing, clear of its people', () => {
    const [only] = placeLabels([label('The Glebe')], at(1300, 500), { frame, measure, before: [] })
    expect(only?.side).toBe('above')
    expect((only?.y ?? 0) + 23).toBeLessThanOrEqual(500 - 20)
  })

  it('goes below when there is no room above', () => {
    const [only] = placeLabels([label('The Glebe')], at(1300, 200), { frame, measure, before: [] })
    expect(only?.side).toBe('below')
  })

  it('yields to a better one at the same place', () => {
    const spot = () => ({ x: 1300, y: 500, clearancePx: 0, alpha: 1 })
    const names = ['The Glebe', 'The Legion', 'Parish office', 'Library', 'Shops'].map((text) => label(text))
    const placed = placeLabels(names, spot, { frame, measure, before: [] })
    expect(placed[0]?.text).toBe('The Glebe')
    expect(placed.length).toBeLessThan(names.length)
  })

  it('keeps the side it had while that side still fits', () => {
    const names = [label('The Glebe')]
    const before = placeLabels(names, at(1300, 200), { frame, measure, before: [] })
    const [after] = placeLabels(names, at(1300, 520), { frame, measure, before })
    expect(after?.side).toBe('below')
  })

  it('leaves its side when that no longer fits', () => {
    const names = [label('The Glebe')]
    const before = placeLabels(names, at(1300, 200), { frame, measure, before: [] })
    const [after] = placeLabels(names, at(1300, 800), { frame, measure, before })
    expect(after?.side).toBe('above')
  })

  it('is whole or not there, however near another comes', () => {
    const names = [label('The Glebe'), label('Library')]
    const put = (gap: number, before: readonly PlacedLabel[]) =>
      placeLabels(
        names,
        (l) => ({ x: 1300, y: l.text === 'Library' ? 500 + 46 + gap : 500, clearancePx: 0, alpha: 1 }),
        { frame, measure, before },
      )
    let before: readonly PlacedLabel[] = []
    const alphas = [60, 40, 20, 10, 6, 4, 2, 0, -20].flatMap((gap) => {
      before = put(gap, before)
      return before.map(({ alpha }) => alpha)
    })
    expect(new Set(alphas)).toEqual(new Set([1]))
  })

  it('that has lost its room comes up again only where it has some to spare', () => {
    const lone = label('Library')
    // Ground for one name alone, at the right of its thing, but for `spare` pixels.
    const put = (spare: number, before: readonly PlacedLabel[]) => {
      const { width } = measure('Library', 'thing')
      const free = { left: 0, top: 0, right: 0, bottom: 0 }
      const wall = (x: number) => ({ x, y: 500, width: 400, height: 1000 })
      const avoid = [wall(1300 - 200 + 20), wall(1300 + 30 + width + spare + 200)]
      return placeLabels([lone], at(1300, 500), {
        frame: { ...frame, safe: free },
        measure,
        before,
        avoid,
      })
    }
    expect(put(1, []).map(({ side }) => side)).toEqual([])
    const held = put(12, [])
    expect(held[0]?.side).toBe('right')
    expect(put(1, held)[0]?.side).toBe('right')
  })

  it('is not drawn while its thing cannot be seen', () => {
    expect(placeLabels([label('The Glebe')], at(1300, 500, 0), { frame, measure, before: [] })).toEqual([])
  })

  it('of a pool that fills the screen stands over it', () => {
    const [only] = placeLabels(
      [label('At the Glebe', 'pool')],
      () => ({ x: 1300, y: 500, clearancePx: 900, alpha: 1 }),
      {
        frame,
        measure,
        before: [],
      },
    )
    expect(only?.side).toBe('over')
  })

  it('of a cluster hemmed in by others goes first, so that all are named beside their own', () => {
    const names = [label('Online', 'pool'), label('At the Glebe', 'pool')]
    // Ground for one name above and one between them; the first would take the one that the second needs.
    const spots = new Map([
      [names[0], { x: 1300, y: 420, clearancePx: 20, alpha: 1 }],
      [names[1], { x: 1300, y: 540, clearancePx: 20, alpha: 1 }],
    ])
    const walls = [
      { x: 900, y: 500, width: 500, height: 1000 },
      { x: 1700, y: 500, width: 500, height: 1000 },
      { x: 1300, y: 620, width: 800, height: 60 },
    ]
    const placed = placeLabels(
      [{ ...names[0]!, out: [0, 1] }, names[1]!],
      (l) => spots.get(names.find(({ text }) => text === l.text)) ?? null,
      {
        frame,
        free: { ...frame, safe: { left: 0, top: 0, right: 0, bottom: 0 } },
        measure,
        before: [],
        avoid: walls,
      },
    )
    expect(placed.map(({ text, side }) => `${text} ${side}`).sort()).toEqual([
      'At the Glebe above',
      'Online above',
    ])
  })

  it('on the horizon is held by the border it lies beyond', () => {
    const [only] = placeLabels([label('Online', 'horizon')], at(-300, 500), { frame, measure, before: [] })
    expect(only?.edge).toBe('left')
    expect((only?.x ?? 0) - (only?.width ?? 0) / 2).toBeCloseTo(frame.safe.left)
  })
})

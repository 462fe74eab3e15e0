/** Who is tied to whom while ties are left out one by one, and how many people look alike by links and ties among those. */
import type { TieRows } from './web.ts'

export class LivePairs {
  readonly people: number
  readonly #around: readonly Set<number>[]
  /** Ties among those that each row is tied to. */
  readonly #among: number[]
  /** How many people have so many links and so many ties among those. */
  readonly #classes = new Map<string, number>()

  constructor(people: number, rows: number, ties: readonly TieRows[]) {
    this.people = people
    this.#around = Array.from({ length: rows }, () => new Set<number>())
    for (const { from, to } of ties) {
      if (from === to) continue
      this.#around[from]!.add(to)
      this.#around[to]!.add(from)
    }
    this.#among = this.#around.map((near, row) => {
      let ties = 0
      for (const next of near) ties += this.#shared(row, next).length
      return ties / 2
    })
    for (let row = 0; row < people; row++) this.#count(this.#keyOf(row), 1)
  }

  around(row: number): ReadonlySet<number> {
    return this.#around[row]!
  }

  has(a: number, b: number): boolean {
    return this.#around[a]!.has(b)
  }

  remove(a: number, b: number): void {
    for (const [key, by] of this.#moves(a, b)) this.#count(key, by)
    const both = this.#shared(a, b)
    for (const third of both) this.#among[third]! -= 1
    this.#among[a]! -= both.length
    this.#among[b]! -= both.length
    this.#around[a]!.delete(b)
    this.#around[b]!.delete(a)
  }

  /** How many people are in classes of fewer than k. */
  inSmall(k: number): number {
    let sum = 0
    for (const size of this.#classes.values()) if (size < k) sum += size
    return sum
  }

  /** The people in them. */
  alone(k: number): number[] {
    const rows: number[] = []
    for (let row = 0; row < this.people; row++) if (this.#classes.get(this.#keyOf(row))! < k) rows.push(row)
    return rows
  }

  /** How many fewer people would be in classes of fewer than k without this pair. */
  gainOf(a: number, b: number, k: number): number {
    const change = new Map<string, number>()
    for (const [key, by] of this.#moves(a, b)) change.set(key, (change.get(key) ?? 0) + by)
    const small = (size: number) => (size < k ? size : 0)
    let gain = 0
    for (const [key, by] of change) {
      const size = this.#classes.get(key) ?? 0
      gain += small(size) - small(size + by)
    }
    return gain
  }

  /** Whether a part of the network of at least k rows would fall in two without this pair. */
  holdsTogether(a: number, b: number, k: number): boolean {
    if (this.#shared(a, b).length > 0) return false
    const seen = new Set([a])
    const queue = [a]
    for (let read = 0; read < queue.length; read++) {
      for (const next of this.#around[queue[read]!]!) {
        if (seen.has(next) || (queue[read] === a && next === b)) continue
        if (next === b) return false
        seen.add(next)
        queue.push(next)
      }
    }
    return this.#sizeFrom(b, seen) >= k
  }

  /** Rows of the part that `b` is in, and of those seen on the other side. */
  #sizeFrom(b: number, seen: Set<number>): number {
    const queue = [b]
    const all = new Set(seen).add(b)
    for (let read = 0; read < queue.length; read++) {
      for (const next of this.#around[queue[read]!]!) {
        if (all.has(next)) continue
        all.add(next)
        queue.push(next)
      }
    }
    return all.size
  }

  #keyOf(row: number, links = 0, among = 0): string {
    return `${this.#around[row]!.size - links},${this.#among[row]! - among}`
  }

  /** Which classes lose and gain somebody when the pair goes. */
  #moves(a: number, b: number): [string, number][] {
    const both = this.#shared(a, b)
    const moved = [a, b].map((row) => [row, 1, both.length] as const)
    const near = both.map((row) => [row, 0, 1] as const)
    return [...moved, ...near].flatMap(([row, links, among]): [string, number][] =>
      row >= this.people
        ? []
        : [
            [this.#keyOf(row), -1],
            [this.#keyOf(row, links, among), 1],
          ],
    )
  }

  #shared(a: number, b: number): number[] {
    const [few, many] =
      this.#around[a]!.size < this.#around[b]!.size
        ? [this.#around[a]!, this.#around[b]!]
        : [this.#around[b]!, this.#around[a]!]
    return [...few].filter((row) => many.has(row))
  }

  #count(key: string, by: number): void {
    const size = (this.#classes.get(key) ?? 0) + by
    if (size === 0) this.#classes.delete(key)
    else this.#classes.set(key, size)
  }
}

/** Makes UCINET datasets of every version, as Borgatti's note on the layout has them. */

export interface Dataset {
  readonly version: 4010 | 4020 | 5000 | 6000 | 6404 | 6405
  /** UCINET's number of the kind of values; 7 is four bytes with a point. */
  readonly type?: number
  readonly sizes: readonly [columns: number, rows: number, levels?: number]
  /** Of columns, rows and levels. */
  readonly labels?: readonly (readonly string[] | null)[]
  readonly values?: readonly number[]
}

const LABEL_KIND = { 4010: 0, 4020: 1, 5000: 2, 6000: 3, 6404: 3, 6405: 3 }
const BYTES: Readonly<Record<number, number>> = { 1: 1, 3: 1, 4: 2, 5: 2, 6: 4, 7: 4, 9: 8, 10: 8 }

const low = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256)
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

function labelBytes(label: string, version: Dataset['version']): number[] {
  if (version <= 4020) {
    const room = (version === 4010 ? 10 : 20) - 1
    const kept = letters(label).slice(0, room)
    return [kept.length, ...kept, ...new Array<number>(room - kept.length).fill(32)]
  }
  const text = version === 5000 ? letters(label) : letters(label).flatMap((code) => low(code, 2))
  return [...low(text.length, 2), ...text]
}

/** The header. */
export function headerBytes({ version, type = 7, sizes, labels = [] }: Dataset): Uint8Array {
  const opening = version > 6000 ? `V${version}` : 'DATE:'
  const date = [24, 3, 20, 4, LABEL_KIND[version]].flatMap((word) => low(word, 2))
  const all = sizes.filter((size) => size !== undefined)
  return new Uint8Array([
    ...(version === 4010 ? [] : [5, ...letters(opening), ...date]),
    type,
    ...low(all.length, 2),
    ...all.flatMap((size) => low(size, version > 6000 ? 4 : 2)),
    ...[5, ...letters('Title')],
    ...all.map((_, at) => (labels[at] ? 1 : 0)),
    ...labels.flatMap((side) => (side ?? []).flatMap((label) => labelBytes(label, version))),
    ...(version === 6405 ? [0] : []),
  ])
}

/** The numbers. */
export function valueBytes({ type = 7, values = [] }: Dataset): Uint8Array {
  const size = BYTES[type] ?? 4
  const view = new DataView(new ArrayBuffer(values.length * size))
  values.forEach((value, at) => {
    if (type === 7) view.setFloat32(at * size, value, true)
    else if (type === 9) view.setFloat64(at * size, value, true)
    else if (type === 10) view.setBigInt64(at * size, BigInt(value), true)
    else
      for (const [k, byte] of low(value < 0 ? value + 256 ** size : value, size).entries())
        view.setUint8(at * size + k, byte)
  })
  return new Uint8Array(view.buffer)
}

/** Both halves, as files of one name. */
export function pairOf(dataset: Dataset, stem = 'camp'): { name: string; bytes: Uint8Array }[] {
  return [
    { name: `${stem}.##h`, bytes: headerBytes(dataset) },
    { name: `${stem}.##d`, bytes: valueBytes(dataset) },
  ]
}

/** Files from the hands of a person: read into memory, and saved to where they say. */
import type { NamedBytes } from '../import/network.ts'

export async function filesFrom(files: FileList | null | undefined): Promise<NamedBytes[]> {
  const read = Array.from(files ?? [], async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }))
  // A folder cannot be read as a file; it is passed over.
  const settled = await Promise.allSettled(read)
  return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html',
  txt: 'text/plain',
}
/** A browser needs a moment to begin a download. */
const SAVED_MS = 10_000

/** Saves a text as a file of this machine: through a link to memory, never through a server. */
export function save(name: string, text: string): void {
  const type = TYPES[name.replace(/^.*\./, '')] ?? 'application/octet-stream'
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), SAVED_MS)
}

const KB = 1024

export function sizeSaid(bytes: number): string {
  if (bytes < KB) return `${bytes} bytes`
  if (bytes < KB * KB) return `${Math.round(bytes / KB)} KB`
  return `${(bytes / KB / KB).toFixed(1)} MB`
}

/** Files and folders of the command line: nothing is ever half-written, and no strange folder is replaced. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { NamedBytes } from '../network.ts'
import { REFUSED, Stop, WRONG_USE } from './stop.ts'

export async function bytesIn(path: string): Promise<NamedBytes> {
  try {
    return { name: basename(path), bytes: await readFile(path) }
  } catch {
    throw new Stop(REFUSED, `${path}: This file cannot be opened. Check its name and its folder.`)
  }
}

export async function textIn(path: string): Promise<string> {
  return new TextDecoder().decode((await bytesIn(path)).bytes)
}

/** The text of a file that need not be there yet. */
export async function textIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf-8')
  } catch (thrown) {
    if (isNotThere(thrown)) return ''
    throw new Stop(REFUSED, `${path}: This file cannot be opened. Check its name and its folder.`)
  }
}

/** The text of a file in a folder, or null where there is none. */
export async function textAmong(folder: string, name: string): Promise<string | null> {
  const names = await namesIn(folder)
  return names?.includes(name) ? readFile(join(folder, name), 'utf-8') : null
}

/** Files of a curator's own hand are for that curator's eyes: they may hold headings of the table. */
export async function writeOwn(path: string, text: string): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}-${crypto.randomUUID()}`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(fresh, text, { mode: 0o600 })
    await rename(fresh, path)
  } catch {
    await rm(fresh, { force: true })
    throw new Stop(WRONG_USE, `${path}: This file cannot be written. Choose another name or folder.`)
  }
}

const isNotThere = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'

/** An existing folder is only ever replaced where it is empty or holds a pack. */
export async function refuseStrangeFolder(out: string): Promise<void> {
  const names = await namesIn(out)
  if (names === null || names.length === 0 || names.includes('pack.json')) return
  throw new Stop(REFUSED, `${out}: This folder holds other things. Choose a new folder for --out.`)
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder)
  } catch (thrown) {
    if (isNotThere(thrown)) return null
    throw new Stop(WRONG_USE, `${folder}: This folder cannot be opened. Choose another one for --out.`)
  }
}

/** Writes into a folder beside the wanted one and renames it at the end, so that nothing is ever half-written. */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  let fresh = ''
  try {
    await mkdir(dirname(folder), { recursive: true })
    fresh = join(dirname(folder), `.${basename(folder)}-${crypto.randomUUID()}`)
    await mkdir(fresh)
    for (const name of (await namesIn(folder)) ?? []) {
      if (!(name in files)) await cp(join(folder, name), join(fresh, name), { recursive: true })
    }
    for (const [name, text] of Object.entries(files)) await writeFile(join(fresh, name), text)
    await swap(fresh, folder)
  } catch (thrown) {
    if (fresh !== '') await rm(fresh, { recursive: true, force: true })
    if (thrown instanceof Stop) throw thrown
    throw new Stop(WRONG_USE, `${folder}: This folder cannot be written. Choose another one for --out.`)
  }
}

async function swap(fresh: string, folder: string): Promise<void> {
  const isThere = (await namesIn(folder)) !== null
  const old = `${fresh}-before`
  if (isThere) await rename(folder, old)
  try {
    await rename(fresh, folder)
  } catch (thrown) {
    if (isThere) await rename(old, folder)
    throw thrown
  }
  await rm(old, { recursive: true, force: true })
}

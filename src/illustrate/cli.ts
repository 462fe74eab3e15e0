/** `npm run sites [-- murton ...]`: writes the illustrative packs to data/, the same bytes every time. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { atlasText, filesOf } from './bake.ts'
import { SITES } from './sites/index.ts'
import type { SiteSpec } from './survey/spec.ts'

const DATA = join(import.meta.dirname, '..', '..', 'data')

const wanted = process.argv.slice(2)
const unknown = wanted.filter((id) => !SITES.some((site) => site.id === id))
if (unknown.length > 0) {
  console.error(`No such place: ${unknown.join(', ')}. There are: ${SITES.map(({ id }) => id).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const site of SITES) if (wanted.length === 0 || wanted.includes(site.id)) write(site)
  writeFileSync(join(DATA, 'atlas.json'), atlasText())
}

function write(site: SiteSpec): void {
  const { pack, notes } = filesOf(site)
  const folder = join(DATA, site.id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'pack.json'), pack)
  writeFileSync(join(folder, 'site.json'), notes)
  console.log(`${site.title}: ${Math.round(pack.length / 1000)} kB`)
}

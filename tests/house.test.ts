/** The plan of the house: who may import whom, which packages stay where, and who may know the time. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

type Room = { rooms: string[]; packages: string[] }

/** What each room may import besides itself: rooms, and packages by name or prefix. Doors may import every room but `import`. */
const ROOMS: Record<string, Room> = {
  core: { rooms: [], packages: ['d3-', 'graphology', 'graphology-', 'ajv'] },
  draw: { rooms: ['core'], packages: ['pixi.js'] },
  page: { rooms: ['core'], packages: ['preact', '@preact/', '@fontsource/', '@fontsource-variable/'] },
  touch: { rooms: ['core'], packages: [] },
  sound: { rooms: ['core'], packages: ['howler'] },
  tuning: { rooms: ['core'], packages: ['tweakpane'] },
  kiosk: { rooms: ['core'], packages: [] },
  link: { rooms: ['core'], packages: ['mqtt'] },
  desk: { rooms: ['core'], packages: ['preact', '@preact/'] },
  import: { rooms: ['core'], packages: ['saxes', 'fflate', 'double-metaphone', 'ajv'] },
  'import/cli.ts': { rooms: ['core', 'import/cli'], packages: ['node:', 'commander', '@clack/'] },
  'import/cli': { rooms: ['core'], packages: ['node:', 'commander', '@clack/'] },
  'import/export-cli.ts': { rooms: ['core', 'import/cli'], packages: ['node:', 'commander'] },
  'import/check-cli.ts': { rooms: ['core', 'import/cli'], packages: ['commander'] },
  prepare: { rooms: ['core', 'import'], packages: ['preact', '@preact/', '@fontsource-variable/'] },
  illustrate: { rooms: ['core', 'import'], packages: ['node:', 'commander', '@clack/', 'd3-', 'ajv'] },
  chime: { rooms: ['core'], packages: ['node:'] },
  serve: { rooms: ['core'], packages: ['node:', 'commander', 'sirv', 'open', 'vite', 'aedes'] },
  scenes: { rooms: ['core'], packages: [] },
}
const DOORS = Object.keys(ROOMS).filter((room) => !/^(import|prepare|illustrate|chime|serve)/.test(room))
const FRONT_DOOR = /^src\/[^/]+\.tsx?$/
const LINES = { door: 100, file: 300 }

/** Inside core, from the top; an import may only go to a lower step (or stay in its own folder). */
const STEPS = [
  'kit',
  'reading gesture',
  'picture',
  'story',
  'words camera time layout',
  'graph privacy',
  'model',
]
const IMPORT = /(?:\bfrom|\bimport|\bglob(?:<[^>]*>)?\()\s*\(?\s*['"]([^'"\s]+)['"]/g
const CLOCK_OR_DICE =
  /\bnew Date\b|\bDate[.(]|\bperformance\.|\bMath\.random\b|\bset(Timeout|Interval)\b|\bcrypto\./g

/** A file or an inner folder of its own in the table is a room of its own. */
const roomOf = (path: string): string => {
  const place = path.replace(/^src\//, '')
  const folder = place.split('/').slice(0, 2).join('/')
  return [place, folder].find((own) => own in ROOMS) ?? place.replace(/\/.*/, '')
}
const shelfOf = (path: string): string => path.replace(/^src\/core\//, '').replace(/(\/|\.ts).*/, '')
const stepOf = (path: string): number => STEPS.findIndex((step) => step.split(' ').includes(shelfOf(path)))

function wrongRoom(path: string, target: string): boolean {
  const [from, to] = [roomOf(path), roomOf(target)]
  if (FRONT_DOOR.test(path)) {
    const guests = path.startsWith('src/prepare.') ? ['prepare', 'import', ...DOORS] : DOORS
    return !FRONT_DOOR.test(target) && !guests.includes(to)
  }
  if (from === 'scenes') return target !== 'src/core/kit.ts'
  if (from !== 'core') return ![from, from.replace(/\/.*/, ''), ...(ROOMS[from]?.rooms ?? [])].includes(to)
  return to !== 'core' || (shelfOf(path) !== shelfOf(target) && stepOf(target) <= stepOf(path))
}

function wrongPackage(path: string, name: string): boolean {
  const allowed = FRONT_DOOR.test(path) ? [] : (ROOMS[roomOf(path)]?.packages ?? [])
  return !allowed.some((start) => name === start || name.startsWith(/\W$/.test(start) ? start : `${start}/`))
}

function wrongImport(path: string, name: string): string | null {
  if (!name.startsWith('.'))
    return wrongPackage(path, name) ? `${path} imports ${name}: a fenced package` : null
  const target = normalize(join(dirname(path), name))
  const wrong = /^(src|scenes|tests)\//.test(target) && wrongRoom(path, target)
  return wrong ? `${path} imports ${target}: wrong direction` : null
}

/** Every sentence says which file breaks which rule. */
function complaintsAbout(path: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g, '')
  const imports = [...code.matchAll(IMPORT)].map(([, name = '']) => wrongImport(path, name))
  const timeless = /^(src\/core|scenes)\//.test(path)
  const impure = timeless ? [...code.matchAll(CLOCK_OR_DICE)].map(([word]) => `${path} knows ${word}`) : []
  const door = FRONT_DOOR.test(path)
  const placed = door || (ROOMS[roomOf(path)] && (!path.startsWith('src/core/') || stepOf(path) >= 0))
  const lines = text.split('\n').length - 1
  const most = door ? LINES.door : LINES.file
  return [
    placed ? null : `${path} has no place in the plan`,
    lines > most ? `${path} has ${lines} lines, ${most} at most` : null,
    ...imports,
    ...impure,
  ].filter((complaint) => complaint !== null)
}

const house = join(import.meta.dirname, '..')

test('every file stands where the plan puts it', () => {
  const files = ['src', 'scenes'].flatMap((top) =>
    readdirSync(join(house, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${top}/${name.replaceAll('\\', '/')}`),
  )
  expect(files.length).toBeGreaterThan(9)
  expect(files.flatMap((path) => complaintsAbout(path, readFileSync(join(house, path), 'utf8')))).toEqual([])
})

test.each([
  ['src/core/graph/a.ts', "import { b } from '../layout/b.ts'"],
  ['src/core/time/a.ts', "import type { B } from '../camera/b.ts'"],
  ['src/core/model/a.ts', "import { x } from '../kit.ts'"],
  ['src/core/odd/a.ts', ''],
  ['src/core/story/a.ts', "export * from '../../draw/b.ts'"],
  ['src/core/story/a.ts', "const a = await import('pixi.js')"],
  ['src/core/story/a.ts', 'const now = Date.now()'],
  ['src/core/story/a.ts', 'const dice = Math.random()'],
  ['scenes/a.ts', "import { x } from '../src/core/story/x.ts'"],
  ['scenes/a.ts', 'setTimeout(f, 1)'],
  ['src/draw/a.ts', "import { x } from '../page/x.ts'"],
  ['src/page/a.tsx', "import { Application } from 'pixi.js'"],
  ['src/touch/a.ts', "import 'node:fs'"],
  ['src/sound/a.ts', "import { performed } from '../chime/synth.ts'"],
  ['src/import/read.ts', "import { readFileSync } from 'node:fs'"],
  ['src/import/read.ts', "import { written } from './cli/files.ts'"],
  ['src/import/export-cli.ts', "import { spinner } from '@clack/prompts'"],
  ['src/main.ts', "import type { RawNode } from './import/network.ts'"],
  ['src/main.ts', '\n'.repeat(101)],
  ['src/draw/a.ts', '\n'.repeat(301)],
])('the house test hears %s say %j', (path, text) => {
  expect(complaintsAbout(path, text)).toHaveLength(1)
})

test.each([
  ['src/core/reading/a.ts', "import { b } from '../model/b.ts' // not Date.now()"],
  ['src/core/story/a.ts', "import { b } from './b.ts'"],
  ['src/core/picture/painters/a.ts', "import { b } from '../b.ts'"],
  ['src/import/cli.ts', "import { b } from './b.ts'\nimport 'node:fs'"],
  [
    'src/import/cli/files.ts',
    "import { b } from '../read.ts'\nimport { c } from './review.ts'\nimport 'node:fs'",
  ],
  ['src/import/export-cli.ts', "import { WRITERS } from './write/index.ts'\nimport 'node:fs'"],
  ['src/import/check-cli.ts', "import { b } from './check/b.ts'\nimport { c } from './cli/c.ts'"],
  ['src/chime/cli.ts', "import 'node:fs'\nimport { CUES } from '../core/story/cue.ts'"],
  ['scenes/a.ts', "import { defineScene } from '../src/core/kit.ts'"],
  ['src/serve/cli.ts', "say('made by npm run import')\nsay('from there')"],
  ['src/main.ts', "import { openTouch } from './touch/open-touch.ts'"],
  ['src/core/graph/a.ts', "import { UndirectedGraph } from 'graphology'"],
])('the house test lets %s say %j', (path, text) => {
  expect(complaintsAbout(path, text)).toEqual([])
})

/**
 * `npm run shots`: screenshots of every scene and overlay at the four sizes, into shots/.
 * `-- --only send-news` some of them; `-- --size tablet` one size; `-- --readme` the picture of the README.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from '../../src/core/story/command.ts'
import { type Exhibit, type House, openHouse } from './support/exhibit.ts'

interface Size {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly query: string
}

/** Each as it would stand in a room: millimetres per pixel and metres from the eyes. */
const SIZES: readonly Size[] = [
  { name: 'wide', width: 1920, height: 1080, query: 'mm=0.265&distance=0.6' },
  { name: 'tall', width: 1080, height: 1920, query: 'mm=0.35&distance=0.6' },
  { name: 'tablet', width: 1280, height: 800, query: 'mm=0.2&distance=0.45' },
  { name: 'large', width: 3840, height: 2160, query: 'mm=0.25&distance=1' },
]

interface Shot {
  readonly name: string
  readonly commands: readonly Command[]
  /** Seconds of the stage before the picture is taken. */
  readonly afterS: number
}

const go = (scene: string, beat: number): Command => ({ type: 'go', site: 'murton', scene, beat })
const light = (
  id:
    | 'few-links'
    | 'out-of-work'
    | 'retired'
    | 'single-mums'
    | 'familiar-faces'
    | 'makers'
    | 'lines-to-power',
) => ({ type: 'overlay', id, on: true }) as const

const SHOTS: readonly Shot[] = [
  { name: '01-street', commands: [], afterS: 3 },
  { name: '02-hello', commands: [{ type: 'wake' }], afterS: 4 },
  { name: '03-meet', commands: [go('wake', 3)], afterS: 4 },
  { name: '04-rising', commands: [go('wake', 2), { type: 'tick', seconds: 0.2 }, go('wake', 4)], afterS: 1 },
  { name: '05-risen', commands: [go('wake', 4)], afterS: 5 },
  { name: '06-places', commands: [go('places', 0)], afterS: 3 },
  { name: '06a-doorsteps-came', commands: [go('doorsteps', 0)], afterS: 1.4 },
  {
    name: '06b-doorsteps-knocked',
    commands: [go('doorsteps', 1), { type: 'tick', seconds: 0.2 }, { type: 'pause' }, go('doorsteps', 2)],
    afterS: 1.2,
  },
  {
    name: '06c-doorsteps-told',
    commands: [{ type: 'pause' }, go('doorsteps', 3), { type: 'pause' }],
    afterS: 3,
  },
  { name: '07-send-news-middle', commands: [go('send-news', 0)], afterS: 2 },
  { name: '08-send-news-split', commands: [go('send-news', 1)], afterS: 2.5 },
  { name: '09-send-news-far', commands: [go('send-news', 2)], afterS: 4 },
  { name: '10-send-news-near', commands: [go('send-news', 2), { type: 'open', pool: 'centre' }], afterS: 4 },
  { name: '11-send-news-guess', commands: [go('send-news', 3)], afterS: 3 },
  {
    name: '12-send-news-start',
    commands: [go('send-news', 3), { type: 'guess', guess: 'friends' }],
    afterS: 3,
  },
  {
    name: '13-send-news-under-way',
    commands: [go('send-news', 3), { type: 'guess', guess: 'friends' }, { type: 'send', row: 5 }],
    afterS: 5,
  },
  {
    name: '14-send-news-told',
    commands: [go('send-news', 3), { type: 'guess', guess: 'friends' }, { type: 'send', row: 5 }],
    afterS: 20,
  },
  { name: '15-lean-on-growing', commands: [go('lean-on', 0)], afterS: 6 },
  { name: '16-lean-on-far', commands: [go('lean-on', 1)], afterS: 4 },
  { name: '17-lean-on-near', commands: [go('lean-on', 1), { type: 'open', pool: 'pool-1' }], afterS: 4 },
  { name: '18-mams-windows', commands: [go('murton-mams', 0)], afterS: 4 },
  { name: '19-mams-asked', commands: [go('murton-mams', 1)], afterS: 4 },
  { name: '20-mams-met', commands: [go('murton-mams', 2)], afterS: 4 },
  { name: '21-mams-made', commands: [go('murton-mams', 3)], afterS: 4 },
  { name: '22-mams-spread', commands: [go('murton-mams', 4)], afterS: 4 },
  { name: '23-mams-well-before', commands: [go('murton-mams', 5)], afterS: 3 },
  {
    name: '24-mams-well-after',
    commands: [go('murton-mams', 5), { type: 'part', part: 'after' }],
    afterS: 3,
  },
  { name: '25-mams-hands', commands: [go('murton-mams', 6), { type: 'part', part: 'after' }], afterS: 3 },
  { name: '25b-mams-able', commands: [go('murton-mams', 7), { type: 'part', part: 'no-links' }], afterS: 3 },
  { name: '26-mams-together', commands: [go('murton-mams', 8), { type: 'send', row: 5 }], afterS: 4 },
  ...(
    [
      'few-links',
      'out-of-work',
      'retired',
      'single-mums',
      'familiar-faces',
      'makers',
      'lines-to-power',
    ] as const
  ).map((id, k) => ({
    name: `3${k}-overlay-${id}`,
    commands: [go('send-news', 2), light(id)],
    afterS: 4,
  })),
  {
    name: '37-overlay-beside',
    commands: [go('send-news', 2), light('single-mums'), light('familiar-faces')],
    afterS: 4,
  },
  { name: '40-card-badge', commands: [go('send-news', 2), { type: 'card', card: 'badge' }], afterS: 3 },
  {
    name: '41-card-overlay',
    commands: [go('send-news', 2), light('out-of-work'), { type: 'card', card: 'overlay:out-of-work' }],
    afterS: 3,
  },
  { name: '60-limits', commands: [go('limits', 0)], afterS: 3 },
  { name: '61-limits-home', commands: [go('limits', 0), { type: 'part', part: 'home' }], afterS: 3 },
  { name: '62-limits-asked', commands: [go('limits', 1), { type: 'part', part: 'news places' }], afterS: 3 },
  { name: '63-limits-recall', commands: [go('limits', 2), { type: 'part', part: 'few' }], afterS: 3 },
  { name: '64-limits-davids', commands: [go('limits', 3)], afterS: 3 },
  { name: '65-feeling-guess', commands: [go('feeling', 0), { type: 'guess', guess: 'age work' }], afterS: 3 },
  { name: '66-feeling-found', commands: [go('feeling', 0), { type: 'part', part: 'found' }], afterS: 3 },
  { name: '67-feeling-belong', commands: [go('feeling', 1), { type: 'part', part: 'belong' }], afterS: 3 },
  { name: '68-gains', commands: [go('gains', 0)], afterS: 3 },
  { name: '69-gains-work', commands: [go('gains', 2)], afterS: 3 },
  { name: '70-gains-joining', commands: [go('gains', 3), { type: 'part', part: 'mums!' }], afterS: 3 },
  {
    name: '71-next-steps',
    commands: [go('next-steps', 0), { type: 'guess', guess: 'u1' }, { type: 'part', part: 'involve' }],
    afterS: 3,
  },
  {
    name: '72-next-steps-board',
    commands: [go('next-steps', 0), { type: 'guess', guess: 'u1 i2 c1' }, { type: 'part', part: 'board' }],
    afterS: 3,
  },
  { name: '42-card-help', commands: [go('send-news', 2), { type: 'card', card: 'help' }], afterS: 3 },
  { name: '43-warning', commands: [go('send-news', 2), { type: 'tick', seconds: 70 }], afterS: 1 },
  ...['liverpool-8', 'tipton', 'bretton', 'new-cross-gate', 'bristol', 'littlehampton'].map((site, k) => ({
    name: `5${k}-far-${site}`,
    commands: [{ type: 'go', site, scene: 'send-news', beat: 2 } as const],
    afterS: 4,
  })),
]

const args = process.argv.slice(2)
const flag = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? undefined : (args[at + 1] ?? '')
}
const house = fileURLToPath(new URL('../..', import.meta.url))
const shelf = `${house}/shots`

/** Lets the stage's time pass at once, then real time for words to fade in. */
async function pass(exhibit: Exhibit, seconds: number): Promise<void> {
  const ticks = Math.ceil(seconds / 0.2)
  await exhibit.page.evaluate(
    `for (let i = 0; i < ${ticks}; i++) window.kith.send({ type: 'tick', seconds: 0.2 })`,
  )
  await exhibit.page.waitForTimeout(1300)
}

async function take(at: House, size: Size, shots: readonly Shot[]): Promise<void> {
  const exhibit = await at.open(size)
  for (const { name, commands, afterS } of shots) {
    if (commands.length > 0) await exhibit.send({ type: 'wake' })
    for (const command of commands) {
      await exhibit.send(command)
      // A place that is not there yet is loaded first.
      await exhibit.page.waitForTimeout(command.type === 'go' && command.site !== 'murton' ? 1500 : 50)
      if (command.type === 'go') await exhibit.send(command)
    }
    await pass(exhibit, afterS)
    await exhibit.page.screenshot({ path: `${shelf}/${name}-${size.name}.png` })
    console.log(`${name} ${size.name}`)
  }
  for (const error of exhibit.errors) console.error(error)
  await exhibit.close()
}

async function takeReadme(at: House): Promise<void> {
  const exhibit = await at.open({ width: 1600, height: 900, query: 'mm=0.265&distance=0.5' })
  await pass(exhibit, 3)
  await exhibit.page.screenshot({ path: `${house}/assets/images/kith.jpg`, type: 'jpeg', quality: 82 })
  await exhibit.close()
}

mkdirSync(shelf, { recursive: true })
const at = await openHouse()
try {
  if (args.includes('--readme')) {
    mkdirSync(`${house}/assets/images`, { recursive: true })
    await takeReadme(at)
  } else {
    const only = flag('only')
    const shots = SHOTS.filter(({ name }) => only === undefined || name.includes(only))
    for (const size of SIZES.filter(({ name }) => [undefined, name].includes(flag('size'))))
      await take(at, size, shots)
  }
} finally {
  await at.close()
}

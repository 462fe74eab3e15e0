/**
 * `npm run shots`: screenshots of every scene and overlay, at rest and in motion, at the four sizes, into shots/, and a sheet of each size.
 * `-- --only send-news,hope` some of them; `-- --size tablet` one size; `-- --mid` each of
 * them half a second after its last command, with the clock stopped; `-- --readme` the picture of the README.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SitePack } from '../../src/core/model/pack.ts'
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
  /** Then these are pressed in the twin, by id or the start of what they say. */
  readonly press?: readonly string[]
  /** A finger draws through the middles of all groups before that. */
  readonly draws?: boolean
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

/** Rows of Murton's shipped pack: a bridge from the friends to the Glebe, and the doors of hello street. */
const BRIDGE: readonly (readonly [number, number])[] = [[5, 24]]
const DOORS = [785, 1016, 747, 838, 1418, 121, 9, 877]
/** Murton's things by name. */
const murton = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../data/murton/pack.json', import.meta.url)), 'utf-8'),
) as SitePack
const rowOf = (label: string): number =>
  murton.nodes.people.kind.length + murton.nodes.things.findIndex((thing) => thing.label === label)
const pick = (...labels: string[]): Command => ({ type: 'guess', guess: labels.map(rowOf).join('+') })
const close = (label: string): Command => ({ type: 'hold', row: rowOf(label) })
const byPlace: Command = { type: 'part', part: 'by-place' }
const light5: Command = { type: 'select', row: 5 }
const weave = (a: number, b: number, why: 'thread' | 'hands' = 'thread'): Command => ({
  type: 'change',
  change: {
    kind: 'weave',
    why,
    ties:
      why === 'hands'
        ? [
            [a, b],
            [a, b],
          ]
        : [[a, b]],
  },
})
const FIVE = [weave(9, 101), weave(30, 212), weave(77, 300), weave(140, 5), weave(250, 410)]
const TO_ONE: Command = {
  type: 'try',
  changes: [101, 212, 300, 410, 77].map((row) => ({ kind: 'weave', why: 'busiest', ties: [[row, 9]] })),
}
const atTipton = (beat: number): Command => ({ type: 'go', site: 'tipton', scene: 'small-fund', beat })
const coin = (row: number): Command => ({ type: 'change', change: { kind: 'coin', row } })
const help = (guess: string): Command => ({ type: 'guess', guess })
const CLOTH: Command = {
  type: 'cloth',
  threads: Array.from({ length: 24 }, (_, k) => ({
    site: 'murton',
    question: 'rely',
    tie: [17 * k, 17 * k + 9],
  })),
}

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
  { name: '06-lights', commands: [go('lights', 0)], afterS: 4 },
  { name: '06-lights-elsewhere', commands: [{ type: 'go', site: 'tipton', scene: 'lights' }], afterS: 4 },
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
  {
    name: '14-send-news-rescued',
    commands: [
      go('send-news', 3),
      { type: 'guess', guess: 'friends' },
      { type: 'send', row: 5 },
      { type: 'change', change: { kind: 'weave', why: 'thread', ties: [[5, 30]] } },
    ],
    afterS: 20,
  },
  { name: '14-bridges', commands: [go('bridges', 0)], afterS: 3 },
  {
    name: '14-bridges-stopped',
    commands: [go('bridges', 0), { type: 'send', row: 5, kind: 'idea' }],
    afterS: 18,
  },
  {
    name: '14-bridges-crossed',
    commands: [
      go('bridges', 0),
      { type: 'send', row: 5, kind: 'idea' },
      { type: 'change', change: { kind: 'weave', why: 'bridge', ties: BRIDGE } },
    ],
    afterS: 18,
  },
  {
    name: '14-race-guess',
    commands: [go('race', 0), { type: 'walk', row: 5 }, { type: 'walk', row: 40 }],
    afterS: 3,
  },
  {
    name: '14-race-run',
    commands: [
      go('race', 0),
      { type: 'walk', row: 5 },
      { type: 'walk', row: 40 },
      { type: 'send', row: 5, rival: 40, guess: 'blue' },
    ],
    afterS: 4,
  },
  {
    name: '14-race-won',
    commands: [
      go('race', 0),
      { type: 'walk', row: 5 },
      { type: 'walk', row: 40 },
      { type: 'send', row: 5, rival: 40, guess: 'blue' },
    ],
    afterS: 12,
  },
  { name: '14-hope-start', commands: [go('hope', 0)], afterS: 3 },
  { name: '14-hope-over', commands: [go('hope', 0), { type: 'send', row: 5 }], afterS: 18 },
  {
    name: '14-hope-habit',
    commands: [go('hope', 0), { type: 'part', part: 'habit' }, { type: 'send', row: 5, kind: 'habit' }],
    afterS: 18,
  },
  { name: '14-hello-quiet', commands: [go('hello-street', 0)], afterS: 3 },
  {
    name: '14-hello-lit',
    commands: [
      go('hello-street', 0),
      ...Array.from(
        { length: 14 },
        (_, k) => ({ type: 'walk', row: DOORS[(k * 3) % 8] ?? 0, again: true }) as const,
      ),
    ],
    afterS: 3,
  },
  { name: '15-lean-on-growing', commands: [go('lean-on', 0)], afterS: 6 },
  { name: '16-lean-on-far', commands: [go('lean-on', 1)], afterS: 4 },
  { name: '17-lean-on-near', commands: [go('lean-on', 1), { type: 'open', pool: 'pool-1' }], afterS: 4 },
  { name: '15a-together-far', commands: [go('together', 0)], afterS: 3 },
  { name: '15b-together-one', commands: [go('together', 0), pick('Gardening')], afterS: 3 },
  { name: '15c-together-both', commands: [go('together', 0), pick('Gardening', 'Cricket')], afterS: 3 },
  { name: '15d-together-few', commands: [go('together', 0), pick('Choir', 'Cricket')], afterS: 3 },
  { name: '15e-together-places', commands: [go('together', 0), byPlace], afterS: 3 },
  { name: '15f-together-place', commands: [go('together', 0), byPlace, pick('The Glebe')], afterS: 3 },
  { name: '16a-lean-on-first', commands: [go('lean-on', 0)], afterS: 3.4 },
  { name: '16b-lean-on-growing', commands: [go('lean-on', 0)], afterS: 7 },
  { name: '16c-lean-on-web', commands: [go('lean-on', 2)], afterS: 4 },
  { name: '16d-lean-on-trust', commands: [go('lean-on', 2), { type: 'part', part: 'trust' }], afterS: 4 },
  { name: '16e-lean-on-steps', commands: [go('lean-on', 2), light5, light5], afterS: 4 },
  { name: '16f-lean-on-near', commands: [go('lean-on', 2), { type: 'open', pool: 'pool-1' }], afterS: 4 },
  { name: '17a-meeting-far', commands: [go('meeting-places', 0)], afterS: 3 },
  { name: '17b-meeting-closing', commands: [go('meeting-places', 0), close('The Glebe')], afterS: 0.4 },
  { name: '17c-meeting-closed', commands: [go('meeting-places', 0), close('The Glebe')], afterS: 3 },
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
  { name: '60-doors-faces', commands: [go('familiar-faces', 0)], afterS: 4 },
  { name: '61-doors-face-touched', commands: [go('familiar-faces', 0)], press: ['The postie'], afterS: 3 },
  { name: '62-doors-round', commands: [go('familiar-faces', 1)], afterS: 3 },
  { name: '63-doors-round-walked', commands: [go('familiar-faces', 1)], draws: true, afterS: 1.6 },
  {
    name: '64-doors-round-news',
    commands: [go('familiar-faces', 1)],
    draws: true,
    press: ['send-round'],
    afterS: 4,
  },
  { name: '65-doors-makers', commands: [go('makers', 0)], afterS: 4 },
  { name: '66-doors-maker-touched', commands: [go('makers', 0)], press: ['The quiz host'], afterS: 3 },
  { name: '67-doors-project', commands: [go('makers', 1)], afterS: 3 },
  {
    name: '68-doors-project-asked',
    commands: [go('makers', 1)],
    press: ['The quiz host', 'same-again'],
    afterS: 2,
  },
  {
    name: '69-doors-project-worn',
    commands: [go('makers', 1)],
    press: ['The quiz host', 'same-again', 'same-again', 'same-again', 'same-again'],
    afterS: 4,
  },
  { name: '70-doors-project-shared', commands: [go('makers', 1)], press: ['share-out'], afterS: 3 },
  ...[null, 'out-of-work', 'students'].map((guess) => ({
    name: `71-doors-few-links-${guess ?? 'everyone'}`,
    commands: [go('few-links', 0), { type: 'guess', guess } as const],
    afterS: 3,
  })),
  {
    name: '72-doors-few-links-plain',
    commands: [go('few-links', 0), { type: 'part', part: 'plain' }],
    afterS: 3,
  },
  { name: '73-doors-sleeping', commands: [go('few-links', 1)], afterS: 3 },
  { name: '74-doors-woken', commands: [go('few-links', 1)], press: ['Wake threads'], afterS: 2 },
  {
    name: '75-doors-all-woken',
    commands: [go('few-links', 1)],
    press: ['Wake threads', 'Wake threads', 'Wake threads', 'Wake threads', 'introduce'],
    afterS: 3,
  },
  { name: '76-doors-answers', commands: [go('few-links', 2)], afterS: 4 },
  { name: '77-doors-ring', commands: [go('lines-to-power', 0)], afterS: 4 },
  {
    name: '78-doors-search',
    commands: [go('lines-to-power', 0), { type: 'guess', guess: 'centre' }],
    afterS: 2.6,
  },
  {
    name: '79-doors-introduced',
    commands: [go('lines-to-power', 0), { type: 'guess', guess: 'centre' }],
    press: ['introducer'],
    afterS: 4,
  },
  { name: '80-doors-closer', commands: [go('lines-to-power', 1)], afterS: 3 },
  {
    name: '81-doors-closer-friends',
    commands: [go('lines-to-power', 1), { type: 'guess', guess: 'centre' }],
    press: ['friendly'],
    afterS: 4,
  },
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
  { name: '60-weave', commands: [go('weave', 0)], afterS: 4 },
  { name: '61-weave-picked-up', commands: [go('weave', 0), { type: 'select', row: 9 }], afterS: 2 },
  { name: '62-weave-arriving', commands: [go('weave', 0), weave(9, 101)], afterS: 1.6 },
  {
    name: '63-weave-four-hands',
    commands: [go('weave', 0), weave(9, 101), weave(30, 212, 'hands')],
    afterS: 5,
  },
  { name: '64-weave-all', commands: [go('weave', 0), ...FIVE], afterS: 5 },
  { name: '65-weave-busiest', commands: [go('weave', 0), ...FIVE, TO_ONE], afterS: 5 },
  { name: '66-fund', commands: [atTipton(0)], afterS: 4 },
  { name: '67-fund-coins', commands: [atTipton(0), ...[1593, 1614, 1581].map(coin)], afterS: 4 },
  {
    name: '68-fund-big',
    commands: [atTipton(0), { type: 'part', part: 'big' }, { type: 'guess', guess: '1614' }],
    afterS: 4,
  },
  ...['before', 'fund', 'together'].map((part) => ({
    name: `69-fund-${part}`,
    commands: [atTipton(1), { type: 'part', part } as const],
    afterS: 4,
  })),
  { name: '70-helps', commands: [go('what-helps', 0)], afterS: 4 },
  { name: '71-helps-crossing', commands: [go('what-helps', 0), help('company')], afterS: 1.2 },
  { name: '72-helps-crossed', commands: [go('what-helps', 0), help('company time children')], afterS: 4 },
  {
    name: '73-helps-elsewhere',
    commands: [go('what-helps', 0), help('company time'), { type: 'part', part: 'elsewhere' }],
    afterS: 4,
  },
  {
    name: '74-helps-card',
    commands: [go('what-helps', 0), help('company time'), { type: 'card', card: 'leave' }],
    afterS: 3,
  },
  {
    name: '75-cloth',
    commands: [CLOTH, go('todays-cloth', 0), { type: 'mode', mode: 'attract' }],
    afterS: 6,
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
/** In the middle of what the last command sets going. */
const mid = args.includes('--mid')
const kind = mid ? '-mid' : ''
const MID_S = 0.6
/** A picture of software GL on a busy machine takes its time. */
const SLOW_MS = 180_000
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

/** One finger through the middles of all groups, slowly enough to pass from light to light. */
async function drawThrough(exhibit: Exhibit): Promise<void> {
  const stops = await exhibit.clusters()
  const at = (k: number): { x: number; y: number } => {
    const [a, b] = [stops[Math.floor(k)], stops[Math.min(stops.length - 1, Math.floor(k) + 1)]]
    const t = k - Math.floor(k)
    return { x: (a?.x ?? 0) * (1 - t) + (b?.x ?? 0) * t, y: (a?.y ?? 0) * (1 - t) + (b?.y ?? 0) * t }
  }
  await exhibit.fingers.down({ id: 1, ...at(0) })
  for (let k = 0; k <= stops.length - 1; k += 0.1) await exhibit.fingers.move({ id: 1, ...at(k) })
  await exhibit.fingers.up()
}

/** The stage's clock stands still, however long a picture takes; or goes on. */
const stopClock = (exhibit: Exhibit, still: boolean): Promise<unknown> =>
  exhibit.page.evaluate(`window.still = ${still}`)

/** Before the page's own code: frames go on while the time they are told stands still. */
const STOPPABLE = `{
  const frame = requestAnimationFrame.bind(window)
  let [told, last] = [0, 0]
  window.requestAnimationFrame = (draw) =>
    frame((now) => {
      if (!window.still) told += now - last
      last = now
      draw(told)
    })
}`

/** Everything a shot asks for, as a visitor would do it; half done where the middle is wanted. */
async function set(exhibit: Exhibit, { commands, press = [], draws = false, afterS }: Shot): Promise<void> {
  if (commands.length > 0) {
    await exhibit.send({ type: 'wake' })
    await exhibit.send({ type: 'mode', mode: 'visit' })
  }
  const before = press.length > 0 ? commands.length : Math.max(0, commands.length - 1)
  for (const command of commands.slice(0, before)) await sent(exhibit, command)
  if (mid && before > 0) await pass(exhibit, 3)
  if (mid && press.length === 0) await stopClock(exhibit, true)
  for (const command of commands.slice(before)) await sent(exhibit, command)
  if (draws || press.length > 0) await pass(exhibit, 2)
  if (draws) await drawThrough(exhibit)
  await pressed(exhibit, press)
  await pass(exhibit, mid ? MID_S : afterS)
}

async function pressed(exhibit: Exhibit, press: readonly string[]): Promise<void> {
  for (const [at, id] of press.entries()) {
    if (mid && at === press.length - 1) await stopClock(exhibit, true)
    await exhibit.page.evaluate(`document.querySelector('main button[data-id^="${id}"]').click()`)
    await exhibit.page.waitForTimeout(50)
  }
}

async function sent(exhibit: Exhibit, command: Command): Promise<void> {
  await exhibit.send(command)
  // A place that is not there yet is loaded first.
  await exhibit.page.waitForTimeout(command.type === 'go' && command.site !== 'murton' ? 1500 : 50)
  if (command.type === 'go') await exhibit.send(command)
}

async function taken(at: House, size: Size, shots: readonly Shot[]): Promise<void> {
  const exhibit = await at.open(mid ? { ...size, before: STOPPABLE } : size)
  for (const shot of shots) {
    await set(exhibit, shot)
    await exhibit.page.screenshot({ path: `${shelf}/${shot.name}${kind}-${size.name}.png`, timeout: SLOW_MS })
    if (mid) await stopClock(exhibit, false)
    console.log(`${shot.name} ${size.name}`)
  }
  for (const error of exhibit.errors) console.error(error)
  await exhibit.close()
  await sheetOf(at, size)
}

/** In the page: a picture as wide as its place on a sheet, since a hundred large ones are too much for any browser. */
async function smaller(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes]), { resizeWidth: 480, resizeQuality: 'high' })
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas.toDataURL('image/jpeg', 0.9)
}

/** All pictures of a size on one sheet, names under them: shots/sheet-wide.png and so on. */
async function sheetOf(at: House, { name, width, height }: Size): Promise<void> {
  const exhibit = await at.open({ width: 2400, height: 1200, query: '' })
  const files = readdirSync(shelf).filter(
    (file) => file.endsWith(`-${name}.png`) && !file.startsWith('sheet') && file.includes('-mid-') === mid,
  )
  const across = width > height ? 5 : 9
  await exhibit.page.goto('about:blank')
  const figures: string[] = []
  for (const file of files) {
    const small = await exhibit.page.evaluate(smaller, readFileSync(`${shelf}/${file}`).toString('base64'))
    figures.push(`<figure><img src="${small}"><figcaption>${file}</figcaption></figure>`)
  }
  const style = `body{margin:8px;background:#333;color:#ddd;font:14px sans-serif;display:grid;gap:8px;grid-template-columns:repeat(${across},1fr)}figure{margin:0}img{width:100%}`
  await exhibit.page.setContent(`<style>${style}</style>${figures.join('')}`)
  await exhibit.page.screenshot({
    path: `${shelf}/sheet${kind}-${name}.png`,
    fullPage: true,
    timeout: SLOW_MS,
  })
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
    const shots = SHOTS.filter(
      ({ name }) => only === undefined || only.split(',').some((o) => name.includes(o)),
    )
    for (const size of SIZES.filter(({ name }) => [undefined, name].includes(flag('size'))))
      await taken(at, size, shots)
  }
} finally {
  await at.close()
}

/** One worker of `npm run fuzz`: answers a stretch of runs and tells its parent of every one. */
import { readNetwork } from '../../../src/import/read.ts'
import { complaintAbout, reasonsIn } from './complaint.ts'
import { inputsByFormat } from './inputs.ts'
import { flooded, type Mutated, wounded } from './mutate.ts'

export interface Job {
  readonly format: string
  readonly seed: number
  readonly from: number
  readonly to: number
}

export type Told =
  /** How much memory the program takes before the first run, in MB. */
  | { readonly type: 'ready'; readonly restMB: number }
  | { readonly type: 'begun'; readonly run: number }
  | {
      readonly type: 'done'
      readonly run: number
      readonly what: string
      readonly ok: boolean
      readonly ms: number
      /** The most the program has ever taken, in MB. */
      readonly peakMB: number
      readonly complaint: string | null
      readonly reasons: readonly string[]
    }

const SIZE = { letters: 1_000_000, megabytes: 1000 }
/** One run in so many is a flood. */
const FLOOD_EVERY = 50
/** Slower than this is measured again. */
const SUSPICIOUS_MS = 1000

const inputs = inputsByFormat()

/** Waits until it is on its way, so that the parent knows which run ends a process. */
const tell = (told: Told): Promise<unknown> => new Promise((sent) => process.send?.(told, sent))
const peakMB = (): number => process.resourceUsage().maxRSS / 1024

/** The input of a run; the same for the same format, seed and number. */
export function mutatedAt({ format, seed }: Pick<Job, 'format' | 'seed'>, run: number): Mutated {
  const own = inputs.get(format) ?? []
  const input = own[Math.floor(run / FLOOD_EVERY + run) % own.length]
  if (input === undefined) throw new Error(`nothing to mutate for ${format}`)
  const dice = Math.imul(seed, 0x9e3779b1) + run
  return run % FLOOD_EVERY === FLOOD_EVERY - 1 ? flooded(input, dice, SIZE) : wounded(input, dice)
}

/** Reads, and tells the time on the clock, or the processor's where that is less: others work on this machine too. */
function timed(files: Mutated['files']): { read: ReturnType<typeof readNetwork>; ms: number } {
  const worked = process.cpuUsage()
  const began = performance.now()
  const read = readNetwork(files)
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(worked)
  return { read, ms: Math.min(ms, (user + system) / 1000) }
}

async function answer(job: Job, run: number): Promise<void> {
  await tell({ type: 'begun', run })
  const { files, told } = mutatedAt(job, run)
  const first = timed(files)
  const { read } = first
  const ms = first.ms > SUSPICIOUS_MS ? Math.min(first.ms, timed(files).ms) : first.ms
  const reasons = reasonsIn(read)
  const complaint = complaintAbout(read)
  await tell({ type: 'done', run, what: told, ok: read.ok, ms, peakMB: peakMB(), complaint, reasons })
}

if (process.send !== undefined) {
  process.once('message', async (job: Job) => {
    await tell({ type: 'ready', restMB: peakMB() })
    for (let run = job.from; run < job.to; run += 1) await answer(job, run)
    process.disconnect()
  })
}

/**
 * `npm run fuzz -- --runs 50000 --format pajek`: mutated files for one format or all, in a process of its own with 512 MB.
 * Tells the worst time and memory, and every run that went wrong with the numbers to repeat it: `--seed 1 --only 4711`,
 * and `--save DIR` to keep what was read. Ends with 1 where anything went wrong.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { type Job, mutatedAt, type Told } from './child.ts'
import { inputsByFormat } from './inputs.ts'

const HEAP_MB = 512
const LIMIT_MS = 2000
/** A run that has not answered by then is ended. */
const PATIENCE_MS = 30_000
/** Reasons that differ only by what they quote would be thousands. */
const MOST_REASONS = 100

/** What became of the runs of one format. */
interface Score {
  runs: number
  read: number
  slowest: { ms: number; run: number; what: string }
  largest: { mb: number; run: number; what: string }
  readonly reasons: Set<string>
  readonly wrong: { run: number; why: string; what: string }[]
}

function newScore(): Score {
  const none = { run: 0, what: '' }
  return {
    runs: 0,
    read: 0,
    slowest: { ms: 0, ...none },
    largest: { mb: 0, ...none },
    reasons: new Set(),
    wrong: [],
  }
}

async function fuzz(job: Job): Promise<Score> {
  const score = newScore()
  let from = job.from
  while (from < job.to) from = await stretch({ ...job, from }, score)
  const doubtful = score.wrong.splice(0)
  for (const each of doubtful) if (await isWrongAlone(job, each.run)) score.wrong.push(each)
  const { size } = score.reasons
  if (size > MOST_REASONS) score.wrong.push({ run: -1, why: `${size} different reasons`, what: '' })
  return score
}

/** True where a run goes wrong in a fresh process too: not for what ran before it, or beside it on this machine. */
async function isWrongAlone(job: Job, run: number): Promise<boolean> {
  const again = newScore()
  await stretch({ ...job, from: run, to: run + 1 }, again)
  return again.wrong.length > 0
}

/** Runs until the end, or until a run ends its process; the number of the next run. */
function stretch(job: Job, score: Score): Promise<number> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let at = job.from - 1
  let peak = 0
  let rest = 0
  let timer = setTimeout(() => undefined, 0)
  child.on('message', (told: Told) => {
    clearTimeout(timer)
    timer = setTimeout(() => end(child), PATIENCE_MS)
    if (told.type === 'ready') rest = told.restMB
    else if (told.type === 'begun') at = told.run
    else {
      if (told.peakMB - rest > Math.max(HEAP_MB, peak)) {
        score.wrong.push({ run: told.run, why: `${Math.round(told.peakMB - rest)} MB`, what: told.what })
      }
      count(told, told.peakMB > rest + peak ? told.peakMB - rest : 0, score)
      peak = Math.max(peak, told.peakMB - rest)
    }
  })
  child.send(job)
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) return resolve(job.to)
      const why =
        signal === 'SIGKILL' ? `no answer after ${PATIENCE_MS / 1000} s` : 'out of memory, or a crash'
      score.wrong.push({ run: at, why, what: mutatedAt(job, at).told })
      resolve(at + 1)
    })
  })
}

function end(child: ChildProcess): void {
  child.kill('SIGKILL')
}

function count(
  { run, what, ok, ms, complaint, reasons }: Told & { type: 'done' },
  mb: number,
  score: Score,
): void {
  score.runs += 1
  if (score.runs % 10_000 === 0) console.error(`${score.runs} runs`)
  if (ok) score.read += 1
  if (ms > score.slowest.ms) score.slowest = { ms, run, what }
  if (mb > score.largest.mb) score.largest = { mb, run, what }
  if (ms > LIMIT_MS) score.wrong.push({ run, why: `${Math.round(ms)} ms`, what })
  if (complaint !== null) score.wrong.push({ run, why: complaint, what })
  for (const reason of reasons) score.reasons.add(reason)
}

function report(format: string, seed: number, score: Score): void {
  const { runs, read, slowest, largest, reasons, wrong } = score
  console.log(
    `${format}: ${runs} runs, ${read} read, ${runs - read} refused, ${reasons.size} different reasons`,
  )
  console.log(`  slowest ${Math.round(slowest.ms)} ms: run ${slowest.run}, ${slowest.what}`)
  console.log(
    `  largest ${Math.round(largest.mb)} MB over the program itself: run ${largest.run}, ${largest.what}`,
  )
  for (const { run, why, what } of wrong) {
    console.log(`  WRONG ${why}: --format ${format} --seed ${seed} --only ${run} (${what})`)
  }
}

function save(job: Job, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, bytes } of mutatedAt(job, job.from).files) writeFileSync(join(folder, name), bytes)
}

const program = new Command('fuzz')
  .option('--runs <n>', 'mutated inputs a format', '2000')
  .option('--format <id>', 'one format; all where left out')
  .option('--seed <n>', 'another seed gives other inputs', '1')
  .option('--only <n>', 'this one run alone')
  .option('--save <dir>', 'writes what --only reads into a folder')
  .parse()
const { runs, format, seed, only, save: folder } = program.opts<Record<string, string | undefined>>()
const known = [...inputsByFormat().keys()]
if (format !== undefined && !known.includes(format))
  program.error(`No such format. There are: ${known.join(', ')}.`)
let failed = false
for (const each of format === undefined ? known : [format]) {
  const first = Number(only ?? 0)
  const job: Job = {
    format: each,
    seed: Number(seed),
    from: first,
    to: only === undefined ? Number(runs) : first + 1,
  }
  if (only !== undefined && folder !== undefined) save(job, folder)
  const score = await fuzz(job)
  report(each, job.seed, score)
  failed ||= score.wrong.length > 0
}
process.exitCode = failed ? 1 : 0

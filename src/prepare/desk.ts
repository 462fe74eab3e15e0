/**
 * All that can be done on the page, and what comes of it. There is no storage behind it: closing the tab forgets all.
 */
import { readDecisions } from '../import/matching/decisions.ts'
import type { NamedBytes, Problem, Read } from '../import/network.ts'
import { ledgerIn } from '../import/release/ledger.ts'
import type { Mapping } from '../import/survey/mapping.ts'
import type { Answer } from '../import/survey/review.ts'
import type { Pair } from '../import/survey.ts'
import { type Helper, openHelper } from './helper.ts'
import { type PlaceWords, workFrom } from './keepsakes.ts'
import { decidedBy, withAnswer, withoutLast } from './reviewing.ts'
import { busyWith, START, type State } from './state.ts'
import type { StepId } from './steps.ts'
import type { Answers, Ask, Understood } from './talk.ts'
import { wishesOf } from './wishes.ts'

/** Somebody who types is given time to finish. */
const TYPES_MS = 350

export interface Desk {
  readonly state: () => State
  readonly go: (step: StepId) => void
  /** Files come on top of those that are here; one of the same name takes the other's place. */
  readonly bring: (files: readonly NamedBytes[], wanted?: Understood['reads'] | null) => Promise<void>
  readonly leaveOut: (name: string) => Promise<void>
  readonly readAs: (reads: Understood['reads']) => Promise<void>
  readonly correct: (mapping: Mapping) => void
  readonly loadMapping: (file: NamedBytes) => Promise<void>
  readonly guessAnew: () => void
  readonly match: () => Promise<void>
  readonly decide: (pair: Pair, answer: Answer) => void
  readonly undo: () => void
  readonly loadDecisions: (file: NamedBytes) => Promise<void>
  readonly call: (place: Partial<PlaceWords>) => void
  /** The last pack.json of the place, or its releases.json; null takes both away. */
  readonly compareWith: (file: NamedBytes | null) => void
  readonly build: () => Promise<void>
  readonly stop: () => void
  readonly forget: () => void
}

export function openDesk(changed: (state: State) => void): Desk {
  const helper = openHelper()
  let state = START
  const set = (part: Partial<State>): void => {
    state = { ...state, ...part }
    changed(state)
  }
  const tools: Tools = { helper, state: () => state, set }
  return {
    state: () => state,
    go: (step) => set({ step, refused: null }),
    ...filing(tools),
    ...mapping(tools),
    ...reviewing(tools),
    ...making(tools),
    forget() {
      helper.stop()
      set(START)
    },
  }
}

interface Tools {
  readonly helper: Helper
  readonly state: () => State
  readonly set: (part: Partial<State>) => void
}

const textIn = ({ bytes }: NamedBytes): string => new TextDecoder().decode(bytes)

/**
 * Asks, and shows meanwhile how far it is; what is answered becomes part of the state at once with the end of the work.
 * What is refused is told at this step, and changes nothing else.
 */
async function asking<A extends Ask>(
  { helper, state, set }: Tools,
  ask: A,
  withAnswer: (answer: Answers[A['type']]) => Partial<State>,
): Promise<void> {
  const { step } = state()
  set({ busy: busyWith(ask.type), refused: null })
  const read: Read<Answers[A['type']]> = await helper.ask(ask, (share, says, spread) =>
    set({ busy: { what: ask.type, share, says, spread: spread ?? state().busy?.spread ?? null } }),
  )
  if (read.ok) set({ busy: null, ...withAnswer(read.value) })
  else if (read.problems.length > 0) {
    // A mapping that does not hold has no counts.
    const counted = ask.type === 'count' ? { counted: null } : {}
    set({ busy: null, refused: { step, problems: errorsIn(read.problems) }, ...counted })
  }
}

function errorsIn(problems: readonly Problem[]): readonly Problem[] {
  const errors = problems.filter(({ level }) => level === 'error')
  return errors.length > 0 ? errors : problems
}

type Filing = Pick<Desk, 'bring' | 'leaveOut' | 'readAs'>

function filing(tools: Tools): Filing {
  const { state, set } = tools
  const read = async (files: readonly NamedBytes[], wanted: Understood['reads'] | null): Promise<void> => {
    const { mapping, isCorrected } = state()
    set({ files, understood: null, counted: null, doubts: null, made: null })
    if (files.length === 0) return
    await asking(tools, { type: 'read', files, wanted }, (understood) => {
      const keeps = isCorrected && mapping?.reads === understood.reads
      return {
        understood,
        mapping: keeps ? mapping : understood.mapping,
        isCorrected: keeps,
        step: 'understood',
      }
    })
    if (state().understood !== null) await counting(tools)
  }
  return {
    async bring(given, wanted = null) {
      const work = given.length === 1 && given[0] ? workFrom(given[0].name, given[0].bytes) : null
      if (work !== null) {
        if (!work.ok) return set({ refused: { step: 'files', problems: work.problems } })
        const { files, mapping, review, place } = work.value
        set({ mapping, isCorrected: true, review, place })
        return read(files, mapping.reads)
      }
      const names = new Set(given.map(({ name }) => name))
      await read([...state().files.filter(({ name }) => !names.has(name)), ...given], wanted)
    },
    leaveOut: (name) =>
      read(
        state().files.filter((file) => file.name !== name),
        null,
      ),
    readAs: (reads) => read(state().files, reads),
  }
}

async function counting(tools: Tools): Promise<void> {
  const { state } = tools
  const { mapping } = state()
  if (mapping === null) return
  await asking(tools, { type: 'count', mapping }, (counted) =>
    state().mapping === mapping ? { counted } : {},
  )
}

function mapping(tools: Tools): Pick<Desk, 'correct' | 'loadMapping' | 'guessAnew'> {
  const { helper, state, set } = tools
  let due: ReturnType<typeof setTimeout> | undefined
  const correct = (changed: Mapping, isCorrected = true): void => {
    // Whatever comes next waits until the answers are counted anew.
    set({ mapping: changed, isCorrected, doubts: null, made: null, busy: busyWith('count') })
    clearTimeout(due)
    due = setTimeout(() => void counting(tools), TYPES_MS)
  }
  return {
    correct: (changed) => correct(changed),
    guessAnew() {
      const { understood } = state()
      if (understood !== null) correct(understood.mapping, false)
    },
    async loadMapping(file) {
      const { step } = state()
      let json: unknown
      try {
        json = JSON.parse(textIn(file))
      } catch {
        json = null
      }
      const read = await helper.ask({ type: 'count', mapping: json as Mapping })
      if (!read.ok) return set({ refused: { step, problems: errorsIn(read.problems) } })
      set({
        mapping: json as Mapping,
        isCorrected: true,
        counted: read.value,
        doubts: null,
        made: null,
        refused: null,
      })
    },
  }
}

const NO_DECISIONS =
  'There is not one answer in this file. Choose the decisions.csv that was saved here or by npm run import.'

/** A file of another kind is read as lines without a decision; it must not take away what was answered. */
function decisionsRead(file: Parameters<typeof readDecisions>[0]): ReturnType<typeof readDecisions> {
  const read = readDecisions(file)
  if (!read.ok || read.value.decisions.length + read.value.skipped.length > 0) return read
  return { ok: false, problems: [{ level: 'error', file: file.name, line: 0, says: NO_DECISIONS }] }
}

function reviewing(tools: Tools): Pick<Desk, 'match' | 'decide' | 'undo' | 'loadDecisions'> {
  const { state, set } = tools
  const match = async (): Promise<void> => {
    const { mapping, review } = state()
    if (mapping === null) return
    await asking(tools, { type: 'match', mapping, decided: decidedBy(review) }, (doubts) => ({ doubts }))
  }
  return {
    match,
    decide: (pair, answer) => set({ review: withAnswer(state().review, pair, answer), made: null }),
    undo: () => set({ review: withoutLast(state().review), made: null }),
    async loadDecisions(file) {
      const read = decisionsRead({ name: file.name, text: textIn(file) })
      if (!read.ok) return set({ refused: { step: 'people', problems: read.problems } })
      set({ review: { before: read.value, answered: [] }, made: null, doubts: null, refused: null })
      await match()
    },
  }
}

function making(tools: Tools): Pick<Desk, 'call' | 'compareWith' | 'build' | 'stop'> {
  const { helper, state, set } = tools
  return {
    call: (part) => set({ place: { ...state().place, ...part }, made: null }),
    compareWith(file) {
      if (file === null) return set({ before: null, ledger: null, made: null })
      const chosen = { name: file.name, text: textIn(file) }
      set({ ...(ledgerIn(chosen.text) === null ? { before: chosen } : { ledger: chosen }), made: null })
    },
    async build() {
      const { mapping, review, place, before, ledger } = state()
      if (mapping === null) return
      set({ made: null })
      await asking(
        tools,
        {
          type: 'build',
          mapping,
          decided: decidedBy(review),
          wishes: wishesOf(place),
          before: before?.text ?? null,
          ledger: ledger?.text ?? null,
        },
        (made) => ({ made }),
      )
    },
    stop() {
      helper.stop()
      set({ busy: null, refused: null })
    },
  }
}

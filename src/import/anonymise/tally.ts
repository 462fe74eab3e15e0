/** What was done to a network on its way into a pack: counted as it happens, told in the report and the certificate. */
import type { Certificate, Site } from '../../core/model/pack.ts'
import type { RiskReport } from './measure-risk.ts'

export type Step = Certificate['steps'][number]

export interface BuildReport {
  readonly site: Pick<Site, 'title' | 'badge' | 'provenance'>
  /** The rules that the pack was made by, as the curator chose within those of the house. */
  readonly rules: {
    readonly threshold: number
    /** Fewest people who share every fact, pair and triple of facts. */
    readonly k: number
    /** Share of ties that might be left out. */
    readonly tieBudget: number
    readonly publicBecause: string | null
  }
  /** What the file held: the reader's own counts. */
  readonly read: { readonly nodes: number; readonly ties: number }
  /** What the pack holds. */
  readonly pack: {
    readonly people: number
    /** People who were only named by others. */
    readonly namedOnly: number
    readonly things: number
    readonly ties: number
    readonly questions: number
  }
  /** What remains: who still stands alone, and how well somebody who looks for them would do. */
  readonly risk: RiskReport
  /** Every step with its sentence: what was merged, dropped or hidden, and why. */
  readonly steps: readonly Step[]
}

/** A step that is told everywhere, or one whose counts are too small for a pack, and stay in the curator's report. */
export type Told = 'pack' | 'report'

export interface Tally {
  readonly steps: readonly Step[]
  /** Those that a pack may hold. */
  readonly public: readonly Step[]
  /** A step that took `before` to `after`; steps that changed nothing are kept too: they show that it was looked at. */
  note(id: string, says: string, before: number, after: number, told?: Told): void
}

export function newTally(): Tally {
  const steps: Step[] = []
  const open: Step[] = []
  return {
    steps,
    public: open,
    note(id, says, before, after, told = 'pack') {
      const step = { id, says, before, after }
      steps.push(step)
      if (told === 'pack') open.push(step)
    },
  }
}

/** What was done to a network on its way into a pack: counted as it happens, told in the report and the certificate. */
import type { Certificate } from '../../core/model/pack.ts'

export type Step = Certificate['steps'][number]

export interface BuildReport {
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
  /** Every step with its sentence: what was merged, dropped or hidden, and why. */
  readonly steps: readonly Step[]
}

export interface Tally {
  readonly steps: readonly Step[]
  /** A step that took `before` to `after`; steps that changed nothing are kept too: they show that it was looked at. */
  note(id: string, says: string, before: number, after: number): void
}

export function newTally(): Tally {
  const steps: Step[] = []
  return {
    steps,
    note(id, says, before, after) {
      steps.push({ id, says, before, after })
    },
  }
}

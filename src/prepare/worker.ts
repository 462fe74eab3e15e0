/** The worker's door: asks come in one after the other, answers go back. */
import type { Ask, Told } from './talk.ts'
import { openWorkshop } from './workshop.ts'

const workshop = openWorkshop()
let before: Promise<void> = Promise.resolve()

const tell = (told: Told): void => self.postMessage(told)

self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly ask: Ask }>): void => {
  const { id, ask } = data
  before = before.then(async () => {
    const read = await workshop.answer(ask, (share, says, spread) =>
      tell({ id, type: 'progress', share, says, ...(spread ? { spread } : {}) }),
    )
    tell(
      read.ok ? { id, type: 'answer', answer: read.value } : { id, type: 'refused', problems: read.problems },
    )
  })
  before = before.catch((thrown: unknown) => tell({ id, type: 'failed', says: saysOf(thrown) }))
}

/** The sort of failure alone: a message may quote what was being read. */
const saysOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'a failure')

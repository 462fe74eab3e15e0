/**
 * The worker behind the page. Its code is a part of the page's own and is started from memory: nothing is asked for when
 * it starts, and the page's rule (no request goes out) holds for it too. It is begun anew when it fails or is stopped:
 * the page then gives it the files again.
 */

import type { Progress } from '../import/build.ts'
import type { Problem, Read } from '../import/network.ts'
import type { Answers, Ask, Told } from './talk.ts'
import PrepareWorker from './worker.ts?worker&inline'

export interface Helper {
  /** Asks are answered in turn. One that was stopped is refused without a reason. */
  readonly ask: <A extends Ask>(ask: A, progress?: Progress) => Promise<Read<Answers[A['type']]>>
  /** Drops everything that is under way. */
  readonly stop: () => void
}

interface Waiting {
  readonly done: (read: Read<Answers[Ask['type']]>) => void
  readonly progress: Progress | undefined
}

const FAILED =
  'This step failed, perhaps for want of memory. Your files and answers are still here. Close other tabs and try again.'

export function openHelper(): Helper {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let files: Ask | null = null
  let last = 0
  const stop = (problems: readonly Problem[] = []): void => {
    worker?.terminate()
    worker = null
    for (const { done } of waiting.values()) done({ ok: false, problems })
    waiting.clear()
  }
  const heard = ({ data }: MessageEvent<Told>): void => {
    const own = waiting.get(data.id)
    if (own === undefined) return
    if (data.type === 'progress') {
      own.progress?.(data.share, data.says, data.spread)
      return
    }
    waiting.delete(data.id)
    if (data.type === 'answer') own.done({ ok: true, value: data.answer, problems: [] })
    else own.done({ ok: false, problems: data.type === 'refused' ? data.problems : [failed(FAILED)] })
  }
  const ready = (ask: Ask): Worker => {
    if (worker !== null) return worker
    worker = new PrepareWorker()
    worker.onmessage = heard
    worker.onerror = (event) => {
      event.preventDefault()
      stop([failed(FAILED)])
    }
    if (files !== null && ask.type !== 'read') worker.postMessage({ id: 0, ask: files })
    return worker
  }
  return {
    ask: (ask, progress) =>
      new Promise((resolve) => {
        const own = ready(ask)
        if (ask.type === 'read') files = ask
        last += 1
        waiting.set(last, { done: resolve as Waiting['done'], progress })
        own.postMessage({ id: last, ask })
      }),
    stop: () => stop(),
  }
}

const failed = (says: string): Problem => ({ level: 'error', file: '', line: 0, says })

/** All formats that can be written. A new one is one file beside this and one line here. */
import { pajek } from './pajek.ts'
import type { Writer } from './writer.ts'

export const WRITERS: readonly Writer[] = [pajek]

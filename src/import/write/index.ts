/** All formats that can be written. A new one is one file beside this and one line here. */
import { csv } from './csv.ts'
import { dl } from './dl.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { pajek } from './pajek.ts'
import type { Writer } from './writer.ts'

export const WRITERS: readonly Writer[] = [gexf, graphml, pajek, dl, csv]

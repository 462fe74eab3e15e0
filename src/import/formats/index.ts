/** All formats, most telling first. A new one is one file beside this and one line here. */
import type { Format } from '../network.ts'
import { csv } from './csv.ts'
import { dl } from './dl.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { uci } from './uci.ts'

export const FORMATS: readonly Format[] = [uci, gexf, graphml, dl, csv]

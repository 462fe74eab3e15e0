/** All formats, most telling first. A new one is one file beside this and one line here. */
import type { Format } from '../network.ts'
import { csv } from './csv.ts'
import { dl } from './dl.ts'
import { gdf } from './gdf.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { networkCanvas } from './network-canvas.ts'
import { nodexl } from './nodexl.ts'
import { pajek } from './pajek.ts'
import { uci } from './uci.ts'
import { vna } from './vna.ts'
import { xlsx } from './xlsx.ts'

export const FORMATS: readonly Format[] = [
  uci,
  gexf,
  networkCanvas,
  graphml,
  nodexl,
  xlsx,
  pajek,
  vna,
  gdf,
  dl,
  csv,
]

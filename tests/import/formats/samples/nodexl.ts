/** Samples of this format, with the counts of their manifest: what NodeXL itself counts. */
import type { Sample } from '../samples.ts'

export const READABLE: readonly Sample[] = [
  { format: 'nodexl', files: ['nodexl-xlsx/SocialNetwork.xlsx'], nodes: 107, ties: 243, directed: true },
  { format: 'nodexl', files: ['nodexl-xlsx/css-d_raw.xlsx'], nodes: 340, ties: 708, directed: true },
]

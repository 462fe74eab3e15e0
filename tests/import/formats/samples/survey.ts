/** Samples of surveys, with the counts of their manifest: people are those who answered and those whom they named. */
import type { Sample } from '../samples.ts'

const survey = (files: readonly string[], more: Omit<Sample, 'format' | 'files'>): Sample => ({
  format: 'survey',
  files: files.map((file) => `survey/${file}`),
  ...more,
})

export const READABLE: readonly Sample[] = [
  survey(['egos_32.csv'], { nodes: 32, ties: 0, directed: true, isolates: 32 }),
  // 25 slots each, of which 508 hold somebody.
  survey(['alters_32_wide.csv'], { nodes: 32 + 508, ties: 508, directed: true, isolates: 0 }),
  survey(['egos_32.csv', 'alters_32_wide.csv'], { nodes: 32 + 508, ties: 508, directed: true }),
  // 16 rows, 8 slots each, and whether each two of the 8 know each other.
  survey(['one_file_8.csv'], {
    nodes: 16 + 16 * 8,
    ties: 16 * 8 + 16 * 28,
    directed: 'mixed',
    relations: { know: 16 * 8, 'know-among': 16 * 28 },
  }),
]

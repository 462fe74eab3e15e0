/** How long matching takes: `npx tsx tests/bench/matching.ts`. Processor time, so that a busy machine counts less. */
import { matchSurvey } from '../../src/import/matching/match-survey.ts'
import { planted } from '../import/matching/planted.ts'

for (const people of [250, 800, 1600]) {
  const { survey } = planted(people, 1)
  const before = process.cpuUsage()
  const { counts } = matchSurvey(survey)
  const { user, system } = process.cpuUsage(before)
  const seconds = ((user + system) / 1e6).toFixed(1)
  console.log(`${survey.mentions.length} mentions: ${seconds} s, ${counts.compared} pairs compared`)
}

/** `npm run import`: a survey or a network in, a folder with an anonymised pack and its report out. */
import { importFiles } from './cli/import-files.ts'
import { commandLine, type Options } from './cli/options.ts'
import { codeOf, DONE } from './cli/stop.ts'

process.exitCode = await codeOf(async () => {
  const program = commandLine()
  program.parse()
  await importFiles(program.args, program.opts<Options>())
  return DONE
})

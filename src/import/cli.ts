/** `npm run import`: a survey or a network in, a folder with an anonymised pack and its report out. */
import { CommanderError } from 'commander'
import { importFiles } from './cli/import-files.ts'
import { commandLine, type Options } from './cli/options.ts'
import { DONE, Stop, WRONG_USE } from './cli/stop.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const program = commandLine()
  try {
    program.parse()
    await importFiles(program.args, program.opts<Options>())
    return DONE
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? DONE : WRONG_USE
    if (!(thrown instanceof Stop)) throw thrown
    console.error(thrown.message)
    return thrown.code
  }
}

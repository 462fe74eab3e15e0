/** The front door of the exhibit: options, packs, show, rooms, first tick. */
import { attuned } from './attuned.ts'
import { openExhibit } from './exhibit.ts'
import { readOptions } from './kiosk/options.ts'
import { exposeProbe } from './probe.ts'
import { openShow } from './show.ts'
import { openTechnicianDoor } from './technician.ts'

const host = document.getElementById('exhibit')
if (host) await start(host)

async function start(element: HTMLElement): Promise<void> {
  const read = readOptions(location.search)
  const { options } = read
  const tuning = attuned(read)
  const { show, says, playlists } = await openShow(options)
  for (const told of [...read.problems, ...tuning.problems, ...playlists]) console.warn(told)
  if (says) console.error(says)
  if (show.home === '') {
    element.textContent = says ?? 'No place could be loaded.'
    return
  }
  const exhibit = await openExhibit(element, show, options, tuning)
  openTechnicianDoor(exhibit, { pin: options.pin, plain: tuning.plain })
  if (options.probe) exposeProbe(exhibit)
}

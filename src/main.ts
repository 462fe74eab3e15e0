/** The front door of the exhibit: options, packs, show, rooms, first tick. */
import { openExhibit } from './exhibit.ts'
import { readOptions } from './kiosk/options.ts'
import { exposeProbe } from './probe.ts'
import { openShow } from './show.ts'

const host = document.getElementById('exhibit')
if (host) await start(host)

async function start(element: HTMLElement): Promise<void> {
  const { options, problems } = readOptions(location.search)
  for (const says of problems) console.warn(says)
  const { show, says, playlists } = await openShow(options)
  for (const playlist of playlists) console.warn(playlist)
  if (says) console.error(says)
  if (show.home === '') {
    element.textContent = says ?? 'No place could be loaded.'
    return
  }
  const exhibit = await openExhibit(element, show, options)
  if (options.probe) exposeProbe(exhibit)
}

/** Puts the page into its element, and draws it anew whenever what it knows has changed. */
import { render } from 'preact'
import { App } from './app.tsx'
import { openDesk } from './desk.ts'
import './style/index.ts'

/** Letters of every part of the typeface, so that none is fetched later: from then on nothing is asked for. */
const ALL_LETTERS = 'aāăạ'
const TYPEFACE = '16px "Atkinson Hyperlegible Next Variable"'

export function openPrepare(host: HTMLElement): void {
  void document.fonts.load(TYPEFACE, ALL_LETTERS)
  let isDue = false
  const draw = (): void => {
    isDue = false
    render(<App desk={desk} state={desk.state()} />, host)
  }
  const desk = openDesk(() => {
    if (!isDue) queueMicrotask(draw)
    isDue = true
  })
  draw()
  // A drop beside the door must not make the browser show the file, and the page forget its work.
  for (const type of ['dragover', 'drop']) addEventListener(type, (event) => event.preventDefault())
  addEventListener('beforeunload', (event) => {
    if (desk.state().files.length > 0) event.preventDefault()
  })
}

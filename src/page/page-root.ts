/** The elements of the page, from back to front, and what a public screen must never do. */

export interface PageRoot {
  readonly root: HTMLElement
  readonly names: HTMLElement
  readonly words: HTMLElement
  readonly rings: HTMLElement
  readonly twin: HTMLElement
  readonly dark: HTMLElement
}

export function buildRoot(host: HTMLElement): PageRoot {
  const root = layer('kith-page')
  const unseen = { 'aria-hidden': 'true' }
  const dusk = layer('dusk', unseen)
  const names = layer('names-layer', unseen)
  const words = layer('words', unseen)
  const rings = layer('rings', unseen)
  const dark = layer('dark', unseen)
  const twin = layer('twin')
  root.append(dusk, names, words, rings, dark, twin)
  host.classList.add('kith-host')
  host.append(root)
  host.addEventListener('contextmenu', (event) => event.preventDefault())
  host.addEventListener('dragstart', (event) => event.preventDefault())
  return { root, names, words, rings, twin, dark }
}

function layer(name: string, attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement('div')
  element.className = name
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

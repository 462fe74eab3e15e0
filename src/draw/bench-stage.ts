/** An empty Pixi stage: what a frame costs where nothing is drawn at all. */
import { Container, WebGLRenderer } from 'pixi.js'

export async function openEmptyStage(host: HTMLElement): Promise<() => void> {
  const renderer = new WebGLRenderer()
  await renderer.init({
    width: host.clientWidth,
    height: host.clientHeight,
    antialias: false,
    background: 0x101623,
    skipExtensionImports: true,
  })
  host.append(renderer.canvas as HTMLCanvasElement)
  const stage = new Container()
  return () => renderer.render({ container: stage })
}

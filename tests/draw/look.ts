/** Screenshots of made-up pictures for the eye: `npx tsx tests/draw/look.ts FOLDER [names]`. */
import { join } from 'node:path'
import { codeOf, openPage } from './open-page.ts'

const [folder = '.', only = ''] = process.argv.slice(2)
const SIZES = { wide: { width: 1920, height: 1080 }, tall: { width: 1080, height: 1920 } }
const VIEWS = {
  street: {
    make: 'streetPicture',
    camera: { x: 0, y: 0, span: 1200 },
    tall: { x: 0, y: 0, span: 840 },
    clockS: 3,
  },
  far: {
    make: 'farPicture',
    camera: { x: 90, y: 0, span: 950 },
    tall: { x: 90, y: 0, span: 1150 },
    clockS: 3.3,
  },
  near: {
    make: 'nearPicture',
    camera: { x: 500, y: 20, span: 480 },
    tall: { x: 520, y: 20, span: 420 },
    clockS: 2.2,
  },
  shapes: {
    make: 'shapesPicture',
    camera: { x: 0, y: 0, span: 900 },
    tall: { x: 0, y: 0, span: 1600 },
    clockS: 3,
  },
} as const

const code = await codeOf(join(import.meta.dirname, 'demo-page.ts'))
for (const [way, size] of Object.entries(SIZES)) {
  const { browser, page, errors } = await openPage(code, size)
  for (const [name, view] of Object.entries(VIEWS)) {
    if (only && !only.split(',').includes(`${name}-${way}`)) continue
    const camera = way === 'tall' ? view.tall : view.camera
    await page.evaluate(
      async ({ make, camera, clockS }) => {
        const { easel } = window
        if (!easel.drawing) await easel.open()
        easel.show(easel.fakes[make](1), camera, clockS)
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      },
      { make: view.make, camera, clockS: view.clockS },
    )
    await page.screenshot({ path: join(folder, `${name}-${way}.png`) })
  }
  if (errors.length > 0) console.log(errors.slice(0, 6).join('\n'))
  await browser.close()
}

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serve } from '../../src/serve/server.ts'

test('a taken port gives the next free one and says which was taken', async () => {
  const first = await serve({ port: 0 })
  const second = await serve({ port: first.port })
  expect(second.taken).toContain(first.port)
  expect(second.port).toBeGreaterThan(first.port)
  await first.close()
  await second.close()
})

test('a pack folder is served as the current pack', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kith-pack-'))
  writeFileSync(join(dir, 'pack.json'), '{"format":1}')
  const { port, close } = await serve({ port: 0, packDir: dir })
  const response = await fetch(`http://127.0.0.1:${port}/packs/current/pack.json`)
  expect(await response.json()).toEqual({ format: 1 })
  await close()
})

test('what is not there is not found', async () => {
  const { port, close } = await serve({ port: 0 })
  expect((await fetch(`http://127.0.0.1:${port}/nothing.json`)).status).toBe(404)
  await close()
})

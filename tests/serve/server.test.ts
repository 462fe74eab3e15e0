import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type ServeChoice, type Serving, serve } from '../../src/serve/server.ts'

const open: Serving[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((serving) => serving.close()))
})

async function serving(choice: Partial<ServeChoice> = {}): Promise<Serving> {
  const started = await serve({ port: 0, ...choice })
  open.push(started)
  return started
}

const at = (port: number, path: string): string => `http://127.0.0.1:${port}${path}`

/** As a rude client asks: `fetch` would tidy the path first. */
function statusOf(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}

function packFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'kith-pack-'))
  writeFileSync(join(dir, 'pack.json'), '{"format":1}')
  writeFileSync(join(dir, 'site.json'), '{"proud":[]}')
  writeFileSync(join(dir, 'loop.json'), '{"format":1}')
  writeFileSync(join(dir, 'survey.csv'), 'name')
  return dir
}

test('a taken port gives the next free one and says which was taken', async () => {
  const first = await serving()
  const second = await serving({ port: first.port })
  expect(second.taken).toContain(first.port)
  expect(second.port).toBeGreaterThan(first.port)
})

test('with the last port taken it asks for another in one sentence', async () => {
  const last = await serving({ port: 65535 })
  await expect(serve({ port: last.port })).rejects.toThrow('Say another with --port N.')
})

test.each(['pack.json', 'site.json', 'loop.json'])(
  '%s of a pack folder is served as the current pack',
  async (file) => {
    const { port } = await serving({ packDir: packFolder() })
    expect((await fetch(at(port, `/packs/current/${file}?x=1`))).status).toBe(200)
  },
)

test('a pack folder without a loop has none, which is no fault', async () => {
  const dir = packFolder()
  rmSync(join(dir, 'loop.json'))
  const { port } = await serving({ packDir: dir })
  const response = await fetch(at(port, '/packs/current/loop.json'))
  expect([response.status, await response.json()]).toEqual([200, null])
})

test('a survey beside a pack is not served', async () => {
  const { port } = await serving({ packDir: packFolder() })
  expect((await fetch(at(port, '/packs/current/survey.csv'))).status).toBe(404)
})

test('nothing above the pages is served', async () => {
  const { port } = await serving()
  const asked = ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/data/../../package.json']
  expect(await Promise.all(asked.map((path) => statusOf(port, path)))).toEqual(asked.map(() => 404))
})

test('what is not there is not found, and still isolated', async () => {
  const { port } = await serving()
  const response = await fetch(at(port, '/nothing.json'))
  expect(response.status).toBe(404)
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
})

test('a page may use fine clocks: it is isolated from others', async () => {
  const { port } = await serving({ packDir: packFolder() })
  const { headers } = await fetch(at(port, '/packs/current/pack.json'))
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
})

test('it listens to this machine alone', async () => {
  const { port } = await serving()
  await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow()
})

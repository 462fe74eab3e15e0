/** The bench page, built as it ships and served with the headers a fine clock needs. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { build } from 'vite'

const house = join(import.meta.dirname, '../..')
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export interface Site {
  readonly url: string
  close(): void
}

/** Serves on 127.0.0.1; port 0 takes any free one. */
export async function serveBench(folder: string, port: number): Promise<Site> {
  await build({
    configFile: false,
    root: join(house, 'src'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: join(house, 'src/bench.html') },
      chunkSizeWarningLimit: 2000,
    },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    }
    if (pathname === '/favicon.ico') return void response.writeHead(204, headers).end()
    try {
      if (pathname.includes('..')) throw new Error(`expected a path inside the page, got ${pathname}`)
      const body = readFileSync(join(folder, pathname))
      response
        .writeHead(200, { ...headers, 'content-type': TYPES[extname(pathname)] ?? 'text/plain' })
        .end(body)
    } catch {
      response.writeHead(404, headers).end()
    }
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : port
  return { url: `http://127.0.0.1:${at}/bench.html`, close: () => server.close() }
}

/** The small server behind `npm start`: the built pages, on this machine only. */
import { createServer, type Server } from 'node:http'
import sirv from 'sirv'
import { DIST } from './build.ts'

export interface Serving {
  readonly port: number
  /** Ports that were asked for and taken. */
  readonly taken: readonly number[]
  readonly close: () => Promise<void>
}

export interface ServeChoice {
  /** 0 takes any free port. */
  readonly port: number
  /** A folder with a pack.json (and perhaps a site.json and a loop.json), shown as /packs/current/. */
  readonly packDir?: string
}

/** How many ports after the one asked for are tried. */
const MOST_TRIES = 20
const LAST_PORT = 65535
/** All that is served of a pack's folder: the survey it was made from may lie beside it. */
const PACK_FILE = /^\/packs\/current(\/(?:pack|site|loop)\.json)(?:\?|$)/
/** Pages of their own: no other site may open them in a frame or share their memory. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cache-Control': 'no-cache',
}

/** Serves `dist/` on 127.0.0.1. Rejects with a sentence when no port is free. */
export async function serve({ port, packDir }: ServeChoice): Promise<Serving> {
  const taken: number[] = []
  const last = Math.min(port + MOST_TRIES, LAST_PORT)
  for (let tried = port; tried <= last; tried++) {
    const server = createServer(handler(packDir))
    if (await listens(server, tried)) {
      const address = server.address()
      const own = typeof address === 'object' && address ? address.port : tried
      return { port: own, taken, close: () => closed(server) }
    }
    taken.push(tried)
  }
  throw new Error(`No free port from ${port} to ${last}. Say another with --port N.`)
}

function handler(packDir: string | undefined): Parameters<typeof createServer>[1] {
  const pages = sirv(DIST, { dev: true, setHeaders: (response) => setAll(response) })
  const pack = packDir ? sirv(packDir, { dev: true, setHeaders: (response) => setAll(response) }) : null
  return (request, response) => {
    const missing = (): void => {
      response.writeHead(404, HEADERS).end('Not found')
    }
    const file = PACK_FILE.exec(request.url ?? '')?.[1]
    if (pack && file) {
      request.url = file
      // A place need say nothing of itself, nor bring a playlist.
      const silent = (): void => {
        const nothing = file.endsWith('site.json') ? '{}' : 'null'
        response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/json' }).end(nothing)
      }
      pack(request, response, file.endsWith('pack.json') ? missing : silent)
      return
    }
    pages(request, response, missing)
  }
}

function setAll(response: { setHeader: (name: string, value: string) => unknown }): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

/** One build for every page of `src/`; `data/` and `assets/` are served as they are, in development and in `dist/`. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const house = import.meta.dirname
const pages = join(house, 'src')
const dist = join(house, 'dist')
/** Folders beside `src/` that pages fetch from at run time. */
const shelves = ['data', 'assets']

/** Puts the shelves at `/data` and `/assets`, from disk in development, as copies in the build. */
function servedShelves(): Plugin {
  return {
    name: 'kith-shelves',
    configureServer(server) {
      for (const shelf of shelves)
        server.middlewares.use(`/${shelf}`, sirv(join(house, shelf), { dev: true }))
    },
    closeBundle() {
      for (const shelf of shelves) {
        const from = join(house, shelf)
        if (existsSync(from)) cpSync(from, join(dist, shelf), { recursive: true })
      }
    },
  }
}

/** While somebody edits, a page may ask this server what has changed; built, `prepare.html` may ask for nothing. */
function editedPages(): Plugin {
  return {
    name: 'kith-edited-pages',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace("connect-src 'none'", "connect-src 'self'"),
  }
}

export default defineConfig({
  root: pages,
  base: './',
  publicDir: false,
  cacheDir: join(house, 'node_modules/.vite'),
  plugins: [servedShelves(), editedPages()],
  server: { fs: { allow: [house] } },
  build: {
    outDir: dist,
    emptyOutDir: true,
    // Not 'assets', which is a shelf of its own.
    assetsDir: 'code',
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: readdirSync(pages)
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(pages, name)),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        root: house,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          environment: 'node',
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        root: house,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})

/** Finds a browser by itself: Chrome, Chromium or Edge; installs Debian's where it may; otherwise says what to install. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (root) => [
      join(root ?? '', 'Google/Chrome/Application/chrome.exe'),
      join(root ?? '', 'Microsoft/Edge/Application/msedge.exe'),
    ],
  ),
]

/** Software GL: the same pixels on every machine. */
export const ARGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--hide-scrollbars',
  '--mute-audio',
]

function found(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES.map((name) => join(dir, name)))
  return [process.env.CHROME_PATH ?? '', ...onPath, ...PLACES].find((path) => path !== '' && existsSync(path))
}

/** The browser's path. Throws one sentence that says what to install. */
export function browserPath(): string {
  const path = found() ?? (installDebians() ? found() : undefined)
  if (path) return path
  throw new Error(
    'No browser was found: install Chrome, Chromium or Edge, or set CHROME_PATH to where one is.',
  )
}

/** True where Debian's Chromium could be installed: as root, with apt-get and a network. */
function installDebians(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  return (
    apt('update', '-q') &&
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core')
  )
}

export function openBrowser(): Promise<Browser> {
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: browserPath(), args: [...ARGS, ...rootless] })
}

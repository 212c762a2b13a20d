/**
 * A real Chromium for the tests. On Linux (x64) it comes with `npm ci`; elsewhere an installed Chrome, Chromium
 * or Edge is used. Where there is none, `launch()` throws: browser tests never skip.
 */
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, join, posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url))

/** A browser on the disk, and what it needs in its environment. */
export interface Found {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/** The machine, as far as the search for a browser depends on it. */
export interface Machine {
  readonly platform: string
  readonly arch: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Is this a program that can be started? */
  readonly runnable: (path: string) => boolean
}

const here: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  runnable: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

const advice = 'install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to the program of one'

/** What keeps the browser quiet (no request of its own), and what lets it run as root and in a small container. */
const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--font-render-hinting=none',
  // Names of other hosts lead nowhere, so that a page that asks for one is seen failing on any network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
]

/**
 * Starts the browser, with more arguments where they are needed; close it when done. Throws an Error of one sentence that says what to do where there is no
 * browser, or where it does not start.
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const installed = find(here)
  const found = installed === null ? await unpack() : { path: installed, env: {} }
  try {
    return await chromium.launch({
      executablePath: found.path,
      args: [...quiet, ...more],
      chromiumSandbox: false,
      env: { ...process.env, ...found.env },
    })
  } catch (cause) {
    throw new Error(`The browser tests need a Chromium, and ${found.path} did not start: ${advice}.`, { cause })
  }
}

/**
 * Gives the program of an installed browser; null on Linux (x64), whose browser comes with `npm ci`.
 * CHROME_PATH wins everywhere. Throws where there is no browser.
 */
export function find(machine: Machine): string | null {
  const named = machine.env.CHROME_PATH
  if (named) {
    if (machine.runnable(named)) return named
    throw new Error(`CHROME_PATH names ${named}, which is no program that can be started: ${advice}.`)
  }
  if (machine.platform === 'linux' && machine.arch === 'x64') return null
  const path = candidates(machine).find(machine.runnable)
  if (path !== undefined) return path
  throw new Error(`The browser tests found no browser on this machine: ${advice}.`)
}

/** Where Chrome, Chromium and Edge are on macOS, Windows and Linux, the likeliest first. */
export function candidates({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
    return folders.flatMap((folder) => apps.map((app) => posix.join(folder, `${app}.app`, 'Contents/MacOS', app)))
  }
  if (platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
    const edge = 'Microsoft\\Edge\\Application\\msedge.exe'
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
    return [...programs, edge].flatMap((program) => folders.map((folder) => win32.join(folder, program)))
  }
  const programs = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  return programs.flatMap((program) => folders.map((folder) => posix.join(folder, program)))
}

/**
 * Unpacks the browser of @sparticuz/chromium, once per version, into node_modules/.cache. The package unpacks to the
 * folder for temporary files, under fixed names; here it gets a folder of its own, which is moved into place when it
 * is whole, so that tests that start at once do not meet half a browser.
 */
async function unpack(): Promise<Found> {
  const cache = join(packages, '.cache')
  const target = join(cache, `chromium-${await version()}`)
  if (!existsSync(target)) {
    await mkdir(cache, { recursive: true })
    const staging = await mkdtemp(join(cache, 'unpacking-'))
    try {
      await inflate(staging)
      await rename(staging, target).catch((error: unknown) => {
        // Another process was faster.
        if (!existsSync(target)) throw error
      })
    } finally {
      await rm(staging, { recursive: true, force: true })
    }
  }
  const libraries = [join(target, 'al2023', 'lib'), ...(process.env.LD_LIBRARY_PATH ?? '').split(delimiter)]
  return {
    path: join(target, 'chromium'),
    env: {
      // NSS and expat, which a bare Debian lacks, come with the browser.
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter),
      // Its own font: the same on every machine, also where none is installed.
      FONTCONFIG_FILE: join(target, 'fonts.conf'),
      XDG_CACHE_HOME: join(target, 'cache'),
      XDG_CONFIG_HOME: join(target, 'config'),
    },
  }
}

async function version(): Promise<string> {
  const text = await readFile(join(packages, '@sparticuz', 'chromium', 'package.json'), 'utf8')
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}

/** Lets the package unpack into a folder, in a process of its own: it reads its settings from the environment. */
async function inflate(folder: string): Promise<void> {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(packages, '..'),
    // The package adds the libraries only where it believes to be on the machine that they were made for.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', NODE_OPTIONS: '' },
  })
  const fonts = ['<dir prefix="relative">fonts</dir>', '<cachedir prefix="xdg">fontconfig</cachedir>']
  await writeFile(join(folder, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig>${fonts.join('')}</fontconfig>\n`)
}

/**
 * The search index. Pagefind works in a process of its own beside Eleventy: the records go into a file, the child
 * (search-child.mjs) reads them and writes the index, and a killed build takes the child with it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { namesOf } from '../feeds/names.ts'
import { recordsOf, type SearchRecord } from '../feeds/records.ts'
import type { Garden } from '../garden/model.ts'
import { Failure } from './failure.ts'

const child = fileURLToPath(new URL('./search-child.mjs', import.meta.url))

export interface Indexing {
  readonly records: number
  /** Settles when the index is written. Rejects with a Failure. */
  readonly done: Promise<void>
  /** Ends it, whatever it does; settles when it has ended. */
  readonly stop: () => Promise<void>
}

/** Writes the names into `search/` below the folder, and starts to index the garden into `pagefind/`. */
export function index(garden: Garden, folder: string): Indexing {
  const list = join(folder, '.records.ndjson')
  writeNames(garden, join(folder, 'search'))
  const records = write(garden, list)
  const language = garden.config.lang.split('-')[0] ?? 'en'
  const process_ = spawn(
    process.execPath,
    // It keeps nothing for long: with less room for what is new it needs 30 MB less.
    ['--max-semi-space-size=2', child, list, join(folder, 'pagefind'), language],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  )
  const done = finished(process_).finally(() => rmSync(list, { force: true }))
  // Whoever awaits it later hears of the failure; until then it must not count as unhandled.
  done.catch(() => undefined)
  const stop = async (): Promise<void> => {
    process_.kill('SIGKILL')
    await done.catch(() => undefined)
  }
  return { records, done, stop }
}

function writeNames(garden: Garden, folder: string): void {
  const { letters, files } = namesOf(garden)
  mkdirSync(folder)
  writeFileSync(join(folder, 'names.json'), `${JSON.stringify(Object.fromEntries(letters))}\n`)
  for (const [index, names] of files.entries()) {
    writeFileSync(join(folder, `names-${index}.json`), `${JSON.stringify(names)}\n`)
  }
}

function write(garden: Garden, path: string): number {
  const file = openSync(path, 'w')
  let count = 0
  let lines: string[] = []
  const flush = (): void => {
    writeSync(file, lines.join(''))
    lines = []
  }
  try {
    for (const record of recordsOf(garden)) {
      lines.push(`${line(record)}\n`)
      count += 1
      if (lines.length === 500) flush()
    }
    flush()
  } finally {
    closeSync(file)
  }
  return count
}

/** One line of JSON: no line separators of Unicode, and no half characters, which Pagefind refuses. */
function line(record: SearchRecord): string {
  return JSON.stringify(record)
    .replaceAll('\u2028', ' ')
    .replaceAll('\u2029', ' ')
    .replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd')
}

async function finished(process_: ChildProcess): Promise<void> {
  let complaint = ''
  process_.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, 4000)
  })
  const code = await new Promise<number | string | null>((resolve) => {
    process_.on('error', (error) => resolve(error.message))
    process_.on('close', (status, signal) => resolve(status ?? signal))
  })
  if (code === 0) return
  const said = complaint
    .split('\n')
    .find((text) => text.startsWith('search: '))
    ?.slice(8)
    .trim()
    .replace(/\.$/, '')
  throw new Failure(`The search index could not be made: ${said || `Pagefind ended with ${code}`}.`)
}

/**
 * The search index. Pagefind works in processes of its own beside Eleventy: the records go into files, a child or two
 * (search-child.mjs) read them and write the index, and a killed build takes them with it.
 *
 * Pagefind holds some hundred bytes for each letter of a record, and compares every record with all before it: 45,000
 * records in one index take 22 s and 1.5 GB, in parts 14 s and 0.2 GB. So a large garden has several indexes; the search
 * page merges them. A small one has one.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, setPriority } from 'node:os'
import { join } from 'node:path'
import { bundled } from '../feeds/bundle.ts'
import { namesOf } from '../feeds/names.ts'
import { recordsOf, type SearchRecord } from '../feeds/records.ts'
import type { Garden } from '../garden/model.ts'
import { Failure } from './failure.ts'
import { own } from './root.ts'

const program = own('src/command/search-child.mjs')
/** A part is full when it has so many records, or characters of them. */
const recordsPerPart = 3500
const charactersPerPart = 1_000_000
/** Beside the build itself: Pagefind works on one part with one core. */
const children = Math.min(2, availableParallelism())
/** What draws the pages takes longest, so it goes first, and Pagefind has what it leaves: all together ends sooner. */
const behind = 10

export interface Indexing {
  readonly records: number
  /** Settles when the index is written. Rejects with a Failure. */
  readonly done: Promise<void>
  /** Ends it, whatever it does; settles when it has ended. */
  readonly stop: () => Promise<void>
}

/** What the children are told to index: one line of JSON. */
export interface Part {
  readonly records: string
  readonly folder: string
  readonly language: string
  /** Every part brings the same script along, and only the first needs it. */
  readonly isFirst: boolean
}

/** Starts to index the garden into `pagefind/` below the folder, and writes the names into `search/`. */
export function index(garden: Garden, folder: string): Indexing {
  const language = garden.config.lang.split('-')[0] ?? 'en'
  const working: ChildProcess[] = []
  const names: string[] = []
  let records = 0
  for (const lines of partsOf(garden)) {
    const name = names.length === 0 ? '' : `part-${names.length + 1}/`
    const list = join(folder, `.records-${names.length + 1}.ndjson`)
    writeFileSync(list, lines.join(''))
    const part: Part = { records: list, folder: join(folder, 'pagefind', name), language, isFirst: name === '' }
    if (working.length < children) working.push(start())
    // Whoever is free first takes it.
    for (const child of working) child.stdin?.write(`${JSON.stringify(part)}\n`)
    names.push(name)
    records += lines.length
  }
  for (const child of working) child.stdin?.write('done\n')
  // Last: Pagefind works in the meantime.
  writeNames(garden, join(folder, 'search'))
  mkdirSync(join(folder, 'pagefind'), { recursive: true })
  writeFileSync(join(folder, 'pagefind', 'parts.json'), `${JSON.stringify(names.slice(1))}\n`)
  const stop = async (): Promise<void> => {
    for (const child of working) child.kill('SIGKILL')
    await Promise.allSettled(ended)
  }
  const ended = working.map(finished)
  const done = Promise.all(ended).then(() => undefined)
  // Whoever awaits it later hears of the failure; until then it must not count as unhandled.
  done.catch(() => undefined)
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

/** The records in parts, as lines; an empty one where there is none, so that search works and finds nothing. */
function* partsOf(garden: Garden): Generator<readonly string[]> {
  let lines: string[] = []
  let characters = 0
  let any = false
  for (const record of bundled(recordsOf(garden))) {
    const text = `${line(record)}\n`
    lines.push(text)
    characters += text.length
    if (lines.length < recordsPerPart && characters < charactersPerPart) continue
    yield lines
    lines = []
    characters = 0
    any = true
  }
  if (lines.length > 0 || !any) yield lines
}

/** One line of JSON: no line separators of Unicode, and no half characters, which Pagefind refuses. */
function line(record: SearchRecord): string {
  return JSON.stringify(record)
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd')
}

function start(): ChildProcess {
  // It keeps nothing for long: with less room for what is new it needs 30 MB less.
  const child = spawn(process.execPath, ['--max-semi-space-size=2', program], { stdio: ['pipe', 'ignore', 'pipe'] })
  // That it died is told by its end.
  child.stdin?.on('error', () => undefined)
  try {
    if (child.pid !== undefined) setPriority(child.pid, behind)
  } catch {
    // Where the system does not let it, it is only slower.
  }
  return child
}

async function finished(child: ChildProcess): Promise<void> {
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, 4000)
  })
  const code = await new Promise<number | string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (status, signal) => resolve(status ?? signal))
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

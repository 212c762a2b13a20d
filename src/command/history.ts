/**
 * When the lines of the notes were last changed, from their repository (git). One look at the log says which files were
 * written once; the others are asked line by line, those changed last first. No message and no author is read.
 */
import { execFileSync } from 'node:child_process'
import { type History, noHistory } from '../pages/history.ts'

export interface Told {
  readonly history: History
  /** Only some of the history is there: what it says of a line may be wrong, so nothing of it is used. */
  readonly isShallow: boolean
}

/** Commits looked at; a file that none of these touched has no date. */
const mostCommits = 5000
/** Files asked line by line; of the others, all lines have the date of the file. */
const mostFiles = 150
/** Together, in milliseconds: a date is no reason to wait. */
const patience = 15_000

const nothing: Told = { history: noHistory, isShallow: false }

/** The dates of a file: of all its lines, or of each. Seconds since 1970. */
type Dates = number | readonly (number | null)[]

/** Takes the content folder, and paths of notes below it; gives when their lines were changed, as far as git knows. */
export function historyOf(content: string, notes: Iterable<string>): Told {
  const until = Date.now() + patience
  const git = (...words: readonly string[]): string | null => run(content, words, until - Date.now())
  const shallow = git('rev-parse', '--is-shallow-repository')
  if (shallow === null) return nothing
  if (shallow.trim() !== 'false') return { history: noHistory, isShallow: true }
  const log = git('log', '-z', '-M', '--relative', '--name-status', '--format=%x01%ct', `-n${mostCommits}`, '--', '.')
  const changed = git('diff', '-z', '--relative', '--name-only', 'HEAD', '--', '.')
  if (log === null || changed === null) return nothing
  const wanted = new Set(notes)
  const files = new Map([...readLog(log)].filter(([file]) => wanted.has(file.normalize('NFC'))))
  const open = new Set(changed.split('\0'))
  const dates = new Map<string, Dates>()
  const asked: string[] = []
  for (const [file, { last, isWhole }] of files) {
    dates.set(file.normalize('NFC'), last)
    if (!isWhole || open.has(file)) asked.push(file)
  }
  for (const file of asked.slice(0, mostFiles)) {
    const blame = git('blame', '-w', '--porcelain', '--', file)
    if (blame === null) continue
    dates.set(file.normalize('NFC'), readBlame(blame))
  }
  return { history: dates.size === 0 ? noHistory : new Dated(dates), isShallow: false }
}

class Dated implements History {
  readonly isKnown = true
  readonly #dates: ReadonlyMap<string, Dates>
  /** Few instants, many lines. */
  readonly #written = new Map<number, string>()

  constructor(dates: ReadonlyMap<string, Dates>) {
    this.#dates = dates
  }

  dateOf(file: string, line: number): string | null {
    const dates = this.#dates.get(file)
    if (dates === undefined) return null
    const seconds = typeof dates === 'number' ? dates : (dates[line - 1] ?? null)
    if (seconds === null) return null
    const before = this.#written.get(seconds)
    if (before !== undefined) return before
    const written = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
    this.#written.set(seconds, written)
    return written
  }
}

interface Touched {
  /** The last commit that touched the file. */
  readonly last: number
  /** It came in one commit, and nothing touched it since. */
  readonly isWhole: boolean
}

/** Takes the log, the newest commit first; gives each file that is there, in the order of its last change. */
export function readLog(log: string): Map<string, Touched> {
  const files = new Map<string, Touched>()
  const gone = new Set<string>()
  const tokens = log.split('\0')
  let time: number | null = null
  for (let at = 0; at < tokens.length; at++) {
    let token = (tokens[at] ?? '').replace(/^\n/, '')
    if (token.startsWith('\u0001')) {
      const [first = '', rest = ''] = token.slice(1).split('\n')
      time = Number(first)
      token = rest
    }
    if (token === '' || time === null) continue
    // A rename names two paths.
    const from = tokens[++at] ?? ''
    const to = /^[RC]/.test(token) ? (tokens[++at] ?? '') : from
    if (!files.has(to) && !gone.has(to)) {
      if (token === 'D') gone.add(to)
      else files.set(to, { last: time, isWhole: token === 'A' })
    } else if (files.has(to)) files.set(to, { last: files.get(to)?.last ?? time, isWhole: false })
    if (token.startsWith('R')) gone.add(from)
  }
  return files
}

/** Takes what `git blame --porcelain` says; gives the seconds of each line, null where it is not committed. */
export function readBlame(text: string): (number | null)[] {
  const times = new Map<string, number>()
  const lines: (number | null)[] = []
  let commit = ''
  let at = 0
  for (const line of text.split('\n')) {
    if (line.startsWith('\t')) {
      lines[at - 1] = /^0+$/.test(commit) ? null : (times.get(commit) ?? null)
      continue
    }
    const head = /^([0-9a-f]{40,64}) \d+ (\d+)(?: \d+)?$/.exec(line)
    if (head !== null) {
      commit = head[1] ?? ''
      at = Number(head[2])
    } else if (line.startsWith('committer-time ')) times.set(commit, Number(line.slice('committer-time '.length)))
  }
  return Array.from(lines, (time) => time ?? null)
}

/** What git prints; null without git, a repository, time, or an answer. */
function run(content: string, words: readonly string[], timeout: number): string | null {
  if (timeout <= 0) return null
  try {
    return execFileSync(
      'git',
      ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...words],
      {
        cwd: content,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 256 * 1024 * 1024,
        timeout,
      },
    )
  } catch {
    return null
  }
}

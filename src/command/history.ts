/**
 * When the lines of the notes were last changed, from their repository (git): as its main line tells it, where a branch
 * counts on the day on which it was merged. No message and no author is read.
 */
import { execFileSync } from 'node:child_process'
import { type History, noHistory } from '../pages/history.ts'
import { type Dates, mark, readPatches } from './patch.ts'

/** Said where the notes are there and their history is not. */
export const shallow =
  'The history of the notes is not whole (a shallow clone), so the site does not say what is new; git fetch --unshallow gets the rest (in GitLab CI: GIT_DEPTH 0).'

export interface Told {
  readonly history: History
  /** Only some of the history is there: what it says of a line may be wrong, so nothing of it is used. */
  readonly isShallow: boolean
}

/** Commits looked at; a line that is older has no date. */
const mostCommits = 3000
/** In milliseconds: a date is no reason to wait. */
const patience = 20_000

const nothing: Told = { history: noHistory, isShallow: false }

/** Nobody's settings change what is read. */
const settings = ['core.fsmonitor=false', 'core.quotePath=false', 'diff.renames=true'].flatMap((one) => ['-c', one])
/** Indentation is no change. */
const patches = [
  '-U0',
  '-w',
  '-M',
  '--relative',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]
const notesOnly = ['--', ':(icase)*.md', ':(icase)*.markdown']

/**
 * Takes the content folder, and how many lines each note in it has, by path; gives when the lines were changed, as far
 * as git knows.
 */
export function historyOf(content: string, lengths: ReadonlyMap<string, number>): Told {
  const shallow = git(content, ['rev-parse', '--is-shallow-repository'])
  if (shallow === null) return nothing
  if (shallow.trim() !== 'false') return { history: noHistory, isShallow: true }
  const open = git(content, ['diff', ...patches, 'HEAD', ...notesOnly])
  const words = [
    'log',
    '-m',
    '--first-parent',
    `--format=${mark}%ct`,
    `-n${mostCommits}`,
    '-p',
    ...patches,
    ...notesOnly,
  ]
  const log = open === null ? null : git(content, words)
  if (open === null || log === null) return nothing
  const dates = readPatches(`${mark}\n${open}\n${log}`, lengths)
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
    const seconds = this.#dates.get(file)?.[line - 1] ?? null
    if (seconds === null) return null
    const before = this.#written.get(seconds)
    if (before !== undefined) return before
    const written = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
    this.#written.set(seconds, written)
    return written
  }
}

/** Is only some of the history of the content folder there? */
export function isShallow(content: string): boolean {
  return git(content, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true'
}

/** What git prints; null without git, a repository, a commit, or an answer in time. */
function git(content: string, words: readonly string[]): string | null {
  try {
    return execFileSync('git', ['--no-optional-locks', ...settings, ...words], {
      cwd: content,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 512 * 1024 * 1024,
      timeout: patience,
    })
  } catch {
    return null
  }
}

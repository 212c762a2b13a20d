/**
 * The output folder. A build writes into a staging folder beside it and swaps the two at its end: a build that
 * fails or is killed leaves the last good site as it was. A list of all files, `.minutes-garden`, marks what this
 * program wrote; it never replaces a folder that holds anything else.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf, Failure, reason } from './failure.ts'

export const markerName = '.minutes-garden'
const heading =
  'Written by minutes-garden. Every build replaces this folder, and stops if it finds a file not listed here:'
/** Written by the machine's desktop into any folder somebody looks at. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

export interface Staging {
  /** Where to write. */
  readonly folder: string
  /** Puts what was written in the place of the output folder. Throws a Failure where that is not possible. */
  readonly swap: () => Swapped
  /** Throws away what was written. The output folder stays as it is. */
  readonly discard: () => void
}

export interface Swapped {
  readonly files: number
  readonly bytes: number
  /** The former site, where it could not be removed (its files are somebody else's); null where it is gone. */
  readonly left: string | null
}

/**
 * Takes the output folder as an absolute path without symbolic links. Throws a Failure where it holds something
 * that this program did not write, or cannot be written to.
 */
export function stage(output: string): Staging {
  const parent = dirname(output)
  try {
    mkdirSync(parent, { recursive: true })
  } catch (error) {
    throw new Failure(`The folder ${parent} cannot be made: ${reason(error)}.`)
  }
  tidy(output)
  refuseForeign(output)
  refuseMount(output, parent)
  const folder = beside(output, 'new')
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, markerName), `${heading}\n`)
  } catch (error) {
    throw new Failure(`The folder ${parent} cannot be written to: ${reason(error)}.`)
  }
  // A search index that was stopped may still close its files.
  const discard = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  const swap = (): Swapped => {
    const files = walk(folder).filter((file) => file !== markerName)
    const bytes = files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0)
    writeFileSync(join(folder, markerName), `${[heading, ...files].join('\n')}\n`)
    return { files: files.length, bytes, left: replace(output, folder) }
  }
  return { folder, swap, discard }
}

/** Whether this folder is a site that this program wrote. */
export function isSite(output: string): boolean {
  return existsSync(join(output, markerName))
}

/** Throws a Failure where the folder holds anything that this program did not write. */
function refuseForeign(output: string): void {
  let files: string[]
  try {
    files = walk(output)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    if (codeOf(error) === 'ENOTDIR') throw new Failure(`The output ${output} is a file; choose a folder with --output.`)
    throw new Failure(`The output folder ${output} cannot be read: ${reason(error)}.`)
  }
  const listed = listing(output)
  const foreign = files.find((file) => !litter.has(basename(file)) && file !== markerName && listed?.has(file) !== true)
  if (foreign === undefined) return
  const advice = 'move it away, or choose another folder with --output'
  throw new Failure(`The output folder ${output} holds ${foreign}, which minutes-garden did not write; ${advice}.`)
}

/** A disk of its own can't be moved away at the end; better to hear of it before the work. Throws a Failure. */
function refuseMount(output: string, parent: string): void {
  const own = statSync(output, { throwIfNoEntry: false })
  if (own === undefined || own.dev === statSync(parent).dev) return
  throw new Failure(`The output folder ${output} is a disk of its own; choose a folder on it with --output.`)
}

/** The files that the marker lists; null where there is no marker. */
function listing(output: string): ReadonlySet<string> | null {
  try {
    return new Set(readFileSync(join(output, markerName), 'utf8').split('\n').slice(1))
  } catch {
    return null
  }
}

/**
 * Two builds at one time each have a staging folder; the later swap wins, and both leave a whole site. Gives the
 * former site where it could not be removed.
 */
function replace(output: string, folder: string): string | null {
  for (let attempt = 0; ; attempt += 1) {
    refuseForeign(output)
    const old = beside(output, 'old')
    try {
      const moved = move(output, old)
      try {
        renameSync(folder, output)
      } catch (error) {
        if (moved && !existsSync(output)) renameSync(old, output)
        else if (moved) remove(old)
        throw error
      }
      return moved && !remove(old) ? old : null
    } catch (error) {
      // Another build has put its site here in the meantime.
      if (attempt < 20 && (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST')) continue
      throw new Failure(`The output folder ${output} cannot be replaced: ${reason(error)}.`)
    }
  }
}

/** False where there is nothing to move. */
function move(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** False where it could not be removed as a whole. */
function remove(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}

/** A hidden name beside the output that says who made it: `.public.new-<process>-<random>`. */
function beside(output: string, state: 'new' | 'old'): string {
  return join(dirname(output), `.${basename(output)}.${state}-${process.pid}-${randomBytes(4).toString('hex')}`)
}

/** Removes what killed builds left, and puts the site back where a build was killed between its two renames. */
function tidy(output: string): void {
  const parent = dirname(output)
  const prefix = `.${basename(output)}.`
  for (const name of readdirSync(parent)) {
    const match = name.startsWith(prefix) ? /^(new|old)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) : null
    if (match === null) continue
    const path = join(parent, name)
    if (isAtWork(Number(match[2]), path) || !(isSite(path) || isEmpty(path))) continue
    if (match[1] === 'old' && !existsSync(output)) renameSync(path, output)
    else remove(path)
  }
}

function isEmpty(path: string): boolean {
  try {
    return readdirSync(path).length === 0
  } catch {
    return false
  }
}

const aDay = 24 * 60 * 60 * 1000

/** Does the build that made this folder still run? Numbers of processes are given anew, in containers soon. */
function isAtWork(pid: number, path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (pid === process.pid) return made > Date.now() - process.uptime() * 1000 - 1000
  if (made < Date.now() - aDay) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** All files below, sorted, with `/`. A symbolic link counts as a file. */
function walk(folder: string): string[] {
  const files: string[] = []
  const queue = ['']
  for (let below = queue.pop(); below !== undefined; below = queue.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) queue.push(`${below}${entry.name}/`)
      else files.push(below + entry.name)
    }
  }
  return files.sort()
}

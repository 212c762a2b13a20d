/** Where the notes are and where the site goes, as absolute paths without symbolic links. */
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Effects } from './effects.ts'
import { codeOf, Failure, reason } from './failure.ts'
import { own, root } from './root.ts'

/**
 * Takes `--content`, as given; gives the folder of the notes: where nothing is given, `content` in the current directory,
 * or that itself where it holds a `garden.yaml`, else this package's. Throws a Failure where it is no folder.
 */
export function contentFolder(given: string | undefined, { cwd }: Pick<Effects, 'cwd'>): string {
  if (given === undefined) {
    const near = resolve(cwd, 'content')
    if (isFolder(near)) return real(near)
    // Somebody stands among notes: other people's would be a surprise.
    return real(exists(join(cwd, 'garden.yaml')) ? cwd : own('content'))
  }
  const path = resolve(cwd, given)
  if (!isFolder(path)) {
    const what = exists(path) ? 'is a file, not a folder' : 'does not exist'
    throw new Failure(`The content folder ${given} ${what}.`)
  }
  return real(path)
}

/** Takes `--output`, as given (default `public`); gives the folder, which need not exist. */
export function outputFolder(given: string | undefined, { cwd }: Pick<Effects, 'cwd'>): string {
  if (given === '') throw new Failure('--output needs the name of a folder.')
  return real(resolve(cwd, given ?? 'public'))
}

/** Throws a Failure where one of the two is inside the other: a build would eat the notes or read the site. */
export function refuseOverlap(content: string, output: string): void {
  const advice = 'choose another folder with --output'
  if (content === output) throw new Failure(`The output folder is the content folder, ${content}; ${advice}.`)
  if (contains(content, output)) {
    throw new Failure(`The output folder ${output} is inside the content folder ${content}; ${advice}.`)
  }
  if (contains(output, content)) {
    throw new Failure(`The content folder ${content} is inside the output folder ${output}; ${advice}.`)
  }
  if (contains(output, join(root, 'package.json'))) {
    throw new Failure(`The output folder ${output} holds minutes-garden itself; ${advice}.`)
  }
}

/** A path for people: relative where that is shorter. */
export function shown(path: string, { cwd }: Pick<Effects, 'cwd'>): string {
  const near = relative(cwd, path)
  return near !== '' && near.length < path.length && !near.startsWith('..') ? near : path
}

function contains(outer: string, inner: string): boolean {
  return inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false
    throw new Failure(`The folder ${path} cannot be read: ${reason(error)}.`)
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Follows symbolic links of what exists already. */
function real(path: string): string {
  const missing: string[] = []
  for (let at = path; ; at = dirname(at)) {
    try {
      return join(realpathSync(at), ...missing)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || dirname(at) === at) {
        throw new Failure(`The path ${path} cannot be used: ${reason(error)}.`)
      }
      missing.unshift(basename(at))
    }
  }
}

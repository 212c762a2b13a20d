/** Helpers for the tests of the commands: folders for a while, the `garden` command as a process, and in this one. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli.ts'
import type { Effects } from '../../src/command/effects.ts'

export const garden = fileURLToPath(new URL('../../src/garden.mjs', import.meta.url))
export const ownContent = fileURLToPath(new URL('../../content', import.meta.url))

/** Makes an empty folder that is gone after the test (or after the file, where `keep` is set). */
export function folder(keep = false): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'garden ü ')))
  if (!keep) onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Makes a folder with these files. */
export function notes(files: Readonly<Record<string, string | Uint8Array>>, keep = false): string {
  const path = folder(keep)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command as a person does, in a process of its own. */
export function run(words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [garden, ...words], { cwd, env: { ...clean, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err })
    })
  })
}

/** The environment without what would change a build, and without what vitest puts there. */
const { DEBUG: _debug, CI_PAGES_URL: _pages, SOURCE_DATE_EPOCH: _epoch, NODE_OPTIONS: _options, ...clean } = process.env

/** Runs the command in this process: quicker, with all it says. */
export async function here(words: readonly string[], cwd: string, env: Effects['env'] = {}): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(
    words,
    effects({
      cwd,
      env,
      print: (line) => out.push(line),
      step: (name, counted) => out.push(`${name} ${counted}`),
      complain: (line) => err.push(line),
    }),
  )
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A world in which nothing moves. */
export function effects(given: Partial<Effects>): Effects {
  return {
    cwd: tmpdir(),
    env: {},
    clock: () => Date.UTC(2022, 5, 1),
    print: () => undefined,
    step: () => undefined,
    complain: () => undefined,
    progress: () => undefined,
    ...given,
  }
}

/** One sentence on one line, which says what to do or what is the matter, and shows no stack. */
export const oneSentence = /^[^\n]+[.]$/

/** For `npm run screenshots` and `npm run audit`: a site to look at, and a page of each kind in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { main } from '../../src/cli.ts'
import { serve } from '../../src/command/serve.ts'
import { effects, ownContent } from '../command/garden.ts'

export interface Wanted {
  readonly content: string
  /** A folder that was asked for. */
  readonly output: string | undefined
}

/** Reads `--content DIR --output DIR`, paths from where the command was called. */
export function wanted(words: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...words],
    options: { content: { type: 'string' }, output: { type: 'string' } },
  })
  const from = process.env.INIT_CWD ?? process.cwd()
  return {
    content: values.content === undefined ? ownContent : resolve(from, values.content),
    output: values.output === undefined ? undefined : resolve(from, values.output),
  }
}

/** Builds the site into a folder for a while, serves it as `garden serve` does, and hands its address and folder on. */
export async function withSite(content: string, use: (root: string, folder: string) => Promise<void>): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'garden-look-'))
  const folder = join(work, 'site')
  try {
    const here = { ...effects({ cwd: work, env: process.env, clock: Date.now }), complain: console.error }
    const code = await main(['build', '--content', content, '--output', folder], here)
    if (code !== 0) throw new Error('the site could not be built')
    const serving = await serve(folder, 0, { print: () => {} })
    try {
      await use(serving.url, folder)
    } finally {
      await serving.close()
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Pages that stand for all of their folder, by the name of the kind. */
const folders = new Map([
  ['minutes', 'meeting'],
  ['people', 'person'],
  ['topics', 'topic'],
  ['go', 'label'],
])

/**
 * Takes the folder of a built site; gives the path of one page of each kind, the largest of it. Pages that lead on by
 * themselves can't be looked at.
 */
export function kindsIn(site: string): ReadonlyMap<string, string> {
  const largest = new Map<string, { path: string; size: number }>()
  for (const entry of readdirSync(site, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(site, file).split(sep).join('/')
    const kind = kindOf(path)
    const { size } = statSync(file)
    if (size <= (largest.get(kind)?.size ?? 0)) continue
    if (!/http-equiv="refresh"/.test(readFileSync(file, 'utf8').slice(0, 4000))) largest.set(kind, { path, size })
  }
  return new Map([...largest].map(([kind, { path }]) => [kind, path] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `minutes/2024-05-06.html` is a meeting, `people/ola/2.html` a part of a person, `questions.html` itself. */
function kindOf(path: string): string {
  const [folder = '', name = '', ...more] = path.replace(/\.html$/, '').split('/')
  if (name === '') return folder === 'index' ? 'home' : folder
  if (name === 'index' && more.length === 0) return folder
  return (folders.get(folder) ?? folder) + (more.length > 0 ? ', part' : '')
}

/** Which day it is, and where the site will stand: both are inputs of a build (design, Now). */
import { execFileSync } from 'node:child_process'
import type { Effects } from './effects.ts'
import { Failure } from './failure.ts'

/**
 * Gives the instant that counts as now, in ISO to the second: SOURCE_DATE_EPOCH, else the last commit that touched
 * the content folder, else the clock. Throws a Failure where SOURCE_DATE_EPOCH is no number of seconds.
 */
export function now(content: string, { env, clock }: Effects): string {
  const given = env.SOURCE_DATE_EPOCH
  if (given) {
    const date = /^\d{1,12}$/.test(given) ? new Date(Number(given) * 1000) : null
    if (date === null || Number.isNaN(date.getTime())) {
      throw new Failure(`SOURCE_DATE_EPOCH must be a number of seconds since 1970; it is "${given}".`)
    }
    return iso(date.getTime())
  }
  return iso((lastCommit(content) ?? Math.floor(clock() / 1000)) * 1000)
}

/** Gives the site's address: of the command line, else of garden.yaml, else of GitLab Pages, else none. */
export function siteUrl(
  given: string | undefined,
  config: string | undefined,
  env: Effects['env'],
): string | undefined {
  if (given !== undefined) {
    if (!isWeb(given)) throw new Failure(`--url must be an address that begins with https://; it is "${given}".`)
    return given
  }
  if (config !== undefined) return config
  const pages = env.CI_PAGES_URL
  return pages && isWeb(pages) ? pages : undefined
}

function isWeb(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function iso(milliseconds: number): string {
  return new Date(milliseconds)
    .toISOString()
    .replace('.000Z', 'Z')
    .replace(/\.\d+Z$/, 'Z')
}

/** Seconds since 1970 of the last commit on this folder; null without git, a repository or a commit. */
function lastCommit(content: string): number | null {
  try {
    const out = execFileSync('git', ['log', '-1', '--format=%ct', '--', '.'], {
      cwd: content,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    }).trim()
    return /^\d+$/.test(out) ? Number(out) : null
  } catch {
    return null
  }
}

/**
 * Lighthouse, for `npm run audit`. It brings 150 packages of its own, a quarter of all that would be installed, and no
 * build or test needs one of them: so it is no dependency of the project, and comes when it is first asked for.
 */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The newest that runs on Node 20. */
const version = '12.8.2'

export interface Audit {
  readonly title: string
  readonly score: number | null
  readonly displayValue?: string
  readonly details?: { readonly items?: readonly unknown[] }
}

export interface Result {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
      }
    >
  >
  readonly audits: Readonly<Record<string, Audit>>
}

export type Lighthouse = (
  url: string,
  flags: Readonly<Record<string, unknown>>,
) => Promise<{ readonly lhr: Result; readonly report: unknown } | undefined>

/** Gives Lighthouse; installs it beside the packages of the project where it is not there yet. `npm ci` takes it away. */
export async function lighthouse(): Promise<Lighthouse> {
  const project = fileURLToPath(new URL('../../', import.meta.url))
  if (!isInstalled()) {
    console.error(`Lighthouse is not installed with the project. Installing version ${version} beside it, once …`)
    const wanted = ['install', '--no-save', '--no-audit', '--no-fund', `lighthouse@${version}`]
    execFileSync('npm', wanted, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  // By a name that the compiler does not look up: it need not be there.
  const name: string = 'lighthouse'
  const found: { readonly default: Lighthouse } = await import(name)
  return found.default
}

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('lighthouse/package.json')
    return true
  } catch {
    return false
  }
}

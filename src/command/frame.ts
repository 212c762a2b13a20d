/** What the layouts need beside a page's own data: style, script and security policy of its kind of page. */
import { createHash } from 'node:crypto'
import type { Config } from '../garden/config.ts'
import type { PageKind } from '../pages/model.ts'
import type { Assets } from './assets.ts'

/** The shape of `Frame` in layouts/frame.ts; a test holds the two together. */
export interface FrameData {
  readonly title: string
  readonly short: string
  readonly lang: string
  readonly styleHref: string
  readonly iconHref: string
  readonly themeHref: string
  readonly scriptHrefs: readonly string[]
  readonly styleText: string
  readonly csp: string
}

/** Takes the configuration and the files made for this build; gives the frame of each kind of page. */
export function framesOf(config: Config, assets: Assets): (kind: PageKind) => FrameData {
  const plain: FrameData = {
    title: config.title,
    short: config.short ?? config.title,
    lang: config.lang,
    styleHref: assets.style,
    iconHref: assets.icon,
    themeHref: assets.scripts.theme,
    scriptHrefs: [assets.scripts.page],
    styleText: '',
    csp: policy("style-src 'self'", "script-src 'self'"),
  }
  // Pagefind is WebAssembly.
  const script = "script-src 'self' 'wasm-unsafe-eval'"
  const search = {
    ...plain,
    scriptHrefs: [assets.scripts.page, assets.scripts.search],
    csp: policy("style-src 'self'", script),
  }
  // Shown at any depth, so its style is in it.
  const missing = {
    ...plain,
    scriptHrefs: [assets.scripts.page, assets.scripts.missing],
    styleText: assets.styleText,
    csp: policy(`style-src '${hash(assets.styleText)}'`, "script-src 'self'"),
  }
  const listing = { ...plain, scriptHrefs: [assets.scripts.page, assets.scripts.filter] }
  const special = new Map<PageKind, FrameData>([
    ['search', search],
    ['missing', missing],
    ['listing', listing],
  ])
  return (kind) => special.get(kind) ?? plain
}

/**
 * Nothing is loaded but from the site itself, and nothing runs but its own script. Lighthouse fetches robots.txt from
 * within the page, and says that there is none where it may not.
 */
function policy(...more: readonly string[]): string {
  return [
    "default-src 'none'",
    "img-src 'self'",
    "connect-src 'self'",
    ...more,
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ')
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

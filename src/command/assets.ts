/** Style and script, made small and named by their content: a new version has a new address, an old one never lies. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, stop } from 'esbuild'
import { Failure, sentence } from './failure.ts'
import { root } from './root.ts'

const target = ['es2022', 'chrome111', 'firefox113', 'safari16.4']

/**
 * The scripts of src/browser that a page can load, each a file of its own, made whole: it runs as a classic script, from
 * a disk too. One that is loaded later by another is named to that one by the page (`data-…`).
 */
export type Script = 'theme' | 'page' | 'search' | 'missing' | 'filter'

/** Addresses from the root of the site. */
export interface Assets {
  readonly style: string
  /** The style itself, for the page that must stand alone (404.html). */
  readonly styleText: string
  readonly scripts: Readonly<Record<Script, string>>
  /** The style of a feed that is opened in a browser. */
  readonly feed: string
  /** The picture on the browser's tab. */
  readonly icon: string
}

/** The texts of the assets, made small. */
export interface Bundles {
  readonly style: string
  readonly feed: string
  readonly scripts: Readonly<Record<Script, string>>
}

/** Makes them small, in a process beside this one. Rejects with a Failure. */
export async function bundleAssets(): Promise<Bundles> {
  const [style, feed, theme, page, search, missing, filter] = await Promise.all([
    bundle('layouts/style.css'),
    bundle('layouts/feed.css'),
    bundle('src/browser/theme.ts'),
    bundle('src/browser/page.ts'),
    bundle('src/browser/search.ts'),
    bundle('src/browser/missing.ts'),
    bundle('src/browser/filter.ts'),
  ])
  // Its process would stay to the end, with 50 MB.
  await stop()
  return { style, feed, scripts: { theme, page, search, missing, filter } }
}

/** Writes the assets below the folder of the site, for a group of this name; gives their addresses. */
export function writeAssets({ style, feed, scripts }: Bundles, folder: string, title: string): Assets {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  const script = (name: Script) => put(folder, name, 'js', scripts[name])
  return {
    style: put(folder, 'style', 'css', style),
    styleText: style,
    scripts: {
      theme: script('theme'),
      page: script('page'),
      search: script('search'),
      missing: script('missing'),
      filter: script('filter'),
    },
    feed: put(folder, 'feed', 'css', feed),
    icon: put(folder, 'icon', 'svg', icon(title)),
  }
}

/** The group's initials, at most two, as a small picture. Without one, browsers ask every site for /favicon.ico. */
export function icon(title: string): string {
  const words = title.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  const letters = words.slice(0, 2).map((word) => ([...word][0] ?? '').toLocaleUpperCase('en'))
  const size = letters.length > 1 ? 15 : 20
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#225"/><text x="16" y="${16 + size * 0.36}" fill="#fff" font-family="system-ui,sans-serif" font-size="${size}" font-weight="600" text-anchor="middle">${letters.join('')}</text></svg>\n`
}

async function bundle(file: string): Promise<string> {
  try {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [file],
      bundle: true,
      minify: true,
      format: 'iife',
      target,
      charset: 'utf8',
      legalComments: 'none',
      write: false,
      logLevel: 'silent',
    })
    return outputFiles[0]?.text ?? ''
  } catch (error) {
    throw new Failure(`The file ${file} of minutes-garden could not be made small: ${sentence(error)}`, {
      cause: error,
    })
  }
}

function put(folder: string, name: string, extension: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  const path = `assets/${name}-${hash}.${extension}`
  writeFileSync(join(folder, path), text)
  return path
}

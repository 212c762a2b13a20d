/**
 * Checks a built site: every internal link of every page is relative, ends in a file name and resolves, anchor
 * included. HTML is read by a real parser. 404.html is shown at any depth, so its links are not of this kind.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { Parser } from 'htmlparser2'

/** What links of a document are made of. */
const attributes = new Map([
  ['a', ['href']],
  ['link', ['href']],
  ['script', ['src']],
  ['img', ['src']],
  ['form', ['action']],
  ['use', ['href']],
])

export interface Document {
  readonly ids: ReadonlySet<string>
  /** `refresh` is what a page leads to by itself. */
  readonly links: readonly { readonly tag: string; readonly href: string }[]
  /** Ids that stand on the page more than once. */
  readonly twins: readonly string[]
}

/** Takes the text of a page; gives its ids and links. */
export function readDocument(html: string): Document {
  const ids = new Set<string>()
  const twins: string[] = []
  const links: { tag: string; href: string }[] = []
  const parser = new Parser({
    onopentag(tag, all) {
      if (all.id !== undefined) {
        if (ids.has(all.id)) twins.push(all.id)
        ids.add(all.id)
      }
      // A canonical address is absolute by its nature.
      if (tag === 'link' && all.rel === 'canonical') return
      for (const name of attributes.get(tag) ?? []) {
        const href = all[name]
        if (href !== undefined) links.push({ tag, href })
      }
      if (tag === 'meta' && all['http-equiv'] === 'refresh') {
        links.push({ tag: 'refresh', href: (all.content ?? '').replace(/^\d+;\s*url=/, '') })
      }
    },
  })
  parser.end(html)
  return { ids, links, twins }
}

/** Takes the folder of a site; gives one line for each link that is wrong. */
export function brokenLinks(folder: string): string[] {
  const wrong: string[] = []
  const documents = new Map<string, Document | null>()
  const documentAt = (path: string): Document | null => {
    const known = documents.get(path)
    if (known !== undefined) return known
    const full = join(folder, path)
    const made = existsSync(full) && statSync(full).isFile() ? readDocument(readFileSync(full, 'utf8')) : null
    documents.set(path, made)
    return made
  }
  for (const path of pages(folder)) {
    const document = documentAt(path)
    if (document === null) continue
    for (const id of document.twins) wrong.push(`${path}: the id "${id}" stands there twice`)
    if (path === '404.html') continue
    for (const { tag, href } of document.links) {
      const problem = judge(folder, path, href, documentAt)
      if (problem !== null) wrong.push(`${path}: <${tag}> ${href}: ${problem}`)
    }
  }
  return wrong
}

/** All pages of a site, sorted, with `/`. */
export function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** A scheme, or `//host`: leads out of the site. */
const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function judge(
  folder: string,
  path: string,
  href: string,
  documentAt: (path: string) => Document | null,
): string | null {
  if (external.test(href)) return null
  if (href.startsWith('/')) return 'begins with /'
  const [before = '', fragment] = split(href, '#')
  const [file = ''] = split(before, '?')
  if (file === '' && fragment === undefined) return 'is empty'
  if (file !== '' && !/[^/]\.[a-z0-9]+$/i.test(file)) return 'does not end in a file name'
  const target = file === '' ? path : posix.normalize(posix.join(dirname(path), decodeURIComponent(file)))
  if (target.startsWith('..')) return 'leads out of the site'
  if (!existsSync(join(folder, target))) return 'leads nowhere'
  if (fragment === undefined) return null
  if (fragment === '') return 'has an empty anchor'
  return documentAt(target)?.ids.has(decodeURIComponent(fragment)) ? null : `there is no ${fragment} on ${target}`
}

function split(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Links between the pages of a site: relative, percent-encoded, ending in a file name (design, What comes out). */

/** Gives the address of one page, with an anchor where one is wanted, as another page writes it. */
export type Linker = (url: string, anchor?: string) => string

/** Half of a surrogate pair can't be encoded: shown as the replacement character. */
const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))

/** Most addresses are made of these and need no encoding; a large site writes a million links. */
const plain = /^[\w./~-]*$/

/** Takes a site url (`people/nick sellen.html`); gives it percent-encoded, `/` kept. */
export const encodePath = (url: string): string => (plain.test(url) ? url : url.split('/').map(encode).join('/'))

const hashOf = (anchor: string): string => (anchor === '' ? '' : `#${plain.test(anchor) ? anchor : encode(anchor)}`)

/** Takes the url of a page; gives what leads from it to the root: `''`, `'../'`. */
export const rootOf = (url: string): string => '../'.repeat(url.split('/').length - 1)

/** Takes the site url of a page; gives the linker for links on that page. A link to the page itself is its anchor. */
export function linkFrom(from: string): Linker {
  const own = from.slice(0, from.lastIndexOf('/') + 1)
  // Lines of one page are linked one after the other.
  let last: { readonly url: string | null; readonly path: string } = { url: null, path: '' }
  return (url, anchor = '') => {
    if (url === from && anchor !== '') return hashOf(anchor)
    if (url !== last.url) {
      let up = ''
      let folder = own
      while (!url.startsWith(folder)) {
        folder = folder.slice(0, folder.slice(0, -1).lastIndexOf('/') + 1)
        up += '../'
      }
      last = { url, path: up + encodePath(url.slice(folder.length)) }
    }
    return last.path + hashOf(anchor)
  }
}

/** The linker of 404.html, which is shown at any depth: its links begin with `root`, the path of the site. */
export function linkUnder(root: string): Linker {
  return (url, anchor = '') => root + encodePath(url) + hashOf(anchor)
}

/** Takes the address of the site, if known; gives its path, with `/` at both ends. */
export function pathOf(site: string | undefined): string {
  if (site === undefined || !URL.canParse(site)) return '/'
  const path = new URL(site).pathname
  return path.endsWith('/') ? path : `${path}/`
}

/** Takes an address out of the notes; gives it in normal form if a page may lead there by itself, else null. */
export function webAddress(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null
  return new URL(url).href
}

/** Addresses on the web: which may be linked, and how they are shown (dialect 9). */

const LENGTH = 60
const LONGEST_HOST = 50

// Anchored at the start: what a browser would skip there (white space, control characters) is not allowed either.
const allowed = /^(?:https?:\/\/|(?:mailto|matrix|xmpp|gemini|ipfs):)[^\s]/i

// Invisible characters that make text read in another order than it stands.
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The address as a link target, or null where its scheme may not be linked. `www.x` is taken as https. */
export function linkTarget(written: string): string | null {
  const href = /^www\./i.test(written) ? `https://${written}` : written
  return allowed.test(href) ? href : null
}

/**
 * How an address is shown: without scheme, `www.`, user and password, its host always visible, long ones shortened in
 * the middle to about 60 characters.
 */
export function shortAddress(href: string): string {
  const mail = /^mailto:([^?]+)/i.exec(href)?.[1]
  if (mail) return readable(mail)
  const web = /^(?:https?:\/\/)?(?:[^/?#@]*@)?(?:www\.)?([^/?#]+)(.*)$/is.exec(href)
  if (!web || (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^https?:/i.test(href))) return readable(middle(href, LENGTH))
  const [, site = '', path = ''] = web
  // The end of a host says whose it is.
  const host = site.length > LONGEST_HOST ? `…${site.slice(-LONGEST_HOST)}` : site
  return readable(host + (path === '/' ? '' : middle(path, Math.max(LENGTH - host.length, 16))))
}

/** The host of an address, for what has no name of its own. */
export function hostOf(href: string): string {
  return shortAddress(href.replace(/^([a-z]+:\/\/[^/?#]+).*$/is, '$1'))
}

function middle(text: string, length: number): string {
  if (text.length <= length) return text
  const head = Math.ceil(length * 0.6)
  // Half a surrogate pair is no character.
  const start = text.slice(0, head).replace(/[\uD800-\uDBFF]$/, '')
  return `${start}…${text.slice(head + 1 - length).replace(/^[\uDC00-\uDFFF]/, '')}`
}

function readable(text: string): string {
  return text.replace(directions, encodeURIComponent)
}

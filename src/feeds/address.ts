/** Where things are, as a feed writes it. */
import type { Config } from '../garden/config.ts'
import { type Linker, linkFrom, linkUnder } from '../pages/frame/link.ts'
import { uuidOf } from './identity.ts'

/** Takes the address of the site, and where a feed stands in it; gives whole addresses, or, where the site's own is not known, such as lead there from the feed. */
export function linkerOf(url: string, config: Config): Linker {
  return config.url === undefined ? linkFrom(url) : linkUnder(baseOf(config.url))
}

/** The address of the site, with `/` at its end. */
export function baseOf(url: string): string {
  return `${url.replace(/\/*$/, '')}/`
}

/**
 * Takes an address within the site; gives what Atom calls it for ever: the whole address, or, where the site's own is
 * not known, a UUID. Addresses stay when notes are edited, and so does this.
 */
export function idOf(url: string, anchor: string, config: Config): string {
  return config.url === undefined ? `urn:uuid:${uuidOf(config, url, anchor)}` : linkerOf('', config)(url, anchor)
}

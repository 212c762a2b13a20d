/** Names that stay when notes change: of entries and events. */
import { createHash } from 'node:crypto'
import type { Config } from '../garden/config.ts'

/**
 * Takes the group and what tells one of its things from the others, such as an address within the site; gives a UUID
 * (version 8, RFC 9562) that is made of these alone.
 */
export function uuidOf(config: Config, ...what: readonly string[]): string {
  const hash = createHash('sha256')
    .update(['minutes-garden', config.url ?? config.title, ...what].join('\n'))
    .digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(16), 16) % 4)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-')
}

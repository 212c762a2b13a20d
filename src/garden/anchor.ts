/**
 * Block anchors (design): made of the page's key, the block's own text and its parent's, so that a line can be
 * edited without moving the anchors of its neighbours. Not of its position, nor of its file.
 */

/** 32 bits of a hash of a text, and of numbers: a cryptographic one is ten times slower, and nobody attacks an anchor. */
export function textHash(text: string, seed = 0): number {
  let hash = 0xdeadbeef ^ seed
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 2654435761)
  return mix(hash)
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * Takes the hashes of the page's key, of the parent's text (0 at the top) and of the block's own text; gives an
 * anchor of nine characters, a letter first.
 */
export function anchorOf(page: number, parent: number, own: number): string {
  const low = mix(mix(page ^ 0x9e3779b9) + mix(parent ^ 0x85ebca6b) + own)
  const high = mix(mix(own ^ 0xc2b2ae35) ^ mix(parent + page)) % 36
  return `b${high.toString(36)}${low.toString(36).padStart(7, '0')}`
}

/** Takes the id that a block gives itself; gives its anchor. Pages have ids of their own, which are words: `main`, `links`. */
export function ownAnchor(id: string): string {
  return id.length > 8 && /\d/.test(id) ? id : `id-${id}`
}

/** Gives each anchor of a page once: a second block with the same texts gets `-2`, a third `-3`. */
export class Anchors {
  readonly #taken = new Map<string, number>()

  take(anchor: string): string {
    const count = (this.#taken.get(anchor) ?? 0) + 1
    this.#taken.set(anchor, count)
    return count === 1 ? anchor : this.take(`${anchor}-${count}`)
  }
}

/**
 * A result of a search leads to its block, which `:target` shows; in it the words that were found are marked. The words
 * come by way of the tab's own storage, so that the address stays the one of the block.
 */

/** Written by search.ts. */
const key = 'garden-found'

/** The places of the words in a text that was made small; never more than some. */
export function placesOf(text: string, words: readonly string[]): [number, number][] {
  const places: [number, number][] = []
  for (const word of words) {
    for (let at = text.indexOf(word); at !== -1 && word !== '' && places.length < 200; at = text.indexOf(word, at + 1))
      places.push([at, at + word.length])
  }
  return places
}

function wordsKept(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    sessionStorage.removeItem(key)
    return Array.isArray(kept) ? kept.map((word) => String(word).toLowerCase()) : []
  } catch {
    return []
  }
}

export function markFound(): void {
  const words = wordsKept()
  // `:target` may not be known yet.
  const target = words.length === 0 ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target === null || typeof Highlight === 'undefined') return
  const ranges: Range[] = []
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const [from, to] of placesOf((node.nodeValue ?? '').toLowerCase(), words)) {
      const range = new Range()
      // A letter whose small form is longer moves what is behind it.
      if (to > (node.nodeValue ?? '').length) continue
      range.setStart(node, from)
      range.setEnd(node, to)
      ranges.push(range)
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges))
}

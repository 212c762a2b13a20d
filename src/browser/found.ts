/**
 * A result of a search leads to its block, which `:target` shows; in it the words that were found are marked. What one
 * says in several lines is one result, so of those that follow the line that has most of the words is shown. The words
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

/** Those of the result that led here, and of no other. */
function wordsKept(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    sessionStorage.removeItem(key)
    if (typeof kept !== 'object' || kept === null || !('words' in kept) || !('url' in kept)) return []
    if (kept.url !== location.href || !Array.isArray(kept.words)) return []
    return kept.words.map((word) => String(word).toLowerCase())
  } catch {
    return []
  }
}

/** How much of the words a text has that was made small: "art" is in "start", and more in "the art". */
export function weightOf(text: string, words: readonly string[]): number {
  const begins = (word: string): boolean =>
    placesOf(text, [word]).some(
      ([from]) => from === 0 || !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, from - 2), from)),
    )
  return words.reduce((sum, word) => sum + (begins(word) ? 2 : text.includes(word) ? 1 : 0), 0)
}

/** A page's name, and its lines. */
const places = 'main h1, main [id]'
/** A result is no longer than so many lines. */
const linesAtMost = 150

/** The line, of this one and those behind it, that holds most of the words; the first of several. */
function lineWith(words: readonly string[], target: Element): Element {
  const all = [...document.querySelectorAll(places)]
  const first = all.indexOf(target)
  const lines = first < 0 ? [] : all.slice(first, first + linesAtMost)
  const said = new Map<Element, string>(lines.map((line) => [line, '']))
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const own = node.parentElement?.closest(places)
      if (own === line) said.set(line, `${said.get(line)}${node.nodeValue}`)
    }
  }
  const count = (line: Element): number => weightOf((said.get(line) ?? '').toLowerCase(), words)
  return lines.reduce((best, line) => (count(line) > count(best) ? line : best), target)
}

export function markFound(): void {
  const words = wordsKept()
  if (words.length === 0) return
  // `:target` may not be known yet. The build wrote the address, so it can be read.
  const id = decodeURIComponent(location.hash.slice(1))
  const first = id === '' ? document.querySelector('main h1') : document.getElementById(id)
  if (first === null) return
  const target = lineWith(words, first)
  if (target !== first) location.replace(`#${target.id}`)
  if (typeof Highlight === 'undefined') return
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

/** Sentences of a line: what stands around the one that matters is told on its page. */

/** So much of a line is looked at. */
const longest = 4000

/** Takes a text; gives its sentences. */
export function sentencesOf(text: string): string[] {
  return text.slice(0, longest).split(/(?<=[.!?])\s+/)
}

/** The first sentences of a text, up to a length, cut at a sentence or at a word. */
export function firstSentences(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  if (end > length / 3) return cut.slice(0, end + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`
}

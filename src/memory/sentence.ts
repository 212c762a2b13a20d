/** Sentences of a line: what stands around the one that matters is told on its page. */

/** So much of a line is looked at. */
const longest = 4000

/** A stop, with the quotes and brackets that it closes, and the space behind it. */
const stop = /[.!?…][)\]"'’”»]*(\s+)/gu

/** What stands before a full stop that ends no sentence: one letter ("e.g.", "J. Ash"; not "I"), a short form, "…". */
const goesOn =
  /(?:(?<![\p{L}\p{N}])(?!I\.)\p{L}\.|(?<!\p{L})(?:\p{L}\.)+\p{L}\.|(?<!\p{L})(?:mr|mrs|dr|prof|st|vs|cf|incl|excl|approx|resp|bzw|ggf|evtl|inkl)\.)$/iu
/** Here one ends only where the next begins with a capital: "etc. and so on". */
const mayGoOn = /(?:(?<!\p{L})(?:etc|usw|al|min|max|jr|sr)\.|\.\.|…)$/iu
/** "No. 5" goes on, "we said no. Then" does not. */
const numbered = /(?<!\p{L})(?:no|nr|fig|vol|pp)\.$/iu

/** Where the sentences of a text end, the space behind them not counted, and where the next begin. */
function endsOf(text: string): { readonly to: number; readonly next: number }[] {
  const found: { to: number; next: number }[] = []
  for (const match of text.matchAll(stop)) {
    const next = match.index + match[0].length
    const to = next - (match[1] ?? '').length
    const before = text.slice(Math.max(0, match.index - 12), match.index + 1)
    const follows = text.slice(next, next + 1)
    if (goesOn.test(before) || (mayGoOn.test(before) && /\p{Ll}/u.test(follows))) continue
    if (numbered.test(before) && /\d/.test(follows)) continue
    found.push({ to, next })
  }
  return found
}

/** Takes a text; gives its sentences. */
export function sentencesOf(text: string): string[] {
  const whole = text.slice(0, longest)
  const found: string[] = []
  let from = 0
  for (const { to, next } of endsOf(whole)) {
    found.push(whole.slice(from, to))
    from = next
  }
  return [...found, whole.slice(from)]
}

/** The first sentences of a text, up to a length, cut at a sentence or at a word. */
export function firstSentences(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const end = endsOf(cut).findLast(({ to }) => to > length / 3)
  if (end !== undefined) return cut.slice(0, end.to)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`
}

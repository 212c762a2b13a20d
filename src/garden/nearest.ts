/** Names that somebody may have meant: one or two letters off, a part of it, or its initials. */
import { keyOf } from './name.ts'
import { fitOf } from './who/who.ts'

/** Takes a word as typed and all names; gives up to five of them, the nearest first. */
export function nearest(typed: string, names: Iterable<string>): string[] {
  const key = keyOf(typed)
  const ranked: { name: string; rank: number }[] = []
  const allowed = key.length < 5 ? 1 : key.length < 9 ? 2 : 3
  for (const name of names) {
    const other = keyOf(name)
    const steps = distance(key, other, allowed)
    if (steps <= allowed && steps < Math.max(key.length, other.length)) ranked.push({ name, rank: steps })
    else if (fitOf(typed, name, keyOf) !== null) ranked.push({ name, rank: 2 })
    else if (key.length > 2 && stepsToWord(key, other, allowed) <= allowed)
      ranked.push({ name, rank: 2 + stepsToWord(key, other, allowed) })
    else if (key.length > 3 && other.includes(key)) ranked.push({ name, rank: 9 })
  }
  ranked.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
  return [...new Set(ranked.map(({ name }) => name))].slice(0, 5)
}

/** To the nearest word of a name: `sarvn` to `sarven capadisli`. */
function stepsToWord(key: string, name: string, most: number): number {
  let best = most + 1
  for (const word of name.split(' ')) {
    const allowed = Math.min(most, word.length - 2)
    const steps = allowed > 0 ? distance(key, word, allowed) : best
    if (steps <= allowed) best = Math.min(best, steps)
  }
  return best
}

/** How many letters must be changed, added, left out, or swapped with the next; more than `most` is `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let steps = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      row.push(steps)
      best = Math.min(best, steps)
    }
    if (best > most) return most + 1
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

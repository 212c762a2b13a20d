/** What an address may have meant. */
import { apart, type Named, wordsOf } from './names.ts'

export interface Near {
  readonly text: string
  readonly url: string
  readonly off: number
}

const most = 5

/** The last part of an address, as it was meant to be read: `dokcer compose`. */
export function saidBy(path: string): string {
  let last = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  try {
    last = decodeURIComponent(last)
  } catch {
    // As it is.
  }
  return wordsOf(last.replace(/(?:--\w+)?(?:\.[a-z]{1,5})?$/i, ''))
    .join(' ')
    .slice(0, 80)
}

/** The names that are like what was asked for, the nearest first: a quarter of its letters off, at most. */
export function namesLike(asked: string, names: readonly Named[]): Near[] {
  const limit = Math.max(1, Math.floor(asked.length / 4))
  const near: Near[] = []
  for (const { name, aliases = [], url } of names) {
    let off = limit + 1
    for (const form of [name, ...aliases].map((text) => wordsOf(text).join(' ')))
      if (Math.abs(form.length - asked.length) <= limit) off = Math.min(off, apart(form, asked))
    if (off <= limit) near.push({ text: name, url, off })
  }
  return near.sort((a, b) => a.off - b.off || (a.text < b.text ? -1 : 1)).slice(0, most)
}

/** The days that are nearest to one, the nearest first. */
export function daysLike(day: string, days: readonly string[]): string[] {
  const wanted = Date.parse(day)
  if (Number.isNaN(wanted)) return []
  const off = (one: string): number => Math.abs(Date.parse(one) - wanted)
  return [...days].sort((a, b) => off(a) - off(b) || (a < b ? -1 : 1)).slice(0, 3)
}

/** Abbreviations that the notes explain (expansion.ts says in which forms), and the lines that use them. */
import type { Garden, Point } from '../garden/model.ts'
import { keyOf } from '../garden/name.ts'
import { capitalsIn } from '../outline/capitals.ts'
import { explained } from './expansion.ts'
import { stretchesOf } from './named.ts'

/** What an abbreviation stands for, as one line says it. */
export interface Meant {
  readonly text: string
  readonly point: Point
}

export interface Term {
  readonly short: string
  /** Each way in which it is explained, the first line of each; one as a rule. */
  readonly meanings: readonly Meant[]
  /** All of them, in words: "tech working group, or trail walkers’ guild". */
  readonly long: string
  /** In how many meetings it is written. */
  readonly meetings: number
}

export interface Glossary {
  /** Those of most meetings first. */
  readonly terms: readonly Term[]
  /** Which of them a line writes as plain words: not in a link, an address, code. */
  termsIn(point: Point): readonly Term[]
}

/** What is explained in more ways than these is no abbreviation of the group. */
const mostMeanings = 3

/** One explanation, however it is written: "Diversity, Equity and Inclusion Teams", "diversity equity inclusion team". */
const sameWords = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^(?:|of|and|for|the|in|on|to|an?|with|or)$/.test(word))
    .map((word) => word.replace(/(?:ies|es|s|y|e)$/, ''))
    .join(' ')

/** Takes the garden; gives how its abbreviations are explained. Initials of a person are none. */
function meaningsOf(garden: Garden): ReadonlyMap<string, ReadonlyMap<string, Meant>> {
  const found = new Map<string, Map<string, Meant>>()
  const isPerson = (name: string) => garden.byKey.get(keyOf(name))?.kind === 'person'
  for (const point of garden.points) {
    if (point.role !== 'line' && point.role !== 'heading') continue
    for (const { short, long } of explained(point.text)) {
      const same = sameWords(long)
      const meanings = found.get(short) ?? new Map<string, Meant>()
      if (meanings.has(same) || meanings.size > mostMeanings || isPerson(short) || isPerson(long)) continue
      found.set(short, meanings.set(same, { text: long, point }))
    }
  }
  return found
}

const none: readonly never[] = []

/** Takes the garden; gives its abbreviations. Every line is looked at once, and only where any is explained. */
export function glossaryOf(garden: Garden): Glossary {
  const found = [...meaningsOf(garden)].filter(([, meanings]) => meanings.size <= mostMeanings)
  if (found.length === 0) return { terms: [], termsIn: () => none }
  const shorts = new Set(found.map(([short]) => short))
  const lines = new Map<Point, readonly string[]>()
  const meetings = new Map<string, Set<unknown>>()
  for (const point of garden.points) {
    if (!capitalsIn(point.text).some(({ word }) => shorts.has(word))) continue
    const words = new Set<string>()
    for (const { text } of stretchesOf(point).free) {
      for (const { word } of capitalsIn(text)) if (shorts.has(word)) words.add(word)
    }
    if (words.size > 0) lines.set(point, [...words])
    if (point.page.meeting === null) continue
    for (const { span } of point.mentions) if (shorts.has(span.name)) words.add(span.name)
    for (const word of words) meetings.set(word, (meetings.get(word) ?? new Set()).add(point.page))
  }
  const terms = new Map<string, Term>()
  for (const [short, byWords] of found) {
    const meanings = [...byWords.values()]
    terms.set(short, {
      short,
      meanings,
      long: meanings.map(({ text }) => text).join(', or '),
      meetings: meetings.get(short)?.size ?? 0,
    })
  }
  return {
    terms: [...terms.values()].sort((a, b) => b.meetings - a.meetings || (a.short < b.short ? -1 : 1)),
    termsIn: (point) => lines.get(point)?.flatMap((short) => terms.get(short) ?? []) ?? none,
  }
}

/** Which names are one (dialect 7): joined pair by pair, the same whatever the order of the files. */
import type { Diagnostic, Place } from '../../outline/note.ts'
import type { Names } from '../names.ts'
import { shownName } from '../names.ts'
import type { Pair } from './alias.ts'
import { conflictOf } from './alias.ts'
import { Sets } from './sets.ts'

export interface Aliases {
  /** The canonical key of any key. */
  canonical(key: string): string
  /** All keys of a set, its canonical one first. */
  members(key: string): readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes all pairs; gives the sets of names that are one. `preferred`: keys that configuration makes canonical. */
export function joinAliases(pairs: readonly Pair[], names: Names, preferred: ReadonlySet<string>): Aliases {
  const sets = new Sets()
  const sorted = pairs
    .map((pair) => ({ pair, first: pair.declared ? 0 : 1, ends: [pair.a, pair.b].sort().join('\n') }))
    .sort((x, y) => x.first - y.first || compare(x.ends, y.ends))
    .map(({ pair }) => pair)
  for (const pair of sorted) if (pair.declared) sets.join(pair.a, pair.b)
  const anchors = new Anchored(sets, names, preferred)
  const refused = new Map([...anchors.refused(sorted), ...twoPeople(sorted, names)])
  const diagnostics: Diagnostic[] = []
  const said = new Set<string>()
  for (const pair of sorted) {
    const reason = refused.get(pair) ?? (anchors.fit(pair.a, pair.b) ? undefined : null)
    if (reason === undefined) {
      anchors.join(pair.a, pair.b)
      continue
    }
    const once = JSON.stringify([pair.a, pair.b])
    if (said.has(once)) continue
    said.add(once)
    const spelt = (key: string) => {
      const name = names.get(key)
      return name ? shownName(name) : key
    }
    diagnostics.push(
      conflictOf(
        pair,
        `“${spelt(pair.a)}” and “${spelt(pair.b)}” can't be one name: they stand for two already.`,
        reason ?? noteOf(pair.b, names) ?? noteOf(pair.a, names),
      ),
    )
  }
  const members = new Map<string, string[]>()
  for (const key of new Set(pairs.flatMap((pair) => [pair.a, pair.b]))) {
    const root = sets.find(key)
    const known = members.get(root)
    if (known) known.push(key)
    else members.set(root, [key])
  }
  const plain = new Set(pairs.filter((pair) => pair.plain).map((pair) => pair.b))
  for (const keys of members.values()) {
    const words = new Set(keys.filter((key) => key.includes(' ')).flatMap((key) => key.split(' ')))
    const ranks = new Map(keys.map((key) => [key, rank(key, { words, plain, preferred, names })]))
    keys.sort((x, y) => better(ranks.get(x) ?? [], ranks.get(y) ?? []) || compare(x, y))
  }
  return {
    canonical: (key) => members.get(sets.find(key))?.[0] ?? key,
    members: (key) => members.get(sets.find(key)) ?? [key],
    diagnostics,
  }
}

/**
 * Names that stay what they are: each that has a note, or is a meeting's date, and each that the configuration
 * declares. Two of one sort are never one name, unless the configuration says so.
 */
class Anchored {
  readonly #sets: Sets
  readonly #sorts: readonly ((key: string) => boolean)[]
  /** Per sort: root of a set → the anchor in it. */
  readonly #held: readonly Map<string, string>[]

  constructor(sets: Sets, names: Names, preferred: ReadonlySet<string>) {
    this.#sets = sets
    this.#sorts = [(key) => isFixed(names, key), (key) => preferred.has(key)]
    this.#held = this.#sorts.map((isOne) => {
      const held = new Map<string, string>()
      for (const key of sets.keys()) if (isOne(key)) held.set(sets.find(key), key)
      return held
    })
  }

  #holds(sort: number, key: string): string | undefined {
    const root = this.#sets.find(key)
    return this.#held[sort]?.get(root) ?? (this.#sorts[sort]?.(key) ? root : undefined)
  }

  fit(a: string, b: string): boolean {
    if (this.#sets.find(a) === this.#sets.find(b)) return true
    return this.#sorts.every((_, sort) => this.#holds(sort, a) === undefined || this.#holds(sort, b) === undefined)
  }

  join(a: string, b: string): void {
    const held = this.#sorts.map((_, sort) => this.#holds(sort, a) ?? this.#holds(sort, b))
    const root = this.#sets.join(a, b)
    held.forEach((anchor, sort) => {
      if (anchor !== undefined) this.#held[sort]?.set(root, anchor)
    })
  }

  /**
   * Pairs that together would join two anchors by way of names that are none: each is set aside, whichever was
   * written first, with the place of another.
   */
  refused(pairs: readonly Pair[]): Map<Pair, Place> {
    const refused = new Map<Pair, Place>()
    const root = (key: string) => this.#sets.find(key)
    for (const sort of this.#sorts.keys()) {
      const isAnchor = (key: string) => this.#holds(sort, key) !== undefined
      const between = new Sets()
      for (const { a, b } of pairs) if (!isAnchor(a) && !isAnchor(b)) between.join(root(a), root(b))
      const ties = new Map<string, Pair[]>()
      for (const pair of pairs) {
        if (pair.declared || isAnchor(pair.a) === isAnchor(pair.b)) continue
        const group = between.find(root(isAnchor(pair.a) ? pair.b : pair.a))
        const tied = ties.get(group)
        if (tied) tied.push(pair)
        else ties.set(group, [pair])
      }
      const anchorOf = (pair: Pair) => root(isAnchor(pair.a) ? pair.a : pair.b)
      for (const tied of ties.values()) {
        const [first] = tied
        const other = first && tied.find((pair) => anchorOf(pair) !== anchorOf(first))
        if (!first || !other) continue
        for (const pair of tied) refused.set(pair, (anchorOf(pair) === anchorOf(first) ? other : first).place)
      }
    }
    return refused
  }
}

/** A plain name that two unrelated linked names claim is nobody's: both pairs are set aside. */
function twoPeople(pairs: readonly Pair[], names: Names): Map<Pair, Place> {
  const claims = new Map<string, Pair[]>()
  const linked = new Sets()
  for (const pair of pairs) {
    const name = names.get(pair.b)
    if (pair.declared || !name || name.linked || name.filed !== null) {
      linked.join(pair.a, pair.b)
      continue
    }
    const claim = claims.get(pair.b)
    if (claim) claim.push(pair)
    else claims.set(pair.b, [pair])
  }
  const set = new Map<Pair, Place>()
  for (const claim of claims.values()) {
    const [first] = claim
    const other = first && claim.find((pair) => linked.find(pair.a) !== linked.find(first.a))
    if (!first || !other) continue
    for (const pair of claim) set.set(pair, (linked.find(pair.a) === linked.find(first.a) ? other : first).place)
  }
  return set
}

interface Ranking {
  /** The words of the longer names: a name that is a word of another (`nick`) is the lesser one. */
  readonly words: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly preferred: ReadonlySet<string>
  readonly names: Names
}

/** What makes a name the canonical one: config, else the one with a file, never the plain side, the longer, the most linked, the first. */
function rank(key: string, { words, plain, preferred, names }: Ranking): readonly number[] {
  const name = names.get(key)
  return [
    name?.meeting ? 0 : 1,
    preferred.has(key) ? 0 : 1,
    isFixed(names, key) ? 0 : 1,
    plain.has(key) ? 1 : 0,
    name?.linked || name?.listed ? 0 : 1,
    words.has(key) ? 1 : 0,
    -(name?.links ?? 0),
    name?.order ?? 0,
  ]
}

function better(x: readonly number[], y: readonly number[]): number {
  for (const [index, value] of x.entries()) {
    const difference = value - (y[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function isFixed(names: Names, key: string): boolean {
  const name = names.get(key)
  return name !== undefined && (name.filed !== null || name.meeting)
}

function noteOf(key: string, names: Names): Place | null {
  const file = names.get(key)?.path ?? null
  return file === null ? null : { file, line: 1, column: 1 }
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)

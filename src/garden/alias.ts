/** Which names are one (dialect 7): joined pair by pair, the same whatever the order of the files. */
import type { Block, Diagnostic, Place } from '../outline/note.ts'
import type { LinkSpan } from '../outline/scan.ts'
import { place } from '../outline/walk.ts'
import type { Names } from './names.ts'
import { shownName } from './names.ts'

/** Somebody wrote that two names are one. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly place: Place
  /** Said in the configuration: never set aside. */
  readonly declared?: boolean
  /** `b` was written as plain text there: it is never the canonical name. */
  readonly plain?: boolean
}

const phraseWord = /^(?:a|an|the|is|was|are|not|no|our|my|your|some|any|in|on|of|for|with|to|just|same|very|what|when|how|equals?)$/i
const plainSide = /^\s*==\s*([\p{L}][\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}][\p{L}\p{M}\p{N}'’.-]*){0,2})\s*$/u
const between = /^\s*==\s*$/
const equation = /^\s*[+*/&,]/

export interface AliasLine {
  /** The linked names in order, then the plain one. */
  readonly links: readonly LinkSpan[]
  readonly plain: string | null
  /** Offset behind the alias: where running text begins. */
  readonly end: number
}

/** Takes a block; gives its runs of `[[a]] == [[b]] == c`. */
export function aliasLines(block: Block): AliasLine[] {
  if (!block.text.includes('==')) return []
  const links = block.spans.filter((span): span is LinkSpan => span.type === 'link')
  const found: AliasLine[] = []
  for (let index = 0; index < links.length; index++) {
    const run: LinkSpan[] = []
    let link = links[index]
    while (link) {
      run.push(link)
      const next = links[index + 1]
      if (!next || !between.test(block.text.slice(link.to, next.from))) break
      index++
      link = next
    }
    const last = run.at(-1)
    if (!last) continue
    const line = block.text.slice(last.to, last.to + 200).split('\n', 1)[0] ?? ''
    const plain = plainSide.exec(line)?.[1] ?? null
    const isName = plain !== null && !plain.split(' ').some((word) => phraseWord.test(word))
    // `[[p]] == [[d]] + [[b]]` is an equation: its last link is no alias.
    if (run.length > 1 && equation.test(line)) run.pop()
    if (run.length > 1 || isName) found.push({ links: run, plain: isName ? plain : null, end: isName ? last.to + line.length : (run.at(-1)?.to ?? last.to) })
  }
  return found
}

/** The pairs that a block's alias lines make. */
export function aliasPairs(file: string, block: Block, names: Names): Pair[] {
  const pairs: Pair[] = []
  for (const line of aliasLines(block)) {
    const [first, ...others] = line.links
    if (!first) continue
    const at = place({ file }, block, first.from)
    const a = names.key(first.name)
    for (const other of others) pairs.push({ a, b: names.key(other.name), place: at })
    if (line.plain !== null) pairs.push({ a, b: names.plain(line.plain).key, place: at, plain: true })
  }
  return pairs
}

export interface Aliases {
  /** The canonical key of any key. */
  canonical(key: string): string
  /** All keys of a set, its canonical one first. */
  members(key: string): readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Takes all pairs; gives the sets of names that are one. `preferred`: keys that configuration makes canonical. */
export function joinAliases(pairs: readonly Pair[], names: Names, preferred: ReadonlySet<string>): Aliases {
  const parent = new Map<string, string>()
  const find = (key: string): string => {
    let root = key
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    for (let at = key; at !== root; ) {
      const up = parent.get(at) ?? root
      parent.set(at, root)
      at = up
    }
    return root
  }
  const filed = new Map<string, string>()
  const fileOf = (root: string) => filed.get(root) ?? (isFixed(names, root) ? root : undefined)
  const diagnostics: Diagnostic[] = []
  const clash = (pair: Pair, related?: Place) =>
    diagnostics.push({
      ...pair.place,
      rule: 'alias-conflict',
      severity: 'warning',
      message: `“${spelt(pair.a)}” and “${spelt(pair.b)}” can't be one name: they stand for two already`,
      fix: 'say in garden.yaml under `people` which name belongs to whom',
      ...(related ? { related } : {}),
    })
  const spelt = (key: string) => {
    const name = names.get(key)
    return name ? shownName(name) : key
  }
  const sorted = [...pairs].sort((x, y) => Number(y.declared ?? false) - Number(x.declared ?? false) || compare(low(x), low(y)) || compare(high(x), high(y)))
  const set = twoPeople(sorted, names)
  for (const pair of sorted) {
    const first = set.get(pair)
    if (first !== undefined) {
      clash(pair, first)
      continue
    }
    const a = find(pair.a)
    const b = find(pair.b)
    if (a === b) continue
    const fileA = fileOf(a)
    const fileB = fileOf(b)
    if (fileA !== undefined && fileB !== undefined && !pair.declared) {
      clash(pair)
      continue
    }
    const [root, child] = a < b ? [a, b] : [b, a]
    parent.set(child, root)
    const file = fileA ?? fileB
    if (file !== undefined) filed.set(root, file)
  }
  const sets = new Map<string, string[]>()
  for (const key of new Set(pairs.flatMap((pair) => [pair.a, pair.b]))) {
    const root = find(key)
    const members = sets.get(root)
    if (members) members.push(key)
    else sets.set(root, [key])
  }
  const plain = new Set(pairs.filter((pair) => pair.plain).map((pair) => pair.b))
  for (const members of sets.values()) {
    const words = new Set(members.filter((key) => key.includes(' ')).flatMap((key) => key.split(' ')))
    members.sort((x, y) => better(x, y, { words, plain, preferred, names }))
  }
  return {
    canonical: (key) => (parent.size === 0 ? key : (sets.get(find(key))?.[0] ?? key)),
    members: (key) => sets.get(find(key)) ?? [key],
    diagnostics,
  }
}

/** A plain name that two unrelated linked names claim is nobody's: both pairs are set aside. */
function twoPeople(pairs: readonly Pair[], names: Names): Map<Pair, Place> {
  const claims = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const name = names.get(pair.b)
    if (pair.declared || !name || name.linked || name.filed !== null) continue
    const claim = claims.get(pair.b)
    if (claim) claim.push(pair)
    else claims.set(pair.b, [pair])
  }
  const linked = pairs.filter((pair) => names.get(pair.b)?.linked || pair.declared)
  const group = components(linked)
  const set = new Map<Pair, Place>()
  for (const claim of claims.values()) {
    const owners = new Set(claim.map((pair) => group(pair.a)))
    if (owners.size < 2) continue
    for (const pair of claim) {
      const other = claim.find((candidate) => group(candidate.a) !== group(pair.a))
      if (other) set.set(pair, other.place)
    }
  }
  return set
}

function components(pairs: readonly Pair[]): (key: string) => string {
  const near = new Map<string, string[]>()
  for (const { a, b } of pairs) {
    for (const [from, to] of [[a, b], [b, a]] as const) {
      const list = near.get(from)
      if (list) list.push(to)
      else near.set(from, [to])
    }
  }
  const group = new Map<string, string>()
  for (const start of near.keys()) {
    if (group.has(start)) continue
    const queue = [start]
    group.set(start, start)
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const next of near.get(key) ?? []) {
        if (group.has(next)) continue
        group.set(next, start)
        queue.push(next)
      }
    }
  }
  return (key) => group.get(key) ?? key
}

interface Ranking {
  /** The words of the longer names: a name that is a word of another (`nick`) is the lesser one. */
  readonly words: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly preferred: ReadonlySet<string>
  readonly names: Names
}

/** Which of two names is the canonical one: config, else the one with a file, never the plain side, the longer, the most linked. */
function better(x: string, y: string, { words, plain, preferred, names }: Ranking): number {
  const rank = (key: string): readonly number[] => {
    const name = names.get(key)
    return [name?.meeting ? 0 : 1, preferred.has(key) ? 0 : 1, isFixed(names, key) ? 0 : 1, plain.has(key) ? 1 : 0, name?.linked ? 0 : 1, words.has(key) ? 1 : 0, -(name?.links ?? 0)]
  }
  const a = rank(x)
  const b = rank(y)
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return compare(x, y)
}

/** A name that has a file, or is a meeting's date, stays what it is: no alias takes it away. */
function isFixed(names: Names, key: string): boolean {
  const name = names.get(key)
  return name !== undefined && (name.filed !== null || name.meeting)
}

const low = (pair: Pair) => (pair.a < pair.b ? pair.a : pair.b)
const high = (pair: Pair) => (pair.a < pair.b ? pair.b : pair.a)
const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)

/** Aliases as notes write them (dialect 7): `[[a]] == [[b]] == Some Name`. Which names become one: join.ts. */
import type { Block, Diagnostic, Place } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { LinkSpan } from '../../outline/scan.ts'
import type { Names } from '../names.ts'
import { shownName } from '../names.ts'
import type { GardenRule } from '../rule/rule.ts'
import { file, found } from '../rule/rule.ts'
import { initialsOf } from './initials.ts'
import { isLabelWord } from './words.ts'

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

const phraseWord =
  /^(?:a|an|the|is|was|are|not|no|our|my|your|some|any|in|on|of|for|with|to|just|same|very|what|when|how|equals?)$/i
const plainSide = /^\s*==\s*([\p{L}][\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}][\p{L}\p{M}\p{N}'’.-]*){0,2})\s*$/u
/** `[[x]] == Ola: hi`: in front of a turn's colon, a name with capitals. */
const spokenSide = /^\s*==\s*(\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?: \p{Lu}[\p{L}\p{M}\p{N}'’.-]*){0,2})\s?:(?=\s)/u
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
    const opens = run.length === 1 && block.text.slice(0, last.from).trim() === ''
    const spoken = opens ? spokenSide.exec(line) : null
    const plain = plainSide.exec(line)?.[1] ?? spoken?.[1] ?? null
    const isName = plain !== null && !plain.split(' ').some((word) => phraseWord.test(word))
    // `[[p]] == [[d]] + [[b]]` is an equation: its last link is no alias.
    if (run.length > 1 && equation.test(line)) run.pop()
    if (run.length > 1 || isName)
      found.push({
        links: run,
        plain: isName ? plain : null,
        end: isName ? last.to + (spoken?.[0] ?? line).length : (run.at(-1)?.to ?? last.to),
      })
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

/**
 * Whether a name and its long form are a term and what it stands for: `TWG`, tech working group; `ssh`, Secure Shell.
 * `JB`, Jo Berg, is somebody.
 */
export function isAbbreviation(short: string, long: string): boolean {
  if (!/^[\p{L}\p{N}]{2,8}$/u.test(short) || !/^\S+(?: \S+)+$/.test(long)) return false
  const letters = short.toLowerCase()
  const initials = initialsOf(long).toLowerCase()
  if (letters === initials) return long === long.toLowerCase() || isLabelWord(long)
  if (/[aeiouy]/.test(letters) || letters[0] !== initials[0]) return false
  let at = 0
  for (const letter of long.toLowerCase()) if (letter === letters[at]) at++
  return at === letters.length
}

const conflict: GardenRule = {
  name: 'alias-conflict',
  severity: 'warning',
  what: 'An alias would join two names that both have notes, or give one name to two people.',
  why: 'It joins nothing, since nobody could tell which was meant.',
  fails: [file('ola.md', '- a'), file('kim.md', '- [[kim]] == [[ola]]')],
  passes: [file('ola.md', '- a'), file('kim.md', '- [[kim]] == [[Kim Lee]]')],
}

export const aliasInferred: GardenRule = {
  name: 'alias-inferred',
  severity: 'info',
  what: 'A short form was read as the one person whom it fits.',
  why: 'It is a guess: somebody else of that name may come along.',
  fails: [file('2024-05-01.md', '- Attending: [[Ola Berg]], [[Kim Lee]]', '- [[ola]] hello')],
  passes: [file('2024-05-01.md', '- Attending: [[Ola Berg]], [[Kim Lee]]', '- [[Ola Berg]] hello')],
}

export const commonWord: GardenRule = {
  name: 'alias-common-word',
  severity: 'info',
  what: 'An alias is also an ordinary word.',
  why: 'It counts as the name only where it is linked, listed or speaks; elsewhere it is the word.',
  fails: [file('people.md', '- [[wren42]] == Will')],
  passes: [file('people.md', '- [[wren42]] == Wren')],
}

export const aliasRules: readonly GardenRule[] = [conflict, aliasInferred, commonWord]

/** What `join.ts` says where two names can't be one. */
export function conflictOf(pair: Pair, message: string, related: Place | null): Diagnostic {
  return found(conflict, pair.place, message, {
    fix: 'Say in garden.yaml, under `people`, which name belongs to whom.',
    ...(related ? { related } : {}),
  })
}

/** First names that are words, months and the like. */
export const commonWords: ReadonlySet<string> = new Set(
  `angel april art august autumn bay bill bishop brook cash chance chase christian dale dawn dean dick drew earnest faith fay fern flora forest
frank glen grace grant green guy heath hope hunter jack jay jewel joy june lance lane mark mason may miles misty norm page pat patience
pepper pierce rain ray reed rich river rose rowan rusty sage sky skip star stone storm sue summer sunny wade ward will winter wood woody
young`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Takes the pairs that notes and configuration say outright; reports each alias that is an ordinary word, once. */
export function checkAliases(pairs: readonly Pair[], names: Names): Diagnostic[] {
  const seen = new Set<string>()
  return pairs.flatMap((pair) => {
    const word = [pair.a, pair.b].find((key) => commonWords.has(key) && !seen.has(key))
    const name = word === undefined ? undefined : names.get(word)
    if (word === undefined || !name) return []
    seen.add(word)
    return [
      found(
        commonWord,
        pair.place,
        `“${shownName(name)}” is also an ordinary word: it is this name only where it is linked, listed or speaks.`,
      ),
    ]
  })
}

/** `check --explain NAME`: who or what a name is, how that is known, and what would change it (dialect 5–7, 14). */

import type { AliasSaid, Evidence, Garden, Mention, Page } from '../garden/model.ts'
import { keyOf } from '../garden/name.ts'
import { nearest } from '../garden/nearest.ts'
import { rules } from '../garden/who/evidence.ts'
import { headOf } from '../garden/who/head.ts'
import type { Place } from '../outline/note.ts'
import { place } from '../outline/place.ts'

export interface NameExplained {
  readonly name: string
  /** The name as asked for, where it is another of its names. */
  readonly asked: string | null
  readonly kind: Page['kind'] | null
  /** Its page, from the root of the site. */
  readonly url: string | null
  /** Its own notes, or the sections of a meeting. */
  readonly notes: readonly Place[]
  readonly aliases: readonly { readonly name: string; readonly said: readonly AliasPlace[] }[]
  /** Names that somebody joined to it, and that were not. */
  readonly refused: readonly { readonly name: string; readonly said: readonly AliasPlace[] }[]
  /** In the order of garden/who/evidence.ts. */
  readonly evidence: readonly Evidence[]
  /** One sentence. */
  readonly verdict: string
  /** Sentences. */
  readonly change: readonly string[]
  readonly used: { readonly links: number; readonly first: Place | null; readonly last: Place | null }
  /** How garden.yaml wants it shown (dialect 27). */
  readonly publish: 'name' | 'initials' | 'nobody'
  /** Of a person. */
  readonly turns: number
  readonly meetings: readonly string[]
}

export interface AliasPlace {
  readonly how: AliasSaid['how']
  readonly place: Place
}

export interface NameUnknown {
  readonly name: string
  /** Whom it stands for where somebody speaks under it, most turns first: `KB` for Kim Berg. */
  readonly standsFor: readonly { readonly name: string; readonly turns: number; readonly first: Place }[]
  /** Lines on which it fits more than one person. */
  readonly ambiguous: readonly Place[]
  readonly near: readonly string[]
}

/** Takes a name as typed (brackets or not); gives what it is, or the names that it may be a slip of. */
export function explainName(garden: Garden, typed: string): NameExplained | NameUnknown {
  const name = typed.trim().replace(/^#?\[\[|\]\]$|^[@#]/g, '')
  const key = keyOf(name)
  const page = garden.byKey.get(key) ?? null
  const evidence = garden.evidence.get(page?.key ?? key) ?? []
  // Whatever was looked at has an entry; a plain word without a finding is no name.
  if (!page && evidence.length === 0) return { name, ...shortForm(garden, key), near: nearest(name, namesOf(garden)) }
  const keys = new Set(page ? [page.key, ...page.aliases.map(keyOf)] : [key])
  return {
    name: page?.name ?? name,
    asked: page && page.key !== key ? name : null,
    kind: page?.kind ?? null,
    url: page?.url ?? null,
    notes: page?.parts.map((part) => part.place) ?? [],
    aliases: (page?.aliases ?? []).map((alias) => ({
      name: alias,
      said: saidOf(garden, keyOf(alias), (one) => one.joined),
    })),
    refused: refusedFor(garden, keys),
    evidence,
    ...verdictOf(page, evidence),
    used: usedIn(page?.mentions ?? []),
    publish: garden.config.people.find((person) => keys.has(keyOf(person.name)))?.publish ?? 'name',
    turns: page?.person?.turns.length ?? 0,
    meetings: page?.person?.meetings.map(({ date }) => date) ?? [],
  }
}

function* namesOf(garden: Garden): Generator<string> {
  for (const { name, aliases } of garden.pages) yield* [name, ...aliases]
}

/** Whom a form that is no name stands for, where lines open with it. */
function shortForm(garden: Garden, key: string): Pick<NameUnknown, 'standsFor' | 'ambiguous'> {
  const found = new Map<Page, { name: string; turns: number; first: Place }>()
  for (const point of garden.points) {
    const [speaker] = point.turn?.speakers ?? []
    if (!speaker || !point.turn || point.turn.written.length > 80 || keyOf(point.turn.written) !== key) continue
    const known = found.get(speaker)
    if (known) known.turns++
    else found.set(speaker, { name: speaker.name, turns: 1, first: place(point.note, point.block, 0) })
  }
  const ambiguous: Place[] = []
  const points = new Map(garden.points.map((point) => [point.block, point]))
  for (const [block, why] of garden.refused) {
    const point = why === 'ambiguous' ? points.get(block) : undefined
    const written = point ? headOf(block.text, block.spans)?.names[0]?.written : undefined
    if (point && written !== undefined && keyOf(written) === key) ambiguous.push(place(point.note, block, 0))
  }
  return { standsFor: [...found.values()].sort((a, b) => b.turns - a.turns), ambiguous }
}

function saidOf(garden: Garden, key: string, only: (said: AliasSaid) => boolean): AliasPlace[] {
  const found = garden.aliases.filter((said) => said.names.includes(key) && only(said))
  return found.map(({ how, place }) => ({ how, place }))
}

function refusedFor(garden: Garden, keys: ReadonlySet<string>): { name: string; said: AliasPlace[] }[] {
  const found = new Map<string, AliasPlace[]>()
  for (const { names, joined, how, place } of garden.aliases) {
    const [a, b] = names
    if (joined || keys.has(a) === keys.has(b)) continue
    const other = keys.has(a) ? b : a
    const name = garden.byKey.get(other)?.name ?? other
    const places = found.get(name)
    if (places) places.push({ how, place })
    else found.set(name, [{ how, place }])
  }
  return [...found].map(([name, said]) => ({ name, said }))
}

function verdictOf(page: Page | null, evidence: readonly Evidence[]): { verdict: string; change: string[] } {
  if (page?.kind === 'meeting') {
    return {
      verdict: 'a meeting: a date that opens one, or a file named by a date (rule 13)',
      change: ['The globs under `minutes:` in garden.yaml say which files open meetings.'],
    }
  }
  const weight = new Map(rules.map((rule) => [rule.rule, rule.weight]))
  const deciding = evidence.find(({ rule }) => weight.get(rule) === 'decides')
  const [fors, againsts] = [
    evidence.filter(({ verdict }) => verdict === 'for'),
    evidence.filter(({ verdict }) => verdict === 'against'),
  ]
  const what = page?.kind === 'person' ? 'a person' : page ? 'a topic' : 'no name of the garden'
  if (deciding)
    return {
      verdict: `${what}: \`${deciding.rule}\` decides, whatever else is found (rule 14)`,
      change: changeDecided(deciding),
    }
  const isOne = new Set(fors.map(({ rule }) => rule)).size === 1
  if (page?.kind === 'person') {
    return {
      verdict: `a person: ${list(fors)} ${isOne ? 'says' : 'say'} so, and nothing speaks against it (rule 14)`,
      change: [
        'To be sure of it, list the name in the attendance line of a meeting, or under `people:` in garden.yaml.',
        'It becomes a topic with `person: false` in garden.yaml, or where something speaks against it: a note of its own that is no person’s, `[[x]] https://…` outside of meetings, or `in [[x]]`, `use [[x]]` at least as often as it opens lines.',
      ],
    }
  }
  if (fors.length > 0) {
    return {
      verdict: `${what}: ${list(fors)} ${isOne ? 'speaks' : 'speak'} for a person, but ${list(againsts)} against it (rule 14)`,
      change: [
        'It becomes a person where an attendance line lists it, with `type:: person` in its note, or under `people:` in garden.yaml.',
      ],
    }
  }
  return { verdict: `${what}: nothing shows that it is a person (rule 14)`, change: [becomes(page)] }
}

function changeDecided({ rule }: Evidence): string[] {
  if (rule === 'configured') return ['Only `person: false` there, or taking the entry out, changes it.']
  if (rule === 'vetoed') return ['Only garden.yaml changes it: take `person: false` out.']
  if (rule === 'typed' || rule === 'typed-other') return ['Change `type::` in its note; garden.yaml outweighs it.']
  return ['It becomes a topic with `person: false` in garden.yaml, or with `type:: topic` in its note.']
}

function becomes(page: Page | null): string {
  const openings = new Map<string, number>()
  for (const { point, span } of page?.mentions ?? []) {
    if (span.from === 0 && point.page.meeting) openings.set(point.page.name, (openings.get(point.page.name) ?? 0) + 1)
  }
  const most = Math.max(0, ...openings.values())
  const has = most === 0 ? '' : ` So far it opens ${most === 1 ? 'one line' : `${most} lines`} of one meeting at most.`
  return `It becomes a person where an attendance line lists it, where it opens two lines of one meeting with words behind it, with \`type:: person\` in its note, or under \`people:\` in garden.yaml.${has}`
}

function list(evidence: readonly Evidence[]): string {
  const names = [...new Set(evidence.map(({ rule }) => `\`${rule}\``))]
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function usedIn(mentions: readonly Mention[]): NameExplained['used'] {
  const [first, last] = [mentions[0], mentions.at(-1)]
  const at = (mention: Mention | undefined) =>
    mention ? place(mention.point.note, mention.point.block, mention.span.from) : null
  return { links: mentions.length, first: at(first), last: mentions.length > 1 ? at(last) : null }
}

/** Links, addresses and handles in a note's source that name somebody hidden (dialect 27): each is replaced as a whole. */

import { withoutTail } from '../tail.ts'
import type { Context } from './context.ts'
import type { Hidden } from './hidden.ts'
import type { Match } from './match.ts'

/** A stretch of the source and what stands there instead. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Whom the text stands for; null where it is only left out or left as it is. */
  readonly person: Hidden | null
}

/** Rewrites running text; what `[[ ]]` holds means the same everywhere. */
type Rewrite = (text: string) => string

const bracket = /(\\?)(!?)(#?)\[\[([^[\]\n|]*)(?:\|([^[\]\n]*))?\]\]/g
const markdown = /(!?)\[([^[\]\n]*)\]\(\s*(<[^<>\n]*>|(?:[^()\s<>]|\([^()\s<>]*\))*)(?:\s[^()\n]*)?\)/g
const address = /(<?)((?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|(?:mailto|matrix|xmpp|tel|sip):)[^\s<>"[\]]+)(>?)/gi
const handle = /@?[\p{L}\p{N}_+-][\p{L}\p{M}\p{N}_.+-]{0,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?/gu
const call = /(?<![\p{L}\p{N}@./])@([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}\p{M}\p{N}_-]+)*)/gu
const tag = /(?<![\p{L}\p{N}&/#])#([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*(?:[./][\p{L}\p{M}\p{N}_-]+)*)/gu

/** Takes a source; gives its edits, in no order; where two overlap the earlier one holds. */
export function claims(source: string, context: Context, rewrite: Rewrite): Edit[] {
  const edits: Edit[] = []
  const put = (from: number, to: number, text: string, person: Hidden | null) => edits.push({ from, to, text, person })
  directives(source, context, put)
  for (const match of source.matchAll(bracket)) {
    const [whole, slash = '', image = '', hash = '', name = '', shown] = match
    const to = match.index + whole.length
    const person = context.called(name, null)
    const inner = rewrite(name)
    if (image && (person || inner !== name))
      put(match.index, to, shown ? rewrite(shown) : (person?.label ?? personIn(name, context)?.label ?? inner), null)
    else if (person) {
      const words = shown === undefined ? '' : rewrite(shown)
      if (!person.nobody)
        put(
          match.index,
          to,
          `${hash}[[${person.label}${words === '' || words === shown ? (shown === undefined ? '' : `|${shown}`) : ''}]]`,
          person,
        )
      else put(match.index, to, words !== '' && words === shown ? words : person.label, person)
    } else {
      // Left as it is where nothing is hidden: the name of a page does not change from line to line.
      const start = match.index + slash.length + image.length + hash.length + 2
      put(start, start + name.length, inner, null)
    }
  }
  for (const match of source.matchAll(markdown)) {
    const [whole, image = '', words = '', target = ''] = match
    // A link that is called like somebody is theirs, whatever its address holds.
    const called = image
      ? null
      : (context.called(words.trim(), null) ??
        context.hidden.find(({ label }) => rewrite(words).trim() === label && words.trim() !== label))
    const person = called ?? personIn(target.replace(/^<|>$/g, ''), context)
    if (!person) continue
    const text = match.index + image.length + 1
    put(match.index, text, '', null)
    put(text + words.length, match.index + whole.length, words.trim() === '' ? person.label : '', null)
  }
  for (const match of source.matchAll(address)) {
    const [whole, open = '', written = '', close = ''] = match
    const trimmed = withoutTail(written, /[.,;:!?'")*_~]/)
    const person = personIn(trimmed, context)
    const to = close === '' ? match.index + open.length + trimmed.length : match.index + whole.length
    if (person)
      put(close === '' ? match.index + open.length : match.index, to, hostOf(trimmed, context) ?? person.label, person)
  }
  for (const match of source.matchAll(handle)) {
    const [whole] = match
    const [user = ''] = whole.replace(/^@/, '').split('@')
    const person = context.named(user) ?? personIn(whole, context)
    if (person) put(match.index, match.index + whole.length, person.label, person)
  }
  for (const match of source.matchAll(call)) {
    const [whole, name = ''] = match
    const person = context.called(name, null)
    if (person) put(match.index, match.index + whole.length, person.nobody ? person.label : `@${person.label}`, person)
  }
  for (const match of source.matchAll(tag)) {
    const [whole, name = ''] = match
    const person = context.called(name, null)
    if (person)
      put(match.index, match.index + whole.length, person.nobody ? person.label : `#[[${person.label}]]`, person)
  }
  return edits
}

const directive =
  /(?<![^\s>*-])(?:#(?:push|pull)|\[\[(?:push|pull)\]\])((?:[ \t]+(?:and[ \t]+)?#?\[\[[^[\]\n]*\]\],?)+)[ \t]*/gi

/** `#push [[x]]`, `#pull [[x]]` to somebody without a page: nothing is pushed or pulled. */
function directives(
  source: string,
  context: Context,
  put: (from: number, to: number, text: string, person: null) => void,
): void {
  for (const match of source.matchAll(directive)) {
    const [whole, list = ''] = match
    const from = match.index + whole.indexOf(list, 5)
    const links = [...list.matchAll(/[ \t]+(?:and[ \t]+)?#?\[\[([^[\]\n|]*)[^[\]\n]*\]\],?/g)]
    const gone = links.filter(([, name = '']) => context.called(name, null)?.nobody)
    if (gone.length === 0) continue
    if (gone.length === links.length) put(match.index, match.index + whole.length, '', null)
    else for (const link of gone) put(from + link.index, from + link.index + link[0].length, '', null)
  }
}

/** Whom an address, a handle or a path gives away. */
export function personIn(written: string, context: Context): Hidden | null {
  const text = decoded(written)
  let person: Hidden | null = null
  const isTheirs = (match: Match) => {
    const verdict = context.judge(match, null)
    if (verdict === 'theirs') person ??= match.form.person
    return verdict !== 'unclear'
  }
  context.matcher.find(text, isTheirs)
  // `https://git.example/will`: a step of its own is a name, be it a word as well.
  for (const step of text.split(/[/?#&=:]+/))
    person ??= step === '' ? null : context.named(step.replace(/^[@~]/, '').replace(/\.\w{1,5}$/, ''))
  return (
    person ??
    context.matcher.inside(text)?.person ??
    context.matcher.surnames(text).find((form) => context.isOnly(form))?.person ??
    null
  )
}

/** Decoded as often as it was encoded. */
function decoded(text: string): string {
  let last = text
  for (let round = 0; round < 3 && last.includes('%'); round++) {
    last = last.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
  }
  return last.replaceAll('+', ' ')
}

/** The host of an address, where that names nobody. */
function hostOf(written: string, context: Context): string | null {
  if (/^(?:mailto|matrix|xmpp|tel|sip):/i.test(written)) return null
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/?#:]+)/i.exec(written)?.[1]
  return host === undefined || personIn(host, context) ? null : host
}

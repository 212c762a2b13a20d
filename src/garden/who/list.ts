/** The names of a list (dialect 15), with their second forms and remarks (dialect 7). */
import type { LinkSpan, Span, UrlSpan } from '../../outline/scan.ts'
import { isAway, roleName } from './attendance.ts'
import { initialsOf, plainInitials } from './initials.ts'
import type { Cell } from './table.ts'
import { rowsOf } from './table.ts'
import { isLabelWord } from './words.ts'

/** One name of a list. */
export interface Listed {
  readonly written: string
  readonly span: LinkSpan | UrlSpan | null
  /** Offset of the name in the block's text. */
  readonly from: number
  readonly to: number
  /** Other names of the same person that stand with it: `Ola Berg - [ola](https://…)`. */
  readonly forms: readonly { readonly written: string; readonly linked: boolean }[]
  /** What stands in parentheses: `(late)`, `(Inrupt)`, `(olab)`. */
  readonly remark: string | null
  /** Other words stand around it (`[[wiki]] status report`): listed, but that alone makes nobody a person. */
  readonly unsure?: true
}

const nobody =
  /^(?:and|someone|others?|everyone(?: else)?|everybody(?: else)?|all|none|nobody(?: else)?|no one(?: else)?|n\/?a|tb[acd]|rotat(?:es|ing)|vacant|volunteers?(?: needed)?|more|various|guests?|etc|us|me|we|unknown|anonymous|several|some|people|quorum(?: (?:is |was )?(?:not )?(?:reached|met|present|achieved))?|(?:your |full )?names?(?: here)?|\?+|-+|…|\.+)$/i
const nameWord = /^[\p{L}@][\p{L}\p{M}\p{N}'’._@-]*$/u
const plainWord =
  /^(?:a|an|the|is|was|are|to|for|with|from|of|on|in|at|we|i|it|this|that|will|has|have|not|no|see|please|more|and|or)$/i

/** Whether a text without brackets may be somebody's name. `strict`: several words need a capital somewhere. */
function isNameLike(text: string, strict: boolean): boolean {
  if (text.length > 40 || nobody.test(text)) return false
  const words = text.split(' ')
  if (words.length > 4 || !words.every((word) => nameWord.test(word))) return false
  // `Will` is somebody, `will` is a word; and so is who is called `Nguyễn Văn An`.
  if (words.some((word, at) => plainWord.test(word) && word !== 'Will' && !(at > 0 && isSurname(word, at, words))))
    return false
  if (words.length === 1) return true
  return !strict || /\p{Lu}/u.test(text) || /[^\p{Ll} ]/u.test(text)
}

/** Words with which titles begin, and no names. */
const opens = /^(?:who|what|where|when|why|how|welcome|let|opt|stand|check|sign|log|read|also|thanks?)$/i

/** The last word of a name, in capitals like the others, and none with which something else ends: `Check In`. */
function isSurname(word: string, at: number, words: readonly string[]): boolean {
  const isCapital = words.every((one) => /^\p{Lu}/u.test(one))
  return (
    at === words.length - 1 && isCapital && /^(?:an|or|will|see|has|was|we)$/i.test(word) && !opens.test(words[0] ?? '')
  )
}

/** A text that is longer is nobody's name. */
const longest = 200

interface Piece {
  text: string
  from: number
  spans: Span[]
}

/** Cuts a list at commas, `and`, `&`, `;` and line ends, outside of spans and parentheses. */
function pieces(text: string, spans: readonly Span[], from: number): Piece[] {
  const found: Piece[] = []
  let start = from
  let inside: Span[] = []
  let depth = 0
  let next = spans.findIndex((span) => span.from >= from)
  if (next < 0) next = spans.length
  const cut = (end: number, resume: number) => {
    if (text.slice(start, end).trim() !== '' || inside.length > 0)
      found.push({ text: text.slice(start, end), from: start, spans: inside })
    start = resume
    inside = []
  }
  for (let at = from; at < text.length; at++) {
    const span = spans[next]
    if (span && span.from === at) {
      inside.push(span)
      at = span.to - 1
      next++
      continue
    }
    const char = text[at] ?? ''
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (char === '\n') {
      depth = 0
      cut(at, at + 1)
    } else if (depth === 0 && /[,;&|+]/.test(char)) cut(at, at + 1)
    else if (depth === 0 && char === ' ' && text[at + 1] === '@' && /^\s*@/.test(text.slice(start, start + 9)))
      cut(at, at + 1)
    else if (depth === 0 && char === ' ') {
      const and = /^ (?:and|und|et|y) /i.exec(text.slice(at, at + 6))
      if (and) {
        cut(at, at + and[0].length)
        at += and[0].length - 2
      }
    }
  }
  cut(text.length, text.length)
  return found
}

/**
 * Takes a block's text and spans, from an offset; gives the names of the list, and whether it was nothing but
 * names and remarks (`pure`).
 */
export function namesIn(
  text: string,
  spans: readonly Span[],
  from: number,
  strict: boolean,
): { names: readonly Listed[]; pure: boolean } {
  const rows = rowsOf(text, from)
  if (rows) return tableNames(rows, spans)
  return listNames(text.slice(0, from) + remarked(text.slice(from)), spans, from, strict)
}

/** Remarks in other brackets, and in italics, in plain ones: `[she/her]`, `*(late)*`. Each stays where it stands. */
function remarked(text: string): string {
  const blank = (marks: string) => ' '.repeat(marks.length)
  return text
    .replace(/(\*\*|__|\*|_)(\([^()\n]{0,80}\))\1/g, (_, marks, remark) => blank(marks) + remark + blank(marks))
    .replace(
      /(?<=[\p{L}\p{M}\p{N}.’'][*_]{0,2} ?|\]\][*_]{0,2} ?)(?<!(?:^|\s)(?:and|und|et|y) ?)\[(?![ xX]\])([^[\]\n]{1,80})\](?![([\]])/giu,
      '($1)',
    )
}

function listNames(
  text: string,
  spans: readonly Span[],
  from: number,
  strict: boolean,
): { names: readonly Listed[]; pure: boolean } {
  const names: Listed[] = []
  let pure = true
  for (const piece of pieces(text, spans, from)) {
    const before = names.length
    namesOfPiece(piece, strict, names)
    if (
      names.length === before
        ? !isRemark(piece.text) && !alsoKnown.test(piece.text.trim())
        : says(piece, names.slice(before))
    )
      pure = false
  }
  return { names, pure: pure && names.length > 0 }
}

function namesOfPiece(piece: Piece, strict: boolean, names: Listed[]): void {
  if (piece.spans.some((span) => span.type === 'link' || (span.type === 'url' && span.form === 'markdown')))
    linkedNames(piece, names)
  else if (piece.spans.every((span) => span.type === 'drop' || span.type === 'handle' || isBehind(piece, span)))
    plainNames(piece, strict, names)
}

/** `Ola Berg (https://…)`: an address in parentheses, behind a name. */
function isBehind(piece: Piece, span: Span): boolean {
  const at = span.from - piece.from
  return span.type === 'url' && at > 2 && piece.text[at - 1] === '(' && piece.text[span.to - piece.from] === ')'
}

/** Rows of a table: the name, then perhaps initials, a role or a remark (`| Ola Berg | OB | chair |`). */
function tableNames(
  rows: readonly (readonly Cell[])[],
  spans: readonly Span[],
): { names: readonly Listed[]; pure: boolean } {
  const names: Listed[] = []
  let next = 0
  for (const [first, ...others] of rows) {
    if (!first) continue
    const end = first.from + first.text.length
    const inside: Span[] = []
    for (let span = spans[next]; span && span.from < end; span = spans[++next])
      if (span.from >= first.from) inside.push(span)
    const before = names.length
    namesOfPiece({ ...first, spans: inside }, false, names)
    const listed = names[before]
    if (!listed) continue
    const cells = others.map(({ text }) => text.trim())
    const initials = cells.find((text) => /^\p{Lu}{2,4}$/u.test(text))
    names.length = before + 1
    names[before] = {
      ...listed,
      forms: initials === undefined ? listed.forms : [...listed.forms, { written: initials, linked: false }],
      remark: listed.remark ?? cells.find((text) => roleName(text) !== null || isAway(text)) ?? null,
    }
  }
  return { names, pure: names.length > 0 }
}

/** Whether more than a remark stands around the names of a piece: `[[ola]]: hello`, `we begin with [[ola]]`. */
function says(piece: Piece, names: readonly Listed[]): boolean {
  const [first] = piece.spans
  const last = piece.spans.at(-1)
  if (!first || !last || names.length === 0) return false
  const before = piece.text.slice(0, Math.max(0, first.from - piece.from))
  const behind = piece.text.slice(last.to - piece.from).replace(/\([^()]*\)/g, '')
  return (
    /:\s*\S/.test(behind) ||
    ((names[0]?.from ?? 0) >= first.from && before.trim().split(/\s+/).length > 2) ||
    (!/^\s*(?:-|–|—|==|~|\/\/)/.test(behind) && behind.trim().split(/\s+/).length > 2)
  )
}

function isRemark(text: string): boolean {
  const bare = text.trim()
  return bare === '' || /^\([^()]*\)$/.test(bare) || nobody.test(bare)
}

const joins = ['//', '==', '-', '–', '—', '/', '~', '(']

/** What stands before the dash, slash or bracket that joins a name to the one behind it; '' where there is none. */
function beforeJoin(gap: string): string {
  const text = gap.trimEnd()
  const join = joins.find((one) => text.endsWith(one))
  return join === undefined ? '' : text.slice(0, -join.length).trim()
}

const joined = /^\s*(?:-|–|—|\/\/|\/|~|==|aka|a\.k\.a\.)\s*$/i

/** Words that say how somebody was there: `late`, `joined at the end`, `until six`, `via phone`. */
const howThere =
  /^(?:[-–—=~/@.:*_]|(?:late|later|early|join|joins|joined|joining|left|leaves|leaving|came|arrive[sd]?|arriving|dropp?\p{L}*|disconnect\p{L}*|from|until|till?|since|between|around|for|via|by|on|at|in|as|with|w|remote|remotely|online|offline|phone|irc|video|audio|mobile|muted|partly|partially|half|after|before|first|second|briefly|mostly|maybe|possibly|probably|tentative|here|there|only|just|listen\p{L}*|lurk\p{L}*|note\p{L}*|scrib\p{L}*|chair\p{L}*|facilitat\p{L}*|moderat\p{L}*|minut\p{L}*|time\p{L}*|host\p{L}*|guest|new|observ\p{L}*|and|plus|who|when|if|he|she|they|is|was|had|has|will|can|can['’]?t|cannot|could|couldn['’]t|sick|ill|absent|regrets|apolog\p{L}*|excused|present|too|also|again|sends?|sent|start\p{L}*|soon|\p{Ll}{1,3}|\p{Lu}[\p{L}\p{M}.'’-]*)(?![\p{L}\p{N}]))/u

/** Whether what stands beside a linked name leaves it somebody's: nothing, a remark, a surname, half a word. */
function isBeside(text: string): boolean {
  const words = text.replace(/\([^()]*\)?/g, '').trim()
  return !/\p{L}/u.test(words) || howThere.test(words)
}

/** `[[ana]] from [[acme]]`: where somebody comes from. */
const fromWhere = /^\s*(?:\([^()]*\)\s*)?(?:from|at|of|on behalf of|representing)\s+(?:the\s+)?$/i

/** A name and how somebody was there: `Mira joined late`, `Jonas - from 18:00`, `Ada Moss co-chair`. */
const withHow =
  /^(.{2,60}?)\s+(?:[-–—]\s+)?((?:late|later|early|join(?:s|ed|ing)?|left|leaves|leaving|arriv(?:es|ed|ing)|from|until|till?|since|via|by phone|on phone|online|offline|remote(?:ly)?|partly|partially|briefly|muted|excused|(?:co-?)?chair(?:s|ing)?|scrib(?:e|es|ing)|facilitat(?:or|es|ing)|moderat(?:or|es|ing)|taking notes|notetaker)(?![\p{L}\p{N}]).*)$/u

/** `aka bblfish`: another name of the one before it. */
const alsoKnown = /^a\.?k\.?a\.?\s+(.*)$/i

function linkedNames(piece: Piece, names: Listed[]): void {
  let at = piece.from
  const end = piece.from + piece.text.length
  const slice = (from: number, to: number) => piece.text.slice(from - piece.from, to - piece.from)
  const remarked = remarkEnds(piece)
  for (const span of piece.spans) {
    const isLink = span.type === 'link' || (span.type === 'url' && span.form === 'markdown')
    if (!isLink) continue
    // `ana (from [[wiki]])`, `[[ana]] ([[wiki]] admin)`: part of a remark.
    const close = remarked.get(span) ?? (fromWhere.test(slice(at, span.from)) && at > piece.from ? span.to : undefined)
    if (close !== undefined) {
      const lead = slice(at, span.from)
      const open = lead.indexOf('(')
      const before = open < 0 ? '' : lead.slice(0, open).trim()
      if (before !== '' && at === piece.from && isNameLike(before, false)) {
        const from = at + lead.indexOf(before)
        names.push({ written: before, span: null, from, to: from + before.length, forms: [], remark: null })
      }
      at = Math.max(at, close)
      continue
    }
    // The text of an address may be as long as it likes; no name is, and the patterns below are for names.
    const label = span.type === 'link' ? span.name : (span.shown ?? '').slice(0, longest)
    const written = label.replace(/<[^<>]*>/g, '').trim()
    const gap = slice(at, span.from)
    const previous = names.at(-1)
    const inParens = /\($/.test(gap.trimEnd())
    at = span.to
    if (written === '') continue
    const lead = beforeJoin(gap).replace(/\s*\([^()]*\)\s*$/, '')
    if (previous && previous.to > piece.from && (joined.test(gap) || inParens) && lead === '') {
      // A second form of the name before it; nobody has twenty.
      if (previous.forms.length < 20)
        names[names.length - 1] = { ...previous, forms: [...previous.forms, { written, linked: true }] }
      continue
    }
    if (lead !== '' && isNameLike(lead, false) && span.from - gap.length === piece.from) {
      names.push({
        written: lead,
        span: null,
        from: span.from - gap.trimStart().length,
        to: span.from,
        forms: [{ written, linked: true }],
        remark: null,
      })
      continue
    }
    const parts = span.type === 'link' ? [written] : secondForms(written)
    if (span.type === 'url' && !isNameLike((parts[0] ?? '').replace(/\s*\([^()]*\)/g, ''), true)) continue
    const inner = /^(.*\S)\s*\(([^()]+)\)$/.exec(parts[0] ?? '')
    const isUnsure = !isBeside(previous && previous.to > piece.from ? gap : gap.replace(/^.*:/, ''))
    names.push({
      written: span.type === 'link' ? written : (inner?.[1] ?? parts[0] ?? written),
      span,
      from: span.from,
      to: span.to,
      forms: span.type === 'link' ? [] : parts.slice(1).map((form) => ({ written: form, linked: false })),
      remark: span.type === 'link' ? null : (inner?.[2] ?? null),
      ...(isUnsure ? { unsure: true } : {}),
    })
  }
  const last = names.at(-1)
  const tail = slice(at, end)
  const remark = /^\s*\(([^()]*)\)/.exec(tail)?.[1]
  const alias = /^\s*(?:==|~|\/\/|aka)\s*([\p{L}][\p{L}\p{M}\p{N} '’._-]{0,38})$/iu.exec(tail)?.[1]
  if (last && last.to > piece.from - 1) {
    if (remark) names[names.length - 1] = { ...last, remark: last.remark ?? remark }
    else if (alias && isNameLike(alias.trim(), false))
      names[names.length - 1] = { ...last, forms: [...last.forms, { written: alias.trim(), linked: false }] }
    else if (!isBeside(tail)) names[names.length - 1] = { ...last, unsure: true }
  }
}

/** Links inside parentheses with other words there: each with where its remark ends. `([[olab]])` is none. */
function remarkEnds(piece: Piece): ReadonlyMap<Span, number> {
  const found = new Map<Span, number>()
  let open = -1
  let inside: Span[] = []
  let next = 0
  for (let at = 0; at < piece.text.length; at++) {
    const span = piece.spans[next]
    if (span && span.from === piece.from + at) {
      if (open >= 0) inside.push(span)
      at = span.to - piece.from - 1
      next++
      continue
    }
    const char = piece.text[at]
    if (char === '(' && open < 0) open = at
    else if (char === ')' && open >= 0) {
      const [first] = inside
      const last = inside.at(-1)
      const words =
        first && last
          ? piece.text.slice(open, first.from - piece.from) + piece.text.slice(last.to - piece.from, at)
          : ''
      if (/[\p{L}\p{N}]/u.test(words) && !/^\(\s*(?:aka|a\.k\.a\.|also|or|aliased?)\s*$/i.test(words))
        for (const one of inside) found.set(one, piece.from + at + 1)
      open = -1
      inside = []
    }
  }
  return found
}

const handleWord = /^@?[\p{Ll}\p{N}][\p{L}\p{N}._-]*$/u

/** `Ola Berg - olab`, `olab // Ola Berg`, `ola/olab`: the name, then its other forms. Behind a dash only a handle is one: `Ola Berg - Inria`. */
function secondForms(text: string): string[] {
  const slash = /^([^\s/]+)\/([^\s/]+)$/.exec(text)
  if (slash) return [slash[1] ?? '', slash[2] ?? '']
  const [name = '', ...others] = text.split(/\s+(?:\/\/|~|==|aka)\s+/).map((part) => part.trim())
  const [first = '', ...behind] = name.split(/\s+(?:-|–|—)\s+/).map((part) => part.trim())
  return [first, ...behind.filter((part) => handleWord.test(part) && !isLabelWord(part)), ...others]
}

function isInitials(written: string, name: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(written) && initialsOf(name) === plainInitials(written)
}

function plainNames(piece: Piece, strict: boolean, names: Listed[]): void {
  // No name is that long; keeps the patterns below away from pasted walls of text.
  if (piece.text.length > longest) return
  let text = piece.text.replace(/<[^>\n]*>/g, '').trim()
  text = text
    .replace(/^(?:[-*•]\s+|\d+[.)]\s+|\[[ x]\]\s+)/i, '')
    .replace(/^(?:\*\*|__|\*|_)|(?:\*\*|__|\*|_)$/g, '')
    .replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, '')
    .replace(/\s*(?:[.…!]+)$/u, '')
    .trim()
  if (nobody.test(text)) return
  text = text.replace(/^(?:a\s+)?(?:late|also)\s+(?=\p{Lu})/u, '')
  const aka = alsoKnown.exec(text)
  if (aka) {
    const last = names.at(-1)
    if (last && isNameLike(aka[1] ?? '', false))
      names[names.length - 1] = { ...last, forms: [...last.forms, { written: aka[1] ?? '', linked: false }] }
    return
  }
  const remarks = [...text.matchAll(/\(([^()]*)\)/g)]
    .map((match) => (match[1] ?? '').trim())
    .filter((part) => part !== '' && !/^(?:https?:|www\.)/i.test(part))
  text = text.replace(/\s*\([^()]*\)/g, '').trim()
  const how = withHow.exec(text)
  if (how && isNameLike(how[1] ?? '', strict)) {
    text = how[1] ?? ''
    remarks.push(how[2] ?? '')
  }
  const remark =
    remarks.find((part) => roleName(part) !== null || isAway(part)) ??
    remarks.find((part) => !/^(?:he|she|they)\b/i.test(part)) ??
    remarks[0] ??
    null
  const bracket = /^\[([^[\]]+)\]$/.exec(text)
  if (bracket) text = bracket[1] ?? ''
  // `Ola Berg / olab` is one person, `Ola Berg / Kim Lee` are two.
  const [one = '', other] = text.split(/\s+\/\s+/, 2)
  const isTwo = other !== undefined && !(one.includes(' ') && handleWord.test(other))
  const [first = '', ...rest] = isTwo ? [one] : secondForms(text.replace(/\s+(?:\/\s+|(?=@[\p{L}\p{N}]))/u, ' // '))
  if (!isNameLike(first, strict)) return
  const forms = rest.filter((part) => isNameLike(part, true) && roleName(part) === null && !withHow.test(`x. ${part}`))
  const offset = Math.max(0, piece.text.indexOf(first))
  // `SR (Sam Reed)`: initials, with the name that they stand for.
  const whole = remarks.find((part) => isNameLike(part, true) && isInitials(first, part))
  if (whole !== undefined) {
    const from = piece.from + Math.max(0, piece.text.indexOf(whole))
    const forms = [{ written: first, linked: false }]
    names.push({ written: whole, span: null, from, to: from + whole.length, forms, remark: null })
    return
  }
  names.push({
    written: first.replace(/^@/, ''),
    span: null,
    from: piece.from + offset,
    to: piece.from + offset + first.length,
    forms: forms.map((written) => ({ written: written.replace(/^@/, ''), linked: false })),
    remark,
  })
  if (isTwo && isNameLike(other, strict)) {
    const from = piece.from + Math.max(0, piece.text.lastIndexOf(other))
    names.push({ written: other, span: null, from, to: from + other.length, forms: [], remark: null })
  }
}

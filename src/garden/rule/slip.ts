/**
 * Slips (dialect 28): what people rarely mean to publish and often paste. Addresses of mail, numbers of phones, doors
 * of meeting rooms. Few false alarms before many finds: dates, ids, versions, ISBNs and money are none of these.
 * (Secrets are the outline's: they are blotted out before the garden sees them.)
 */
import type { Block, Diagnostic, Note } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { UrlSpan } from '../../outline/scan.ts'
import type { GardenRule } from './rule.ts'
import { file, found } from './rule.ts'

const email: GardenRule = {
  name: 'email-published',
  severity: 'warning',
  what: 'An e-mail address stands in a note.',
  why: 'It will be on a public page, where programs collect such addresses.',
  fails: [file('hall.md', '- write to ola@hall-coop.net about the keys')],
  passes: [file('hall.md', '- write to @ola@social.coop about the keys')],
}

const phone: GardenRule = {
  name: 'phone-published',
  severity: 'warning',
  what: 'A phone number stands in a note.',
  why: 'It will be on a public page, and it may be somebody’s own.',
  fails: [file('hall.md', '- the caretaker: +44 20 7946 0958')],
  passes: [file('hall.md', '- invoice 2024-0958, 1 200 pounds')],
}

const room: GardenRule = {
  name: 'meeting-room-url',
  severity: 'info',
  what: 'The address of a room for calls stands in a note.',
  why: 'Everybody who reads the page can walk in, at any time.',
  fails: [file('hall.md', '- we meet at https://meet.jit.si/hall-coop')],
  passes: [file('hall.md', '- we meet at https://hall-coop.net/calls')],
}

export const slipRules: readonly GardenRule[] = [email, phone, room]

interface Slip {
  readonly rule: GardenRule
  readonly from: number
  readonly to: number
  /** What it is about, as written. */
  readonly written: string
}

/** Takes the published notes; gives their slips, each thing once a note, at its first line. */
export function checkSlips(notes: readonly Note[]): Diagnostic[] {
  return notes.flatMap(slipsOf)
}

function slipsOf(note: Note): Diagnostic[] {
  const first = new Map<string, { readonly slip: Slip; readonly block: Block; more: number }>()
  for (const block of note.blocks) {
    for (const slip of slipsIn(block)) {
      const key = `${slip.rule.name} ${slip.written.toLowerCase()}`
      const known = first.get(key)
      if (known) known.more++
      else first.set(key, { slip, block, more: 0 })
    }
  }
  return [...first.values()].map(({ slip, block, more }) => {
    const { rule, from, to, written } = slip
    const again = more === 0 ? '' : more === 1 ? ', here and in one other place' : `, here and in ${more} other places`
    const length = Math.min(to - from, 500)
    const at = place(note, block, from)
    if (rule === email)
      return found(rule, at, `The e-mail address ${written} will be published${again}.`, {
        length,
        fix: 'Take it out, or link to a page with a way to write to them.',
      })
    if (rule === phone)
      return found(rule, at, `The phone number ${written} will be published${again}.`, {
        length,
        fix: 'Take it out, or put the line off the record with `#private`.',
      })
    return found(rule, at, `The address of a meeting room will be published${again}.`, {
      length,
      fix: 'Give rooms that are always open a password or a waiting room, or leave the address out.',
    })
  })
}

function slipsIn(block: Block): Slip[] {
  const { text } = block
  // Not `push(...)`: there may be more of them than a call takes arguments.
  const slips: Slip[] = [
    ...(text.includes('@') ? emailsIn(block) : []),
    ...(maybePhone.test(text) ? phonesIn(block) : []),
  ]
  for (const span of block.spans) {
    if (span.type === 'url' && isRoom(span))
      slips.push({ rule: room, from: span.from, to: span.to, written: span.href })
  }
  return slips
}

/** Finds what matches outside the spans for which `isClosed` holds. Spans stand in order, so one walk serves all. */
function* outside(
  block: Block,
  pattern: RegExp,
  isClosed: (span: Block['spans'][number]) => boolean,
): Generator<RegExpMatchArray & { index: number }> {
  let at = 0
  for (const match of block.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    while ((block.spans[at]?.to ?? Number.POSITIVE_INFINITY) <= match.index) at++
    let isOpen = true
    for (let index = at; isOpen; index++) {
      const span = block.spans[index]
      if (!span || span.from >= end) break
      isOpen = !isClosed(span)
    }
    if (isOpen) yield match
  }
}

const address = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?=([\p{L}\p{N}][\p{L}\p{N}.-]{0,200}))\1/gu
/** Kept for examples (RFC 2606), or ends of file names: `icon@2x.png`. */
const nobody =
  /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|local|internal|png|jpe?g|gif|svg|webp|js|ts|css|json|md|service|timer|socket)$/i
const machine = /^(?:git|hg|svn|root|www|www-data|ubuntu|debian|deploy|nobody)$/i

function* emailsIn(block: Block): Generator<Slip> {
  const isClosed = (span: Block['spans'][number]): boolean =>
    span.type === 'handle' ||
    span.type === 'comment' ||
    span.type === 'macro' ||
    (span.type === 'url' && !/^mailto:/i.test(span.href) && !span.shown?.includes('@'))
  for (const { index, 0: written } of outside(block, address, isClosed)) {
    const [user = '', domain = ''] = written.replace(/[.-]+$/, '').split('@')
    const labels = domain.split('.')
    const top = labels.at(-1) ?? ''
    if (labels.length < 2 || labels.includes('') || !/^\p{L}{2,24}$/u.test(top) || /^\d/.test(labels[0] ?? '')) continue
    if (nobody.test(domain) || machine.test(user)) continue
    const before = block.text.slice(Math.max(0, index - 40), index)
    const behind = block.text.charAt(index + user.length + 1 + domain.length)
    // `@user@host`, `https://user@host`, `ola@host:folder`, `ssh ola@host`
    if (/[@/:]$/.test(before) && !/mailto:$/i.test(before)) continue
    if ((behind === ':' && /^\S/.test(block.text.slice(index + user.length + domain.length + 2))) || behind === '/')
      continue
    if (/(?:^|[\s`])(?:ssh|scp|sftp|rsync|mosh|npm|npx|pnpm|yarn)(?:\s+[\w-]+){0,3}\s+$/i.test(before)) continue
    yield { rule: email, from: index, to: index + user.length + 1 + domain.length, written: `${user}@${domain}` }
  }
}

const maybePhone = /\d[ ()./-]?\d[ ()./-]{0,3}\d[\d ()./-]{3}/
const separator = '[ \\u00a0./-]'
const international = new RegExp(
  `(?:\\+|\\b00)[1-9]\\d{0,3}(?:${separator}?\\(0?\\d{1,4}\\))?(?:${separator}{0,2}\\d{1,12}){1,7}`,
  'g',
)
/** North America: `(555) 123-4567`, `555-123-4567`. */
const american = /(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}/g
/** Elsewhere numbers inside a country begin with one 0: `020 7946 0958`, `0171/1234567`. */
const national = /\(?0[1-9]\d{1,3}\)?[ \u00a0/-]{1,2}\d{3,8}(?:[ \u00a0-]\d{2,5}){0,3}/g
const spoken =
  /(?:\b(?:tel|telephone|phone|mobile|cell|cellphone|whatsapp|sms|fax|telefon|handy|mobil|tél|téléphone|teléfono|telefono)(?:['’]s)?(?:[ .]{1,2}(?:number|no|nr|is|on|at|me))*[ .:=#-]{1,4}|\b(?:call|text|ring|reach)(?: me| us| him| her| them| \p{Lu}\p{Ll}+)? (?:on|at|under) )(\(?\d[\d \u00a0()./-]{5,24}\d)/giu

const codes =
  /^(?:1[2-9]\d\d|7[3-9]|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[12368]|2[2-6]\d|29[0179]|35\d|37\d|38\d|42[013]|50\d|59\d|67\d|68\d|69[012]|80[08]|85[0256]|87[08]|88[068]|96\d|97\d|99\d)/
const dated =
  /(?:19|20)\d\d[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\d|3[01])(?!\d)|\b(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d/
const amount =
  /^\s{0,2}(?:[€$£¥₹%]|(?:eur|usd|gbp|chf|sek|dkk|nok|euros?|pounds?|dollars?|users?|people|members?|tokens?|bytes?|[kmgt]i?b|ms|rows?|lines?|times|km|years?)\b)/i

function* phonesIn(block: Block): Generator<Slip> {
  const { text } = block
  const isClosed = (span: Block['spans'][number]): boolean => span.type !== 'drop' && span.type !== 'link'
  let last = -1
  const taken: Slip[] = []
  const add = (from: number, written: string): void => {
    taken.push({ rule: phone, from, to: from + written.length, written: written.replace(/\s+/g, ' ') })
  }
  for (const match of outside(block, international, isClosed)) {
    const written = match[0].replace(/[^\d)]+$/, '')
    const digits = written.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '')
    if (!isApart(text, match.index, written) || digits.length < 8 || digits.length > 15 || !codes.test(digits)) continue
    // No number inside a country begins with 0 (but in Italy); `+49.123456` is a coordinate, `+10 000 000` money.
    if (
      /^\+?\d{1,3}[.]\d{4,}$/.test(written) ||
      (/^(?:\d{2}0|1\d00)/.test(digits) && !/^390|^[2-9]\d[1-9]0?/.test(digits))
    )
      continue
    add(match.index, written)
  }
  for (const match of outside(block, american, isClosed)) {
    if (isApart(text, match.index, match[0])) add(match.index, match[0])
  }
  for (const match of outside(block, national, isClosed)) {
    const digits = match[0].replace(/\D/g, '')
    if (digits.length >= 9 && digits.length <= 12 && isApart(text, match.index, match[0])) add(match.index, match[0])
  }
  for (const match of outside(block, spoken, isClosed)) {
    const written = match[1] ?? ''
    const digits = written.replace(/\D/g, '')
    const from = match.index + match[0].length - written.length
    if (digits.length >= 7 && digits.length <= 15 && isApart(text, from, written)) add(from, written)
  }
  taken.sort((a, b) => a.from - b.from || b.to - a.to)
  for (const slip of taken) {
    if (slip.from < last) continue
    last = slip.to
    yield slip
  }
}

/** Neither a part of something longer (an id, a version, an account, a room's number) nor a date nor an amount. */
function isApart(text: string, from: number, written: string): boolean {
  const before = text.slice(Math.max(0, from - 24), from)
  const after = text.slice(from + written.length, from + written.length + 16)
  if (/[\p{L}\p{N}_#=/\\@.,:+-]$/u.test(before) && !/(?:tel|phone|mobile|fax|\p{L})[.:]-?$/iu.test(before)) return false
  if (/\d[ -]?$/.test(before) || /[€$£¥₹~≈]\s?$/.test(before)) return false
  if (
    /\b(?:id|pin|code|isbn|issn|iban|order|invoice|ticket|issue|version|port|acc(?:oun)?t|no|nr|doi|orcid|build|pr|mr)\b[\s.:#]{0,3}$/i.test(
      before,
    )
  )
    return false
  if (/^[-./]?[\p{L}\p{N}_]/u.test(after) || /^[-,:][\d]/.test(after) || amount.test(after)) return false
  return !dated.test(written)
}

const rooms =
  /^https?:\/\/(?:[^/?#@]*@)?(?:meet\.jit\.si\/[^/?#]|8x8\.vc\/[^/?#]|meet\.google\.com\/[a-z]{3}-|(?:[\w-]+\.)?zoom\.(?:us|com)\/(?:j|my|w|wc|s)\/|teams\.(?:microsoft|live)\.com\/(?:l\/meetup-join|meet)\/|whereby\.com\/[^/?#]|(?:[\w-]+\.)?webex\.com\/(?:meet|join)|app\.gather\.town\/|(?:jitsi|meet|bbb|video|conf|call|calls|talk|visio)\.[^/?#]+\/(?!$|[?#])(?:[^?#]*)|[^?#]*\/(?:bigbluebutton\/|b\/[a-z0-9]{3}-[a-z0-9]{3}-|rooms\/[a-z0-9]{3}-[a-z0-9]{3}-|index\.php\/call\/|call\/[a-z0-9]{8}))/i
/** Pages of such a host that are no room. */
const noRoom =
  /\/(?:blog|docs?|about|wiki|help|privacy|terms|recordings?|news|static|api|features|pricing|watch|w|videos?|playback|events?|t|u|c)(?:[/?#]|$)|\.(?:html?|pdf|png|jpe?g|mp4|webm|ics)$/i

function isRoom({ href, allowed }: UrlSpan): boolean {
  return (
    allowed && href.length < 2000 && rooms.test(href) && (!noRoom.test(href) || /zoom\.(?:us|com)\/w\//i.test(href))
  )
}

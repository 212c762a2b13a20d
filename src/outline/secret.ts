/**
 * Secrets that somebody pasted into a note (dialect 28): keys, tokens, passwords. They are blotted out in the text of
 * a file before it is parsed, so nothing that is made of the notes can hold one: no page, data file, address or
 * message. The blot is as long as the secret; lines and columns stay what they are.
 */

export interface Secret {
  /** Offsets into the text of the file. */
  readonly from: number
  readonly to: number
  /** What it is, with its article: `a GitLab token`. Never the secret itself. */
  readonly what: string
}

/** Stands for one character of a secret. */
export const BLOT = '•'

/** Takes the text of a file; gives it with each secret blotted out, and where they stood, in order. */
export function hideSecrets(text: string): { readonly text: string; readonly secrets: readonly Secret[] } {
  const secrets = findSecrets(text)
  if (secrets.length === 0) return { text, secrets }
  let hidden = ''
  let at = 0
  for (const { from, to } of secrets) {
    // Half of a key is still on several lines: white space, and the markers of a list, keep its shape.
    hidden +=
      text.slice(at, from) +
      text
        .slice(from, to)
        .replace(/^([ \t]*[-*+>] )|\S/gm, (found, marker) => (marker === undefined ? BLOT.repeat(found.length) : found))
    at = to
  }
  return { text: hidden + text.slice(at), secrets }
}

/** Takes the text of a file; gives its secrets, in order, none inside another. Linear in the length of the text. */
export function findSecrets(text: string): readonly Secret[] {
  const found: Secret[] = [...keys(text), ...tokens(text), ...addresses(text), ...said(text)]
  if (found.length < 2) return found
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  const apart: Secret[] = []
  for (const secret of found) {
    const last = apart.at(-1)
    if (!last || secret.from >= last.to) apart.push(secret)
    else if (secret.to > last.to) apart[apart.length - 1] = { ...last, to: secret.to }
  }
  return apart
}

const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const keyLine = /^[\s>*-]*[A-Za-z0-9+/=]{16,}[\s\\]*$/
const keyHeader = /^[\s>*-]*(?:[A-Za-z0-9-]{2,30}: [^\n]{0,200})?\s*$/

/** Blocks of private keys, to their last line; where that is missing, as far as lines look like a key. */
function* keys(text: string): Generator<Secret> {
  if (!text.includes('-----BEGIN ')) return
  const openings = [...text.matchAll(begin)]
  const ends = [...text.matchAll(end)]
  let at = 0
  for (const [index, opening] of openings.entries()) {
    const from = opening.index + opening[0].length
    while ((ends[at]?.index ?? Number.POSITIVE_INFINITY) < from) at++
    const next = openings[index + 1]?.index ?? text.length
    const close = ends[at]?.index ?? Number.POSITIVE_INFINITY
    const to = close <= next ? close : unclosed(text, from, next)
    const lead = text.slice(from, to).search(/\S/)
    if (lead >= 0) yield { from: from + lead, to, what: 'a private key' }
  }
}

function unclosed(text: string, from: number, end: number): number {
  let to = from
  let isHead = true
  for (let line = from; line < end; ) {
    // Cut first: without a line end ahead the search would go on to the end of the file.
    const rest = text.slice(line, end)
    const stop = rest.indexOf('\n')
    const content = stop < 0 ? rest : rest.slice(0, stop)
    const next = line + content.length
    if (keyLine.test(content)) {
      to = next
      isHead = false
    } else if (!isHead || !keyHeader.test(content)) break
    line = next + 1
  }
  return to
}

/** Tokens that say by their first letters what they are. Each begins with letters of its own, so each is found fast. */
const shapes: readonly { readonly what: string; readonly shape: RegExp }[] = [
  { what: 'a GitHub token', shape: /gh[pousr]_[A-Za-z0-9]{30,255}/g },
  { what: 'a GitHub token', shape: /github_pat_[A-Za-z0-9_]{22,255}/g },
  {
    what: 'a GitLab token',
    shape: /gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[A-Za-z0-9_.-]{20,300}|GR1348941[A-Za-z0-9_-]{20}/g,
  },
  { what: 'a Forgejo or Gitea token', shape: /gto_[a-z0-9]{40,80}/g },
  { what: 'an AWS access key', shape: /A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  { what: 'a Slack token', shape: /xox[abeoprs]-[A-Za-z0-9-]{10,300}|xapp-[A-Za-z0-9-]{20,300}/g },
  {
    what: 'the address of a Slack webhook',
    shape: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9/_-]{20,200}/g,
  },
  { what: 'the address of a Discord webhook', shape: /discord(?:app)?\.com\/api\/webhooks\/\d{5,30}\/[\w-]{20,200}/g },
  { what: 'an API key', shape: /sk-(?=[A-Za-z_-]{0,80}\d)(?=[\d_-]{0,80}[A-Za-z])[A-Za-z0-9_-]{20,300}/g },
  { what: 'a payment key', shape: /sk_(?:live|test)_[A-Za-z0-9]{16,255}/g },
  { what: 'a payment key', shape: /rk_(?:live|test)_[A-Za-z0-9]{16,255}/g },
  { what: 'a Google API key', shape: /AIza[A-Za-z0-9_-]{35}/g },
  { what: 'an npm token', shape: /npm_[A-Za-z0-9]{36}/g },
  { what: 'a PyPI token', shape: /pypi-[A-Za-z0-9_-]{50,400}/g },
  { what: 'a Hugging Face token', shape: /hf_[A-Za-z]{30,60}/g },
  { what: 'a DigitalOcean token', shape: /do[opr]_v1_[a-f0-9]{64}/g },
  { what: 'a Vault token', shape: /hv[sbr]\.[A-Za-z0-9_-]{24,300}/g },
  { what: 'a SendGrid key', shape: /SG\.[\w-]{16,32}\.[\w-]{32,64}/g },
  { what: 'a Matrix token', shape: /sy[tr]_[A-Za-z0-9+/=]{1,120}_[A-Za-z]{20}_[A-Za-z0-9]{6}/g },
  { what: 'a private key', shape: /AGE-SECRET-KEY-1[0-9A-Z]{58}/g },
  { what: 'a web token (JWT)', shape: /(?<![\w-])eyJ[\w-]{8,4000}\.eyJ[\w-]{2,8000}\.[\w-]{8,4000}/g },
]
const word = /[A-Za-z0-9_]/

/** As `matchAll`, which copies its expression: most texts have no match, and are asked two dozen times. */
function matches(text: string, shape: RegExp): Iterable<RegExpMatchArray & { readonly index: number }> {
  return text.search(shape) < 0 ? [] : text.matchAll(shape)
}

function* tokens(text: string): Generator<Secret> {
  for (const { what, shape } of shapes) {
    for (const { index, 0: token } of matches(text, shape)) {
      // `task-…` is no `sk-…`.
      if (index > 0 && word.test(text.charAt(index - 1))) continue
      yield { from: index, to: index + token.length, what }
    }
  }
}

const login = /:\/\/[^\s/?#:@<>"']*:([^\s/?#@<>"']+)@/g
const query =
  /[?&;](?:amp;)?(?:password|passwd|passphrase|passcode|pwd|pw|pass|(?:access|private|auth|api|refresh|id)[_-]?token|api[_-]?key|apikey|client[_-]?secret|secret|token|jwt)=([^\s&#;<>"'`)\]]{4,})/gi

/** Passwords inside addresses: `https://user:password@host`, `?password=…`. */
function* addresses(text: string): Generator<Secret> {
  if (!text.includes('://')) return
  if (text.includes('@'))
    for (const { index, 0: all, 1: value = '' } of matches(text, login)) {
      const to = index + all.length - 1
      if (!isPlaceholder(value)) yield { from: to - value.length, to, what: 'a password in an address' }
    }
  for (const { index, 0: all, 1: value = '' } of matches(text, query)) {
    const to = index + all.length
    // A short `token=` is a badge's or a share's number.
    const least = /(?:token|key|secret|jwt)=/i.test(all) ? 16 : 4
    if (value.length >= least && !isPlaceholder(value))
      yield { from: to - value.length, to, what: 'a password in an address' }
  }
}

const quotes = `["'\`“”„‘’*_]{0,3}`
const named = new RegExp(
  `(pass(?:word|wort|phrase|code|wd)|pwd?|kennwort|contraseña|mot de passe|wachtwoord)${quotes}[ \\t]{0,2}(:|={1,3}|is\\b|ist\\b|was\\b)${quotes}[ \\t]{0,3}(["'\`“„‘]?)([^\\s]{4,200})(?=([^\\n]{0,60}))`,
  'gi',
)
const keyed = new RegExp(
  `((?:api|access|private|secret)[ _-]?key|secret|token|bearer)${quotes}[ \\t]{0,2}(?:[:=]|(?<=bearer)[ \\t])${quotes}[ \\t]{0,3}["'\`]?([A-Za-z0-9_+/=.~-]{16,400})`,
  'gi',
)

/** `password: …`, `pw=…`, `token: …`: what stands behind the word, where it looks like one and not like a sentence. */
function* said(text: string): Generator<Secret> {
  for (const match of matches(text, named)) {
    const [all, name = '', sign = '', quote = '', rest = '', after = ''] = match
    const at = match.index + all.length - rest.length
    if (isInWord(text, match.index)) continue
    const value = unquoted(rest, quote, /^[:=]/.test(sign) ? after : '')
    if (
      value === '' ||
      !isPassword(value, {
        sign,
        quoted: quote !== '',
        last: isLast((rest + after).slice(value.length)),
        short: name.length < 4,
      })
    )
      continue
    yield { from: at, to: at + value.length, what: 'a password' }
  }
  for (const match of matches(text, keyed)) {
    const value = (match[2] ?? '').replace(/[.=-]+$/, '')
    const from = match.index + match[0].length - (match[2] ?? '').length
    if (isInWord(text, match.index) && !/[_-]/.test(text.charAt(match.index - 1))) continue
    if (
      value.length < 16 ||
      !/\d/.test(value) ||
      !/[A-Za-z]/.test(value) ||
      isPlaceholder(value) ||
      /^[\w-]+(?:\.[\w-]+)*\/[\w./-]*$/.test(value)
    )
      continue
    yield { from, to: from + value.length, what: 'a secret key or token' }
  }
}

function isInWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}

const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
])

/** The value alone: up to its closing quote, without the marks and full stop that end a sentence. */
function unquoted(rest: string, quote: string, after: string): string {
  const close = closing.get(quote)
  const at = close === undefined ? -1 : (rest + after).indexOf(close)
  if (at >= 0) return (rest + after).slice(0, at)
  return rest.replace(/(?:\*\*|__|==|[.,;:)\]'"`])+$/, '')
}

function isLast(after: string): boolean {
  return /^[\s.,;:)\]'"`*_]*(?:$|[([{,;|]|\p{L}+[ \t]*[:=])/u.test(after)
}

/** Words that often stand behind `password:` and are none. */
const ordinary =
  /^(?:\p{L}*(?:ed|ing|en|t|able|less|ful|ment|tion|ly|word)|none|null|true|false|yes|no|nope|same|todo|done|new|old|unknown|empty|missing|here|there|below|above|see|ask|policy|policies|manager|managers|hash|hashes|hygiene|field|form|file|rules?|vault|keepass|bitwarden|resets?|login|user|users|username|please|only|anyone|everyone|admin|both|also|this|that|these|those|they|with|without|from|what|which|when|where|who|why|how|should|could|would|will|must|may|people|private|public|shared|share|change|changes|update|updates|issue|issues|problem|problems|recovery|storage|strength|store|stores|safe|team|tool|tools|again|later|today|tomorrow|https?|ldap|oauth|email|mail|signal|phone|chat|docs?|wiki)$/iu

interface Around {
  readonly sign: string
  readonly quoted: boolean
  /** Nothing more is said behind it. */
  readonly last: boolean
  /** `pw`, `pwd`: also words of code. */
  readonly short: boolean
}

function isPassword(value: string, { sign, quoted, last, short }: Around): boolean {
  if (value.length < 4 || isPlaceholder(value)) return false
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\p{M}\p{N}]/u].filter((kind) => kind.test(value)).length
  const isWords = /^\p{L}+(?:['’-]\p{L}+)*$/u.test(value)
  if (!/^[:=]/.test(sign)) return quoted && !(isWords && ordinary.test(value))
  // `password: left/right`, `password: vault.example.org/login`
  if (/^\p{L}+(?:[/,]\p{L}+)+$|^\p{Ll}+(?:\.\p{Ll}+)+(?:\/[\p{Ll}/]*)?$/u.test(value) && !quoted) return false
  if (isWords) return (quoted || (last && !short) || sign.startsWith('=')) && (kinds > 2 || !ordinary.test(value))
  // `password: 12`, `password: 2.0`
  if (/^[\d.,:/-]+$/.test(value)) return last && /^\d{4,}$/.test(value)
  return last || quoted || sign.startsWith('=') || (kinds > 2 && value.length > 7)
}

/** What stands for a secret and is none: `<password>`, `***`, `$PASSWORD`, `[[link]]`, a path, an address. */
function isPlaceholder(value: string): boolean {
  return (
    /^(?:[<[{($%*•.…/~#|\\-]|https?:|xxx|pass(?:word|wd)?$|secret$|token$|your|my[-_]?pass|change-?me)/iu.test(value) ||
    /^(.)\1*$/u.test(value) ||
    /<[^>]*>|\{\{?[\w. -]+\}|\$\w/.test(value)
  )
}

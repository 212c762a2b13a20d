/**
 * Reads HTML as strictly as it may be written: every `<` opens one of the known tags, every attribute is known and in
 * double quotes, everything is closed in order. Whatever else stands there is an error, so no browser can read more
 * into it than this does.
 */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  img: ['src', 'alt', 'loading'],
  ...Object.fromEntries(
    [
      'p',
      'em',
      'strong',
      's',
      'mark',
      'code',
      'pre',
      'blockquote',
      'br',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ].map((name) => [name, []]),
  ),
}

export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly inside: readonly string[]
}

export function read(html: string): { elements: Element[]; text: string } {
  const elements: Element[] = []
  const open: string[] = []
  let text = ''
  const pattern = /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)>|([^<>"]+|")/y
  while (pattern.lastIndex < html.length) {
    const at = pattern.lastIndex
    const [, slash, name = '', written = '', words] = pattern.exec(html) ?? fail(html, at)
    if (words !== undefined) {
      text += decode(words, html, at)
      continue
    }
    const known = attributes[name] ?? fail(html, at)
    if (slash) {
      if (open.pop() !== name) fail(html, at)
      if (/^(p|pre|blockquote|t[a-z]+)$/.test(name)) text += '\n'
      continue
    }
    const given = new Map<string, string>()
    for (const [, attribute = '', value = ''] of written.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      if (!known.includes(attribute) || given.has(attribute)) fail(html, at)
      given.set(attribute, decode(value, html, at))
    }
    elements.push({ name, attributes: given, inside: [...open] })
    if (name !== 'br' && name !== 'img') open.push(name)
  }
  if (open.length > 0) fail(html, html.length)
  return { elements, text }
}

function decode(written: string, html: string, at: number): string {
  if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(written)) fail(html, at)
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return written.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '')
}

function fail(html: string, at: number): never {
  throw new Error(`not the HTML that may be written, at ${at}: ${html.slice(at, at + 60)}`)
}

/** What a span becomes: a link for the wikilinks plugin, or finished HTML. */
import { altText, codeText, fenceText, fileName, labelText, linkText } from '../outline/plain.ts'
import type { ImageSpan, LinkSpan, MacroSpan, Span, UrlSpan } from '../outline/scan.ts'
import { hostOf, linkTarget, shortAddress } from './address.ts'
import { escapeHtml } from './escape.ts'

/** How the one who renders answers for names and files. Addresses are relative and percent-encoded already. */
export interface Resolver {
  /** The page of a name, as this span means it; null for a name that is not linked here (then it is shown as text). */
  link(name: string, span: LinkSpan): { readonly href: string } | null
  /** The block of `((id))`. */
  reference(id: string): { readonly href: string; readonly text: string } | null
  /** What `{{embed …}}` or `![[note]]` shows: here, a link to it. */
  embed(span: MacroSpan | ImageSpan): { readonly href: string; readonly text: string } | null
  /** A file of the content folder. */
  asset(target: string): Attachment | null
}

export interface Attachment {
  readonly href: string
  readonly kind: 'image' | 'file'
  /** Pixels, where they are known: the page does not jump when the picture comes. */
  readonly width?: number
  readonly height?: number
}

/** A link to a page of the garden: `href` raw, `label` as HTML. */
export interface LinkPiece {
  readonly href: string
  readonly label: string
}

export type Piece = LinkPiece | { readonly html: string }

export interface PieceOptions {
  readonly resolve: Resolver
  /** Names to be marked in the text: on the page of a person, the places that mention them. */
  readonly highlight?: ReadonlySet<string>
}

/** Takes a span and the text of its block. What cannot be resolved is shown as it was written. */
export function pieceOf(span: Span, text: string, options: PieceOptions): Piece {
  const written = text.slice(span.from, span.to)
  switch (span.type) {
    case 'link':
      return link(span, written, options)
    case 'url':
      return { html: url(span, written, options.resolve) }
    case 'image':
      return { html: image(span, written, options.resolve) }
    case 'code':
      return { html: span.fenced ? fence(written) : `<code>${escapeHtml(codeText(written))}</code>` }
    case 'reference': {
      const found = options.resolve.reference(span.id)
      return {
        html: found ? anchor(found.href, span.shown || found.text || written) : escapeHtml(span.shown || written),
      }
    }
    case 'handle':
      return { html: handle(span.user, span.host, written) }
    case 'macro': {
      const found = options.resolve.embed(span)
      return { html: found ? anchor(found.href, found.text || written) : escapeHtml(written) }
    }
    case 'comment':
    case 'drop':
      return { html: '' }
  }
}

/** A fence as a block of its own. Its language is not said: nothing here colours code. */
export function fence(source: string): string {
  return `<pre><code>${escapeHtml(fenceText(source))}\n</code></pre>`
}

function link(span: LinkSpan, written: string, { resolve, highlight }: PieceOptions): Piece {
  const text = escapeHtml(linkText(span) || written)
  const label = highlight?.has(span.name) ? `<mark>${text}</mark>` : text
  const found = resolve.link(span.name, span)
  return found ? { href: found.href || '#', label } : { html: label }
}

/** What is no file of the content folder. */
const elsewhere = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function url(span: UrlSpan, written: string, resolve: Resolver): string {
  const href = span.allowed ? linkTarget(span.href) : null
  if (href === null) {
    const isFile = span.form === 'markdown' && !elsewhere.test(span.href)
    const file = isFile ? resolve.asset(span.href) : null
    return file ? anchor(file.href, (span.shown && labelText(span.shown)) || fileName(span.href)) : escapeHtml(written)
  }
  return outside(href, (span.shown && labelText(span.shown)) || shortAddress(href))
}

function image(span: ImageSpan, written: string, resolve: Resolver): string {
  // Nothing is loaded from elsewhere: an image at an address is a link to it.
  if (elsewhere.test(span.target)) {
    const href = linkTarget(span.target.replace(/^\/\//, 'https://'))
    return href ? outside(href, altText(span) || hostOf(href)) : escapeHtml(written)
  }
  const alt = altText(span)
  const found = resolve.asset(span.target)
  if (!found) {
    const note = resolve.embed(span)
    return note ? anchor(note.href, alt || note.text) : escapeHtml(alt || fileName(span.target))
  }
  if (found.kind === 'file') return anchor(found.href, alt || fileName(span.target))
  const { width, height } = found
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  return `<img src="${escapeHtml(found.href)}" alt="${escapeHtml(alt)}"${size} loading="lazy">`
}

/** A fediverse handle links to the profile at its host (dialect 28). */
function handle(user: string, host: string, written: string): string {
  if (!/^[\w.-]+$/.test(user) || !/^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(host)) return escapeHtml(written)
  return outside(`https://${host}/@${user}`, written)
}

function anchor(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
}

/** A link that leaves the site. No `nofollow`: these are the group's own minutes, not comments of strangers. */
function outside(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}" rel="noopener">${escapeHtml(text)}</a>`
}

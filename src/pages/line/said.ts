/** What a block says, as HTML with links as the page that shows it writes them. The only door to src/inline. */

import type { Asset, Mention, Page, Point, Target } from '../../garden/model.ts'
import { urlOf } from '../../garden/sheet.ts'
import { escapeHtml } from '../../inline/escape.ts'
import type { Html } from '../../inline/html.ts'
import type { Attachment, Resolver } from '../../inline/piece.ts'
import { renderInline } from '../../inline/render.ts'
import type { Explain } from '../../inline/term.ts'
import { plainText } from '../../outline/plain.ts'
import type { ImageSpan, LinkSpan, MacroSpan, Span } from '../../outline/scan.ts'
import type { Linker } from '../frame/link.ts'
import { isShown, type Site } from '../site.ts'
import { clip } from '../words.ts'
import { isExpanded } from './embed.ts'
import { nameOf } from './title.ts'

export interface Said {
  readonly html: Html
  /** Paragraphs, code …, not a single run of text. */
  readonly block: boolean
}

/** Who shows it: the site, the linker of that page, and the page that the reader came for, whose name is marked there. */
export interface Shower {
  readonly site: Pick<Site, 'words' | 'pictureOf'>
  readonly link: Linker
  readonly about: Page | null
  /** What abbreviations of a line stand for, where the page says so. */
  readonly explain?: (point: Point) => Explain | null
}

/**
 * Takes a point and who shows it; gives the whole of what it says. `here`: what it embeds is shown below it (dialect
 * 22), so the line itself only says where that comes from.
 */
export function said(point: Point, shower: Shower, here = false): Said {
  const { block, body } = point
  const explain = shower.explain?.(point) ?? null
  return renderInline(block.text, block.spans, {
    from: body.from,
    open: body.open,
    resolve: new Answers(point, shower, here),
    highlight: namesOf(shower.about, point),
    ...(explain === null ? {} : { explain }),
  })
}

const none: ReadonlySet<string> = new Set()

/** How a line writes the page that the reader came for. */
function namesOf(about: Page | null, { mentions }: Point): ReadonlySet<string> {
  let names: Set<string> | null = null
  for (const { page, span } of mentions) {
    if (page !== about) continue
    names ??= new Set()
    names.add(span.name)
  }
  return names ?? none
}

/** So few links of a line are found without an index. */
const few = 4

/** What the names of one line lead to. A class, as one is made for every line of every page. */
class Answers implements Resolver {
  readonly #point: Point
  readonly #shower: Shower
  readonly #here: boolean
  #pages: ReadonlyMap<LinkSpan, Page> | null = null
  #targets: ReadonlyMap<unknown, Target> | null = null

  constructor(point: Point, shower: Shower, here: boolean) {
    this.#point = point
    this.#shower = shower
    this.#here = here
  }

  link(_name: string, span: LinkSpan): { readonly href: string } | null {
    const page = this.#pageOf(span)
    // A page does not lead to itself.
    return page === undefined || page === this.#shower.about ? null : { href: this.#shower.link(page.url) }
  }

  reference(id: string): { readonly href: string; readonly text: string } | null {
    const to = this.#target(id)
    return to === undefined ? null : linkTo(to, this.#shower)
  }

  embed(span: MacroSpan | ImageSpan): { readonly href: string; readonly text: string } | null {
    const to = this.#target(span)
    if (to === undefined) return null
    const shown = this.#here && isExpanded(this.#point, to) && 'point' in to
    const origin = shown ? nameOf(to.point.page, this.#shower.site.words) : null
    const found = linkTo(to, this.#shower)
    return found && { ...found, text: origin ?? found.text }
  }

  asset(target: string): Attachment | null {
    const to = this.#target(target)
    return to !== undefined && 'asset' in to ? attachmentOf(to.asset, this.#shower) : null
  }

  #pageOf(span: LinkSpan): Page | undefined {
    const { mentions } = this.#point
    if (mentions.length <= few) return mentions.findLast((mention) => mention.span === span)?.page
    this.#pages ??= new Map(mentions.map((mention) => [mention.span, mention.page]))
    return this.#pages.get(span)
  }

  #target(key: unknown): Target | undefined {
    this.#targets ??= targetsOf(this.#point)
    return this.#targets.get(key)
  }
}

/** What a line refers to, by the span, and by its id, target or address. */
function targetsOf({ references }: Point): ReadonlyMap<unknown, Target> {
  const targets = new Map<unknown, Target>()
  for (const { span, to } of references) {
    targets.set(span, to)
    if (span.type === 'reference') targets.set(span.id, to)
    else if ('asset' in to)
      targets.set(span.type === 'image' ? span.target : span.type === 'url' ? span.href : span, to)
  }
  return targets
}

const longestReference = 300

function linkTo(to: Target, { link, site }: Shower): { readonly href: string; readonly text: string } | null {
  if ('asset' in to) return null
  if ('page' in to) return { href: link(to.page.url), text: to.page.name }
  const { point } = to
  const text = point.text || point.turn?.speakers.map(({ name }) => name).join(', ') || nameOf(point.page, site.words)
  const href = isShown(point) ? link(urlOf(point), point.id) : link(point.page.url)
  return { href, text: clip(text, longestReference) }
}

function attachmentOf(asset: Asset, { link, site }: Shower): Attachment | null {
  const picture = site.pictureOf(asset)
  if (picture === null) return null
  const { url, width, height } = picture
  return { href: link(url), kind: asset.kind, ...(width === null || height === null ? {} : { width, height }) }
}

/** Longer texts are shown, away from their page, as the part around the name: one line may hold 100,000 links. */
const longest = 600
const around = 220

/** Takes a point and, if there is one, the mention that it is shown for; gives what it says, or a plain part of it. */
export function saidBriefly(point: Point, shower: Shower, mention: Mention | null): Said {
  const { text, spans } = point.block
  if (text.length - point.body.from <= longest) return said(point, shower)
  const middle = mention === null ? point.body.from : Math.max(mention.span.from, point.body.from)
  const begin = Math.max(point.body.from, middle - around)
  const end = Math.min(text.length, (mention?.span.to ?? middle + around) + around, begin + longest)
  const { from, to, inside } = wholeSpans(spans, begin, end)
  // A cut may fall between the two halves of a character.
  const part = plainText(text.slice(from, to), inside).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
  return {
    html: escapeHtml(`${from > point.body.from ? '… ' : ''}${part}${to < text.length ? ' …' : ''}`),
    block: false,
  }
}

/** A part of a text that cuts no span: one that crosses an edge is left out. Offsets of the spans count in the part. */
function wholeSpans(spans: readonly Span[], begin: number, end: number): { from: number; to: number; inside: Span[] } {
  let low = 0
  let high = spans.length
  // Spans stand in order: where there are 100,000, those of the part are found by halving.
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) <= begin) low = middle + 1
    else high = middle
  }
  let from = begin
  let to = end
  const inside: Span[] = []
  for (let span = spans[low]; span && span.from < end; span = spans[++low]) {
    if (span.from < begin) from = Math.min(span.to, end)
    else if (span.to > end) to = span.from
    else inside.push(span)
  }
  return { from, to, inside: inside.map((span) => ({ ...span, from: span.from - from, to: span.to - from })) }
}

/**
 * What a line shows besides its own words: the block of `((id))` and `{{embed ((id))}}`, the page of `{{embed [[x]]}}`
 * (dialect 22), a file of the content folder (dialect 24). Only what is published can be found; the rest is missing.
 */
import type { Diagnostic, Note, Place, Property } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import { altText, plainText } from '../../outline/plain.ts'
import type { ImageSpan, Span } from '../../outline/scan.ts'
import type { PageDraft, PointDraft } from '../graph.ts'
import type { Asset, Point, Reference, Target } from '../model.ts'
import { placeOf } from '../point.ts'
import { altMissing, assetMissing, idTwice, referenceMissing } from '../rule/referring.ts'
import { found } from '../rule/rule.ts'
import { assetKind, extensionOf, type Files, isElsewhere } from './asset.ts'
import { embeddedBlock, embeddedLink } from './embed.ts'

export interface Referred {
  /** Files that a published line shows or links, each once, in the order of the notes. */
  readonly assets: Asset[]
  readonly diagnostics: Diagnostic[]
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Takes all points, who knows the pages, and the files of the content folder; puts on each point what it refers to,
 * and the text of that into its own.
 */
export function resolveReferences(
  points: readonly PointDraft[],
  pageOf: (name: string) => PageDraft | null,
  files: Files,
): Referred {
  const diagnostics: Diagnostic[] = []
  const byId = blocksById(points, diagnostics)
  const assets = new Map<string, Asset>()

  const fileOf = (target: string, point: PointDraft, offset: number): Asset | null => {
    const file = isElsewhere(target) ? null : files.find(target, point.note.file)
    const kind = file === null ? null : assetKind(file)
    if (file === null || kind === null) return null
    const known = assets.get(file)
    if (known) return known
    const asset: Asset = { file, kind, place: place(point.note, point.block, offset) }
    assets.set(file, asset)
    return asset
  }

  const targetOf = (span: Span, point: PointDraft): Target | null => {
    const { text } = point.block
    switch (span.type) {
      case 'reference': {
        const to = byId.get(span.id)
        return to ? { point: to } : null
      }
      case 'macro': {
        const id = embeddedBlock(span)
        const to = id === null ? undefined : byId.get(id)
        if (to) return { point: to }
        const link = embeddedLink(span, text)
        const page = link && pageOf(link.name)
        return page ? { page } : null
      }
      case 'image': {
        const asset = fileOf(span.target, point, span.from)
        if (asset) return { asset }
        // `![[a note]]` shows a note, in the way of Obsidian.
        const page = text.startsWith('![[', span.from) ? pageOf(span.target.replace(/[#^].*$/, '')) : null
        return page ? { page } : null
      }
      case 'url': {
        const asset = span.form === 'markdown' && !span.allowed ? fileOf(span.href, point, span.from) : null
        return asset && { asset }
      }
      default:
        return null
    }
  }

  const referring: PointDraft[] = []
  for (const point of points) {
    const references: Reference[] = []
    for (const span of point.block.spans) {
      if (span.type !== 'reference' && span.type !== 'macro' && span.type !== 'image' && span.type !== 'url') continue
      const to = targetOf(span, point)
      if (to) references.push({ span, to })
      const problem = problemOf(span, to, point, files)
      if (problem) diagnostics.push(problem)
    }
    if (references.length === 0) continue
    point.references = references
    if (references.some(({ to }) => !('asset' in to))) referring.push(point)
  }
  const texts = referring.map((point) => textWith(point))
  for (const [index, point] of referring.entries()) point.text = texts[index] ?? point.text
  return { assets: [...assets.values()], diagnostics }
}

/** Blocks by `id::`. A UUID is one for the whole garden, any other id for its page. */
function blocksById(points: readonly PointDraft[], diagnostics: Diagnostic[]): Map<string, PointDraft> {
  const byId = new Map<string, PointDraft>()
  const byPage = new Map<PageDraft, Map<string, PointDraft>>()
  for (const { property, point } of identified(points)) {
    const id = property.value.trim().toLowerCase()
    if (id === '') continue
    const known = uuid.test(id) ? byId : (byPage.get(point.page) ?? new Map<string, PointDraft>())
    if (known !== byId) byPage.set(point.page, known)
    const first = known.get(id)
    if (!first) known.set(id, point)
    else {
      const at = { file: point.note.file, line: property.line, column: property.column }
      diagnostics.push(
        found(idTwice, at, 'Another block has this id: references lead to the one that comes first.', {
          fix: 'Delete this `id::` line; whoever refers to this block needs an id of its own.',
          length: 'id:: '.length + id.length,
          related: placeOf(first),
        }),
      )
    }
  }
  return byId
}

/**
 * Every `id::` in source order, with the point that it means: a block that shows nothing itself (`-` alone, with others
 * below it) is found at the first of those.
 */
function* identified(points: readonly PointDraft[]): Generator<{ property: Property; point: PointDraft }> {
  let note: Note | null = null
  let index = 0
  for (const point of points) {
    if (point.note !== note) {
      note = point.note
      index = 0
    }
    for (; index <= point.block.index; index++) {
      const block = note.blocks[index]
      const property = block?.properties.find(({ key }) => key.toLowerCase() === 'id')
      if (block && property && block.last >= point.block.index) yield { property, point }
    }
  }
}

/** A text is shown within others up to this length: one long block may be referred to on every line. */
const longest = 300
const farthest = 20

/** Takes a point; gives what it says, for a line that refers to it. Where it is but a reference itself, what that one says. */
function referredText(point: Point): string {
  let at: Point = point
  for (let step = 0; step < farthest; step++) {
    const [reference] = at.references
    const isAll =
      reference &&
      at.references.length === 1 &&
      at.block.text.slice(reference.span.from, reference.span.to) === at.block.text.trim()
    if (!isAll || !('point' in reference.to) || (reference.span.type === 'reference' && reference.span.shown)) break
    at = reference.to.point
  }
  return clipped(at.text || at.turn?.speakers.map(({ name }) => name).join(', ') || '')
}

function clipped(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}

/** The text of a point with what it refers to in its place; inside that, references stand as they were written. */
function textWith({ block, body, references }: PointDraft): string {
  const says = new Map<Span, string>()
  for (const { span, to } of references) {
    if ('point' in to && !(span.type === 'reference' && span.shown)) says.set(span, referredText(to.point))
    else if ('page' in to) says.set(span, span.type === 'image' ? span.alt || to.page.name : to.page.name)
  }
  return plainText(block.text, block.spans, body.from, body.open, (span) => says.get(span) ?? null)
}

function problemOf(span: Span, to: Target | null, point: PointDraft, files: Files): Diagnostic | null {
  const at = place(point.note, point.block, span.from)
  const length = span.to - span.from
  if (span.type === 'reference' || (span.type === 'macro' && embeddedBlock(span) !== null)) {
    if (to) return null
    return found(referenceMissing, at, 'No published block has this id: it is shown as it was written.', {
      length,
      fix: 'Write what it should say, or give the block that is meant this `id::`.',
    })
  }
  if (span.type !== 'image' || isElsewhere(span.target)) return null
  if (!to) return missing(span, point, files, at, length)
  if ('asset' in to && to.asset.kind === 'image' && altText(span) === '') {
    return found(altMissing, at, 'This picture has no words for those who do not see it.', {
      length,
      fix: `Write what it shows: \`![…](${span.target})\`.`,
    })
  }
  return null
}

function missing({ target }: ImageSpan, { note }: PointDraft, files: Files, at: Place, length: number): Diagnostic {
  const name = target.replace(/[?#].*$/s, '')
  if (extensionOf(name) !== '' && assetKind(name) === null && assetKind(target) === null) {
    return found(
      assetMissing,
      at,
      `\`${target}\` is not shown: only pictures, documents, sound and films are published.`,
      { length },
    )
  }
  const nearly = files.nearly(target, note.file)
  const fix =
    nearly === null
      ? 'Put the file into the content folder, or take this out.'
      : `The file is called \`${nearly}\`: upper and lower case count.`
  return found(assetMissing, at, `There is no file \`${target}\` in the content folder.`, { length, fix })
}

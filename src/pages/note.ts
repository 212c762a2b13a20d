/** What a name's page has whoever wrote about it: its own note, its labelled links, what was pushed to it. */
import type { Label, Page } from '../garden/model.ts'
import { urlOf } from '../garden/sheet.ts'
import { linkTarget, shortAddress } from '../inline/address.ts'
import { excerptOf } from './line/excerpt.ts'
import { type Desk, hrefOf, sourceOf } from './line/line.ts'
import { outlineOf } from './line/outline.ts'
import type { Excerpt, Link, NotePart, Resource } from './shape.ts'

/**
 * The page's own note, part by part, as far as it stands on the page itself; parts that show nothing (a note of
 * directives) are left out.
 */
export function notesOf(page: Page, desk: Desk): NotePart[] {
  const own: Desk = { ...desk, about: null }
  return page.parts
    .map((part) => ({
      source: sourceOf(part.place.file, part.place.line, desk.site),
      lines: outlineOf(
        part.points.filter((point) => urlOf(point) === page.url),
        own,
        { here: true, level: 3, sheet: page.url },
      ),
    }))
    .filter((part) => part.lines.length > 0)
}

/** A labelled link; none where its address may not be linked. */
function resourceOf(label: Label, desk: Desk): Resource | null {
  const href = linkTarget(label.url)
  if (href === null) return null
  return {
    label: label.label,
    href,
    shown: shortAddress(href),
    on: { text: label.page.name, href: hrefOf(label.point, desk.link) },
  }
}

/** Labelled links, each address once per page. */
export function resourcesOf(labels: readonly Label[], desk: Desk): Resource[] {
  if (labels.length === 0) return []
  const found = new Map<string, Resource>()
  for (const label of labels) {
    const resource = resourceOf(label, desk)
    const key = `${label.url} ${label.page.url}`
    if (resource !== null && !found.has(key)) found.set(key, resource)
  }
  return [...found.values()]
}

const mostPushed = 50

/** Blocks of other pages that were pushed to this one (dialect 11). */
export function pushedOf(page: Page, desk: Desk): Excerpt[] {
  if (page.pushed.length === 0) return []
  return page.pushed.slice(0, mostPushed).map((point) => excerptOf({ point, mention: null }, desk, 12, true))
}

/** The page's own address elsewhere: `#go URL`. */
export function goOf(page: Page): Link | null {
  const href = page.go === null ? null : linkTarget(page.go)
  return href === null ? null : { text: shortAddress(href), href }
}

/** The further sheets of a page whose own notes are long (src/garden/sheet.ts). */
import type { Page, Point } from '../../garden/model.ts'
import { type Sheet, sheetsOf } from '../../garden/sheet.ts'
import { aroundOf, linkerOf, places } from '../frame/around.ts'
import { abbreviationsIn, explainOnce } from '../line/abbreviation.ts'
import { pathTo } from '../line/excerpt.ts'
import { type Desk, sourceOf, titleOf } from '../line/line.ts'
import { outlineOf } from '../line/outline.ts'
import { nameOf } from '../line/title.ts'
import type { SheetPage } from '../model.ts'
import type { Counted, Link, NotePart } from '../shape.ts'
import { isShown, type Site } from '../site.ts'
import { clip } from '../words.ts'

/** Links to the further sheets of a page, each with what stands first on it and how many lines it has. */
export function sheetLinks(page: Page, desk: Desk): Counted[] {
  return sheetsOf(page).map(({ number, url, points }) => {
    const shown = [...points].filter(isShown)
    const [first] = shown
    return {
      text: `Part ${number}${first === undefined ? '' : `: ${titleOf(first, 60)}`}`,
      href: desk.link(url),
      count: shown.length,
    }
  })
}

/** Said at the top of a long page: that it goes on, with the way there. */
export function sheetFacts(page: Page): Link[] {
  const { length } = sheetsOf(page)
  return length === 0 ? [] : [{ text: `part 1 of ${length + 1}`, href: '#parts' }]
}

/** What stands on a sheet, by the file of the notes: blocks whose parent stands elsewhere are its outermost. */
function partsOf({ url, points }: Sheet, desk: Desk): NotePart[] {
  const parts: { readonly first: Point; readonly roots: Point[] }[] = []
  for (const point of points) {
    if (point.parent !== null && points.has(point.parent)) continue
    const last = parts.at(-1)
    if (last?.first.note === point.note) last.roots.push(point)
    else parts.push({ first: point, roots: [point] })
  }
  return parts.map(({ first, roots }) => ({
    source: sourceOf(first.note.file, first.block.line, desk.site),
    lines: outlineOf(roots, desk, { here: true, level: 3, sheet: url }),
  }))
}

function indexOf(page: Page, desk: Desk): Link {
  const { link } = desk
  if (page.meeting !== null) return { text: 'Meetings', href: link(places.timeline) }
  return page.person === null
    ? { text: 'Topics', href: link(places.topics) }
    : { text: 'People', href: link(places.people) }
}

/** Takes a page and one of its further sheets; gives that as shown. */
export function sheetPage(page: Page, sheet: Sheet, site: Site): SheetPage {
  const { url, number, points } = sheet
  const link = linkerOf(url, site)
  const desk: Desk = { site, link, about: null, explain: explainOnce(site) }
  const name = clip(nameOf(page, site.words), 100)
  const sheets = sheetsOf(page)
  const [first] = points
  const at = (wanted: number) => sheets.find((one) => one.number === wanted)?.url
  const next = at(number + 1)
  return {
    kind: 'sheet',
    ...aroundOf(url, site, `${name}, part ${number}`, `${name}, part ${number} of ${sheets.length + 1}.`),
    index: indexOf(page, desk),
    page: { text: name, href: link(page.url) },
    number,
    of: sheets.length + 1,
    path: first === undefined ? [] : pathTo(first, desk, false),
    abbreviations: abbreviationsIn(points, desk),
    notes: partsOf(sheet, desk),
    previous: { text: `Part ${number - 1}`, href: link(at(number - 1) ?? page.url) },
    next: next === undefined ? null : { text: `Part ${number + 1}`, href: link(next) },
  }
}

/** Directives (dialect 11): blocks that say what else their page shows, or where else they appear. */
import type { Block, Diagnostic } from '../../outline/note.ts'
import { place } from '../../outline/place.ts'
import type { LinkSpan, UrlSpan } from '../../outline/scan.ts'
import type { PageDraft, PointDraft } from '../graph.ts'
import type { GardenRule } from '../rule/rule.ts'
import { file, found } from '../rule/rule.ts'

export type Word = 'pull' | 'push' | 'go'

export interface Directive {
  readonly word: Word
  /** What is pulled, or pushed to. */
  readonly targets: readonly LinkSpan[]
  /** Where `#go` leads. */
  readonly url: UrlSpan | null
  /** Offset of the text behind the targets: the block's end where nothing follows. */
  readonly end: number
}

const opens = /^(?:#|\[\[)(pull|push|go)(?:\]\])?(?=\s|$)/i
const between = /^(?:[\s,&]|\band\b)*$/i

/** Takes a block; gives the directive that it opens with, or null. `#go` is one only in front of an address, the others in front of links. */
export function directiveOf(block: Block): Directive | null {
  const match = opens.exec(block.text)
  if (!match) return null
  const word = wordOf(match[1] ?? '')
  const targets: LinkSpan[] = []
  let url: UrlSpan | null = null
  let at = match[0].length
  for (const span of block.spans) {
    if (span.from < at) continue
    if (!between.test(block.text.slice(at, span.from))) break
    if (word === 'go' && span.type === 'url' && span.allowed) url = span
    else if (word !== 'go' && span.type === 'link') targets.push(span)
    else break
    at = span.to
    if (url) break
  }
  if (targets.length === 0 && !url) return null
  while (/\s/.test(block.text[at] ?? '')) at++
  return { word, targets, url, end: at }
}

function wordOf(written: string): Word {
  const word = written.toLowerCase()
  return word === 'pull' || word === 'push' ? word : 'go'
}

/** Takes all points; puts pulls, pushes and `#go` on the pages that they are about, each once. */
export function collectDirectives(points: readonly PointDraft[], pageOf: (name: string) => PageDraft | null): void {
  const pulled = new Map<PageDraft, Set<PageDraft>>()
  for (const point of points) {
    const directive = point.role === 'opening' || point.role === 'label' ? null : directiveOf(point.block)
    if (!directive) continue
    const { page } = point
    if (directive.url) page.go ??= directive.url.href
    const pulls = pulled.get(page) ?? new Set()
    if (directive.word === 'pull') pulled.set(page, pulls)
    for (const { name } of directive.targets) {
      const target = pageOf(name)
      if (!target || target === page) continue
      if (directive.word === 'pull') pulls.add(target)
      if (directive.word === 'push' && target.pushed.at(-1) !== point) target.pushed.push(point)
    }
  }
  for (const [page, pulls] of pulled) page.pulls = [...pulls]
}

const target: GardenRule = {
  name: 'directive-target',
  severity: 'warning',
  what: 'A directive says of no page, or of its own page only, what to show; or `#go` comes without an address.',
  why: 'It does nothing, and is shown as text.',
  fails: [file('budget.md', '- #pull')],
  passes: [file('budget.md', '- #pull [[rent]]')],
}

const cycle: GardenRule = {
  name: 'pull-cycle',
  severity: 'warning',
  what: 'Pages pull each other in a circle.',
  why: 'Each is shown at the end of the other, one level deep, so readers see the same lines twice.',
  fails: [file('budget.md', '- #pull [[rent]]'), file('rent.md', '- #pull [[budget]]')],
  passes: [file('budget.md', '- #pull [[rent]]'), file('rent.md', '- see [[budget]]')],
}

const midline: GardenRule = {
  name: 'directive-midline',
  severity: 'info',
  what: 'A directive stands within a line.',
  why: 'Only what opens a block directs; here it is a hashtag like any other.',
  fails: [file('budget.md', '- for the hall see #pull [[rent]]')],
  passes: [file('budget.md', '- #pull [[rent]]')],
}

export const directiveRules: readonly GardenRule[] = [target, cycle, midline]

/** Takes all points; gives what is odd about their directives. */
export function checkDirectives(
  points: readonly PointDraft[],
  pageOf: (name: string) => PageDraft | null,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const point of points) {
    const { block, note } = point
    if (block.spans.length === 0) continue
    const directive = directiveOf(block)
    const opening = /^#(pull|push|go)(?=\s|$)/i.exec(block.text)
    if (!directive && opening) {
      // `#go` alone is also the name of a language: only words that say what they want are reported.
      const word = wordOf(opening[1] ?? '')
      const wants = word === 'go' ? 'an address' : 'a link'
      if (word !== 'go' || block.text.trim().length > 3) {
        diagnostics.push(
          found(target, place(note, block, 0), `\`#${word}\` without ${wants} behind it is shown as text.`, {
            fix: word === 'go' ? 'Write `#go https://…`.' : `Write \`#${word} [[name]]\`.`,
          }),
        )
      }
    }
    if (
      directive &&
      directive.word !== 'go' &&
      directive.targets.every(({ name }) => (pageOf(name) ?? point.page) === point.page)
    ) {
      diagnostics.push(
        found(target, place(note, block, 0), `\`#${directive.word}\` names only the page on which it stands.`, {
          fix: 'Name another page.',
        }),
      )
    }
    for (const one of midlinesOf(point)) diagnostics.push(one)
  }
  return [...diagnostics, ...cyclesOf(points, pageOf)]
}

/** Hashtags of directives further on in a line, in front of what would be their target. */
function midlinesOf({ note, block }: PointDraft): Diagnostic[] {
  return block.spans.flatMap((span, index) => {
    if (span.type !== 'link' || span.form !== 'hashtag' || span.from === 0 || !/^(?:pull|push|go)$/i.test(span.name))
      return []
    const next = block.spans[index + 1]
    const fits = wordOf(span.name) === 'go' ? next?.type === 'url' : next?.type === 'link'
    if (!next || !fits || block.text.slice(span.to, next.from).trim() !== '') return []
    return [
      found(midline, place(note, block, span.from), `\`#${span.name}\` within a line directs nothing.`, {
        fix: 'Give it a line of its own.',
        length: span.to - span.from,
      }),
    ]
  })
}

/** Pulls that lead back to where they began, each once. */
function cyclesOf(points: readonly PointDraft[], pageOf: (name: string) => PageDraft | null): Diagnostic[] {
  const circle = circles(points.map((point) => point.page))
  const diagnostics: Diagnostic[] = []
  for (const point of points) {
    const directive = point.page.pulls.length > 0 ? directiveOf(point.block) : null
    if (directive?.word !== 'pull') continue
    for (const span of directive.targets) {
      const to = pageOf(span.name)
      if (!to || to === point.page || circle.get(to) === undefined || circle.get(to) !== circle.get(point.page))
        continue
      diagnostics.push(
        found(
          cycle,
          place(point.note, point.block, span.from),
          `“${point.page.name}” and “${to.name}” pull each other, directly or by way of others.`,
          { fix: 'Take one of the pulls out.', length: span.to - span.from },
        ),
      )
    }
  }
  return diagnostics
}

/**
 * Pages that reach each other by pulls, each with the number of its circle (Tarjan's algorithm, with a stack of its
 * own: a chain of pulls may be as long as the garden).
 */
function circles(pages: readonly PageDraft[]): Map<PageDraft, number> {
  const order = new Map<PageDraft, number>()
  const low = new Map<PageDraft, number>()
  const open: PageDraft[] = []
  const circle = new Map<PageDraft, number>()
  const isOpen = new Set<PageDraft>()
  const lower = (page: PageDraft, value: number) => low.set(page, Math.min(low.get(page) ?? value, value))
  for (const start of pages) {
    if (order.has(start) || start.pulls.length === 0) continue
    const path: { page: PageDraft; next: number }[] = []
    const enter = (page: PageDraft) => {
      order.set(page, order.size)
      low.set(page, order.get(page) ?? 0)
      open.push(page)
      isOpen.add(page)
      path.push({ page, next: 0 })
    }
    enter(start)
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const to = at.page.pulls[at.next++]
      if (to) {
        if (!order.has(to)) enter(to)
        else if (isOpen.has(to)) lower(at.page, order.get(to) ?? 0)
        continue
      }
      path.pop()
      const up = path.at(-1)
      if (up) lower(up.page, low.get(at.page) ?? 0)
      if (low.get(at.page) !== order.get(at.page)) continue
      for (let page = open.pop(); page; page = page === at.page ? undefined : open.pop()) {
        isOpen.delete(page)
        circle.set(page, order.get(at.page) ?? 0)
      }
    }
  }
  return circle
}

/** Labelled links (dialect 10) and directives (11): what blocks say of their page besides their words. */
import type { Label, PageDraft, PointDraft } from './graph.ts'
import { directiveOf, labelOf } from './point.ts'

/** Takes all points; puts labels, pulls, pushes and `#go` on their pages; gives the labels in source order. */
export function collectResources(points: readonly PointDraft[], pageOf: (name: string) => PageDraft | null): Label[] {
  const labels: Label[] = []
  for (const point of points) {
    if (point.role === 'label') {
      const label = labelAt(point, pageOf)
      if (label) labels.push(label)
    } else if (point.role === 'directive') direct(point, pageOf)
  }
  return labels
}

function labelAt(point: PointDraft, pageOf: (name: string) => PageDraft | null): Label | null {
  const found = labelOf(point.block)
  const name = found ? pageOf(found.link.name) : null
  if (!found?.url.allowed || !name) return null
  const label: Label = { name, label: found.link.shown ?? found.link.name, url: found.url.href, page: point.page, point }
  point.page.labels.push(label)
  name.resources.push(label)
  return label
}

function direct(point: PointDraft, pageOf: (name: string) => PageDraft | null): void {
  const { page } = point
  const kind = directiveOf(point.block)
  const targets = point.block.spans.flatMap((span) => (span.type === 'link' && span.from > 0 ? [pageOf(span.name)] : []))
  if (kind === 'go') {
    const url = point.block.spans.find((span) => span.type === 'url')
    if (url?.type === 'url' && url.allowed) page.go ??= url.href
  }
  for (const target of targets) {
    if (!target || target === page) continue
    if (kind === 'pull' && !page.pulls.includes(target)) page.pulls.push(target)
    if (kind === 'push') target.pushed.push(point)
  }
}

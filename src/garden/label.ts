/** Labelled links (dialect 10): `[[label]] URL` names a resource of its page. */

import { direct, directiveOf } from './directive.ts'
import type { Label, PageDraft, PointDraft } from './graph.ts'
import { labelOf } from './point.ts'

/** Takes all points; puts labels, pulls, pushes and `#go` on their pages; gives the labels in source order. */
export function collectResources(points: readonly PointDraft[], pageOf: (name: string) => PageDraft | null): Label[] {
  const labels: Label[] = []
  for (const point of points) {
    if (point.role === 'label') {
      const label = labelAt(point, pageOf)
      if (label) labels.push(label)
      continue
    }
    const directive = point.role === 'opening' ? null : directiveOf(point.block)
    if (directive) direct(point, directive, pageOf)
  }
  return labels
}

function labelAt(point: PointDraft, pageOf: (name: string) => PageDraft | null): Label | null {
  const found = labelOf(point.block)
  const name = found ? pageOf(found.link.name) : null
  if (!found?.url.allowed || !name) return null
  const label: Label = {
    name,
    label: found.link.shown ?? found.link.name,
    url: found.url.href,
    page: point.page,
    point,
  }
  point.page.labels.push(label)
  name.resources.push(label)
  return label
}

/** Labelled links (dialect 10): `[[label]] URL` names a resource of its page. */
import type { Block } from '../../outline/note.ts'
import type { LinkSpan, UrlSpan } from '../../outline/scan.ts'
import type { PageDraft, PointDraft } from '../graph.ts'
import type { Label } from '../model.ts'

/** Takes a block; gives its link and its address where it is `[[label]] URL` or `#label URL` and nothing else, or null. */
export function labelOf(block: Block): { readonly link: LinkSpan; readonly url: UrlSpan } | null {
  if (block.spans.length < 2) return null
  const spans = block.spans.filter((span) => span.type !== 'drop')
  const [link, url] = spans
  if (spans.length !== 2 || link?.type !== 'link' || url?.type !== 'url') return null
  if (block.text.slice(0, link.from).trim() !== '' || block.text.slice(url.to).trim() !== '') return null
  const between = block.text.slice(link.to, url.from)
  return /^:?$/.test(between.trim()) && /\s$/.test(between.slice(-1)) ? { link, url } : null
}

/** Takes all points; puts labels on the pages where they stand and under their names; gives them in source order. */
export function collectLabels(points: readonly PointDraft[], pageOf: (name: string) => PageDraft | null): Label[] {
  const labels: Label[] = []
  for (const point of points) {
    const label = point.role === 'label' ? labelAt(point, pageOf) : null
    if (label) labels.push(label)
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

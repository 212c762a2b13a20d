/** The pages of what the group remembers across meetings. A garden without meetings has none of them. */
import { places } from '../frame/around.ts'
import type { PageRef } from '../model.ts'
import type { Site } from '../site.ts'
import { startPage } from '../start.ts'
import { decisionPages } from './decisions.ts'
import { questionPages } from './questions.ts'
import { stepPages } from './steps.ts'

/** Gives the page for newcomers, and those of questions, next steps and decisions. */
export function rememberedPages(site: Site): readonly PageRef[] {
  if (site.garden.meetings.length === 0) return []
  const found = [...questionPages(site), ...stepPages(site), ...decisionPages(site)]
  return [
    { url: places.start, kind: 'start', build: () => startPage(site) },
    ...found.map(({ url, build }): PageRef => ({ url, kind: 'listing', build })),
  ]
}

/** `go/label.html`: leads on where the label has one meaning, lists the meanings where it has several (dialect 10). */
import type { Label, Page } from '../garden/model.ts'
import { addressOf, keyOf } from '../garden/name.ts'
import { aroundOf, linkerOf } from './frame/around.ts'
import { webAddress } from './frame/link.ts'
import type { GoPage } from './model.ts'
import { resourcesOf } from './note.ts'
import type { Site } from './site.ts'

/** The address of a label's page is that of its name. */
export function goUrl(page: Page): string {
  return `go/${addressOf(page.key)}.html`
}

/** The addresses of labels that are other names of the same page. */
export function goAliases(page: Page): string[] {
  const own = goUrl(page)
  return [...new Set(page.resources.map((label) => `go/${addressOf(keyOf(label.label))}.html`))].filter(
    (url) => url !== own,
  )
}

/** Takes the page of a name that labels links; gives the page that leads on. */
export function goPage(page: Page, labels: readonly Label[], site: Site): GoPage {
  const url = goUrl(page)
  const link = linkerOf(url, site)
  const addresses = new Set(labels.map((label) => label.url))
  const [only] = addresses
  const resources = resourcesOf(labels, { site, link, about: null })
  return {
    kind: 'go',
    ...aroundOf(url, site, page.name, `Where “${page.name}” leads, by the notes of ${site.garden.config.title}.`),
    label: page.name,
    page: { text: page.name, href: link(page.url) },
    refresh: addresses.size === 1 && only !== undefined && resources.length > 0 ? webAddress(only) : null,
    resources,
  }
}

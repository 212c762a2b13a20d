import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { robotsText, sitemapOf } from '../../src/feeds/sitemap.ts'
import type { PageRef } from '../../src/pages/model.ts'
import { pagesOfSite } from '../../src/pages/pages.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenIn, gardenOf } from '../pages/make.ts'

const namespaces = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' }
const config = 'url: https://minutes.example/our%20group/'

function find(text: string, xpath: string): string[] {
  using document = XmlDocument.fromString(text)
  return document.find(xpath, namespaces).map((node) => node.content)
}

function only(notes: Readonly<Record<string, string>>, history?: Parameters<typeof siteOf>[2]): string {
  const site = siteOf(gardenOf(notes, config), undefined, history)
  const [file, ...more] = sitemapOf(pagesOfSite(site), site)
  expect(more).toEqual([])
  expect(file?.url).toBe('sitemap.xml')
  return file?.text ?? ''
}

const notes = {
  'a.md':
    '- [[2022-04-08]]\n\t- [[Kim]] asks of the [[süß & "sauer"]]\n\t- [[Kim]] again\n- [[2022-05-06]]\n\t- [[wiki]]\n',
  'wiki.md': '- [[manual]] https://wiki.example\n- alias:: handbook\n',
}

describe('the sitemap', () => {
  test('lists every page that says something, by its whole address', () => {
    const locs = find(only(notes), '/s:urlset/s:url/s:loc')
    expect(locs).toContain('https://minutes.example/our%20group/index.html')
    expect(locs).toContain('https://minutes.example/our%20group/minutes/2022-04-08.html')
    expect(locs.some((loc) => loc.startsWith('https://minutes.example/our%20group/topics/s%C3%BC%C3%9F'))).toBe(true)
    for (const loc of locs) expect(loc).not.toMatch(/\/go\/|404|search|topics\/kim|[ ü&"]/)
    expect(new Set(locs).size).toBe(locs.length)
  })

  test('every page of a group is there, or leads elsewhere', () => {
    const site = siteOf(gardenIn('tests/pages/garden'))
    const refs = pagesOfSite(site)
    const locs = new Set(find(sitemapOf(refs, site)[0]?.text ?? '', '//s:loc'))
    const silent = refs.filter(({ url }) => ![...locs].some((loc) => loc.endsWith(`/${url}`)))
    expect([...new Set(silent.map(({ kind }) => kind))].sort()).toEqual(['go', 'missing', 'redirect', 'search'])
  })

  test('says when a page was last changed, from the notes and their history', () => {
    const at = (text: string, url: string) => find(text, `//s:url[contains(s:loc, '${url}')]/s:lastmod`)
    expect(at(only(notes), 'minutes/2022-04-08')).toEqual(['2022-04-08T00:00:00Z'])
    expect(at(only(notes), 'people/kim')).toEqual(['2022-04-08T00:00:00Z'])
    expect(at(only(notes), 'topics/wiki')).toEqual(['2022-05-06T00:00:00Z'])
    expect(at(only(notes), 'topics/manual')).toEqual([])
    expect(at(only(notes), 'group/index.html')).toEqual(['2022-05-06T00:00:00Z'])
    const known = only(notes, { isKnown: true, dateOf: (file) => (file === 'wiki.md' ? '2023-01-01T10:00:00Z' : null) })
    expect(at(known, 'topics/wiki')).toEqual(['2023-01-01T10:00:00Z'])
  })

  test('of a very large site is parted', () => {
    const site = siteOf(gardenOf(notes, config))
    const page = pagesOfSite(site)[0]
    if (page === undefined) throw new Error('no page')
    const many: PageRef[] = Array.from({ length: 90_001 }, (_, index) => ({ ...page, url: `topics/${index}.html` }))
    const files = sitemapOf(many, site)
    expect(files.map(({ url }) => url)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    expect(find(files[0]?.text ?? '', '/s:sitemapindex/s:sitemap/s:loc')[2]).toBe(
      'https://minutes.example/our%20group/sitemap-3.xml',
    )
    expect(files[3]?.text).toContain('/topics/90000.html')
  })

  test('is not there where nobody knows the address', () => {
    const site = siteOf(gardenOf(notes))
    expect(sitemapOf(pagesOfSite(site), site)).toEqual([])
    expect(robotsText(site)).toBe('User-agent: *\nDisallow:\n')
  })
})

test('robots are told where it is', () => {
  expect(robotsText(siteOf(gardenOf(notes, config)))).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://minutes.example/our%20group/sitemap.xml\n',
  )
})

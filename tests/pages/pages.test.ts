import { expect, test } from 'vitest'
import { pagesOf } from '../../src/pages/pages.ts'
import { gardenIn, gardenOf } from './make.ts'

test('the pages that every site has, however little it holds', () => {
  expect(pagesOf(gardenOf({})).map((ref) => ref.url)).toEqual([
    'index.html',
    'minutes/index.html',
    'people/index.html',
    'topics/index.html',
    'graph.html',
    'search.html',
    '404.html',
  ])
})

test('no two pages have one address, on any disk', () => {
  const garden = gardenOf({
    'index.md':
      '- [[index]] [[search]] [[404]] [[people]] [[__proto__]] [[constructor]] [[..]] [[/etc/passwd]] [[A]] [[a]]\n',
    'search.md': '- [[INDEX]]\n',
  })
  const urls = pagesOf(garden).map((ref) => ref.url.toLowerCase())
  expect(new Set(urls).size).toBe(urls.length)
  for (const url of urls) expect(url).toMatch(/^(?:(?:minutes|people|topics|go)\/)?[^/]+\.html$/)
})

test('every page can be built, and says of itself where it stands and what kind it is', () => {
  for (const ref of pagesOf(gardenIn('tests/pages/garden'))) {
    const page = ref.build()
    expect([page.url, page.kind]).toEqual([ref.url, ref.kind])
  }
})

import { describe, expect, test } from 'vitest'
import { gardenOf } from './make.ts'

const page = (files: Readonly<Record<string, string>>, key: string) => gardenOf(files).byKey.get(key)

describe('kinds and addresses', () => {
  const files = { '2024-05-01.md': 'Attending: [[ola]], Kim\n\n- [[ola]] about the [[wiki]]\n' }
  test.each([
    ['2024-05-01', 'meeting', 'minutes/2024-05-01.html', ['topics/2024-05-01.html']],
    ['ola', 'person', 'people/ola.html', ['topics/ola.html']],
    ['kim', 'person', 'people/kim.html', ['topics/kim.html']],
    ['wiki', 'topic', 'topics/wiki.html', []],
  ])('%s', (key, kind, url, redirects) => {
    expect(page(files, key)).toMatchObject({ kind, url, redirects })
  })

  test('plain text that is nobody has no page', () => {
    expect(page({ 'a.md': '- [[b]] == Cee\n- Dee: hello\n' }, 'dee')).toBeUndefined()
    expect(page({ 'a.md': '- [[b]] == Cee\n' }, 'cee')?.key).toBe('b')
  })

  test('who is nearly a person has an address among the people as well: the name may have been one', () => {
    expect(
      page({ 'wiki.md': '- a wiki\n', '2024-05-01.md': '- [[wiki]] slow again\n- [[wiki]] down again\n' }, 'wiki'),
    ).toMatchObject({ kind: 'topic', redirects: ['people/wiki.html'] })
  })
})

describe('a meeting of several days', () => {
  test('its last day leads there', () => {
    const garden = gardenOf({ 'a.md': '## 2024-05-01 .. [[2024-05-03]]\n- camp\n', 'b.md': '- see [[2024-05-03]]\n' })
    expect(garden.byKey.get('2024-05-03')).toBe(garden.byKey.get('2024-05-01'))
    expect(garden.byKey.get('2024-05-01')?.redirects).toContain('topics/2024-05-03.html')
  })

  test('unless a meeting begins on that day', () => {
    const garden = gardenOf({ 'a.md': '## 2024-05-01 .. 2024-05-03\n- camp\n## 2024-05-03\n- assembly\n' })
    expect(garden.byKey.get('2024-05-03')?.url).toBe('minutes/2024-05-03.html')
  })
})

test('a page has its parts in the order of their paths, each with its source', () => {
  const parts = page({ 'b/wiki.md': '- second\n', 'a/Wiki.md': '- first\n' }, 'wiki')?.parts
  expect(parts?.map(({ place, points }) => [place.file, points.map(({ text }) => text)])).toEqual([
    ['a/Wiki.md', ['first']],
    ['b/wiki.md', ['second']],
  ])
})

test('special names have pages like others', () => {
  const garden = gardenOf({ 'a.md': '- [[__proto__]] [[constructor]] [[..]] [[/etc/passwd]] [[index]]\n' })
  expect(garden.pages).toHaveLength(6)
  for (const { url } of garden.pages) expect(url).toMatch(/^topics\/[\p{L}\p{N}-]+\.html$/u)
})

import { expect, test } from 'vitest'
import { renderPage } from '../../../layouts/page.tsx'
import { gardenOf, pageAt } from '../make.ts'

const thread = (names: readonly string[]) => `\t- about ${names.map((name) => `[[${name}]]`).join(' and then ')}\n`
const garden = gardenOf({
  'm.md': `- [[2023-05-03]]\n${thread(['pump', 'seal', 'river']).repeat(3)}${thread(['shed', 'roof', 'paint']).repeat(2)}${thread(['paint', 'river'])}`,
})

test('names of the same threads are one circle, the largest name first', () => {
  const { parts, facts } = pageAt(garden, 'graph.html', 'graph')
  expect(parts.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 river, pump and seal',
    '2 paint, roof and shed',
  ])
  expect(parts[0]?.dots.map(({ text, href, count }) => `${text} ${href} ${count}`)).toEqual([
    'river topics/river.html 4',
    'pump topics/pump.html 3',
    'seal topics/seal.html 3',
  ])
  expect(facts).toEqual(['6 names', '2 circles'])
})

test('no circle touches another, and each name stands in its own', () => {
  const { parts } = pageAt(garden, 'graph.html', 'graph')
  const [a, b] = parts
  expect(Math.hypot((a?.cx ?? 0) - (b?.cx ?? 0), (a?.cy ?? 0) - (b?.cy ?? 0))).toBeGreaterThan(
    (a?.r ?? 0) + (b?.r ?? 0),
  )
  for (const { cx, cy, r, dots } of parts)
    for (const dot of dots) expect(Math.hypot(dot.x - cx, dot.y - cy)).toBeLessThan(r)
})

test('of thousands of names the most connected are shown, and the page says so', () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `- about [[n ${index}]] and then [[n ${(index * 7) % 900}]]`)
  const page = pageAt(gardenOf({ 'a.md': lines.join('\n') }), 'graph.html', 'graph')
  const shown = page.parts.flatMap((part) => part.dots).length
  expect(shown).toBeLessThanOrEqual(200)
  expect(page.facts[0]).toMatch(/^the \d+ names that come up with most others, of [\d,]+$/)
})

test('the picture is for the mouse; every name of it is a link in the lists', () => {
  const html = renderPage(pageAt(garden, 'graph.html', 'graph'), {
    title: 'A group',
    short: 'A group',
    lang: 'en',
    styleHref: '',
    iconHref: '',
    themeHref: '',
    scriptHrefs: [],
    styleText: '',
    csp: '',
  })
  expect(html.match(/<a href="topics\/pump\.html" tabindex="-1"/gi)).toHaveLength(1)
  expect(html.match(/<a href="topics\/pump\.html">pump<\/a>/g)).toHaveLength(1)
  expect(html).toContain('<svg class="graph"')
})

test('a garden without names that meet has nothing to draw', () => {
  expect(pageAt(gardenOf({}), 'graph.html', 'graph').parts).toEqual([])
})

import { expect, test } from 'vitest'
import { renderPage } from '../../../layouts/page.tsx'
import type { Garden } from '../../../src/garden/model.ts'
import { pagesOf } from '../../../src/pages/pages.ts'
import type { Line } from '../../../src/pages/shape.ts'
import { gardenOf, pageAt } from '../make.ts'

const notes = {
  'group.md': `- [[2023-03-01]]
	- Attending: Tom Ash, Mara Quill
	- the TWG = tech working group meets on Mondays
	- Tom Ash: the TWG again
- [[2023-05-03]]
	- Attending: Tom Ash, Mara Quill (BCG)
	- Mara Quill: the TWG asks the [[pump]] people
	- the TWG paints the [[pump]], says Mara, and the BCG
	- Tom Ash: and what says the TWG, and the BCG?
- [[2023-05-17]]
	- Attending: Bo Cole Green, Tom Ash
	- Tom Ash: BCG is late
	- the [[pump]] of the BCG
`,
  'words.md': '- BCG (bean counting group)\n- BCG (bread and cake guild)\n',
}
const garden = gardenOf(notes)

function* all(lines: readonly Line[]): Generator<Line> {
  for (const line of lines) {
    yield line
    yield* all(line.lines)
  }
}
const htmlOf = (lines: readonly Line[]) => [...all(lines)].map(({ html }) => html)

const frame = {
  title: '',
  short: '',
  lang: 'en',
  styleHref: '',
  iconHref: '',
  themeHref: '',
  scriptHrefs: [],
  styleText: '',
  csp: '',
}
function htmlAt(site: Garden, at: string): string {
  const ref = pagesOf(site).find(({ url }) => url === at)
  return ref === undefined ? '' : renderPage(ref.build(), frame)
}

test('on a meeting, the first time', () => {
  const page = pageAt(garden, 'minutes/2023-05-03.html', 'meeting')
  expect(htmlOf(page.lines)).toEqual([
    'the <abbr title="tech working group">TWG</abbr> asks the <a href="../topics/pump.html">pump</a> people',
    'the TWG paints the <a href="../topics/pump.html">pump</a>, says Mara, and the <abbr title="bean counting group, or bread and cake guild">BCG</abbr>',
    'and what says the TWG, and the BCG?',
  ])
})

test('listed, each leading to the lines that explain it', () => {
  const page = pageAt(garden, 'minutes/2023-05-03.html', 'meeting')
  expect(page.abbreviations.map(({ short, long }) => [short, long.map(({ text }) => text)])).toEqual([
    ['BCG', ['bean counting group', 'bread and cake guild']],
    ['TWG', ['tech working group']],
  ])
  expect(page.abbreviations[1]?.long[0]?.href).toMatch(/^2023-03-01\.html#./)
})

test('not where a line above explains it', () => {
  const page = pageAt(garden, 'minutes/2023-03-01.html', 'meeting')
  expect(htmlOf(page.lines).join()).not.toContain('<abbr')
  expect(page.abbreviations).toMatchObject([{ short: 'TWG' }])
})

test('not where somebody has these initials', () => {
  const page = pageAt(garden, 'minutes/2023-05-17.html', 'meeting')
  expect(page.abbreviations).toEqual([])
  expect(htmlOf(page.lines).join()).not.toContain('<abbr')
})

test('on the pages of topics and people too, once', () => {
  for (const url of ['topics/pump.html', 'people/tom-ash.html']) {
    const html = htmlAt(garden, url)
    expect(html.match(/<abbr title="tech working group">/g)).toHaveLength(1)
    expect(html.match(/TWG/g)?.length).toBeGreaterThan(1)
    // In one meeting it may be Bo.
    expect(html.match(/<abbr title="bean/g)).toHaveLength(1)
    expect(html).toMatch(/BCG is late|of the BCG</)
  }
})

test('a site without explanations has none', () => {
  const plain = gardenOf({ 'a.md': '- [[2023-05-03]]\n\t- the TWG met\n' })
  for (const { url } of pagesOf(plain)) {
    const html = htmlAt(plain, url)
    expect(html).not.toContain('<abbr')
    expect(html).not.toContain('class="short"')
  }
})

test('on no line that explains them, be it the second of the notes', () => {
  const twice = gardenOf({
    'group.md': `- [[2023-03-01]]
	- the TWG (tech working group) meets
- [[2023-05-03]]
	- the TWG (tech working group) meets again
`,
  })
  const page = pageAt(twice, 'minutes/2023-05-03.html', 'meeting')
  expect(htmlOf(page.lines)).toEqual(['the TWG (tech working group) meets again'])
  expect(page.abbreviations).toEqual([])
})

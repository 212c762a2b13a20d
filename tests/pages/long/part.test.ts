import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { renderPage } from '../../../layouts/page.tsx'
import type { Garden } from '../../../src/garden/model.ts'
import type { PageObject } from '../../../src/pages/model.ts'
import { pagesOf } from '../../../src/pages/pages.ts'
import type { Group } from '../../../src/pages/shape.ts'
import { gardenOf, pageAt } from '../make.ts'

const words = 'the shed roof leaks again since that storm we asked for paint and nails but nobody came'.split(' ')
const sentence = (seed: number) =>
  Array.from({ length: 30 }, (_, index) => words[(seed * 7 + index * (seed % 5)) % words.length]).join(' ')

const dateOf = (number: number) => new Date(Date.UTC(2010, 0, 1 + number * 7)).toISOString().slice(0, 10)

/** Meetings with five lines each that name the pump, all said by one person. */
const meetings = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${dateOf(index)}.md`,
      Array.from(
        { length: 5 },
        (_line, line) =>
          `- [[Ola Berg]] ${index}/${line} the [[pump]] ${sentence(index + line)}\n\t- ${sentence(index)}\n`,
      ).join(''),
    ]),
  )

const frame = {
  title: 'A group',
  short: 'A group',
  lang: 'en',
  styleHref: 'assets/style.css',
  iconHref: '',
  themeHref: '',
  scriptHrefs: [],
  styleText: '',
  csp: '',
}
const weigh = (page: PageObject) => gzipSync(renderPage(page, frame)).length

const partsOf = (garden: Garden, folder: string) =>
  pagesOf(garden).filter((ref) => ref.kind === 'part' && ref.url.startsWith(folder))

const hrefs = (groups: readonly Group[], url: string) =>
  groups.flatMap((group) =>
    group.excerpts.map(
      (excerpt) => new URL(excerpt.line.href, `https://a.example/${url}`).pathname + excerpt.line.href,
    ),
  )

const long = gardenOf(meetings(400))

test('a topic of 2,000 mentions: every one of them on a page, and no page heavy', () => {
  const page = pageAt(long, 'topics/pump.html', 'topic')
  const parts = partsOf(long, 'topics/pump/').map((ref) => ref.build())
  expect(parts.length).toBeGreaterThan(5)
  const seen = new Set(hrefs(page.meetings, page.url).map((href) => href.replace(/.*#/, '')))
  for (const part of parts) {
    expect(weigh(part)).toBeLessThan(100_000)
    if (part.kind === 'part') for (const href of hrefs(part.groups, part.url)) seen.add(href.replace(/.*#/, ''))
  }
  expect(seen.size).toBe(2000)
  expect(weigh(page)).toBeLessThan(100_000)
  expect(page.meetings[0]?.iso).toBe(dateOf(399))
  expect(page.meetingsEarlier.map((link) => link.href)).toEqual(
    parts.map((_, index) => `pump/${parts.length - index}.html`),
  )
})

test('so with the words of a person', () => {
  const page = pageAt(long, 'people/ola-berg.html', 'person')
  const parts = partsOf(long, 'people/ola-berg/')
  expect(page.turnsEarlier).toHaveLength(parts.length)
  expect(weigh(page)).toBeLessThan(100_000)
  for (const part of parts) expect(weigh(part.build())).toBeLessThan(100_000)
})

test('new meetings change no part that was full', () => {
  const later = gardenOf(meetings(440))
  const before = partsOf(long, '')
  const after = new Map(partsOf(later, '').map((ref) => [ref.url, ref]))
  expect(after.size).toBeGreaterThan(before.length)
  for (const ref of before) {
    const then = after.get(ref.url)?.build()
    expect(then && renderPage(then, frame)).toBe(renderPage(ref.build(), frame))
  }
})

test('from part to part, and on to the page itself', () => {
  const [first, second] = partsOf(long, 'topics/pump/')
  expect(first?.build()).toMatchObject({ older: null, newer: { href: '2.html' }, page: { href: '../pump.html' } })
  expect(second?.build()).toMatchObject({ older: { href: '1.html' } })
  const count = partsOf(long, 'topics/pump/').length
  expect(pageAt(long, `topics/pump/${count + 1}.html`, 'redirect').to.href).toBe('../pump.html')
})

test('2,000 lines of one note stand on parts too', () => {
  const garden = gardenOf({
    'a.md': Array.from({ length: 2000 }, (_, index) => `- ${index} [[pump]] ${sentence(index)}`).join('\n'),
  })
  const page = pageAt(garden, 'topics/pump.html', 'topic')
  expect(weigh(page)).toBeLessThan(100_000)
  expect(partsOf(garden, 'topics/pump/notes-').length).toBeGreaterThan(3)
  expect(page.others[0]?.excerpts.at(-1)?.line.html).toContain('1999')
})

test('a name of a few mentions has no part', () => {
  const garden = gardenOf(meetings(3))
  expect(partsOf(garden, '')).toEqual([])
  expect(pageAt(garden, 'topics/pump.html', 'topic').meetingsEarlier).toEqual([])
})

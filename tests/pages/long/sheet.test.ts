import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { renderPage } from '../../../layouts/page.tsx'
import { recordsOf } from '../../../src/feeds/records.ts'
import { pagesOf } from '../../../src/pages/pages.ts'
import { readDocument } from '../../command/links.ts'
import { gardenOf, pageAt } from '../make.ts'

const words = 'the shed roof leaks again since that storm we asked for paint and nails but nobody came'.split(' ')
const says = (seed: number) =>
  Array.from({ length: 14 }, (_, index) => words[(seed * 7 + index * (seed % 11)) % words.length]).join(' ')
const lines = (count: number, indent: string) =>
  Array.from(
    { length: count },
    (_, at) => `${indent}${at % 9 === 0 ? '' : '\t'}- [[Ola Berg]] ${at} ${says(at)}\n`,
  ).join('')

const garden = gardenOf({
  'minutes.md': `- [[2022-04-08]]\n\t- Attending: [[Ola Berg]], [[Sam]]\n${lines(3000, '\t')}\t- last of the [[pump]]?\n\t- the TWG knows\n- [[2022-05-06]]\n\t- Sam: TWG (tech working group)\n\t- hello\n`,
  'handbook.md': `${lines(3000, '')}- see the [[pump]]\n`,
  'ola berg.md': lines(3000, ''),
})
const frame = {
  title: 'A group',
  short: 'A group',
  lang: 'en',
  styleHref: '',
  iconHref: '',
  themeHref: '',
  scriptHrefs: [],
  styleText: '',
  csp: '',
}
const drawn = new Map(pagesOf(garden).map((ref) => [ref.url, renderPage(ref.build(), frame)]))
const documents = new Map([...drawn].map(([url, html]) => [url, readDocument(html)]))
const anchored = /\.html#/

test('long minutes and notes are cut, and no page weighs more than 100 kB', () => {
  for (const folder of ['minutes/2022-04-08/', 'topics/handbook/', 'people/ola-berg/'])
    expect([...drawn.keys()].filter((url) => url.startsWith(`${folder}sheet-`)).length).toBeGreaterThan(2)
  for (const [url, html] of drawn) expect([url, gzipSync(html).length < 100_000]).toEqual([url, true])
})

test('every link with an anchor leads to the file that holds it, and each line stands in one', () => {
  let count = 0
  for (const [url, { links, twins }] of documents) {
    expect([url, twins]).toEqual([url, []])
    for (const { href } of links) {
      if (!anchored.test(href) && !href.startsWith('#')) continue
      const to = new URL(href, `https://a.example/${url}`)
      const found = documents.get(to.pathname.slice(1))?.ids.has(to.hash.slice(1))
      if (found !== true) expect(`${url}: ${href}`).toBe('found')
      count++
    }
  }
  expect(count).toBeGreaterThan(9000)
})

test('a mention at the end of long minutes leads to their last part', () => {
  const { meetings, others } = pageAt(garden, 'topics/pump.html', 'topic')
  expect(meetings[0]?.excerpts[0]?.line.href).toMatch(/^\.\.\/minutes\/2022-04-08\/sheet-\d+\.html#/)
  expect(others[0]?.excerpts[0]?.line.href).toMatch(/^handbook\/sheet-\d+\.html#/)
})

test('so do the results of a search', () => {
  for (const { url } of recordsOf(garden)) {
    const [file = '', anchor] = url.split('#')
    if (anchor !== undefined) expect([url, documents.get(file)?.ids.has(anchor)]).toEqual([url, true])
  }
})

test('the page leads to its parts, and each part on and back', () => {
  const meeting = pageAt(garden, 'minutes/2022-04-08.html', 'meeting')
  expect(meeting.sheets.map(({ href }) => href)[0]).toBe('2022-04-08/sheet-2.html')
  const sheet = pageAt(garden, 'minutes/2022-04-08/sheet-2.html', 'sheet')
  expect(sheet.page.href).toBe('../2022-04-08.html')
  expect(sheet.previous.href).toBe('../2022-04-08.html')
  expect(sheet.next?.href).toBe('sheet-3.html')
  expect(sheet.of).toBe(meeting.sheets.length + 1)
})

test('abbreviations are listed on the part that has them', () => {
  const short = (url: string, kind: 'meeting' | 'sheet') =>
    pageAt(garden, url, kind).abbreviations.map((one) => `${one.short} ${one.long.map(({ text }) => text).join()}`)
  const last = [...drawn.keys()].filter((url) => url.startsWith('minutes/2022-04-08/sheet-')).at(-1) ?? ''
  expect(short('minutes/2022-04-08.html', 'meeting')).toEqual([])
  expect(short(last, 'sheet')).toEqual(['TWG tech working group'])
  expect(drawn.get(last)).toContain('<details class="short">')
})

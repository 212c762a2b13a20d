/** Whatever people type: nothing stops the build, every link leads somewhere, and each line that is pointed at is there. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderPage } from '../../layouts/page.tsx'
import { followFeeds, movedFeeds } from '../../src/feeds/follow.ts'
import { gardenText } from '../../src/feeds/json.ts'
import { minutesFeeds } from '../../src/feeds/minutes.ts'
import { recordsOf } from '../../src/feeds/records.ts'
import { pagesOfSite } from '../../src/pages/pages.ts'
import { siteOf } from '../../src/pages/site.ts'
import { readDocument } from '../command/links.ts'
import { gardenOf } from './make.ts'

const frame = {
  title: 'T',
  short: 'T',
  lang: 'en',
  styleHref: 's.css',
  iconHref: '',
  themeHref: '',
  scriptHrefs: [],
  styleText: '',
  csp: '',
}

const names = [
  'kim',
  'Sam',
  'Ola Berg',
  'ola',
  'wiki',
  'a/b',
  'index',
  'search',
  '🍮',
  'שלום',
  '2022-04-08',
  'é',
  'e\u0301',
]
const id = '60a77d63-f73f-4cd4-9e65-8c4e30cbc752'
const link = fc.constantFrom(...names, '<b>', '"', '#', '[[y]]', '2023-02-31').map((name) => `[[${name}]]`)
const marks = ['TODO', 'DONE', 'next steps:', 'DECISION:', '+1', '->', '==', '~', ',', '(late)', '>', '?', '...']
const heads = ['Attending:', 'Regrets:', 'Chair:', '#private', '#pull', '#push', '#go https://x.example', 'Q:', 'A:']
const inside = ['```', '`', '**', '<b>', '<!--', '\\[[', '[[', ']]', '|a|', '#tag', '\u202e', '\ud800', '\u0007', 'the']
const others = ['https://x.example/a?b=c#d', '![x](pic.png)', `((${id}))`, `{{embed ((${id}))}}`, '{{embed [[wiki]]}}']
const token = fc.oneof(
  link,
  fc.constantFrom(...names.flatMap((name) => [name, `${name}:`])),
  fc.constantFrom(...marks, ...heads, ...inside, ...others),
)
const words = fc.array(token, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
const days = ['2022-04-08', '2022-05-06 17:00', '2024-09-02 -- back', '[[2023-01-01]]', '2022-07-01 .. [[2022-07-03]]']
const line = fc.oneof(
  { weight: 8, arbitrary: words.map((text) => `- ${text}`) },
  words,
  link.map((name) => `- ${name}`),
  fc.constantFrom(...days).map((day) => `## ${day}`),
  fc.constantFrom('- [[2022-04-08]]', '- [[2999-01-01]]', '# Notes', '', `  id:: ${id}`, '  id:: main', 'k:: [[v]]'),
  link.map((name) => `- ${name} https://y.example/`),
)
const note = fc
  .array(fc.tuple(fc.constantFrom('', '', '\t', '\t\t', '  ', ' ', '\t\t\t\t'), line), { maxLength: 30 })
  .map((lines) => lines.map(([indent, text]) => `${indent}${text}\n`).join(''))
const files = ['notes.md', '2022-04-08.md', 'kim.md', 'wiki.md', 'index.md', 'start here.md', 'a___b.md', 'T.md', '.md']
const content = fc.dictionary(fc.constantFrom(...files), note, { minKeys: 1, maxKeys: 4 })
const yaml = fc.constantFrom(
  'title: T\nurl: https://t.example/x',
  'people: [{ name: kim, publish: nobody }]',
  'people: [{ name: Ola Berg, publish: initials }]',
  'title: T\ngroup: wiki',
)

const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i
const notPages = /\.(?:css|js|svg|ics|json)$/

/** The links of a site that lead nowhere. */
function wrongIn(notes: Readonly<Record<string, string>>, config: string): string[] {
  const site = siteOf(gardenOf(notes, config))
  const documents = new Map(
    pagesOfSite(site).map((ref) => [ref.url, readDocument(renderPage(ref.build(), frame))] as const),
  )
  const style = { style: 's', icon: 'i' }
  const feeds = [...minutesFeeds(site, style), ...followFeeds(site, style), ...movedFeeds(site, style)]
  const feedUrls = new Set(feeds.map(({ url }) => url))
  const isThere = (file: string, anchor: string) =>
    anchor === '' ? documents.has(file) || feedUrls.has(file) : documents.get(file)?.ids.has(anchor) === true
  const wrong = feedUrls.size === feeds.length ? [] : ['two feeds have one address']
  for (const [url, { links, twins }] of documents) {
    for (const twin of twins) wrong.push(`${url}: two of ${twin}`)
    for (const { href } of url === '404.html' ? [] : links) {
      if (external.test(href) || href === '') continue
      const to = new URL(href, `https://a.example/${url.split('/').map(encodeURIComponent).join('/')}`)
      const file = decodeURIComponent(to.pathname.slice(1))
      if (!notPages.test(file) && !isThere(file, decodeURIComponent(to.hash.slice(1)))) wrong.push(`${url}: ${href}`)
    }
  }
  for (const { url } of recordsOf(site.garden)) {
    const [file = '', anchor = ''] = url.split('#')
    if (!isThere(file, anchor)) wrong.push(`search: ${url}`)
  }
  JSON.parse([...gardenText(site.garden)].join(''))
  return wrong
}

test('every link of any site leads somewhere', () => {
  fc.assert(
    fc.property(content, yaml, (notes, config) => {
      expect(wrongIn(notes, config)).toEqual([])
    }),
    { numRuns: 100 },
  )
}, 60_000)

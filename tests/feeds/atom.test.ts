/** Feeds of made-up groups, against RFC 4287's own schema, and what they say against the notes. */
import { readFileSync } from 'node:fs'
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { atomText, type Feed } from '../../src/feeds/atom.ts'
import { followFeeds, movedFeeds } from '../../src/feeds/follow.ts'
import { minutesFeeds } from '../../src/feeds/minutes.ts'
import type { Garden } from '../../src/garden/model.ts'
import type { History } from '../../src/pages/history.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenIn, gardenOf } from '../pages/make.ts'

const schema = RelaxNGValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('schema/atom.rng', import.meta.url), 'utf8')),
)
const namespaces = { a: 'http://www.w3.org/2005/Atom', h: 'http://www.w3.org/1999/xhtml' }
const style = { style: 'assets/feed.css', icon: 'assets/icon.svg' }

function feedsOf(garden: Garden, history?: History): Map<string, Feed> {
  const site = siteOf(garden, undefined, history)
  return new Map([...minutesFeeds(site, style), ...followFeeds(site, style)].map((feed) => [feed.url, feed]))
}

function feedAt(feeds: ReadonlyMap<string, Feed>, url: string): Feed {
  const feed = feeds.get(url)
  if (feed === undefined) throw new Error(`no feed ${url}; there are ${[...feeds.keys()].join(', ')}`)
  return feed
}

/** What the schema says against a document. */
function faults(text: string): string[] {
  using document = XmlDocument.fromString(text)
  try {
    schema.validate(document)
    return []
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message)
    throw error
  }
}

/** The texts that an expression finds in a document. */
function found(text: string, xpath: string): string[] {
  using document = XmlDocument.fromString(text)
  return document.find(xpath, namespaces).map((node) => node.content)
}

const minutes = `- [[2022-04-08]] spring
	- Attending: [[Kim]], [[Sam]], Ola Berg
	- [[Kim]] who restores the [[backup]]?
	- [[Sam]]: it is <b>old</b> & "rusty" ]]> \u0007 see https://example.org/a?b=1&c=2
		- +1
	- TODO [[Sam]] look at the [[backup]]
	- DECISION: we keep it
- [[2022-05-06 18:00 +02:00]]
	- [[Kim]] the [[backup]] runs
- [[2022-06-03]]
- [[2099-01-01]]
	- [[backup]] again
`
const address = 'url: https://minutes.example/group\ntitle: The Group'

describe('feeds are Atom', () => {
  test('the schema bites', () => {
    const text = atomText(feedAt(feedsOf(gardenOf({ 'a.md': minutes })), 'feed.xml'))
    expect(faults(text)).toEqual([])
    expect(faults(text.replace(/<id>[^<]*<\/id>/, ''))).not.toEqual([])
    expect(faults(text.replace('<updated>2', '<updated>on 2'))).not.toEqual([])
    expect(faults(text.replace('<link rel', '<link hreflang="?" rel'))).not.toEqual([])
    expect(faults(text.replace('</feed>', '<published>2022-01-01T00:00:00Z</published></feed>'))).not.toEqual([])
    expect(faults(text.replace('type="xhtml"', 'type="html"'))).not.toEqual([])
  })

  test.each([
    ['a group with an address', gardenOf({ 'a.md': minutes }, address)],
    ['a group without', gardenOf({ 'a.md': minutes })],
    ['the group of the golden pages', gardenIn('tests/pages/garden')],
    ['somebody of whom nothing is known', gardenOf({}, 'people: [{ name: Kim }]')],
    [
      'names full of marks',
      gardenOf({ 'a.md': '- [[2022-04-08]]\n\t- [[<i>&"]]: hi\n\t- [[<i>&"]]: ho\n' }, 'title: <A> & "B"'),
    ],
  ])('%s', (_, garden) => {
    const feeds = feedsOf(garden)
    expect(feeds.size).toBeGreaterThan(0)
    for (const feed of feeds.values()) expect(faults(atomText(feed)), feed.url).toEqual([])
  })
})

describe('the feed of all meetings', () => {
  const feeds = feedsOf(gardenOf({ 'a.md': minutes }, address))
  const feed = feedAt(feeds, 'feed.xml')
  const text = atomText(feed)

  test('has an entry for each, newest first, named by its address for ever', () => {
    expect(feed.entries.map(({ id, updated, published }) => [id, updated, published])).toEqual([
      // Somebody who reads of a meeting to come reads of it now.
      ['https://minutes.example/group/minutes/2099-01-01.html', '2022-06-03T00:00:00Z', null],
      ['https://minutes.example/group/minutes/2022-06-03.html', '2022-06-03T00:00:00Z', '2022-06-03T00:00:00Z'],
      ['https://minutes.example/group/minutes/2022-05-06.html', '2022-05-06T16:00:00Z', '2022-05-06T16:00:00Z'],
      ['https://minutes.example/group/minutes/2022-04-08.html', '2022-04-08T00:00:00Z', '2022-04-08T00:00:00Z'],
    ])
    expect(feed.updated).toBe('2022-06-03T00:00:00Z')
  })

  test('says who spoke, of what, and what is open', () => {
    expect(feed.entries.at(-1)?.summary).toEqual([
      'Spoke: Kim and Sam.',
      'Also listed: Ola Berg.',
      expect.stringMatching(
        /^Threads: who restores the backup\?; it is <b>.*; Sam look at the backup; DECISION: we keep it$/,
      ),
      '1 decision.',
      'Open: 1 question without a recorded reply and 1 next step.',
    ])
    expect(feed.entries.map(({ title }) => title)).toEqual([
      'Thursday 1 January 2099 (scheduled)',
      'Friday 3 June 2022',
      'Friday 6 May 2022',
      'Friday 8 April 2022: spring',
    ])
  })

  test('has the whole text as HTML, with whole addresses, and nothing of the notes as markup', () => {
    const contents = found(text, '//a:entry/a:content')
    expect(contents).toHaveLength(3)
    const html = contents.at(-1) ?? ''
    expect(html).toContain('<b>Sam</b>: it is &lt;b&gt;old&lt;/b&gt; &amp; &quot;rusty&quot; ]]&gt; \uFFFD see ')
    expect(html).toContain('<a href="https://minutes.example/group/topics/backup.html">backup</a>')
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, to]) => !/^https:\/\//.test(to ?? ''))).toEqual([])
  })

  test('its summaries are pages for people, with a way back', () => {
    expect(found(text, '//a:entry/a:summary/h:div/h:p/h:a/@href')[0]).toBe(
      'https://minutes.example/group/minutes/2099-01-01.html',
    )
    expect(found(text, '/a:feed/a:subtitle/h:div/h:p/h:a/@href')).toEqual(['https://minutes.example/group/index.html'])
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="assets\/feed.css"\?>/,
    )
  })

  test('its addresses are relative where the site has none, and its names are UUIDs that stay', () => {
    const before = feedAt(feedsOf(gardenOf({ 'a.md': minutes })), 'feed.xml')
    expect(before.links).toEqual([{ rel: 'self', href: 'feed.xml' }])
    expect(before.entries.at(-1)).toMatchObject({ href: 'minutes/2022-04-08.html' })
    const after = feedAt(feedsOf(gardenOf({ 'b.md': minutes.replace('spring', 'summer') })), 'feed.xml')
    const ids = before.entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(after.entries.map(({ id }) => id)).toEqual(ids)
  })

  test('takes dates from the history of the notes, where that is known', () => {
    const history: History = {
      isKnown: true,
      dateOf: (_, line) => (line <= 3 ? '2022-07-01T10:00:00Z' : '2022-04-09T10:00:00Z'),
    }
    const known = feedAt(feedsOf(gardenOf({ 'a.md': minutes }), history), 'feed.xml')
    expect(known.entries.map(({ updated }) => updated)).toEqual([
      '2022-04-09T10:00:00Z',
      '2022-04-09T10:00:00Z',
      '2022-04-09T10:00:00Z',
      '2022-07-01T10:00:00Z',
    ])
  })
})

describe('a long history', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10))
  const notes = (count: number, lines = 1) => ({
    'a.md': days(count)
      .map((day) => `- [[${day}]]\n${'\t- [[Kim]] said it\n'.repeat(lines)}`)
      .join(''),
  })

  test('leads back through archives that stay while meetings are added', () => {
    const feeds = feedsOf(gardenOf(notes(140), address))
    expect([...feeds.keys()].filter((url) => url.startsWith('feed'))).toEqual(['feed-1.xml', 'feed-2.xml', 'feed.xml'])
    const now = feedAt(feeds, 'feed.xml')
    expect(now.entries).toHaveLength(40)
    expect(now.entries.filter(({ content }) => content !== null)).toHaveLength(30)
    expect(now.links.at(-1)).toEqual({ rel: 'prev-archive', href: 'https://minutes.example/group/feed-2.xml' })
    expect(feedAt(feeds, 'feed-1.xml').links.map(({ rel }) => rel)).toEqual(['self', 'current', 'next-archive'])
    expect(feedAt(feeds, 'feed-2.xml').links.map(({ rel }) => rel)).toEqual(['self', 'current', 'prev-archive'])
    for (const url of ['feed-1.xml', 'feed-2.xml']) {
      const text = atomText(feedAt(feeds, url))
      expect(faults(text)).toEqual([])
      expect(text).toContain('<fh:archive/>')
      expect(text).toBe(atomText(feedAt(feedsOf(gardenOf(notes(149), address)), url)))
    }
    const ids = [...feeds.values()].filter(({ url }) => url.startsWith('feed')).flatMap(({ entries }) => entries)
    expect(new Set(ids.map(({ id }) => id)).size).toBe(140)
  })

  test('stays small however much was said', () => {
    const text = atomText(feedAt(feedsOf(gardenOf(notes(40, 150), address)), 'feed.xml'))
    expect(text.length).toBeLessThan(400_000)
    expect(found(text, '//a:content').length).toBe(10)
  })
})

describe('feeds to follow', () => {
  const feeds = feedsOf(gardenOf({ 'a.md': minutes }, address))

  test('everybody has one, and topics of two meetings or more', () => {
    expect([...feeds.keys()]).toEqual([
      'feed.xml',
      'people/kim.xml',
      'people/ola-berg.xml',
      'people/sam.xml',
      'topics/backup.xml',
    ])
  })

  test('an entry for each meeting, with the lines', () => {
    const topic = feedAt(feeds, 'topics/backup.xml')
    expect(topic.title).toBe('backup · The Group')
    expect(topic.entries.map(({ title, summary }) => [title, summary])).toEqual([
      ['Thursday 1 January 2099 (scheduled)', ['backup again']],
      ['Friday 6 May 2022', ['Kim: the backup runs']],
      ['Friday 8 April 2022: spring', ['Kim: who restores the backup?', 'Sam look at the backup']],
    ])
    expect(feedAt(feeds, 'people/ola-berg.xml').entries.map(({ summary }) => summary)).toEqual([
      ['Ola Berg is listed; the notes record no words.'],
    ])
    expect(topic.entries.at(-1)?.id).toBe('https://minutes.example/group/topics/backup.html#2022-04-08')
    expect(topic.entries.at(-1)?.href).toMatch(/\/minutes\/2022-04-08\.html#b[a-z0-9]+$/)
    expect(topic.style).toBe('../assets/feed.css')
  })

  test('somebody named on every line of a thousand has a short feed', () => {
    const many = `- [[2022-04-08]]\n${'\t- [[Kim]] says [[x]] again\n'.repeat(1000)}- [[2022-04-09]]\n\t- [[x]]\n`
    const long = feedsOf(gardenOf({ 'a.md': many }))
    expect(feedAt(long, 'topics/x.xml').entries.at(-1)?.summary.at(-1)).toBe('And 994 more lines.')
  })
})

describe('an address from which a name has moved', () => {
  const site = siteOf(gardenOf({ 'a.md': `${minutes}- [[Kim]] == [[kimberly]]\n` }, address))
  const moved = new Map([...movedFeeds(site, style)].map((feed) => [feed.url, feed]))
  const own = new Map([...followFeeds(site, style)].map((feed) => [feed.url, feed]))

  test('has a feed of one entry that leads to where it is followed now', () => {
    const text = atomText(feedAt(moved, 'topics/kim.xml'))
    expect(faults(text)).toEqual([])
    expect(found(text, '//a:entry/a:title')).toEqual(['This feed is now that of Kim'])
    expect(text).toContain('https://minutes.example/group/people/kim.xml')
  })

  test('none takes the place of a feed', () => {
    expect([...moved.keys()].filter((url) => own.has(url))).toEqual([])
    expect([...own.keys()]).toContain('people/kim.xml')
  })
})

describe('an entry is cut', () => {
  const entryOf = (notes: string) => atomText(feedAt(feedsOf(gardenOf({ 'a.md': notes }, address)), 'feed.xml'))

  test('after so many letters, and says that the page has the rest', () => {
    const line = `\t- [[Kim]] ${'says [[something]] '.repeat(20)}\n`
    const text = entryOf(`- [[2022-04-08]]\n${line.repeat(250)}`)
    expect(text.length).toBeLessThan(250_000)
    expect(faults(text)).toEqual([])
    expect(text).toMatch(/\d+ more lines on the page&lt;/)
  })

  test('within a line of 100,000 links', () => {
    const text = entryOf(
      `- [[2022-04-08]]\n\t- [[Kim]] first\n\t- all: ${'[[something]] '.repeat(100_000)}\n\t- then\n`,
    )
    expect(text.length).toBeLessThan(20_000)
    expect(faults(text)).toEqual([])
    expect(text).toMatch(/something …&lt;\/li&gt;&lt;li&gt;then&lt;.*The whole on the page&lt;/)
  })

  test('not where it is of common length', () => {
    const text = entryOf(`- [[2022-04-08]]\n${'\t- [[Kim]] says so\n'.repeat(100)}`)
    expect(text).toContain('The page of 8 April 2022&lt;')
    expect(text).not.toContain('on the page')
  })
})

/** Which meetings stand in which feed, and how feeds lead to each other. That they are Atom: atom.test.ts. */
import { describe, expect, test } from 'vitest'
import type { Feed } from '../../src/feeds/atom.ts'
import { archiveUrl, minutesFeeds } from '../../src/feeds/minutes.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from '../pages/make.ts'

/** The feeds of a group that met on so many days in a row, each time with so many lines. */
function feedsOf(count: number, lines = 1): Feed[] {
  const days = Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10),
  )
  const notes = days.map((day) => `- [[${day}]]\n${'\t- we met\n'.repeat(lines)}`).join('')
  const garden = gardenOf({ 'a.md': notes }, 'title: The Group\nurl: https://minutes.example')
  return [...minutesFeeds(siteOf(garden), { style: 'feed.css', icon: 'icon.svg' })]
}

/** What a feed holds: its meetings' days, the newest first. */
const held = ({ url, entries }: Feed) => [
  url,
  entries.length,
  entries[0]?.id.slice(-15, -5),
  entries.at(-1)?.id.slice(-15, -5),
]

test('a group that does not meet has none', () => expect(feedsOf(0)).toEqual([]))

test('few meetings are in one feed, the newest first', () => {
  expect(feedsOf(3).map(held)).toEqual([['feed.xml', 3, '2010-01-03', '2010-01-01']])
  expect(feedsOf(79).map(held)).toEqual([['feed.xml', 79, '2010-03-20', '2010-01-01']])
})

test('older ones go into an archive as soon as fifty are full and thirty are left', () => {
  expect(feedsOf(80).map(held)).toEqual([
    ['feed-1.xml', 50, '2010-02-19', '2010-01-01'],
    ['feed.xml', 30, '2010-03-21', '2010-02-20'],
  ])
})

describe('a feed says where it stands among the others', () => {
  const feeds = new Map(feedsOf(180).map((feed) => [feed.url, feed]))
  const links = (url: string) =>
    (feeds.get(url)?.links ?? []).map(({ rel, href }) => `${rel} ${href.replace('https://minutes.example/', '')}`)

  test.each([
    ['feed.xml', ['self feed.xml', 'prev-archive feed-3.xml']],
    ['feed-3.xml', ['self feed-3.xml', 'current feed.xml', 'prev-archive feed-2.xml']],
    ['feed-2.xml', ['self feed-2.xml', 'current feed.xml', 'prev-archive feed-1.xml', 'next-archive feed-3.xml']],
    ['feed-1.xml', ['self feed-1.xml', 'current feed.xml', 'next-archive feed-2.xml']],
  ])('%s', (url, expected) => {
    expect(links(url)).toEqual(expected)
  })

  test('by its title and by being an archive, or not', () => {
    expect([...feeds.values()].map(({ title, archive }) => [title, archive])).toEqual([
      ['Minutes of The Group, meetings 1 to 50', true],
      ['Minutes of The Group, meetings 51 to 100', true],
      ['Minutes of The Group, meetings 101 to 150', true],
      ['Minutes of The Group', false],
    ])
  })
})

describe('the whole text', () => {
  const full = (feed: Feed | undefined) => feed?.entries.map(({ content }) => content !== null) ?? []

  test('have the newest thirty alone, archives none', () => {
    const [archive, feed] = feedsOf(85)
    expect(full(feed)).toEqual(Array.from({ length: 35 }, (_, index) => index < 30))
    expect(full(archive)).not.toContain(true)
  })

  test('fewer where they are long: as long as there is room for a line', () => {
    const [feed] = feedsOf(10, 299)
    expect(full(feed)).toEqual([true, true, true, true, true, true, false, false, false, false])
  })
})

test('archives have addresses of their own', () =>
  expect([1, 12].map(archiveUrl)).toEqual(['feed-1.xml', 'feed-12.xml']))

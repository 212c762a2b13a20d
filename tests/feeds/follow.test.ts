/** Which feeds there are, and what stands in them. That they are Atom: atom.test.ts. */
import { describe, expect, test } from 'vitest'
import type { Feed } from '../../src/feeds/atom.ts'
import { followFeeds, movedFeeds } from '../../src/feeds/follow.ts'
import { siteOf } from '../../src/pages/site.ts'
import { gardenOf } from '../pages/make.ts'

const style = { style: 'feed.css', icon: 'icon.svg' }

function feedsOf(notes: string): Map<string, Feed> {
  const site = siteOf(gardenOf({ 'a.md': notes }, 'url: https://minutes.example\ntitle: The Group'))
  return new Map([...followFeeds(site, style), ...movedFeeds(site, style)].map((feed) => [feed.url, feed]))
}

const entries = (notes: string, url: string) => feedsOf(notes).get(url)?.entries ?? []

describe('who has a feed', () => {
  test('people, also where they would be as topics, and topics that came up in two meetings', () => {
    const urls = feedsOf(
      '- [[2022-04-08]]\n\t- Attending: [[Kim]]\n\t- [[roof]] [[tea]]\n- [[2022-05-06]]\n\t- [[roof]]\n',
    )
    expect([...urls.keys()]).toEqual(['people/kim.xml', 'topics/roof.xml', 'topics/kim.xml'])
  })

  test('a topic named twice in one meeting has none', () => {
    expect([...feedsOf('- [[2022-04-08]]\n\t- [[roof]]\n\t- [[roof]]\n').keys()]).toEqual([])
  })
})

describe('the feed of somebody', () => {
  const notes = `- [[2022-04-08]]
	- Attending: [[Kim]], [[Sam]]
	- [[Sam]]: hello
	- Kim: without brackets
	- [[Sam]]: ask [[Kim]]
- [[2022-05-06]]
	- Attending: [[Kim]]
`

  test('has each meeting, the newest first, with the lines in their order', () => {
    expect(entries(notes, 'people/kim.xml').map(({ title, summary }) => [title, summary])).toEqual([
      ['Friday 6 May 2022', ['Kim is listed; the notes record no words.']],
      ['Friday 8 April 2022', ['Kim: without brackets', 'Sam: ask Kim']],
    ])
  })

  test('leads to the first of its lines, else to the meeting', () => {
    const [listed, spoke] = entries(notes, 'people/kim.xml')
    expect(listed?.href).toBe('https://minutes.example/minutes/2022-05-06.html')
    expect(spoke?.href).toMatch(/^https:\/\/minutes\.example\/minutes\/2022-04-08\.html#b\w+$/)
    expect(spoke?.more).toEqual({ text: 'The page of 8 April 2022', href: spoke?.href })
  })

  test('shows six lines of a meeting, and counts the others', () => {
    const many = `- [[2022-04-08]]\n\t- Attending: [[Kim]]\n${'\t- [[Kim]]: hi\n'.repeat(8)}`
    expect(entries(many, 'people/kim.xml')[0]?.summary).toEqual([...Array(6).fill('Kim: hi'), 'And 2 more lines.'])
  })

  test('has the last twenty meetings', () => {
    const days = Array.from(
      { length: 25 },
      (_, index) => `- [[2022-04-${String(index + 1).padStart(2, '0')}]]\n\t- [[Kim]]: hi\n\t- [[Kim]]: ok\n`,
    )
    const ids = entries(days.join(''), 'people/kim.xml').map(({ id }) => id.slice(-10))
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([20, '2022-04-25', '2022-04-06'])
  })

  test('what is to come has no day of its publication', () => {
    const [next] = entries('- [[2099-01-01]]\n\t- Attending: [[Kim]]\n', 'people/kim.xml')
    expect(next?.published).toBeNull()
  })
})

describe('where a name has moved', () => {
  const feeds = feedsOf('- [[2022-04-08]]\n\t- Attending: [[Kim]]\n\t- [[Kim]] == [[kimberly]]\n')

  test('each old address says once where it is followed now', () => {
    const moved = [...feeds.values()].filter(({ url }) => url !== 'people/kim.xml')
    expect(moved.length).toBeGreaterThan(1)
    for (const feed of moved) {
      expect(feed.entries.map(({ title, href }) => [title, href])).toEqual([
        ['This feed is now that of Kim', 'https://minutes.example/people/kim.html'],
      ])
      expect(feed.links).toContainEqual({ rel: 'related', href: 'https://minutes.example/people/kim.xml' })
    }
  })

  test('of what has no feed, no old address has one', () => {
    expect([...feedsOf('title:: tea\nalias:: chai\n\n- hot\n').keys()]).toEqual([])
  })
})

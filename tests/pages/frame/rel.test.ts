import { expect, test } from 'vitest'
import type { Page } from '../../../src/garden/model.ts'
import { linkFrom } from '../../../src/pages/frame/link.ts'
import {
  eventUrl,
  feedOf,
  followOf,
  meetingRels,
  nameRels,
  siteRels,
  subscriptions,
} from '../../../src/pages/frame/rel.ts'
import { siteOf } from '../../../src/pages/site.ts'
import { gardenOf } from '../make.ts'

const site = siteOf(
  gardenOf({
    'm.md': `- [[2023-03-01]]
	- Attending: [[Ola Berg]]
	- the [[pump]], and the [[pump]] again, and the [[well]]
- [[2023-04-05]]
	- the [[pump]], as on [[2023-03-01]]
- [[2023-05-03]]
	- bye, as on [[2023-03-01]]
`,
    'shed.md': '- see the [[well]]\n',
  }),
)
const silent = siteOf(gardenOf({ 'shed.md': '- ours\n' }))

function pageOf(name: string): Page {
  const page = site.garden.byKey.get(name)
  if (page === undefined) throw new Error(`no page of ${name}`)
  return page
}

test('people have a feed, and topics that come up in a second meeting; a meeting has none', () => {
  expect(feedOf(pageOf('ola berg'), site)).toBe('people/ola-berg.xml')
  expect(feedOf(pageOf('pump'), site)).toBe('topics/pump.xml')
  expect(feedOf(pageOf('well'), site)).toBeNull()
  expect(feedOf(pageOf('shed'), site)).toBeNull()
  expect(feedOf(pageOf('2023-03-01'), site)).toBeNull()
})

test('the feed of a name stands in the head, and is shown', () => {
  const pump = pageOf('pump')
  const link = linkFrom(pump.url)
  expect(nameRels(pump, site, link)).toEqual([
    { rel: 'alternate', type: 'application/atom+xml', title: 'pump', href: 'pump.xml' },
  ])
  expect(followOf(pump, site, link)).toEqual({ text: 'follow in a feed reader', href: 'pump.xml' })
  expect(nameRels(pageOf('well'), site, link)).toEqual([])
  expect(followOf(pageOf('well'), site, link)).toBeNull()
})

test('a meeting leads to those beside it and to its calendar file', () => {
  const link = linkFrom('minutes/2023-04-05.html')
  const rels = site.garden.meetings.map((meeting) =>
    meetingRels(meeting, link).map(({ rel, href }) => `${rel} ${href}`),
  )
  expect(rels).toEqual([
    ['next 2023-04-05.html', 'alternate 2023-03-01.ics'],
    ['prev 2023-03-01.html', 'next 2023-05-03.html', 'alternate 2023-04-05.ics'],
    ['prev 2023-04-05.html', 'alternate 2023-05-03.ics'],
  ])
  expect(eventUrl(pageOf('2023-04-05'))).toBe('minutes/2023-04-05.ics')
})

test('every page of a group that meets has the feed of all meetings, and its calendar where people look for it', () => {
  const link = linkFrom('topics/pump.html')
  expect(siteRels(site, link)).toEqual([
    { rel: 'alternate', type: 'application/atom+xml', title: 'All meetings', href: '../feed.xml' },
  ])
  expect(subscriptions(site, link)).toEqual([
    { text: 'feed', href: '../feed.xml' },
    { text: 'calendar', href: '../meetings.ics' },
  ])
})

test('a group that does not meet has neither', () => {
  expect([...siteRels(silent, linkFrom('index.html')), ...subscriptions(silent, linkFrom('index.html'))]).toEqual([])
})

/** What search engines read, against the shape that schema.org and its readers ask for. */
import { expect, test } from 'vitest'
import * as z from 'zod'
import { renderPage } from '../../../layouts/page.tsx'
import { pagesOf } from '../../../src/pages/pages.ts'
import { gardenOf } from '../make.ts'

const address = z.url({ protocol: /^https$/ })
const trail = z.strictObject({
  '@context': z.literal('https://schema.org').optional(),
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.tuple([
    z.strictObject({ '@type': z.literal('ListItem'), position: z.literal(1), name: z.string().min(1), item: address }),
    // The page itself needs no address.
    z.strictObject({ '@type': z.literal('ListItem'), position: z.literal(2), name: z.string().min(1) }),
  ]),
})
const event = z.strictObject({
  '@type': z.literal('Event'),
  name: z.string().min(1),
  startDate: z.union([z.iso.date(), z.iso.datetime({ offset: true })]),
  endDate: z.iso.date().optional(),
  eventStatus: z.literal('https://schema.org/EventScheduled'),
  eventAttendanceMode: z.literal('https://schema.org/OnlineEventAttendanceMode').optional(),
  location: z.strictObject({ '@type': z.literal('VirtualLocation'), url: address }).optional(),
  organizer: z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1), url: address }),
  url: address,
})
const meeting = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.tuple([event, trail]) })

const frame = {
  title: 'The Group',
  short: 'Group',
  lang: 'en',
  styleHref: '',
  iconHref: '',
  themeHref: '',
  scriptHrefs: [],
  styleText: '',
  csp: '',
}
const notes = {
  'a.md': `- [[2023-05-03 18:00 +02:00]] </script><img src=x onerror=alert(1)> <!-- [[x]]
	- [[Kim]]: hello
	- [[meet]] https://meet.example/"></script>
	- [[Kim]]: again in [[</script>x]]
- [[2023-05-10]]
	- [[Kim]]: hello
`,
}
const config = 'url: https://minutes.example/group\ntitle: The </script> Group'

/** The data in each page that has some, as a browser would read it: up to the first thing that could end it. */
function dataOf(yaml: string): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const ref of pagesOf(gardenOf(notes, yaml))) {
    const [, text] = /<script type="application\/ld\+json">(.*?)<\/script/s.exec(renderPage(ref.build(), frame)) ?? []
    if (text === undefined) continue
    expect(text).not.toMatch(/[<>]script|<!--/)
    found.set(ref.url, JSON.parse(text))
  }
  return found
}

test('a meeting is an event, with the way to it', () => {
  const first = meeting.parse(dataOf(config).get('minutes/2023-05-03.html'))['@graph']
  expect(first[0]).toMatchObject({
    startDate: '2023-05-03T18:00:00+02:00',
    url: 'https://minutes.example/group/minutes/2023-05-03.html',
    organizer: { name: 'The </script> Group', url: 'https://minutes.example/group/index.html' },
  })
  expect(first[0].name).toContain('</script><img src=x onerror=alert(1)>')
  expect(first[1].itemListElement.map(({ name }) => name)).toEqual(['Meetings', '3 May 2023'])
  const second = meeting.parse(dataOf(config).get('minutes/2023-05-10.html'))['@graph']
  expect(second[0]).toMatchObject({ startDate: '2023-05-10' })
  expect(JSON.stringify(second)).not.toContain('Kim')
})

test('people and topics say where they stand', () => {
  const data = dataOf(config)
  expect(trail.parse(data.get('people/kim.html')).itemListElement[0]).toMatchObject({
    name: 'People',
    item: 'https://minutes.example/group/people/index.html',
  })
  const topics = [...data].filter(([url]) => url.startsWith('topics/'))
  expect(topics.length).toBeGreaterThan(1)
  for (const [, one] of topics) expect(() => trail.parse(one)).not.toThrow()
})

test('without the address of the site there is nothing to say', () => {
  expect([...dataOf('')]).toEqual([])
})

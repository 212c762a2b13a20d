import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Garden } from '../../../src/garden/model.ts'
import { newestFirst } from '../../../src/memory/order.ts'
import type { Catalogue, Finding } from '../../../src/pages/list/catalogue.ts'
import { listingPages } from '../../../src/pages/list/listing.ts'
import type { ListingPage } from '../../../src/pages/model.ts'
import { siteOf } from '../../../src/pages/site.ts'
import { gardenOf } from '../make.ts'

/** A list of all that is said, by who says it. */
function catalogueOf(garden: Garden, own: Partial<Catalogue<Finding>> = {}): Catalogue<Finding> {
  const lines = garden.points.filter(({ role, page }) => role === 'line' && page.meeting !== null)
  return {
    url: 'said.html',
    heading: 'What was said',
    description: 'All of it.',
    says: 'Every line.',
    byWords: 'Said by',
    nouns: ['line', 'lines'],
    nobody: 'nobody',
    findings: newestFirst(lines).map((point) => ({ point, by: point.turn?.speakers ?? [] })),
    facts: (findings) => [`${findings.length} lines`],
    kinds: [
      { id: 'loud', title: 'Loud', words: 'loud', fold: false, is: ({ point }) => point.text.endsWith('!') },
      { id: 'quiet', title: 'Quiet', words: 'quiet', fold: true, is: ({ point }) => !point.text.endsWith('!') },
    ],
    apart: 'year',
    below: 0,
    remarks: () => [],
    none: 'Nothing was said.',
    ...own,
  }
}

/** The pages of that list, by address. */
function listed(notes: string, own: Partial<Catalogue<Finding>> = {}): ReadonlyMap<string, ListingPage> {
  const garden = gardenOf({ 'm.md': notes })
  const refs = listingPages(catalogueOf(garden, own), siteOf(garden))
  return new Map(refs.map((ref) => [ref.url, ref.build()]))
}

function pageAt(pages: ReadonlyMap<string, ListingPage>, url: string): ListingPage {
  const page = pages.get(url)
  if (page === undefined) throw new Error(`no ${url} among ${[...pages.keys()].join(', ')}`)
  return page
}

const itemsOf = (page: ListingPage) => page.sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items))
const hrefsOf = (page: ListingPage) => itemsOf(page).map(({ excerpt }) => excerpt.line.href.replace(/^(?:\.\.\/)+/, ''))
const wayOf = (page: ListingPage, title: string) => page.ways.find((way) => way.title === title)?.links

/** A meeting at which so many lines are said. */
const meeting = (date: string, count: number, who = 'Ola Berg') =>
  `- [[${date}]]\n\t- Attending: [[${who}]]\n${Array.from({ length: count }, (_, at) => `\t- [[${who}]] ${at} of ${date}\n`).join('')}`

describe('a list that one page holds', () => {
  const pages = listed(`${meeting('2022-03-02', 2)}${meeting('2023-03-01', 3, 'Kim Moss')}\t- [[Ola Berg]] oh!\n`)
  const whole = pageAt(pages, 'said.html')

  test('is that page, and one for each person', () => {
    expect([...pages.keys()]).toEqual(['said.html', 'said/by-kim-moss.html', 'said/by-ola-berg.html'])
    expect(whole).toMatchObject({
      parent: null,
      title: 'What was said',
      says: 'Every line.',
      facts: ['6 lines'],
      here: '',
      none: '',
      narrow: '',
    })
  })

  test('has a section for each year, and its meetings, newest first', () => {
    expect(
      whole.sections.map(({ id, title, note, groups }) => [id, title, note, groups.map(({ iso }) => iso)]),
    ).toEqual([
      ['y2023', '2023', '4 lines', ['2023-03-01']],
      ['y2022', '2022', '2 lines', ['2022-03-02']],
    ])
    expect(whole.sections[0]?.groups[0]).toMatchObject({
      title: 'Wednesday 1 March 2023',
      href: 'minutes/2023-03-01.html',
      who: '',
    })
  })

  test('leads to its years where they stand, and to people', () => {
    expect(wayOf(whole, 'Year')).toEqual([
      { text: '2023', href: '#y2023', count: 4, current: false },
      { text: '2022', href: '#y2022', count: 2, current: false },
    ])
    expect(wayOf(whole, 'Said by')).toEqual([
      { text: 'Kim Moss', href: 'said/by-kim-moss.html', count: 3, current: false },
      { text: 'Ola Berg', href: 'said/by-ola-berg.html', count: 3, current: false },
    ])
  })

  test('tells of each line what it is, and whose', () => {
    expect(itemsOf(whole).map(({ state, by }) => `${state} ${by}`)).toEqual([
      'quiet kim-moss',
      'quiet kim-moss',
      'quiet kim-moss',
      'loud ola-berg',
      'quiet ola-berg',
      'quiet ola-berg',
    ])
  })

  test('the page of a person has their lines, and leads back, and to the list narrowed to them', () => {
    const page = pageAt(pages, 'said/by-ola-berg.html')
    expect(page).toMatchObject({
      title: 'What was said: Ola Berg',
      parent: { text: 'What was said', href: '../said.html' },
      facts: ['3 lines'],
      filter: null,
      narrow: '../said.html?person=ola-berg',
    })
    expect(itemsOf(page).map(({ excerpt }) => excerpt.line.html)).toEqual(['oh!', '0 of 2022-03-02', '1 of 2022-03-02'])
    expect(wayOf(page, 'Said by')?.map(({ text, current }) => [text, current])).toEqual([
      ['Kim Moss', false],
      ['Ola Berg', true],
    ])
  })
})

test('a list of one year has no titles that only say so', () => {
  const page = pageAt(listed(meeting('2023-03-01', 2)), 'said.html')
  expect(page.sections.map(({ id, title, note }) => [id, title, note])).toEqual([['y2023', '', '']])
  expect(wayOf(page, 'Year')).toBeUndefined()
})

test('who said most stands first, then by name', () => {
  const page = pageAt(
    listed(meeting('2023-03-01', 1, 'Ada Low') + meeting('2023-03-08', 2) + meeting('2023-03-15', 1, 'Kim Moss')),
    'said.html',
  )
  expect(wayOf(page, 'Said by')?.map(({ text }) => text)).toEqual(['Ola Berg', 'Ada Low', 'Kim Moss'])
})

test('an empty list says so', () => {
  expect(pageAt(listed('- [[2023-03-01]]\n'), 'said.html')).toMatchObject({
    none: 'Nothing was said.',
    sections: [],
    ways: [],
    filter: null,
  })
})

test('apart by kind: sections in the order of the kinds, those without lines left out; each year has a page', () => {
  const notes = `${meeting('2022-03-02', 2)}${meeting('2023-03-01', 1)}\t- [[Kim Moss]] oh!\n`
  const pages = listed(notes, { apart: 'kind' })
  const sections = (url: string) =>
    pageAt(pages, url).sections.map(({ id, title, note, fold }) => [id, title, note, fold])
  expect(sections('said.html')).toEqual([
    ['loud', 'Loud', '1', false],
    ['quiet', 'Quiet', '3', true],
  ])
  expect(sections('said/2022.html')).toEqual([['quiet', 'Quiet', '2', true]])
  expect(wayOf(pageAt(pages, 'said.html'), 'Year')?.map(({ href }) => href)).toEqual([
    'said/2023.html',
    'said/2022.html',
  ])
  expect(pageAt(pages, 'said/2022.html').narrow).toBe('../said.html?year=2022')
})

test('what the catalogue says of a line, a meeting and the list stands with them', () => {
  const page = pageAt(
    listed(`${meeting('2023-03-01', 1)}`.replace(']]\n', ']] the roof\n'), {
      say: ({ point }) => `<${point.text}>`,
      beside: () => 'long ago',
      who: () => 'There: Ola Berg',
      also: () => [{ text: 'more', href: 'more.html' }],
      remarks: () => [{ words: 'heard', text: '', href: '', open: true }],
    }),
    'said.html',
  )
  expect(page.sections[0]?.groups[0]).toMatchObject({ note: 'the roof · long ago', who: 'There: Ola Berg' })
  expect(page.facts).toEqual(['1 lines', { text: 'more', href: 'more.html' }])
  expect(itemsOf(page)).toMatchObject([
    { excerpt: { line: { html: '&lt;0 of 2023-03-01&gt;' } }, remarks: [{ words: 'heard' }] },
  ])
})

test('of the marks of a line only endorsements are shown: what else it is the list says', () => {
  const notes = '- [[2023-03-01]]\n\t- [[Ola Berg]] do we mend the roof?\n\t\t- [[Kim Moss]] +1\n\t- [[Kim Moss]] hi\n'
  const kinds = itemsOf(pageAt(listed(notes), 'said.html')).flatMap(({ excerpt }) => excerpt.line.marks)
  expect(kinds.map(({ kind }) => kind)).toEqual(['endorsed'])
})

describe('a longer list', () => {
  const pages = listed(meeting('2021-03-03', 30) + meeting('2022-03-02', 290) + meeting('2023-03-01', 10))

  test('begins with the newest meetings; one that is too long is cut', () => {
    const page = pageAt(pages, 'said.html')
    expect(page.here).toBe('here the newest 150 of 330')
    expect(hrefsOf(page)).toHaveLength(150)
    expect(page.sections.map(({ title, note }) => [title, note])).toEqual([
      ['2023', ''],
      ['2022', ''],
    ])
  })

  test('shows whole meetings until there are sixty lines', () => {
    const many = listed(meeting('2021-03-03', 100) + meeting('2022-03-02', 50) + meeting('2023-03-01', 20))
    expect(hrefsOf(pageAt(many, 'said.html'))).toHaveLength(70)
  })

  test('has a page for each year, and further ones for a long year, numbered from the oldest line', () => {
    expect([...pages.keys()].filter((url) => !url.includes('by-'))).toEqual([
      'said.html',
      'said/2023.html',
      'said/2022.html',
      'said/2022/1.html',
      'said/2022/2.html',
      'said/2021.html',
    ])
    expect(pageAt(pages, 'said/2022/1.html')).toMatchObject({
      title: 'What was said: 2022, part 1',
      here: 'here 100 of 290',
      narrow: '../../said.html?year=2022',
    })
    expect(wayOf(pageAt(pages, 'said/2022.html'), 'Of this list')).toEqual([
      { text: '2 Mar 2022', href: '2022.html', count: 90, current: true },
      { text: '2 Mar 2022', href: '2022/2.html', count: 100, current: false },
      { text: '2 Mar 2022', href: '2022/1.html', count: 100, current: false },
    ])
  })

  test('a part of several meetings says from when to when', () => {
    const [newest] = wayOf(pageAt(pages, 'said/by-ola-berg.html'), 'Of this list') ?? []
    expect(newest).toMatchObject({ text: '2 Mar 2022 to 1 Mar 2023', current: true })
  })
})

test('beside a part stand the forty who said most, and whose it is; beside the whole all of them', () => {
  const names = Array.from({ length: 45 }, (_, at) => `[[Person ${at + 10}]]`)
  const notes = `- [[2023-03-01]]\n\t- Attending: ${names.join(', ')}\n${names.map((name) => `\t- ${name} hi\n`).join('')}`
  const pages = listed(notes)
  const people = (url: string) => wayOf(pageAt(pages, url), 'Said by')?.map(({ text }) => text)
  expect(people('said.html')).toHaveLength(45)
  expect(people('said/by-person-10.html')).toHaveLength(40)
  expect(people('said/by-person-54.html')).toHaveLength(41)
  expect(people('said/by-person-54.html')?.at(-1)).toBe('Person 54')
})

/** So many lines a month, from January 2022 on. */
const months = (counts: readonly number[]) =>
  counts
    .map((count, at) =>
      meeting(`202${2 + Math.floor(at / 3)}-0${(at % 3) + 1}-05`, count, at % 2 === 0 ? 'Ola Berg' : 'Kim Moss'),
    )
    .join('')

const sizes = fc.array(fc.constantFrom(1, 40, 120, 260), { minLength: 1, maxLength: 5 })

test('the years hold every line once, and so do the people; no line leaves the further page that it stands on', () => {
  fc.assert(
    fc.property(sizes, fc.constantFrom(1, 120), (counts, more) => {
      const pages = listed(months(counts))
      const later = listed(months([...counts, more]))
      const total = counts.reduce((sum, count) => sum + count, 0)
      const linesOf = (folder: RegExp) =>
        [...pages].filter(([url]) => folder.test(url)).flatMap(([, page]) => hrefsOf(page))
      for (const lines of [linesOf(/^said\/by-/), ...(pages.has('said/2022.html') ? [linesOf(/^said\/\d/)] : [])]) {
        expect([lines.length, new Set(lines).size]).toEqual([total, total])
      }
      for (const [url, page] of pages) {
        if (/\/\d+\.html$/.test(url) && !/^said\/\d{4}\.html$/.test(url))
          expect(hrefsOf(pageAt(later, url))).toEqual(hrefsOf(page))
        expect(itemsOf(page).length).toBeLessThanOrEqual(150)
      }
    }),
    { numRuns: 15 },
  )
})

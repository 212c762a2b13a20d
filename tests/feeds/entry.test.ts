import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../src/feeds/atom.ts'
import { entryOf, entryTitle, summaryOf } from '../../src/feeds/entry.ts'
import type { Meeting } from '../../src/garden/model.ts'
import { linkUnder } from '../../src/pages/frame/link.ts'
import { type Site, siteOf } from '../../src/pages/site.ts'
import { gardenOf } from '../pages/make.ts'

/** The first meeting of some notes, with its site. */
function first(...lines: readonly string[]): [Meeting, Site] {
  const site = siteOf(gardenOf({ 'a.md': `${lines.join('\n')}\n` }, 'url: https://minutes.example'))
  const [meeting] = site.garden.meetings
  if (meeting === undefined) throw new Error('no meeting')
  return [meeting, site]
}

function entry(lines: readonly string[], full = true): FeedEntry {
  const [meeting, site] = first(...lines)
  return entryOf(meeting, { site, link: linkUnder('https://minutes.example/'), about: null }, full).entry
}

const spring = [
  '- [[2022-04-08]] spring',
  '\t- Attending: [[Kim]], [[Sam]], Ola Berg',
  '\t- [[Kim]] who restores the [[backup]]?',
  '\t- TODO [[Sam]] look at it',
  '\t- DECISION: we keep it',
]

test.each([
  [spring, 'Friday 8 April 2022: spring'],
  [['- [[2022-04-08]]', '\t- hello'], 'Friday 8 April 2022'],
  [['- [[2099-01-01]] new year', '\t- hello'], 'Thursday 1 January 2099 (scheduled): new year'],
])('%j is called %j', (lines, title) => {
  expect(entryTitle(...first(...lines))).toBe(title)
})

describe('in a few sentences', () => {
  const summary = (...lines: readonly string[]) => summaryOf(...first(...lines))

  test('who spoke, what of, what came of it', () => {
    expect(summary(...spring)).toEqual([
      'Spoke: Kim.',
      'Also listed: Sam and Ola Berg.',
      'Threads: who restores the backup?; Sam look at it; DECISION: we keep it',
      '1 decision.',
      'Open: 1 question without a recorded reply and 1 next step.',
    ])
  })

  test('one without notes says so', () => {
    expect(summary('- [[2022-04-08]]')).toEqual(['Nobody has written notes of this meeting yet.'])
  })

  test('of one to come, the agenda', () => {
    expect(summary('- [[2099-01-01]]', '\t- roof')).toEqual(['Agenda so far: roof'])
  })

  test('many names and threads are counted; one more than fits is named too', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `[[p${index + 1}]]`).join(', ')
    const many = (people: number, threads: number) =>
      summary(
        '- [[2022-04-08]]',
        `\t- Attending: ${names(people)}`,
        ...Array.from({ length: threads }, (_, index) => `\t- thread ${index + 1}`),
      )
    expect(many(14, 10)).toEqual([
      'Listed: p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12 and 2 more.',
      'Threads: thread 1; thread 2; thread 3; thread 4; thread 5; thread 6; thread 7; thread 8; and 2 more',
    ])
    expect(many(13, 9).join(' ')).not.toContain('more')
  })
})

describe('the entry', () => {
  test('has the address of its page, and its day', () => {
    expect(entry(spring)).toMatchObject({
      id: 'https://minutes.example/minutes/2022-04-08.html',
      href: 'https://minutes.example/minutes/2022-04-08.html',
      published: '2022-04-08T00:00:00Z',
      more: { text: 'The page of 8 April 2022', href: 'https://minutes.example/minutes/2022-04-08.html' },
    })
  })

  test('of a meeting to come is not published then: readers would hide it, or put it first for years', () => {
    expect(entry(['- [[2099-01-01]]', '\t- roof']).published).toBeNull()
  })

  test('has no text where it is not wanted, or where there is none', () => {
    expect(entry(spring, false).content).toBeNull()
    expect(entry(['- [[2022-04-08]]']).content).toBeNull()
  })
})

describe('in full', () => {
  test('what is open stands on top; lists of people and what heads the notes do not', () => {
    const { content } = entry(spring.toSpliced(1, 0, '\t- Date: 2022-04-08'))
    expect([...(content ?? '').matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      'Decided',
      'Next steps',
      'Questions, no reply recorded',
      'What was said',
    ])
    expect(content).not.toContain('Attending')
    expect(content).not.toContain('Date:')
  })

  test('says how much more there is on the page', () => {
    const many = Array.from({ length: 310 }, (_, index) => `\t- line ${index}`)
    const { content } = entry(['- [[2022-04-08]]', ...many])
    expect(content).toContain('line 299<')
    expect(content).not.toContain('line 300<')
    expect(content).toContain('>10 more lines on the page<')
  })

  test('counts the lines that it shows', () => {
    const [meeting, site] = first(...spring)
    const desk = { site, link: linkUnder('https://minutes.example/'), about: null }
    expect(entryOf(meeting, desk, true).lines).toBe(3)
    expect(entryOf(meeting, desk, false).lines).toBe(0)
  })
})

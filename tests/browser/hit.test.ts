import { describe, expect, test } from 'vitest'
import { addressOf, askedOf } from '../../src/browser/asked.ts'
import { countsOf, groupsOf, type Hit, markedIn, passes, pieces, says, spaced } from '../../src/browser/hit.ts'

const nothing = { kind: '', person: '', year: '', mark: '' }

test('the address holds what is asked for, and gives it back', () => {
  const asked = { query: 'tea & cake?', filters: { ...nothing, person: 'Zoë Kovač', year: '2022' } }
  expect(addressOf(asked)).toBe('q=tea+%26+cake%3F&person=Zo%C3%AB+Kova%C4%8D&year=2022')
  expect(askedOf(new URLSearchParams(addressOf(asked)))).toEqual(asked)
  expect(addressOf({ query: '', filters: nothing })).toBe('')
})

describe('what is found', () => {
  const hit = (content: string, meta = {}) => ({ content, meta })

  test('says each word, or one of its stem; a sign as it is', () => {
    expect(says(hit('we planted seeds'), ['plant', 'seed'])).toBe(true)
    expect(says(hit('we went back'), ['backup'])).toBe(false)
    expect(says(hit('we planted 🌱'), ['🌱'])).toBe(true)
    expect(says(hit('we planted 🌱'), ['🍮'])).toBe(false)
  })

  test('where a script sets no spaces, the letters must follow each other', () => {
    expect(spaced('予算 tea')).toBe('予 算 tea')
    expect(says(hit('会\u2060 議\u2060 で\u2060 予\u2060 算'), ['予算'])).toBe(true)
    expect(says(hit('会\u2060 議\u2060 で\u2060 予\u2060 算'), ['算予'])).toBe(false)
  })

  test('is shown as it was written', () => {
    const shown = pieces('で\u2060 <mark>予\u2060</mark> <mark>算</mark> &lt;b&gt; tea')
    expect(shown.map(({ text }) => text).join('')).toBe('で予算 <b> tea')
    expect(shown.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['予算'])
  })

  test('stands by page: its name, meetings from the newest, notes; what says all in one line before what needs several', () => {
    const found = (raw_url: string, isPart?: true): Hit => {
      const title = raw_url.replace(/^\w+\/|\..*/g, '')
      return { raw_url, content: '', excerpt: '', meta: { title }, filters: {}, ...(isPart && { isPart }) }
    }
    const groups = groupsOf(
      [
        ...[found('topics/soup.html#a'), found('minutes/2022-04-08.html#a', true), found('minutes/2022-04-08.html#b')],
        ...[found('minutes/2023-05-12.html#a', true), found('minutes/2022-05-13.html#a'), found('people/tea.html')],
      ],
      ['tea', 'cake'],
    )
    expect(groups.map(({ hits }) => hits.map(({ raw_url }) => raw_url.replace(/^.*\//, '')))).toEqual([
      ['tea.html'],
      ['2022-05-13.html#a'],
      ['2022-04-08.html#b', '2022-04-08.html#a'],
      ['2023-05-12.html#a'],
      ['soup.html#a'],
    ])
  })

  test('has its words marked in the way there too', () => {
    expect(markedIn('the MIT License', ['licen']).filter(({ marked }) => marked)).toEqual([
      { text: 'License', marked: true },
    ])
  })

  test('is counted by what each filter would leave beside the others', () => {
    const all = [
      { filters: { person: ['kim'], year: ['2022'] } },
      { filters: { person: ['kim'], year: ['2023'] } },
      { filters: { person: ['sam'], year: ['2023'] } },
    ]
    const counts = countsOf(all, { ...nothing, person: 'kim' })
    expect([...(counts.get('year') ?? [])]).toEqual([
      ['2022', 1],
      ['2023', 1],
    ])
    expect([...(counts.get('person') ?? [])]).toEqual([
      ['kim', 2],
      ['sam', 1],
    ])
    expect(all.filter((one) => passes(one, { ...nothing, person: 'kim', year: '2023' }))).toHaveLength(1)
  })
})

import { describe, expect, test } from 'vitest'
import type { Garden, Point } from '../../../src/garden/model.ts'
import { linkFrom } from '../../../src/pages/frame/link.ts'
import {
  type Desk,
  hrefOf,
  type LineOptions,
  lineOf,
  saysItself,
  sourceOf,
  spoken,
  titleOf,
  voiceOf,
} from '../../../src/pages/line/line.ts'
import type { Line } from '../../../src/pages/shape.ts'
import { siteOf } from '../../../src/pages/site.ts'
import { gardenOf } from '../make.ts'

/** A garden of one meeting with these lines. */
const meetingOf = (...lines: readonly string[]) =>
  gardenOf({
    'm.md': ['- [[2023-05-03]]', '\t- Attending: [[Ola Berg]], [[Kim Moss]]', ...lines.map((line) => `\t${line}`)].join(
      '\n',
    ),
  })

/** What stands in a line of the file. */
function at({ points }: Garden, line: number): Point {
  const point = points.find(({ block }) => block.line === line)
  if (point === undefined) throw new Error(`nothing in line ${line}`)
  return point
}

const deskOf = (garden: Garden, url = 'index.html'): Desk => ({
  site: siteOf(garden),
  link: linkFrom(url),
  about: null,
})

function shown(garden: Garden, line: number, options: Partial<LineOptions> = {}): Line {
  return lineOf(at(garden, line), deskOf(garden), { here: false, level: 3, lines: [], ...options })
}

describe('where a line stands', () => {
  const yaml = 'repository: { url: "https://github.com/a/b" }'

  test('in words, and where its repository is known, there', () => {
    const source = (config: string) => sourceOf('a.md', 3, siteOf(gardenOf({ 'a.md': '- hi\n' }, config)))
    expect(source('')).toEqual({ words: 'a.md, line 3', line: 3, href: null, edit: null })
    expect(source(yaml).href).toMatch(/^https:\/\/github\.com\/a\/b\/blob\/.*\/a\.md\?plain=1#L3$/)
    expect(source(yaml).edit).toMatch(/^https:\/\/github\.com\/a\/b\/edit\/.*\/a\.md#L3$/)
  })

  test('nothing leads to a file whose name is masked', () => {
    const garden = { ...gardenOf({ 'a.md': '- hi\n' }, yaml), masked: new Set(['a.md']) }
    expect(sourceOf('a.md', 3, siteOf(garden))).toMatchObject({ words: 'a.md, line 3', href: null, edit: null })
  })

  test('a link leads to the line on its page; to the page, where the line is not shown', () => {
    const garden = gardenOf({ 'a.md': '- hi\n- #go https://a.example/\n' })
    const hi = at(garden, 1)
    expect(hrefOf(hi, linkFrom('index.html'))).toBe(`topics/a.html#${hi.id}`)
    expect(hrefOf(hi, linkFrom('topics/a.html'))).toBe(`#${hi.id}`)
    expect(hrefOf(at(garden, 2), linkFrom('index.html'))).toBe('topics/a.html')
  })
})

describe('what a line is about', () => {
  const garden = meetingOf(
    '- [[Ola Berg]] the [[pump]] **leaks**',
    '- [[Kim Moss]]',
    '\t- <!-- to do -->',
    '\t- it does not',
    '- [[Kim Moss]] == Kimmy',
    '\t- paints fences',
    `- ${'word '.repeat(40)}`,
    '- -',
  )

  test('its words, plain; else who speaks, and what is said first below it', () => {
    expect(titleOf(at(garden, 3))).toBe('the pump leaks')
    expect(titleOf(at(garden, 4))).toBe('Kim Moss: it does not')
    expect(titleOf(at(garden, 7))).toBe('Kim Moss: paints fences')
    expect([3, 4, 7].map((line) => saysItself(at(garden, line)))).toEqual([true, false, false])
  })

  test('cut at a word where it is long', () => {
    expect(titleOf(at(garden, 9), 20)).toBe('word word word word …')
    expect(titleOf(at(garden, 9)).length).toBeLessThan(75)
  })

  test('with its speaker before it, once', () => {
    expect(spoken(at(garden, 3), 70)).toBe('Ola Berg: the pump leaks')
    expect(spoken(at(garden, 4), 70)).toBe('Kim Moss: it does not')
    expect(spoken(at(garden, 6), 70)).toBe('it does not')
  })

  test('of a line that says nothing, a sign that there is one', () => {
    const empty = gardenOf({ 'a.md': '- <!-- to do -->\n' })
    expect(titleOf(at(empty, 1))).toBe('…')
  })
})

describe('a line', () => {
  test('says who speaks to whom, and what', () => {
    const garden = meetingOf('- [[Ola Berg]] -> [[Kim Moss]]: the [[pump]] leaks')
    const line = shown(garden, 3)
    expect(line).toMatchObject({ look: 'line', level: 0, unknown: false, lead: null, block: false })
    expect(line.voices).toEqual([
      voiceOf(at(garden, 3).turn?.speakers[0] ?? at(garden, 3).page, linkFrom('index.html')),
    ])
    expect([...line.voices, ...line.to].map(({ text, href, initials }) => [text, href, initials])).toEqual([
      ['Ola Berg', 'people/ola-berg.html', 'OB'],
      ['Kim Moss', 'people/kim-moss.html', 'KM'],
    ])
    expect(line.html).toContain('>pump</a> leaks')
    expect(line.html).not.toContain('Ola')
  })

  test('has a remark as written; and somebody speaks, where nobody knows who', () => {
    const garden = meetingOf('- [[Ola Berg]] (joined late): hi', '- ??: so what', '- so')
    expect([3, 4, 5].map((line) => shown(garden, line)).map(({ remark, unknown }) => [remark, unknown])).toEqual([
      ['joined late', false],
      ['', true],
      ['', false],
    ])
  })

  test('has its anchor on the page on which it stands, and none elsewhere', () => {
    const garden = gardenOf({ 'a.md': '- hi\n' })
    expect(shown(garden, 1, { here: true }).id).toBe(at(garden, 1).id)
    expect(shown(garden, 1, { here: false }).id).toBe('')
    expect(shown(garden, 1, { here: false }).href).toBe(`topics/a.html#${at(garden, 1).id}`)
  })

  test('has the level of its page, where it is a heading', () => {
    const garden = gardenOf({ '2023-05-03.md': '## Pump\n\n- leaks\n' })
    expect(shown(garden, 1, { level: 4 })).toMatchObject({ look: 'heading', level: 4, html: 'Pump' })
    expect(shown(garden, 3, { level: 4 })).toMatchObject({ look: 'line', level: 0 })
  })

  test('looks like a name, or stands aside, where it says nothing itself', () => {
    const garden = meetingOf('- [[Kim Moss]]', '\t- hi')
    expect([2, 3, 4].map((line) => shown(garden, line).look)).toEqual(['aside', 'name', 'line'])
  })

  test('says what the page wants it to say', () => {
    const say = shown(gardenOf({ 'a.md': '- short\n' }), 1)
    expect(shown(gardenOf({ 'a.md': '- a long line\n' }), 1, { say })).toMatchObject({ html: 'short' })
  })
})

describe('lines that are links of their own form', () => {
  test('what opens a meeting: its day, and its title or state', () => {
    const garden = gardenOf({ 'm.md': '- [[2023-05-03]] the roof\n\t- hi\n- [[2023-05-10]]\n- [[2023-07-05]]\n' })
    expect([1, 3, 4].map((line) => shown(garden, line).lead)).toEqual([
      { text: 'Wednesday 3 May 2023', href: 'minutes/2023-05-03.html', note: 'the roof', to: null },
      { text: 'Wednesday 10 May 2023', href: 'minutes/2023-05-10.html', note: 'no notes', to: null },
      { text: 'Wednesday 5 July 2023', href: 'minutes/2023-07-05.html', note: 'scheduled', to: null },
    ])
    expect(shown(garden, 1).html).toBe('')
  })

  test('a labelled link: its name, and where it leads', () => {
    const garden = gardenOf({ 'a.md': '- [[parts]] https://www.pump.example/parts\n' })
    expect(shown(garden, 1)).toMatchObject({
      html: '',
      lead: {
        text: 'parts',
        href: 'topics/parts.html',
        note: '',
        to: { text: 'pump.example/parts', href: 'https://www.pump.example/parts' },
      },
    })
  })
})

test('a thread has a name on its own page, and can be folded from six lines on', () => {
  const below = (count: number) => Array.from({ length: count }, () => '\t- so')
  const garden = meetingOf('- [[Ola Berg]] the pump', ...below(5), '- the well', ...below(6))
  const five = shown(garden, 3, { here: true })
  const six = shown(garden, 9, { here: true })
  expect([five.thread, five.fold]).toEqual(['the pump', undefined])
  expect([six.thread, six.fold]).toEqual(['the well', '6 lines'])
  expect([shown(garden, 9).thread, shown(garden, 9).fold, shown(garden, 10, { here: true }).thread]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

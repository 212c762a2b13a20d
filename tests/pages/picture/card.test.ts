import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faceOf } from '../../../src/pages/line/face.ts'
import { cardHeight, cardsOf, cardUrl, cardWidth, palette } from '../../../src/pages/picture/card.ts'
import { siteOf } from '../../../src/pages/site.ts'
import { gardenOf } from '../make.ts'

const url = 'url: https://riverside.example/minutes/'
const notes = {
  'm.md': [
    '- [[2023-01-04]]',
    '\t- [[Ola]]: shall we paint the [[boat]]?',
    '\t\t- a line that names nobody',
    '\t\t\t- deeper',
    '\t- [[Kim]]: yes',
    '- [[2023-02-01]]',
    '\t- [[Ola]]: a [[boat]] needs paint',
    '- [[2023-03-01]]',
    '\t- [[Kim]]: nothing',
    '\t- [[Kim]]: at all',
    '\t- [[Kim]]: today',
    '',
  ].join('\n'),
}
const cards = (yaml: string, given: Readonly<Record<string, string>> = notes) => cardsOf(siteOf(gardenOf(given, yaml)))
const card = (page: string, yaml = url) => cards(yaml).get(page)?.() ?? []

test('only where links elsewhere can say where it is; for what has something to show', () => {
  expect([...cards('').keys()]).toEqual([])
  expect([...cards(url).keys()].sort()).toEqual([
    'index.html',
    'minutes/2023-01-04.html',
    'minutes/2023-03-01.html',
    'people/kim.html',
    'people/ola.html',
    'topics/boat.html',
  ])
  expect(cards(url, { 'a.md': '- a note\n' }).size).toBe(0)
  expect(cardUrl('people/ola.html')).toBe('people/ola.png')
})

test('a meeting: its lines, as deep as they stand, in the colour of who is named on them', () => {
  const lines = card('minutes/2023-01-04.html')
  expect(lines).toHaveLength(4)
  const [first, second, third, last] = lines
  expect(first?.colour).toBe(4 + faceOf('Ola').hue)
  expect(last?.colour).toBe(4 + faceOf('Kim').hue)
  expect(second?.colour).toBe(third?.colour)
  expect((first?.x ?? 0) < (second?.x ?? 0) && (second?.x ?? 0) < (third?.x ?? 0)).toBe(true)
  expect(last?.x).toBe(first?.x)
})

test('a person, a topic: all meetings, those where they were in the accent', () => {
  expect(card('people/ola.html').map(({ colour }) => colour)).toEqual([3, 3, 1])
  expect(card('topics/boat.html').map(({ colour }) => colour)).toEqual([3, 3, 1])
  expect(card('people/kim.html').map(({ colour }) => colour)).toEqual([3, 1, 3])
  const heights = card('index.html').map(({ height }) => height)
  expect(heights[0]).toBeGreaterThan(heights[1] ?? 0)
})

test.each([1, 5, 107, 108, 109, 300])('%d meetings and their lines stay within the picture', (count) => {
  const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
  const text = Array.from(
    { length: count },
    (_, index) => `- [[${day(index)}]]\n${`\t- [[Ola]]: ${'word '.repeat(index)}\n`.repeat(3 + (index % 100))}`,
  ).join('')
  for (const draw of cards(url, { 'm.md': text }).values()) {
    const bars = draw()
    expect(bars.length).toBeGreaterThan(0)
    for (const bar of bars) {
      expect(Object.values(bar).every(Number.isInteger)).toBe(true)
      expect(bar.x >= 30 && bar.x + bar.width <= cardWidth - 20).toBe(true)
      expect(bar.y >= 20 && bar.y + bar.height <= cardHeight - 20).toBe(true)
    }
  }
})

test('its colours are those of the pages', () => {
  const base = readFileSync('layouts/style/base.css', 'utf8')
  const [paper, line, , accent] = palette.map((colour) => `#${colour.toString(16).padStart(6, '0')}`)
  expect(base).toContain(`--paper: ${paper};`)
  expect(base).toContain(`--line: ${line};`)
  expect(base).toContain(`--accent: ${accent};`)
})

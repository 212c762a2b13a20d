import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/pages/pages.ts'
import { gardenOf, pageAt } from '../make.ts'

test('by weight: in how many meetings it came up, not how often', () => {
  const often = '\t- [[pump]]\n'.repeat(5)
  const garden = gardenOf({
    'a.md': `- [[2023-05-03]]\n${often}\t- [[shed]]\n- [[2023-04-05]]\n\t- paint the [[shed]], oil the [[pump]]\n- [[2023-03-01]]\n\t- paint the [[shed]], mend the [[roof]]\n`,
  })
  const page = pageAt(garden, 'topics/index.html', 'topics')
  expect(page.rows.map((row) => `${row.text} ${row.count} ${row.unit} ${row.weight}`)).toEqual([
    'shed 3 meetings 100',
    'pump 2 meetings 67',
  ])
})

test('what is named once does not drown the rest', () => {
  const once = Array.from({ length: 30 }, (_, index) => `[[once ${index}]]`).join(' ')
  const garden = gardenOf({ 'a.md': `- ${once} [[twice]]\n`, 'b.md': '- [[twice]]\n' })
  const page = pageAt(garden, 'topics/index.html', 'topics')
  expect(page.letters.flatMap((letter) => letter.entries.map((entry) => entry.text))).toEqual(['a', 'b', 'twice'])
  expect(page.once).toHaveLength(30)
  expect(page.once[2]?.text).toBe('once 2')
})

test('other names lead to the one that stands', () => {
  const garden = gardenOf({ 'web access control.md': 'alias:: WAC\n\n- rules\n' })
  const entries = pageAt(garden, 'topics/index.html', 'topics').letters.flatMap((letter) => letter.entries)
  expect(entries.map((entry) => `${entry.text}${entry.see === '' ? '' : ` see ${entry.see}`}`)).toEqual([
    'WAC see web access control',
    'web access control',
  ])
})

test('of thousands of names the letters have pages of their own, and a letter of very many has several', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `[[name ${index}]]`)
  const garden = gardenOf({
    'a.md': `- ${names.join(' ')} [[Ärger]] [[雨]] [[風]] [[?!]] [[twice]]\n`,
    'b.md': '- [[twice]]\n',
  })
  const page = pageAt(garden, 'topics/index.html', 'topics')
  expect([page.letters, page.once]).toEqual([[], []])
  expect(page.rows.map((row) => row.text)).toEqual(['twice'])
  expect(page.pages.map(({ text, count }) => `${text}: ${count}`)).toEqual([
    '#: 1',
    'A: 2',
    'B: 1',
    'N: 1200',
    'N, part 2: 1200',
    'N, part 3: 600',
    'T: 1',
    '漢: 2',
  ])
  const shown = pagesOf(garden)
    .filter((ref) => ref.url.startsWith('topics/index/'))
    .map((ref) => ref.build())
    .flatMap((one) => (one.kind === 'topics' ? one.letters.flatMap((letter) => letter.entries) : []))
  expect(shown).toHaveLength(3007)
  expect(shown.find((entry) => entry.text === 'name 7')?.href).toBe('../name-7.html')
})

test('what came up lately stands apart from what comes up most', () => {
  const lines = (date: string, names: string) => `- [[${date}]]\n\t- ${names}\n`
  const old = ['2021-01-01', '2021-02-01', '2021-03-01'].map((date) =>
    lines(date, Array.from({ length: 12 }, (_, index) => `[[old ${index}]]`).join(' ')),
  )
  const garden = gardenOf({ 'a.md': `${old.join('')}${lines('2023-05-03', '[[new]]')}` })
  const page = pageAt(garden, 'topics/index.html', 'topics')
  expect(page.rows.map((row) => row.text)).not.toContain('new')
  expect(page.recent.map((link) => `${link.text} ${link.count}`)).toEqual(['new 1'])
  expect(page.recentNote).toBe('meetings since November 2022')
})

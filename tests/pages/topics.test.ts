import { expect, test } from 'vitest'
import { gardenOf, pageAt } from './make.ts'

test('by weight: in how many meetings it came up, not how often', () => {
  const often = '\t- [[pump]]\n'.repeat(5)
  const garden = gardenOf({ 'a.md': `- [[2023-05-03]]\n${often}\t- [[shed]]\n- [[2023-04-05]]\n\t- [[shed]]\n` })
  const page = pageAt(garden, 'topics/index.html', 'topics')
  expect(page.rows.map((row) => `${row.text} ${row.count} ${row.unit} ${row.weight}`)).toEqual([
    'shed 2 meetings 100',
    'pump 1 meeting 50',
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

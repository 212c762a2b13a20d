import { expect, test } from 'vitest'
import { deepest } from '../../../src/pages/line/outline.ts'
import type { Line } from '../../../src/pages/shape.ts'
import { gardenOf, pageAt } from '../make.ts'

/** The lines as indented text: speaker, words, marks. */
function drawn(lines: readonly Line[], depth = 0): string {
  return lines
    .map((line) => {
      const words = line.lead === null ? line.html : `${line.lead.text} → ${line.lead.to?.text ?? line.lead.note}`
      const own = [
        line.voices.map((voice) => voice.text).join(', '),
        words,
        ...line.marks.map((mark) => `[${mark.text}]`),
      ]
      const text = own.filter((part) => part !== '').join(' ')
      return `${'  '.repeat(depth)}${line.level > 0 ? `h${line.level} ` : ''}${text}\n${drawn(line.lines, depth + 1)}`
    })
    .join('')
}

test('headings and what stands below them', () => {
  const garden = gardenOf({ 'a.md': '# a\n\n## one\n- x\n### two\n- y\n## three\n' })
  expect(drawn(pageAt(garden, 'topics/a.html', 'topic').notes[0]?.lines ?? [])).toBe(
    'h3 one\n  x\n  h4 two\n    y\nh3 three\n',
  )
})

test('a labelled link is shown as label → host', () => {
  const garden = gardenOf({ 'a.md': '- [[meet]] https://call.example/room\n' })
  expect(drawn(pageAt(garden, 'topics/a.html', 'topic').notes[0]?.lines ?? [])).toBe('meet → call.example/room\n')
})

test('a note with meetings in it shows them as links, and each meeting its own lines', () => {
  const garden = gardenOf({
    'group.md': '- we meet\n- [[2023-05-03]]\n\t- [[Ola]] hi\n\t- [[Ola]] bye\n- [[2023-04-05]]\n',
  })
  expect(drawn(pageAt(garden, 'topics/group.html', 'topic').notes[0]?.lines ?? [])).toBe(
    'we meet\nWednesday 3 May 2023 → \nWednesday 5 April 2023 → no notes\n',
  )
  expect(drawn(pageAt(garden, 'minutes/2023-05-03.html', 'meeting').lines)).toBe('Ola hi\nOla bye\n')
})

test('every line has its anchor and its source', () => {
  const garden = gardenOf({ 'a b.md': '- x\n\t- y\n' }, 'repository: https://git.example/g/minutes')
  const line = pageAt(garden, 'topics/a-b.html', 'topic').notes[0]?.lines[0]?.lines[0]
  expect(line?.href).toBe(`#${line?.id}`)
  expect(line?.id).not.toBe('')
  expect(line?.source).toEqual({
    words: 'a b.md, line 2',
    line: 2,
    href: 'https://git.example/g/minutes/-/blob/main/content/a%20b.md#L2',
    edit: 'https://git.example/g/minutes/-/edit/main/content/a%20b.md#L2',
  })
})

test('levels nobody can read are shown as siblings, and no depth is too much', () => {
  const deep = Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth)}- ${depth}`).join('\n')
  const garden = gardenOf({ 'a.md': deep })
  let lines = pageAt(garden, 'topics/a.html', 'topic').notes[0]?.lines ?? []
  let depth = 0
  for (; lines.length === 1; lines = lines[0]?.lines ?? []) depth++
  // The rest stands on further sheets.
  const on = pageAt(garden, 'topics/a.html', 'topic').sheets.reduce((sum, { count }) => sum + count, 0)
  expect([depth, lines.length]).toEqual([deepest, 10_000 - deepest - on])
})

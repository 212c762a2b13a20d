import { expect, test } from 'vitest'
import type { Line } from '../../../src/pages/shape.ts'
import { gardenOf, pageAt } from '../make.ts'

const id = '60a77d63-f73f-4cd4-9e65-8c4e30cbc752'
const count = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + 1 + count(line.lines), 0)

test('what is embedded is bounded, and says where the rest stands', () => {
  const garden = gardenOf({
    'long.md': Array.from({ length: 100 }, (_, n) => `- line ${n}`).join('\n'),
    'note.md': Array.from({ length: 100 }, () => '- {{embed [[long]]}}').join('\n'),
  })
  const lines = pageAt(garden, 'topics/note.html', 'topic').notes.flatMap((part) => part.lines)
  expect(lines[0]?.embeds?.map(({ more }) => more)).toEqual([{ text: 'long', href: 'long.html' }])
  expect(count(lines[0]?.embeds?.[0]?.lines ?? [])).toBe(40)
  expect(
    lines.reduce((sum, { embeds = [] }) => sum + embeds.reduce((all, embed) => all + count(embed.lines), 0), 0),
  ).toBe(600)
})

test('embedded lines have no anchor of their own', () => {
  const garden = gardenOf({ 'a.md': `- one\n  id:: ${id}\n- {{embed ((${id}))}}` })
  const [, line] = pageAt(garden, 'topics/a.html', 'topic').notes.flatMap((part) => part.lines)
  expect(line?.embeds?.[0]?.lines).toMatchObject([{ id: '', html: 'one' }])
  expect(line?.html).toContain('>a</a>')
})

test('where a line is quoted, its embed is a link with the words of it', () => {
  const garden = gardenOf({ 'a.md': `- one\n  id:: ${id}`, 'b.md': `- [[c]] {{embed ((${id}))}}` })
  const [group] = pageAt(garden, 'topics/c.html', 'topic').others
  expect(group?.excerpts[0]?.line.html).toContain(`<a href="a.html#${id}">one</a>`)
  expect(group?.excerpts[0]?.line.embeds).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { recordsOf, type SearchRecord } from '../../src/feeds/records.ts'
import { defaults } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import { parse } from '../../src/outline/parse.ts'

const records = (files: Readonly<Record<string, string>>): SearchRecord[] => {
  const notes = Object.entries(files).map(([file, text]) => parse(file, text))
  return [...recordsOf(buildGarden({ notes, config: defaults, now: '2022-06-01T00:00:00Z' }))]
}

describe('records for search', () => {
  test('a turn has its words and the lines below up to the next turn', () => {
    const all = records({
      'a.md': `- [[2022-04-08]]
	- Attending: [[kim]], [[sam]]
	- backups
		- [[kim]] who restores?
			- nobody
		- [[sam]] I do
	- tea
`,
    }).filter(({ filters }) => filters.kind?.[0] === 'meeting')
    expect(all.map(({ content, meta }) => [meta.speaker, meta.path, content])).toEqual([
      [undefined, undefined, 'backups'],
      ['kim', 'backups', 'who restores? · nobody'],
      ['sam', 'backups', 'I do'],
      [undefined, undefined, 'tea'],
    ])
    expect(all[1]?.meta.title).toBe('8 April 2022')
    expect(all[1]?.filters).toEqual({ kind: ['meeting'], year: ['2022'], person: ['kim'], mark: ['question'] })
    for (const { url } of all) expect(url).toMatch(/^minutes\/2022-04-08\.html#[a-z0-9-]+$/)
  })

  test('a marked line is found as itself, also below a turn', () => {
    const all = records({
      'a.md': `- [[2022-04-08]]
	- Attending: [[kim]]
	- [[kim]] the lighthouse needs paint
		- DECISION: white
		- who has a ladder?
			- the harbour
`,
    }).filter(({ filters }) => filters.kind?.[0] === 'meeting')
    expect(all.map(({ content, filters }) => [content, filters.mark])).toEqual([
      ['the lighthouse needs paint', undefined],
      ['DECISION: white', ['decision']],
      ['who has a ladder? · the harbour', ['question']],
    ])
  })

  test('a line beside a turn is nobody’s, and has no mark of it; below it, it is found with it', () => {
    const all = records({
      'a.md': `- [[2022-04-08]]
	- Attending: [[kim]], [[sam]]
	- other
		- plain below
		- [[sam]] who decides?
			- nobody does
		- the council decided in 1990
			- in May
		- [[kim]] DECISION: we do
		- rain
`,
    }).filter(({ filters }) => filters.kind?.[0] === 'meeting')
    expect(all.map(({ content, meta, filters }) => [content, meta.speaker, meta.path, filters.mark?.[0]])).toEqual([
      ['other · plain below', undefined, undefined, undefined],
      ['who decides? · nobody does', 'sam', 'other', 'question'],
      ['the council decided in 1990 · in May', undefined, 'other', undefined],
      ['DECISION: we do', 'kim', 'other', 'decision'],
      ['rain', undefined, 'other', undefined],
    ])
  })

  test('a line that goes on with a turn is found with it', () => {
    const all = records({
      'a.md': `- [[2022-04-08]]
	- Attending: [[kim]], [[sam]]
	- other
		- [[sam]] who decides?
		- ... and when?
			- nobody
		- …: or where
		- rain
		- ... and snow
`,
    }).filter(({ filters }) => filters.kind?.[0] === 'meeting')
    expect(all.map(({ content, meta }) => [content, meta.speaker])).toEqual([
      ['other', undefined],
      ['who decides?', 'sam'],
      ['... and when? · nobody · …: or where', undefined],
      ['rain · ... and snow', undefined],
    ])
  })

  test('what stands between two threads belongs to neither', () => {
    const all = records({
      'a.md': `## 2022-04-08
Present: kim, sam
### Alpha
#### Alpha one
- [[sam]] words
### Beta
Intro of beta
- [[kim]] before the inner heading
#### Beta one
- [[sam]] more words
`,
    }).filter(({ filters }) => filters.kind?.[0] === 'meeting')
    expect(all.map(({ content, meta }) => [content, meta.speaker, meta.path])).toEqual([
      ['Alpha', undefined, undefined],
      ['Alpha one', undefined, undefined],
      ['words', 'sam', 'Alpha one'],
      ['Beta', undefined, undefined],
      ['Intro of beta', undefined, undefined],
      ['before the inner heading', 'kim', undefined],
      ['Beta one', undefined, undefined],
      ['more words', 'sam', 'Beta one'],
    ])
  })

  test('a long run of lines is several, each with the anchor of its first line', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `\t\t- plain line ${index}\n`)
    const all = records({ 'a.md': `- [[2022-04-08]]\n\t- soup\n${lines.join('')}` }).filter(
      ({ filters }) => filters.kind?.[0] === 'meeting',
    )
    expect(all.length).toBeGreaterThan(4)
    for (const { content } of all) expect(content.length).toBeLessThan(1800)
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length)
    expect(all.at(-1)?.meta.path).toBe('soup')
  })

  test('where a script sets no spaces, each letter can be found; other scripts stay as they are', () => {
    const all = records({ 'a.md': '- [[2022-04-08]]\n\t- 会議 2022 で\n\t- резервное копирование 🌱\n' })
    const contents = all.filter(({ url }) => url.startsWith('minutes/')).map(({ content }) => content)
    expect(contents).toEqual(['会\u2060 議 2022 で', 'резервное копирование 🌱'])
    const [, line] = records({
      'a.md': '- [[2022-04-08]]\n\t- Attending: [[王小]]\n\t- 会議\n\t\t- [[王小]] x\u2060 y\n',
    }).filter(({ url }) => url.startsWith('minutes/'))
    expect(line).toMatchObject({
      content: 'x y',
      meta: { speaker: '王\u2060 小', path: '会\u2060 議' },
      filters: { person: ['王小'] },
    })
  })

  test('a meeting without notes is found by its date', () => {
    expect(records({ 'a.md': '- [[2022-04-08]]\n' })).toContainEqual({
      url: 'minutes/2022-04-08.html',
      content: '2022-04-08',
      meta: { title: '8 April 2022', date: '2022-04-08' },
      filters: { kind: ['meeting'], year: ['2022'] },
    })
  })

  test('a name that nobody wrote about has none: it is among the names (names.ts)', () => {
    expect(records({ 'a.md': '- [[docker compose]]' }).map(({ url }) => url)).toEqual(['topics/a.html'])
  })

  test('a note of a screen is one record, whatever is left over', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `- line number ${index} of the note\n`)
    expect(records({ 'tea.md': lines.join('') })).toHaveLength(1)
  })

  test('a long note is cut into stretches, each with the anchor of its first line; nothing is lost', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `line number ${index} of the note`)
    const all = records({ 'tea.md': lines.map((line) => `- ${line}\n`).join('') })
    expect(all.length).toBeGreaterThan(5)
    expect(all[0]?.url).toBe('topics/tea.html')
    for (const { url } of all.slice(1)) expect(url).toMatch(/^topics\/tea\.html#.+$/)
    expect(all.flatMap(({ content }) => content.split(' · '))).toEqual(['tea', ...lines])
  })

  test('what is off the record is in none', () => {
    const all = records({ 'a.md': '- [[2022-04-08]]\n\t- #private a secret\n\t\t- more secrets\n\t- open\n' })
    expect(JSON.stringify(all)).not.toContain('secret')
  })
})

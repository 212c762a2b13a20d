import { describe, expect, test } from 'vitest'
import { wordsOf as typed } from '../../src/browser/names.ts'
import { type Named, namesOf, wordsOf } from '../../src/feeds/names.ts'
import { defaults } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import { parse } from '../../src/outline/parse.ts'

const names = (files: Readonly<Record<string, string>>) => {
  const notes = Object.entries(files).map(([file, text]) => parse(file, text))
  return namesOf(buildGarden({ notes, config: defaults, now: '2022-06-01T00:00:00Z' }))
}

/** As the search page looks a word up. */
const under = (letter: string, { letters, files }: ReturnType<typeof namesOf>): readonly Named[] => {
  const file = letters.get(letter)
  return file === undefined ? [] : (files[file] ?? [])
}

describe('names for search', () => {
  test('a name without a note is there with its address, under the first letter of each of its words', () => {
    const all = names({ 'a.md': '- [[docker compose]]' })
    const named = { name: 'docker compose', url: 'topics/docker-compose.html' }
    expect(under('d', all)).toContainEqual(named)
    expect(under('c', all)).toContainEqual(named)
    expect(under('z', all)).toEqual([])
  })

  test('a note and a person have a record besides; meetings are found by their records alone', () => {
    const all = names({
      'tea.md': '- hot\n',
      'a.md': '- [[2022-04-08]]\n\t- Attending: [[kim]], [[sam]]\n\t- [[kim]]: hi\n',
    })
    const known = new Map(all.files.flat().map((named) => [named.url, named.indexed]))
    expect(known.get('topics/tea.html')).toBe(true)
    expect(known.get('people/kim.html')).toBe(true)
    expect([...known.keys()].filter((url) => url.startsWith('minutes/'))).toEqual([])
  })

  test('other names are there too, in any script', () => {
    const all = names({ 'a.md': '- [[Élan]] == [[сад]]\n- [[🍮]]\n- [[__proto__]]\n' })
    expect(under('e', all).map(({ name }) => name)).toContain('Élan')
    expect(under('с', all).flatMap(({ aliases = [] }) => aliases)).toContain('сад')
    expect(under('🍮', all).map(({ name }) => name)).toContain('🍮')
    expect(under('p', all).map(({ name }) => name)).toContain('__proto__')
  })

  test('many names are in several files, those of one letter in one', () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `- [[${'abcdef'[at % 6]}x number ${at}]]\n`)
    const all = names({ 'many.md': lines.join('') })
    expect(all.files.length).toBeGreaterThan(2)
    expect(under('b', all).filter(({ name }) => name.startsWith('bx'))).toHaveLength(500)
  })

  test('too many of one letter are parted by the next: what is asked for is in a file of few', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `- [[g${letters[at % 26]}${letters[(at >> 5) % 26]}-${at}]]\n`,
    )
    const all = names({ 'many.md': lines.join('') })
    expect(Math.max(...all.files.map((file) => file.length))).toBeLessThanOrEqual(3000)
    expect([...all.letters.keys()]).toContain('gb')
    expect(under('gb', all).map(({ name }) => name)).toContain('gba-1')
  })

  test('of names that all begin with one word, it holds the shortest', () => {
    const lines = Array.from({ length: 6000 }, (_, at) => `- [[group ${at}]]\n`)
    const all = names({ 'many.md': lines.join('') })
    expect(Math.max(...all.files.map((file) => file.length))).toBeLessThanOrEqual(3000)
    expect(under('group', all).map(({ name }) => name)).toContain('group 7')
    expect([...all.letters].filter(([key]) => key.startsWith('5')).length).toBeGreaterThan(0)
  })

  test('what is off the record is in none', () => {
    const all = names({ 'a.md': '- open [[tea]]\n- #private about [[a secret]]\n' })
    expect(JSON.stringify(all.files)).not.toContain('secret')
  })

  test.each(['Docker Compose', 'DockerCompose', 'Élan vital', 'сад-2', '🍮', 'o’clock', ' ', '', '日本語'])(
    'the words of %j are the same in the browser',
    (text) => {
      expect(typed(text)).toEqual(wordsOf(text))
    },
  )
})

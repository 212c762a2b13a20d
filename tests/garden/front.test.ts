import { describe, expect, test } from 'vitest'
import { aboutNote, publishedNotes } from '../../src/garden/front.ts'
import { parse } from '../../src/outline/parse.ts'

const about = (text: string, file = 'a.md') => aboutNote(parse(file, text))

describe('what a note says of itself', () => {
  test('in front matter', () => {
    expect(
      about('---\ntitle: "[[Big Blue]]"\naliases: [bbb, "#call", [[x]]]\ntags: a, b\ntype: "[[Person]]"\n---\n'),
    ).toMatchObject({
      name: 'Big Blue',
      aliases: ['bbb', 'call', 'x'],
      tags: ['a', 'b'],
      type: 'person',
      published: true,
      diagnostics: [],
    })
  })

  test('in properties of the first block, or before it', () => {
    expect(about('title:: A\n\nalias:: b\n\n- c\n  about:: d\n').name).toBe('A')
    expect(about('title:: A\n\nalias:: b\n\n- c\n  about:: d\n')).toMatchObject({ aliases: ['b'], about: 'd' })
    expect(about('- a\n- b\n  about:: d\n').about).toBeNull()
    expect(about('# a\nabout:: d\n').about).toBeNull()
  })

  test('whatever stands there', () => {
    for (const front of [
      '- a\n- b',
      '12',
      'null',
      '',
      'a: {b: {c: d}}',
      'title: [a]',
      '__proto__: x',
      'aliases: {a: b}',
      'a: &x [*x]',
      '? [a]\n: b',
      '!!js/function "x"',
      'a: 1\na: 2',
    ]) {
      expect(typeof about(`---\n${front}\n---\n- text\n`).name, front).toBe('string')
    }
    expect(about('---\na: [\n---\n').diagnostics.map(({ rule }) => rule)).toEqual(['front-matter'])
    expect(about('---\ntitle: ""\n---\n').name).toBe('a')
  })

  test('a bomb of aliases does not go off', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, index) => `a${index}: &a${index} [${index === 0 ? 'x' : `*a${index - 1}, *a${index - 1}`}]`,
    ).join('\n')
    expect(about(`---\n${bomb}\n---\n- text\n`).name).toBe('a')
  })

  test('a file named by a date is a meeting of that name, whatever its title', () => {
    expect(about('title:: Spring\n', '2024-05-01.md')).toMatchObject({ name: '2024-05-01', title: 'Spring' })
    expect(about('---\ntype: meeting\ndate: 2024-05-01\n---\n', 'spring.md')).toMatchObject({
      name: '2024-05-01',
      aliases: ['spring'],
    })
    expect(about('---\ndate: 2024-05-01\n---\n', 'spring.md').name).toBe('spring')
  })
})

describe('whether it is published', () => {
  test.each([
    'public:: false\n',
    'public:: No\n',
    '- public:: off\n',
    'private:: true\n',
    'title:: x\n\npublic:: false\n',
    '- a\n  public:: false\n',
    '---\npublic: false\n---\n',
    '---\npublic: "false"\n---\n',
    '---\nprivate: yes\n---\n',
    '---\n[broken\npublic: false\n---\n',
    '---\npublic: true\n---\npublic:: false\n',
    '- #private x\n  public:: false\n',
  ])('not: %j', (text) => {
    expect(about(text).published).toBe(false)
  })

  test.each([
    'public:: true\n',
    'private:: false\n',
    '- a\n  - public:: false\n',
    '- a\n- b\n  public:: false\n',
    '---\npublic:\n---\n',
    '---\nprivate:\n---\n',
    'publication:: false\n',
    '- #private x\n',
  ])('yes: %j', (text) => {
    expect(about(text).published).toBe(true)
  })

  test('one file of a page that is not hides the others', () => {
    expect(
      publishedNotes([parse('a b.md', '- x\n'), parse('x/A-B.md', 'public:: false\n'), parse('c.md', '- y\n')]).map(
        ({ name }) => name,
      ),
    ).toEqual(['c'])
  })
})

/** The examples of docs/differences.md: each kind of difference occurs in its section, as it says. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'
import { readExamples } from '../spec/examples.ts'
import { differ } from './differ.ts'
import { kinds } from './kinds.ts'
import { ours } from './ours.ts'
import { theirs } from './theirs.ts'

const page = readFileSync(new URL('../../docs/differences.md', import.meta.url), 'utf8')

/** Line and kind of each difference. */
function compare(text: string): string[] {
  return differ(text, ours(parse('note.md', text)), theirs(text)).map(({ line, kind }) => `${line} ${kind}`)
}

test('every kind has its section, in the order of the report, and no section is left over', () => {
  const sections = [...page.matchAll(/^## `(.+)`$/gm)].map((match) => match[1])
  expect(sections).toEqual(kinds.map(({ kind }) => kind))
})

describe('docs/differences.md', () => {
  const sections = page.split(/^(?=## `)/m).slice(1)
  const examples = sections.flatMap((section) => {
    const kind = /`(.+)`/.exec(section)?.[1] ?? ''
    return readExamples(section).map(({ notes, expected }) => ({ kind, text: notes[0]?.text ?? '', expected }))
  })

  test('has an example of every kind but the unexplained', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(
      new Set(kinds.map(({ kind }) => kind).filter((kind) => kind !== 'unexplained')),
    )
  })

  test.each(examples)('$kind', ({ kind, text, expected }) => {
    expect(compare(text).join('\n')).toBe(expected)
    expect(expected).toContain(kind)
  })
})

describe('nothing differs in', () => {
  test.each([
    '- a\n  - b\n    - c\n- d\n',
    '- a\n\t- b\n\t\t- c\n\t\t  more\n\n\t\t  and more\n- d\n',
    '- [[2022-05-14]]\n\t-\n',
    '-\n- a\n\t-\n',
    '- a\n\t\t- skipped\n\t- b\n',
    '- é 🍮\n  - after letters of several bytes\n',
    '- a\r\n\t- b\r\n',
    '- k:: v\n  text\n- id:: x\n',
    '- a\n  ```js\n  - code\n  ```\n- ```\n  code\n  ```\n',
    '~~~\ncode\n~~~\n',
    '- #+BEGIN_SRC\n  - code\n  #+END_SRC\n- #+BEGIN_QUOTE\n  text\n  #+END_QUOTE\n',
    '- > quoted\n- ---\n  - below\n- - twice\n- -> x\n- +1\n- ## heading\n',
    'text\nmore\n',
    '',
  ])('%j', (text) => {
    expect(compare(text)).toEqual([])
  })
})

test('a difference of no known kind is called unexplained', () => {
  const text = '- a\n  - b\n'
  const [one, other] = [ours(parse('note.md', text)), theirs('- a\n- b\n')]
  expect(differ(text, one, other)).toEqual([
    { kind: 'unexplained', line: 2, ours: 'bullet below line 1', theirs: 'bullet at the top' },
  ])
  expect(differ(text, one, theirs('- a\n  - c\n')).map(({ ours, theirs }) => [ours, theirs])).toEqual([['"b"', '"c"']])
  expect(differ(text, one, theirs('- a\n  b\n')).map(({ kind }) => kind)).toEqual(['unexplained'])
  expect(differ(text, one, { ...one, code: new Set([2]) }).map(({ kind }) => kind)).toEqual(['unexplained'])
})

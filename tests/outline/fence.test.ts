import { describe, expect, test } from 'vitest'
import { closes, Endings, opensComment, readOpening } from '../../src/outline/fence.ts'
import { splitLines } from '../../src/outline/lines.ts'

test.each([
  ['```', 'code', ''],
  ['````js title="x"', 'code', 'js'],
  ['~~~ a`b', 'code', 'a`b'],
  ['#+BEGIN_SRC py :x y', 'code', 'py'],
  ['#+begin_example', 'code', ''],
  ['#+BEGIN_NOTE', 'text', ''],
  ['a <!-- b', 'comment', ''],
])('%j opens %s', (text, kind, language) => {
  expect(readOpening(text)).toMatchObject({ kind, language })
})

test.each(['``', '```a```', '~~ a', '#+BEGIN', 'a <!-- b -->', '', '#+BEGIN_'])('%j opens nothing', (text) => {
  expect(readOpening(text)).toBeNull()
})

test.each([
  ['a <!-- b', true],
  ['--> <!-- b', true],
  ['<!-- a --> b', false],
  ['`<!--` b', false],
  ['\\<!-- b', false],
])('%j begins a comment: %s', (text, begins) => {
  expect(opensComment(text)).toBe(begins)
})

test.each([
  ['```', '```', true],
  ['```', '`````  ', true],
  ['````', '```', false],
  ['```', '~~~', false],
  ['```', '``` js', false],
  ['#+BEGIN_SRC', '#+end_src', true],
  ['#+BEGIN_SRC', '#+END_QUOTE', false],
  ['<!--', 'a --> b', true],
])('what %j opens, %j closes: %s', (open, line, closed) => {
  const opening = readOpening(open)
  expect(opening && closes(line, opening)).toBe(closed)
})

describe('ahead, from the top of a note', () => {
  const ahead = (text: string) => {
    const lines = splitLines(text)
    const opening = readOpening(lines[0]?.text.trim() ?? '')
    return opening && new Endings(lines).fence(opening, 0, lines[0]?.indent ?? 0)
  }
  test.each([
    ['```\na\n```\n```', 2],
    ['````\n```\n````', 2],
    ['```\na', -1],
    ['```\n~~~\n', -1],
    ['```\n    ```\n```', 2],
    ['    ```\n    ```', 1],
    ['#+BEGIN_SRC\n- a\n#+END_SRC', 2],
    ['<!--\n-->', 1],
    ['<!--\n--> <!--\n-->', 2],
  ])('%j is closed in line %d', (text, line) => {
    expect(ahead(text)).toBe(line)
  })
})

import { expect, test } from 'vitest'
import { parse } from '../../src/outline/parse.ts'

const warnings = (text: string) => parse('a.md', text).diagnostics.map(({ line, rule }) => `${line} ${rule}`)

test.each([
  ['tabs', '- a\n\t- b\n\t\t- c\n\t- d\n'],
  ['two spaces', '- a\n  - b\n    - c\n- d\n'],
  ['four spaces', '- a\n    - b\n        - c\n'],
  ['numbers', '1. a\n   - b\n10. c\n    - d\n'],
  ['one space, then three', '- a\n - b\n    - c\n'],
  ['both styles, each often', '- a\n  - b\n- c\n    - d\n- e\n    - f\n'],
  ['tabs and four spaces where both mean the same', '- a\n\t- b\n- c\n    - d\n'],
  ['indented below a heading', '# a\n\t- b\n\t\t- c\n'],
  ['indented below a paragraph', 'a\n        - b\n'],
  ['an empty note', ''],
])('silent: %s', (_, text) => {
  expect(warnings(text)).toEqual([])
})

test.each([
  ['a tab beside four spaces', '- a\n    - b\n\t- c\n', ['3 indent-mixed']],
  ['a tab below two spaces', '- a\n  - b\n\t- c\n', ['3 indent-mixed']],
  ['two tabs at once', '- a\n\t- b\n- c\n\t\t- d\n', ['4 indent-skip']],
  ['two tabs, nowhere else a level', '- a\n\t\t- b\n', ['2 indent-skip']],
  ['the one that is further than all others', '- a\n  - b\n    - c\n  - d\n    - e\n- f\n    - g\n', ['7 indent-skip']],
  ['once for a list', '- a\n\t\t- b\n\t\t- c\n', ['2 indent-skip']],
  ['the first bullet', '\n\t- a\n\t- b\n', ['2 indent-orphan']],
])('said: %s', (_, text, expected) => {
  expect(warnings(text)).toEqual(expected)
})

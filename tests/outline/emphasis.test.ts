import { expect, test } from 'vitest'
import { LONGEST, stripMarks } from '../../src/outline/emphasis.ts'

test.each([
  ['**b** *i* _i_ ~~s~~ ==h== ^^h^^', 'b i i s h h'],
  ['***both*** **_nested_**', 'both nested'],
  ['snake_case_name', 'snake_case_name'],
  ['2 * 3 * 4, * a *', '2 * 3 * 4, * a *'],
  ['**open, *closed*', '**open, closed'],
  ['*crossed ~~over* it~~', 'crossed ~~over it~~'],
  ['*foo**bar*', 'foo**bar'],
  ['~one~ ~~~three~~~', '~one~ ~three~'],
  ['== a == ====', '== a == ===='],
  ['a==b and c==d', 'a==b and c==d'],
  ['\\*no\\* \\x \\\\', '*no* \\x \\'],
  ['¯\\_(ツ)_/¯', '¯_(ツ)_/¯'],
  ['**"x"**y **x**y', '**"x"**y xy'],
])('%s → %s', (text, plain) => {
  expect(stripMarks(text)).toBe(plain)
})

test('beyond a length marks stay, as they do in the HTML', () => {
  const long = `*a* ${'b'.repeat(LONGEST)}`
  expect(stripMarks(long)).toBe(long)
})

/** The compiler refuses these; that it does is checked with the types of the tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Tags } from '../../../layouts/jsx/tags.ts'

const object = { html: '<b>' }

test('what may not stand in a layout does not type-check', () => {
  const drawn = [
    // @ts-expect-error: no such attribute
    <p style="color:red" />,
    // @ts-expect-error: no such attribute here
    <p href="a" />,
    // @ts-expect-error: in HTML this would be the name alone
    <p aria-hidden />,
    // @ts-expect-error: another word for it
    <time dateTime="2024-05-03" />,
    // @ts-expect-error: no such tag
    <center />,
  ]
  const given: readonly unknown[] = [
    // @ts-expect-error: a link leads somewhere
    {} satisfies Tags['a'],
    // @ts-expect-error: it holds nothing
    { children: 'a' } satisfies Tags['br'],
    // @ts-expect-error: no other way in
    { dangerouslySetInnerHTML: { __html: '' } } satisfies Tags['p'],
    // @ts-expect-error: nothing runs
    { onClick: () => null } satisfies Tags['p'],
  ]
  expect([drawn.length, given.length]).toEqual([5, 4])
  // @ts-expect-error: an object is no child, whatever it looks like
  expect(() => <p>{object}</p>).toThrow(TypeError)
})

test('no layout spreads an object into a tag: its attributes would not be checked', () => {
  const folder = fileURLToPath(new URL('../../../layouts', import.meta.url))
  const spread = /<[a-z][\w-]*\s[^<>]*\{\s*\.\.\./
  expect(spread.test('<a class="x" {...data}>')).toBe(true)
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsx'))
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((name) => spread.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})

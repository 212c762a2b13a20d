import { expect, test } from 'vitest'
import { scan } from '../../src/outline/scan.ts'

const links = (text: string) =>
  scan(text).spans.flatMap((span) =>
    span.type === 'link' ? [span.name] : span.type === 'url' ? [`(${span.href})`] : [],
  )
const rules = (text: string) => scan(text).problems.map((problem) => problem.rule)

// What stands in what, and what wins. The spec (chapters 4, 9, 22, 24) has the common ones; these are the odd ones.
test.each([
  ['[[a [[b [[c]] d]] e]]', ['c'], ['link-nested', 'link-nested']],
  ['[[a]] b]]', ['a'], ['link-unbalanced']],
  ['[[[[a]] b]]', ['a'], ['link-triple', 'link-unbalanced']],
  ['[[a [[]] b]]', [], ['link-empty', 'link-nested']],
  ['[[[x] and [[y]]', ['x', 'y'], ['link-triple']],
  ['[[[x] y]]', ['[x] y'], []],
  ['[[a [b](https://x) c]]', ['a [b](https://x) c'], []],
  ['[a [[b](https://x)', ['(https://x)'], []],
  ['[a [b](https://x) c](https://y)', ['(https://x)', '(https://y)'], []],
  ['[[1]](https://x)', ['1', '(https://x)'], []],
  ['[a](https://x)[b](https://y)', ['(https://x)', '(https://y)'], []],
  ['[[a]][[b]]', ['a', 'b'], []],
  ['[a]\n\n(b) [c\n\nd](https://x)', ['(https://x)'], []],
  ['[a\nb](https://x)', ['(https://x)'], []],
  ['[a [[b](https://x) c]]', ['(https://x)'], ['link-unbalanced']],
])('%j', (text, names, problems) => {
  expect(links(text)).toEqual(names)
  expect(rules(text)).toEqual(problems)
})

test('a bracket is looked at once: what was taken is not taken again', () => {
  expect(scan('[[a]]]]').spans).toMatchObject([{ from: 0, to: 5 }])
  expect(rules('[[a]]]]')).toEqual(['link-unbalanced'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mark, readPatches } from '../../src/command/patch.ts'

const read = (text: string, lengths: Readonly<Record<string, number>>) =>
  Object.fromEntries(readPatches(text, new Map(Object.entries(lengths))))

describe('patches', () => {
  test('are followed back, line by line', () => {
    const text = `${mark}
diff --git a/a b/a
--- a/a
+++ b/a
@@ -2,0 +3 @@
+not committed
${mark}30
diff --git a/a b/a
--- a/a
+++ b/a
@@ -1 +1,2 @@
-one
+ONE
+one and a half
@@ -3,2 +3,0 @@
-gone
-gone
${mark}20
diff --git a/a b/a
new file mode 100644
--- /dev/null
+++ b/a
@@ -0,0 +1,5 @@
+one
+two
+gone
+gone
+last
`
    // ONE, one and a half, not committed, two, last
    expect(read(text, { a: 5 })).toEqual({ a: [30, 30, null, 20, 20] })
  })

  test('through new names, also where two files took each other’s', () => {
    const text = `${mark}30
diff --git a/x b/y
rename from x
rename to y
diff --git a/y b/x
rename from y
rename to x
${mark}20
diff --git a/x b/x
--- /dev/null
+++ b/x
@@ -0,0 +1 @@
+x
diff --git "a/q \\"\\t\\\\" "b/q \\"\\t\\\\"
--- /dev/null
+++ "b/q \\"\\t\\\\"
@@ -0,0 +1 @@
+q
${mark}10
diff --git a/y b/y
--- /dev/null
+++ b/y\t
@@ -0,0 +1 @@
+y
`
    expect(read(text, { x: 1, y: 1, 'q "\t\\': 1 })).toEqual({ y: [20], x: [10], 'q "\t\\': [20] })
  })

  test('what stands in a file is never taken for a patch', () => {
    const text = `${mark}9
diff --git a/a b/a
--- /dev/null
+++ b/a
@@ -0,0 +1,3 @@
+++ b/other
+@@ -1 +1 @@
+${mark}1
\\ No newline at end of file
diff --git a/b b/b
--- /dev/null
+++ b/b
@@ -0,0 +1 @@
+b
`
    expect(read(text, { a: 3, b: 1, other: 1 })).toEqual({ a: [9, 9, 9], b: [9] })
  })

  test('a line older than all of them has no date', () => {
    expect(read(`${mark}9\ndiff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,0 +2 @@\n+new\n`, { a: 3 })).toEqual({
      a: [null, 9, null],
    })
    expect(read('', { a: 3 })).toEqual({})
  })
})

describe('a path as git writes it', () => {
  const dated = (written: string) =>
    Object.keys(read(`${mark}9\ndiff --git a/x b/x\n--- /dev/null\n+++ ${written}\n@@ -0,0 +1 @@\n+x\n`, names))
  const names = { 'a b.md': 1, 'ö.md': 1, '\u0007.md': 1, '"\\.md': 1 }

  test.each([
    ['b/a b.md\t', 'a b.md'],
    ['b/ö.md', 'ö.md'],
    ['"b/\\a.md"', '\u0007.md'],
    ['"b/\\007.md"', '\u0007.md'],
    ['"b/\\"\\\\.md"', '"\\.md'],
    ['b/other.md', undefined],
  ])('%j', (written, name) => {
    expect(dated(written)).toEqual(name === undefined ? [] : [name])
  })
})

test('a note without a line was written when its file was made', () => {
  const made = (file: string) =>
    `${mark}9\ndiff --git a/${file} b/${file}\nnew file mode 100644\nindex 0000000..e69de29\n`
  expect(read(made('a.md') + made('b c b.md'), { 'a.md': 0, 'b c b.md': 0, 'other.md': 0 })).toEqual({
    'a.md': [9],
    'b c b.md': [9],
  })
})

/** What changes a file: lines of it are taken out, and new ones put in their place. */
const change = fc.record({ at: fc.nat({ max: 9 }), removed: fc.nat({ max: 3 }), added: fc.nat({ max: 3 }) })

test('whatever was changed, each line has the time of the commit that put it there', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      // The file is written forwards, as the times of its lines; git tells it backwards.
      const patch = (time: number, from: string, hunk: string) =>
        `${mark}${time}\ndiff --git a/a b/a\n--- ${from}\n+++ b/a\n${hunk}`
      const patches = [patch(0, '/dev/null', `@@ -0,0 +1,4 @@\n${'+x\n'.repeat(4)}`)]
      let lines = [0, 0, 0, 0]
      for (const [index, { at, removed: most, added }] of changes.entries()) {
        const from = Math.min(at, lines.length)
        const removed = Math.min(most, lines.length - from)
        if (removed + added === 0) continue
        lines = lines.toSpliced(from, removed, ...new Array<number>(added).fill(index + 1))
        // Where a hunk has no line of a side, it names the one before.
        const start = (count: number) => `${count === 0 ? from : from + 1},${count}`
        const hunk = `@@ -${start(removed)} +${start(added)} @@\n${'-x\n'.repeat(removed)}${'+x\n'.repeat(added)}`
        patches.push(patch(index + 1, 'a/a', hunk))
      }
      const text = patches.toReversed().join('')
      fc.pre(lines.length > 0)
      expect(read(text, { a: lines.length })).toEqual({ a: lines })
    }),
  )
})

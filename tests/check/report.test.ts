import { expect, test } from 'vitest'
import { Lines } from '../../src/check/lines.ts'
import { painter } from '../../src/check/paint.ts'
import { ordered, report, type View } from '../../src/check/report.ts'
import type { Diagnostic } from '../../src/outline/note.ts'

const sources = [
  { file: 'a.md', text: '- tea\n- [[cups\n- [[mugs\n' },
  { file: 'b.md', text: '- one\r\n- two\r\n' },
]

function view(more: Partial<View> = {}): View {
  return { folder: 'content', lines: new Lines(sources), paint: painter(false), width: 80, all: false, ...more }
}

function said(more: Partial<Diagnostic>): Diagnostic {
  return { file: 'a.md', line: 1, column: 3, rule: 'rule-a', severity: 'warning', message: 'odd', ...more }
}

const lines = (diagnostics: readonly Diagnostic[], more: Partial<View> = {}) =>
  report(diagnostics, 2, view(more)).join('\n')

test('place, severity, message, rule; the line and a caret; what to do; the other place; the totals', () => {
  const one = said({
    line: 2,
    length: 2,
    message: 'No `]]`.',
    fix: 'Type it.',
    related: { file: 'b.md', line: 2, column: 3 },
  })
  expect(`\n${lines([one])}\n`).toBe(`
content/a.md (1 warning)

  content/a.md:2:3 warning: No \`]]\` (rule-a)
      2 | - [[cups
        |   ^^
    fix: Type it
    see: content/b.md:2:3
      2 | - two

0 errors, 1 warning, 0 remarks in 1 of 2 notes
`)
})

test('nothing to say is one line', () => {
  expect(lines([])).toBe('0 errors, 0 warnings, 0 remarks in 2 notes')
})

test('remarks are counted, and shown on request', () => {
  const remark = said({ severity: 'info', message: 'by the way' })
  expect(lines([remark])).toBe('0 errors, 0 warnings, 1 remark in 2 notes (--all shows the remark)')
  expect(lines([remark], { all: true })).toContain('content/a.md:1:3 remark: by the way (rule-a)')
})

test('files with the worst come first; in a file the worst, then by line', () => {
  const all = [
    said({ file: 'a.md', line: 2 }),
    said({ file: 'b.md', line: 2 }),
    said({ file: 'b.md', line: 9, severity: 'error' }),
    said({ file: 'a.md', line: 1, severity: 'info' }),
    said({ file: 'c.md', severity: 'info' }),
    said({ file: 'a.md', line: 1, column: 9 }),
  ]
  expect(ordered(all).map(({ file, line, severity }) => `${file}:${line} ${severity}`)).toEqual([
    'b.md:9 error',
    'b.md:2 warning',
    'a.md:1 warning',
    'a.md:2 warning',
    'a.md:1 info',
    'c.md:1 info',
  ])
})

test('the same words about several lines of a file are one entry', () => {
  expect(lines([said({ line: 1 }), said({ line: 2 }), said({ line: 3 })])).toContain('    also on lines 2, 3\n')
  expect(lines([said({ line: 1 }), said({ line: 2 }), said({ file: 'b.md' })])).toContain('    also on line 2\n')
})

test('of one rule ten entries a file are shown, and of more than thirty five; the rest is counted', () => {
  const many = Array.from({ length: 25 }, (_, index) => said({ line: index + 1, message: `odd ${index} ` }))
  const few = lines(many)
  expect(few).toContain('odd 9 ')
  expect(few).not.toContain('odd 10 ')
  expect(few).toContain('… and more of the same:\n    15 rule-a, in a.md (15); --rule rule-a shows all\n')
  expect(few).toContain('0 errors, 25 warnings, 0 remarks in 1 of 2 notes')
  expect(lines(many, { all: true })).toContain('odd 24 ')
  const files = Array.from({ length: 40 }, (_, index) => said({ file: `${index + 100}.md`, message: `odd ${index}` }))
  expect(lines(files)).toContain('content/104.md (1 warning)')
  expect(lines(files)).not.toContain('content/105.md (1 warning)')
  const rest = '35 rule-a, in 35 notes, most in 105.md (1), 106.md (1), 107.md (1)'
  expect(lines(files)).toContain(`    ${rest}; --rule rule-a shows all\n`)
})

test('errors are always shown', () => {
  const many = Array.from({ length: 45 }, (_, index) =>
    said({ line: index + 1, severity: 'error', message: `odd ${index}` }),
  )
  expect(lines(many)).toContain('odd 44 ')
  expect(lines(many)).not.toContain('--all')
})

test('colours only where they are wanted', () => {
  expect(lines([said({})])).not.toContain('\u001b')
  expect(lines([said({})], { paint: painter(true) })).toContain('\u001b[33mwarning:\u001b[39m')
})

test('a message cannot steer the terminal', () => {
  const shown = lines([said({ message: 'a\u001b]0;title\u0007', file: 'x\u001b.md' })])
  expect(shown).toContain('x\uFFFD.md:1:3 warning: a\uFFFD]0;title\uFFFD')
})

test('a place outside of the notes has no line to quote', () => {
  expect(lines([said({ file: 'gone.md' })])).toContain('content/gone.md:1:3 warning: odd (rule-a)\n\n')
})

test('a secret in a quoted line is blotted out', () => {
  const text = '- https://kim:green-Kettle-42@example.org/ [[x\n'
  const shown = lines([said({ file: 's.md', column: 42 })], { lines: new Lines([{ file: 's.md', text }]) })
  expect(shown).toContain('https://kim:')
  expect(shown).not.toContain('Kettle')
})

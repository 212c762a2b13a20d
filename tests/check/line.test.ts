import { expect, test } from 'vitest'
import { explainLine } from '../../src/check/line.ts'
import { parse } from '../../src/outline/parse.ts'
import { gardenOf } from '../garden/make.ts'

const day = '2024-05-01.md'
const attending = '- Attending: [[ola]], [[kim]], Ted Moss, Tessa Munro\n'

/** The facts of a line of one note: `what: says`. */
function facts(text: string, line: number, file = day): string[] {
  const found = explainLine(gardenOf({ [file]: text }), parse(file, text), line, [])
  return found.facts.map(({ what, says }) => `${what}: ${says}`)
}

const noTurn = (line: string, before = attending) => {
  const text = `${before}${line}\n`
  return facts(text, text.split('\n').length - 1).find((fact) => fact.startsWith('no turn'))
}

test.each([
  ['- TM: hello', /fits more than one person/],
  ['- [[ola]] joins', /comes or goes/],
  ['- @ola please look', /is called, and does not speak/],
  ['- [[ola]]', /the name stands alone/],
  ['- note: bring cups', /“note” is a word of minutes/],
  ['- [[wiki]]: is down', /nothing shows that “wiki” is a person/],
  ['- TODO [[ola]] look', undefined],
  ['- ACTION: ola to look', /opens with the word of a task/],
  ['- [[ola]]: hello', undefined],
  ['- nothing of the sort', undefined],
])('%s', (line, why) => {
  if (why === undefined) expect(noTurn(line)).toBeUndefined()
  else expect(noTurn(line)).toMatch(why)
})

test('who takes a step does not speak', () => {
  expect(noTurn('\t- [[ola]] look', `${attending}- Next steps\n`)).toMatch(/who takes the step/)
})

test('somebody who was not there', () => {
  const before = `- [[ada]] hello\n- [[ada]] bye\n`
  const text = `- [[2024-05-01]]\n\t${before.replace('\n', '\n\t')}- [[2024-05-08]]\n\t${attending}\t- [[ada]] did the last upgrade\n`
  expect(facts(text, 6, 'group.md')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^no turn: its words are about that person/)]),
  )
})

test('outside of a meeting nobody speaks', () => {
  expect(facts('- ola: hello\n', 1, 'notes.md')).toContain('no turn: it opens like one, but stands in no meeting')
})

test('the parts of a block: its property, its code, its second line', () => {
  const text = '- the pump\n  owner:: kim\n  ```\n  [[x]]\n  ```\n'
  expect(facts(text, 2, 'pump.md')).toContain('property: `owner` of its page: not shown as text')
  expect(facts(text, 4, 'pump.md')).toContain('code: nothing of the dialect applies inside a fence')
  expect(facts(text, 4, 'pump.md')[0]).toBe(
    'block: a bullet (`-`), which begins on line 1 and goes on here, at the top of its note',
  )
})

test('marks, with the lines that they are about', () => {
  const text = `${attending}- [[ola]]: tea?\n\t- [[kim]]: yes\n- [[kim]]: PROPOSAL: buy cups\n- [[ola]] +1\n- DECISION: buy cups\n- -> cups\n- [[kim]] I will buy them\n`
  expect(facts(text, 2)).toContain('question: a reply is recorded on line 3')
  expect(facts(text, 4)).toEqual(expect.arrayContaining(['proposal: decided on line 6', 'endorsed: by ola (line 5)']))
  expect(facts(text, 5)).toContain('+1: endorses line 4')
  expect(facts(text, 6)).toContain('decision: said outright')
  expect(facts(text, 7)).toContain('outcome: it begins with an arrow')
  expect(facts(text, 8)).toContain('next step: inferred from the words, taken by kim')
})

test('a line of 100,000 links names a few of them', () => {
  const found = facts(`- ${'[[x]] '.repeat(100_000)}\n`, 1, 'x.md')
  expect(found.length).toBeLessThan(30)
  expect(found).toContain('link: and 99980 more')
})

test('every line of a note is something', () => {
  const text = `\n---\na: b\n---\n\n${attending}\n## x\n\ntext\n  more\n\n---\n- \n- #private\n  - y\n- z`
  for (let line = 1; line <= text.split('\n').length; line++) expect(facts(text, line).length).toBeGreaterThan(0)
})

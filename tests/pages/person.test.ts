import { expect, test } from 'vitest'
import { gardenOf, pageAt } from './make.ts'

const notes = {
  'group.md': `- [[2023-05-03]]
	- [[Tom Ash]] who looks at the [[pump]]?
		- [[Mara Quill]] I'll look at it
	- [[Mara Quill]] is [[Tom Ash]] still on the rota?
	- [[Tom Ash]] and the shed?
- [[2023-03-01]]
	- [[Tom Ash]] == Tommy
		- grows beans
	- [[Tom Ash]] hello
`,
}
const tom = () => pageAt(gardenOf(notes), 'people/tom-ash.html', 'person')

test('other names, first and last seen, in how many meetings', () => {
  const page = tom()
  expect(page.aliases).toEqual(['Tommy'])
  expect([page.first?.iso, page.last?.iso, page.attended]).toEqual(['2023-03-01', '2023-05-03', '2 meetings'])
})

test('what they asked, and who is recorded as replying', () => {
  const page = tom()
  expect(page.questions.map((one) => one.line.marks.map((mark) => mark.text))).toEqual([
    ['reply by Mara Quill'],
    ['no reply recorded'],
  ])
  expect(page.questionsNote).toBe('2, 1 without a recorded reply')
  expect(page.questions[0]?.line.href).toMatch(/^\.\.\/minutes\/2023-05-03\.html#.+/)
})

test('their lines by meeting, newest first', () => {
  expect(tom().turns.map((group) => [group.iso, group.excerpts.length])).toEqual([
    ['2023-05-03', 2],
    ['2023-03-01', 2],
  ])
})

test('mentions by others are not their own lines', () => {
  const [group, ...rest] = tom().mentions
  expect(rest).toEqual([])
  expect(group?.excerpts.map((excerpt) => excerpt.line.voices.map((voice) => voice.text))).toEqual([['Mara Quill']])
})

test('the steps they take, the inferred ones named as such', () => {
  const page = pageAt(gardenOf(notes), 'people/mara-quill.html', 'person')
  expect(page.steps.map((one) => one.line.marks.map((mark) => mark.text))).toEqual([['next step, inferred']])
  expect(page.stepsNote).toBe('1, inferred from what was said')
})

test('the topics they speak about', () => {
  expect(tom().topics).toEqual([{ text: 'pump', href: '../topics/pump.html', count: 1 }])
})

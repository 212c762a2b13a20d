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

test('how they present themselves stands on top, not among their lines once more', () => {
  const page = pageAt(
    gardenOf({ ...notes, 'group.md': notes['group.md'].replace('grows beans', 'grows beans by the river') }),
    'people/tom-ash.html',
    'person',
  )
  expect(page.introduction?.line.lines.map(({ html }) => html)).toEqual(['grows beans by the river'])
  const said = page.turns.flatMap(({ excerpts }) => excerpts.map(({ line }) => line.href))
  expect(said).not.toContain(page.introduction?.line.href)
  expect(page.turnsNote).toBe('spoke 4 times, newest first; how they present themselves stands on top')
})

test('mentions by others are not their own lines', () => {
  const [group, ...rest] = tom().mentions
  expect(rest).toEqual([])
  expect(group?.excerpts.map((excerpt) => excerpt.line.voices.map((voice) => voice.text))).toEqual([['Mara Quill']])
})

test('the steps they take, those inferred apart, each without the words of its heading', () => {
  const lines = [
    "[[Mara Quill]] It leaks. Badly. I'll look at the [[pump]]. The door can wait.",
    'ACTION: Mara Quill to paint the [[shed]]',
    'ACTION: Mara Quill and Tom Ash to mow',
  ]
  const note = `- [[2023-05-03]]\n\t- Attending: [[Mara Quill]], [[Tom Ash]]\n${lines.map((line) => `\t- ${line}\n`).join('')}`
  const page = pageAt(gardenOf({ 'a.md': note }), 'people/mara-quill.html', 'person')
  expect(page.steps.map((one) => one.line.html.replace(/<[^>]*>/g, ''))).toEqual([
    'paint the shed',
    'Mara Quill and Tom Ash to mow',
  ])
  expect(page.steps.map((one) => one.line.marks.map((mark) => mark.text))).toEqual([[], ['Tom Ash']])
  expect(page.promised.map((one) => one.line.html)).toEqual(["… I'll look at the pump. …"])
  expect([page.stepsNote, page.promisedNote]).toEqual(['2', '1, inferred'])
})

test('a line that only says who somebody is, is called by what stands below it', () => {
  const [alias] = tom().turns[1]?.excerpts ?? []
  expect(alias?.name).toBe('1 Mar 2023: Tom Ash: grows beans')
})

test('the topics they speak about', () => {
  expect(tom().topics).toEqual([{ text: 'pump', href: '../topics/pump.html', count: 1 }])
})

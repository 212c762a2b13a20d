import { expect, test } from 'vitest'
import { gardenOf, pageAt } from './make.ts'

const notes = {
  'group.md': `- [[2023-07-05]]
	- the summer party
- [[2023-05-03]]
	- Attending: [[Mara Quill]], [[Tom Ash]], [[Bea Holt]]
	- Regrets: [[Odd Larsen]]
	- [[Mara Quill]] who looks at the [[pump]]?
		- [[Tom Ash]] I'll do it
	- [[Tom Ash]] and the [[shed]]? https://shed.example/a
- [[2023-04-05]]
`,
}
const at = (date: string) => pageAt(gardenOf(notes), `minutes/${date}.html`, 'meeting')

test('who spoke and who was listed are kept apart', () => {
  const page = at('2023-05-03')
  expect(page.spoke.map((person) => person.text)).toEqual(['Mara Quill', 'Tom Ash'])
  expect(page.listed.map((person) => person.text)).toEqual(['Bea Holt'])
  expect(page.regrets.map((person) => person.text)).toEqual(['Odd Larsen'])
})

test('attendance lists as written stand apart from what was said', () => {
  expect(at('2023-05-03').lists).toHaveLength(2)
  expect(at('2023-05-03').lines).toHaveLength(2)
})

test('the facts agree with grammar', () => {
  const facts = at('2023-05-03').facts.map((fact) => (typeof fact === 'string' ? fact : fact.text))
  expect(facts).toEqual(['2 people spoke', '2 threads', '5 lines', '2 questions', '1 link'])
})

test('its state is said in words', () => {
  expect(at('2023-05-03').says).toBe('')
  expect(at('2023-07-05').says).toBe('Scheduled. What stands here so far is the agenda.')
  expect(at('2023-04-05').says).toBe('Nobody has written notes of this meeting yet.')
})

test('beside the text: threads, topics, links, open questions, next steps, backlinks', () => {
  const page = at('2023-05-03')
  const [first, second] = page.threads
  expect([first?.text, second?.text]).toEqual(['who looks at the pump?', 'and the shed? https://shed.example/a'])
  expect(page.lines.map((line) => line.href)).toEqual([first?.href, second?.href])
  expect(page.topics.map((topic) => `${topic.text} ${topic.count}`)).toEqual(['pump 1', 'shed 1'])
  expect(page.links).toEqual([{ text: 'shed.example/a', href: 'https://shed.example/a' }])
  expect(page.questions.map((question) => question.href)).toEqual([second?.href])
  expect(page.steps.map((step) => step.text)).toEqual(["Tom Ash: I'll do it"])
  expect(page.linkedFrom.map((link) => link.text)).toEqual(['group'])
})

test('what the heading says is not said again; links of lists and of `Call:` are none of what was said', () => {
  const note = `- [[2023-05-03]] 3 May 2023
	- Date: 3 May 2023
	- Call: https://call.example/a
	- Attending: [[Mara Quill]] https://mara.example
	- [[Mara Quill]] see https://shed.example/a
`
  const page = pageAt(gardenOf({ 'a.md': note }), 'minutes/2023-05-03.html', 'meeting')
  expect([page.title, page.meta.length, page.links.map((link) => link.text)]).toEqual(['', 1, ['shed.example/a']])
})

test('earlier and later meetings, whatever their state', () => {
  const page = at('2023-05-03')
  expect([page.previous?.href, page.next?.href]).toEqual(['2023-04-05.html', '2023-07-05.html'])
  expect([at('2023-04-05').previous, at('2023-07-05').next]).toEqual([null, null])
})

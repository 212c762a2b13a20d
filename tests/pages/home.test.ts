import { expect, test } from 'vitest'
import { gardenOf, pageAt } from './make.ts'

test('an empty folder has a friendly home', () => {
  const page = pageAt(gardenOf({}), 'index.html', 'home')
  expect([page.empty, page.facts, page.last, page.topics]).toEqual([true, [], null, []])
})

test('the group in the words of its own note, and the way into a call', () => {
  const garden = gardenOf(
    {
      'Allotments.md':
        '- We grow beans.\n\t- [[meet]] https://call.example/a\n\t- [[chat]] https://chat.example/b\n- More of it.\n',
    },
    'title: Allotments',
  )
  const page = pageAt(garden, 'index.html', 'home')
  expect(page.lede?.html).toBe('We grow beans.')
  expect(page.note.map((line) => line.html)).toEqual(['More of it.'])
  expect(page.call?.href).toBe('https://call.example/a')
  expect(page.ways.map((way) => way.label)).toEqual(['chat'])
})

test.each([
  ['the [joining link](https://call.example/a) is the same every week', 'https://call.example/a'],
  ['we meet in [our Jitsi room](https://call.example/a)', 'https://call.example/a'],
  ['[Join the call](https://call.example/a)', 'https://call.example/a'],
  ['[join our mailing list](https://list.example/a)', undefined],
  ['[call for papers](https://papers.example/a), [recalls](https://x.example)', undefined],
  ['[joining link](mailto:a@b.example)', undefined],
])('the way into a call in a sentence: %s', (sentence, expected) => {
  const garden = gardenOf({ 'Allotments.md': `- We grow beans.\n- ${sentence}\n` }, 'title: Allotments')
  expect(pageAt(garden, 'index.html', 'home').call?.href).toBe(expected)
})

test('a labelled link comes before a sentence', () => {
  const note = '- We grow beans.\n- the [joining link](https://old.example/a)\n- [[meet]] https://call.example/a\n'
  expect(pageAt(gardenOf({ 'Allotments.md': note }, 'title: Allotments'), 'index.html', 'home').call?.href).toBe(
    'https://call.example/a',
  )
})

test('the last meeting is one that was held; the next the earliest to come', () => {
  const dates = ['2023-09-06', '2023-07-05', '2023-04-05', '2023-05-10']
  const garden = gardenOf({
    'a.md': `${dates.map((date) => `- [[${date}]]\n\t- [[Ola]] hi\n`).join('')}- [[2023-05-20]]\n`,
  })
  const page = pageAt(garden, 'index.html', 'home')
  expect(page.next?.date.iso).toBe('2023-07-05')
  expect(page.last?.date.iso).toBe('2023-05-10')
  expect(page.before.map((entry) => entry.date.iso)).toEqual(['2023-04-05'])
})

test('threads of every meeting are left to "and n more"', () => {
  const months = ['01', '02', '03', '04', '05', '06']
  const notes = months.map((month) => `- [[2022-${month}-02]]\n\t- Introductions\n\t- month ${month}\n`).join('')
  const page = pageAt(gardenOf({ 'a.md': notes }), 'index.html', 'home')
  expect(page.last?.lines.map((thread) => thread.text)).toEqual(['month 06'])
  expect(page.last?.more).toBe(1)
})

test('what is open: steps without a done mark, questions without a recorded reply, the newest first', () => {
  const page = pageAt(
    gardenOf({
      'a.md': `- [[2023-05-03]]
\t- Attending: [[Ola Berg]], [[Kim Lee]]
\t- ACTION: Ola Berg to paint the shed
\t- [[Kim Lee]] who has the key?
\t- [[Kim Lee]] and the pump?
\t\t- [[Ola Berg]] it runs
- [[2023-04-05]]
\t- next steps: buy paint
\t- DONE sweep the path
`,
    }),
    'index.html',
    'home',
  )
  expect(
    page.open.map(({ title, lines, all }) => [title, lines.map((line) => `${line.who}: ${line.text}`), all.text]),
  ).toEqual([
    ['Next steps', ['Ola Berg: Ola Berg to paint the shed', ': buy paint'], '2 open next steps'],
    ['Questions', ['Kim Lee: who has the key?'], '1 question without a recorded reply'],
  ])
})

test('what is being talked about is counted over the last half year of notes', () => {
  const lines = (date: string, names: readonly string[]) =>
    `- [[${date}]]\n${names.map((name) => `\t- about [[${name}]]\n`).join('')}`
  const garden = gardenOf({
    'a.md':
      ['2021-01-01', '2021-02-01', '2021-03-01'].map((date) => lines(date, ['roof'])).join('') +
      lines('2023-05-03', ['shed', 'pump', 'key', 'path']),
  })
  const page = pageAt(garden, 'index.html', 'home')
  expect(page.topics.map((topic) => topic.text)).toEqual(['key', 'path', 'pump', 'shed'])
  expect(page.topicsNote).toBe('meetings since November 2022')
})

test('a group that writes no links talks about the threads that come back', () => {
  const day = (date: string, ...threads: string[]) =>
    `## ${date}\n\n${threads.map((thread) => `### ${thread}\n\nOla: we spoke of it\n\n`).join('')}`
  const garden = gardenOf({
    'a.md':
      day('2023-05-03', 'Roof', 'Tea') +
      day('2023-04-05', 'Roof', 'Fence') +
      day('2023-03-01', 'Fence', 'Roof') +
      day('2022-01-05', 'Well') +
      day('2021-01-05', 'Well'),
  })
  const page = pageAt(garden, 'index.html', 'home')
  expect(page.topics.map(({ text, count }) => `${text} ${count}`)).toEqual(['Roof 3', 'Fence 2'])
  expect(page.topics[0]?.href).toMatch(/^minutes\/2023-05-03\.html#/)
})

test('a file of minutes that is named like the site is no note about the group', () => {
  const facts = (text: string) =>
    pageAt(gardenOf({ 'minutes.md': text }), 'index.html', 'home').facts.map((fact) =>
      typeof fact === 'string' ? fact : fact.text,
    )
  expect(facts('## 2023-05-03\n\n- [[Ola]] hello\n')).not.toContain('the group’s note')
  expect(facts('- We grow beans.\n- [[2023-05-03]]\n\t- [[Ola]] hello\n')).toContain('the group’s note')
})

test('what people say of themselves is no topic, and no thread, where there are others', () => {
  const lines = [
    "[[Ola Berg]] I'm a nurse from [[Porto]], here since the flood",
    '[[Kim Moss]] the [[pump]], the [[shed]], the [[gate]] and the [[lawn]]',
    '[[Ola Berg]] I told the council that we close the gate at eight. Any objection?',
  ]
  const note = `- [[2023-01-05]]\n\t- Attending: [[Ola Berg]], [[Kim Moss]]\n${lines.map((line) => `\t- ${line}\n`).join('')}`
  const page = pageAt(gardenOf({ 'a.md': note }), 'index.html', 'home')
  expect(page.topics.map(({ text }) => text)).toEqual(['gate', 'lawn', 'pump', 'shed'])
  expect(page.last?.lines).toHaveLength(2)
  expect(page.last?.more).toBe(1)
  expect(page.open.find(({ id }) => id === 'questions')?.lines.map(({ text }) => text)).toEqual([
    'I told the council that we close the gate at eight. Any objection?',
  ])
})

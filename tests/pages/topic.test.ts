import { expect, test } from 'vitest'
import { gardenOf, pageAt } from './make.ts'

const meeting = (date: string, ...lines: string[]) => `- [[${date}]]\n${lines.map((line) => `\t- ${line}\n`).join('')}`

test('a name that nobody wrote about has its backlinks, newest meeting first, other notes last', () => {
  const garden = gardenOf({
    'a.md': meeting('2023-01-04', 'the [[pump]] is old') + meeting('2023-05-03', 'the [[pump]] leaks'),
    'b.md': '- see [[pump]]\n',
  })
  const page = pageAt(garden, 'topics/pump.html', 'topic')
  expect(page.notes).toEqual([])
  expect(page.meetings.map((group) => group.iso)).toEqual(['2023-05-03', '2023-01-04'])
  expect(page.others.map((group) => group.title)).toEqual(['b'])
  expect(page.facts).toEqual([
    '2 meetings',
    '2 threads',
    'named in 1 note',
    'first named 4 January 2023',
    'last 3 May 2023',
    { text: 'follow in a feed reader', href: 'pump.xml' },
  ])
})

test('its own note does not count as a mention', () => {
  const page = pageAt(gardenOf({ 'pump.md': '- the [[pump]] stands by the river\n' }), 'topics/pump.html', 'topic')
  expect([page.others, page.facts, page.notes.length]).toEqual([[], [], 1])
})

test('topics of the same thread go with it', () => {
  const garden = gardenOf({
    'a.md': meeting('2023-05-03', '[[pump]]', '\t[[seal]]', '[[shed]]').replace('- \t', '\t- '),
  })
  const page = pageAt(garden, 'topics/pump.html', 'topic')
  expect(page.together.names).toEqual([{ text: 'seal', href: 'seal.html', count: 1 }])
})

test('labelled links that bear its name, with the page on which each stands', () => {
  const garden = gardenOf({
    'a.md': '- [[chat]] https://chat.example/a\n',
    'b.md': '- [[chat]] https://chat.example/b\n',
  })
  const page = pageAt(garden, 'topics/chat.html', 'topic')
  expect(page.resources.map((one) => `${one.shown} on ${one.on.text}`)).toEqual([
    'chat.example/a on a',
    'chat.example/b on b',
  ])
})

test('pulled pages are shown with their origin, in part where they are long', () => {
  const long = Array.from({ length: 60 }, (_, index) => `- line ${index}\n`).join('')
  const garden = gardenOf({ 'a.md': '- #pull [[b]] [[c]]\n', 'b.md': long })
  const page = pageAt(garden, 'topics/a.html', 'topic')
  expect(page.pulls.map((one) => [one.page.href, one.lines.length, one.words])).toEqual([
    ['b.html', 40, ''],
    ['c.html', 0, 'No note yet, named on 1 page'],
  ])
  expect(page.pulls[0]?.lines[0]?.id).toBe('')
})

test('where nobody wrote what it is, the sentence that names it first says so, with who said it', () => {
  const lines = (date: string, text: string) => `- [[${date}]]\n\t- [[Ola Berg]] ${text}\n\t- [[Ola Berg]] hi\n`
  const notes = {
    'a.md':
      lines('2023-05-03', 'the [[pump]] leaks again today, what now?') +
      lines('2023-03-01', 'We bought it. The [[pump]] brings water up from the river. It was cheap.') +
      lines('2023-02-01', '[[pump]]?') +
      lines('2023-04-05', 'is the [[pump]] still as loud as that?'),
  }
  const page = pageAt(gardenOf(notes), 'topics/pump.html', 'topic')
  expect(page.first).toMatchObject({
    text: 'The pump brings water up from the river.',
    by: { text: 'Ola Berg', href: '../people/ola-berg.html' },
    on: { text: '1 March 2023' },
  })
  expect(pageAt(gardenOf({ ...notes, 'pump.md': '- our pump' }), 'topics/pump.html', 'topic').first).toBeNull()
})

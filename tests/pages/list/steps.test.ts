import { expect, test } from 'vitest'
import { gardenIn, gardenOf, pageAt } from '../make.ts'

test('what people took on in the notes that come with the project', () => {
  const page = pageAt(gardenIn('content'), 'next-steps.html', 'listing')
  expect(page.facts).toEqual([
    '1 open',
    '4 inferred',
    { text: '3 questions without a recorded reply', href: 'questions.html' },
  ])
  const shown = page.sections.map(({ title, groups }) => [
    title,
    groups.flatMap(({ items }) =>
      items.map(({ excerpt, remarks }) => `${excerpt.line.html} | ${remarks.map((one) => `${one.words} ${one.text}`)}`),
    ),
  ])
  expect(shown).toEqual([
    ['Open', ['next steps: next call next week | taken by nick sellen']],
    [
      'Inferred from what was said',
      [
        'will read docs, think about where to focus | inferred flancian',
        'do have a git.coop account already, will take a look -- have used ansible before | inferred edsu',
        'will tune in next week | inferred edsu',
        'will start coordinating on loomio focusing on the oncall schedule | inferred ',
      ],
    ],
  ])
})

test('how long ago is said beside the meeting, and from which day it is counted', () => {
  const garden = gardenOf({ 'a.md': '- [[2023-01-05]]\n\t- TODO sweep\n- [[2023-02-02]]\n\t- TODO mow\n' })
  const page = pageAt(garden, 'next-steps.html', 'listing')
  expect(page.says).toContain('2 February 2023')
  expect(page.sections[0]?.groups.map(({ note }) => note)).toEqual(['', '4 weeks before'])
})

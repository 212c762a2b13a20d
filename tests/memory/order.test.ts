import { expect, test } from 'vitest'
import { newestFirst, spokenOn } from '../../src/memory/order.ts'
import { gardenOf } from '../pages/make.ts'

const garden = gardenOf({
  'm.md': `- [[2023-05-03]]
	- [[well]] is dry
	- the [[well]] again
- [[2023-03-01]]
	- [[well]] is dug
- [[2024-01-01]]
	- [[Ola Berg]] spoke, and nothing of water
`,
  'other.md': '- [[well]] in a note\n',
})

test('newest meeting first, in a meeting as the notes have it', () => {
  const texts = newestFirst(garden.points.filter(({ text }) => text.includes('well'))).map(({ text }) => text)
  expect(texts).toEqual(['well is dry', 'the well again', 'well is dug', 'well in a note'])
})

test('a topic is spoken of on one line of each meeting, the oldest first, and in no other note', () => {
  const well = garden.pages.find(({ name }) => name === 'well')
  expect(well && spokenOn(well).map(({ text }) => text)).toEqual(['well is dug', 'well is dry'])
})

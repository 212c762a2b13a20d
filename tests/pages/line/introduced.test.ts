import { expect, test } from 'vitest'
import { introductions, isIntroduced, isSpokenOf } from '../../../src/pages/line/introduced.ts'
import { siteOf } from '../../../src/pages/site.ts'
import { gardenOf } from '../make.ts'

const garden = gardenOf({
  'm.md': `- [[2023-05-03]]
	- Attending: [[Ola Berg]], [[Kim Moss]]
	- Introductions
		- [[Ola Berg]] gardener at the [[river]] since 2019
			- grows [[beans]]
				- of the [[north]]
					- and of the [[south]]
						- and of the [[east]]
	- [[Kim Moss]] the [[pump]] leaks
`,
  'note.md': '- the [[well]] is dry\n',
})
const site = siteOf(garden)
const introduced = garden.points.filter((point) => isIntroduced(point, site)).map(({ text }) => text)

test('the turn in which somebody presents themselves, and what stands up to three levels below it', () => {
  expect([...introductions(site)].map(({ text }) => text)).toEqual(['gardener at the river since 2019'])
  expect(introduced).toEqual(['gardener at the river since 2019', 'grows beans', 'of the north', 'and of the south'])
})

test.each([
  ['pump', true],
  ['river', false],
  ['beans', false],
  ['well', false],
])('is the %s spoken of in a meeting, other than where people present themselves? %s', (name, spoken) => {
  const page = garden.byKey.get(name)
  expect(page && isSpokenOf(page, site)).toBe(spoken)
})

test('who is only listed, or opens their turns, is not spoken of', () => {
  const kim = garden.byKey.get('kim moss')
  expect(kim?.mentions.map(({ as }) => as)).toEqual(['attendance', 'speaker'])
  expect(kim && isSpokenOf(kim, site)).toBe(false)
})

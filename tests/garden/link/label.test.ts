import { expect, test } from 'vitest'
import { labelOf } from '../../../src/garden/link/label.ts'
import { parse } from '../../../src/outline/parse.ts'
import { gardenOf } from '../make.ts'

test.each([
  ['[[pad]] https://example.org', true],
  ['[[pad]]: https://example.org', true],
  ['[[pad]] : https://example.org', true],
  ['#pad https://example.org', true],
  ['[[pad]]:https://example.org', false],
  ['[[pad]] is https://example.org', false],
  ['[[pad]] https://example.org now', false],
  ['see [[pad]] https://example.org', false],
  ['[[pad]] :: https://example.org', false],
])('%s is a labelled link: %s', (text, expected) => {
  const block = parse('a.md', `- ${text}`).blocks[0]
  expect(block && labelOf(block) !== null).toBe(expected)
})

test('a labelled link stands on its page and under its name', () => {
  const garden = gardenOf({
    'group.md': '- [[meet]] https://meet.example.org\n- #pad: https://pad.example.org\n',
    'other.md': '- [[Meet]] <https://other.example.org>\n',
  })
  const group = garden.byKey.get('group')
  expect(group?.labels.map(({ label, url }) => [label, url])).toEqual([
    ['meet', 'https://meet.example.org'],
    ['pad', 'https://pad.example.org'],
  ])
  expect(garden.byKey.get('meet')?.resources.map(({ page }) => page.key)).toEqual(['group', 'other'])
  expect(garden.labels).toHaveLength(3)
  expect(garden.labels[0]?.point.block.line).toBe(1)
})

test('no label: further words, a scheme that is not linked, a speaker', () => {
  const garden = gardenOf({
    'group.md':
      '- [[meet]] https://meet.example.org now\n- [[x]] javascript:alert(1)\n- [[x]] data:text/html,x\n- [[x]] [y](javascript:alert(1))\n',
    '2024-05-01.md': 'Attending: [[ola]]\n\n- [[ola]] https://example.org\n',
  })
  expect(garden.labels).toEqual([])
})

/**
 * Lines that have slowed the garden down. There is no timing here: a pattern that takes the square of its length does
 * not come back within the time that a test has.
 */
import { expect, test } from 'vitest'
import { gardenOf } from './make.ts'

const N = 200_000

/** Where a run of one character stands in a note of a meeting. */
const places: readonly ((run: string) => string)[] = [
  (run) => `- [[2024-05-01]]${run}x`,
  (run) => `- [[2024-05-02]] a${run}x b`,
  (run) => `- [[2024-05-03]]\n  - Attending: [[ola]]${run}x[[kim]]${run}z\n  - Regrets: a ${run},b\n  - [[kim]] hello`,
  (run) => `- [[2024-05-04]]\n  - Attending: [a${run}x b](https://x.org), [b${run}c (d) e](https://y.org)`,
  (run) => `- [[2024-05-05]]\n  - Attending: ola, kim\n  - kim${run}: hello\n  - kim (${run}x): hello\n  - kim ${run}`,
  (run) => `- [[2024-05-06]]\n  - [[kim]] who${run}x? y\n  - ${run}x\n    - Next steps ${run}x\n      - a${run}x will`,
  (run) => `- [[label]]${run}x https://x.org\n- [[a]] == b${run}x\n- #pull [[a]]${run}x[[b]]`,
  (run) => `title:: a${run}b\npublic:: a${run}x\nabout:: a${run}x\n\n- a`,
  (run) => `---\npublic: [a${run}x\nprivate: a${run}b\n---\n- a`,
  (run) => `- a@b${run}c.org and tel:${run}5\n- <b ${run}x>\n- ((a${run}))\n- ![a${run}](x${run}.png)`,
]

test.each([' ', '\t', ':', '“', '«', '"', '(', ')', '*', '[', ']', '-', '?', '.', ',', '~', '=', '#', 'a b ', '1 '])(
  'a run of %j comes back in the time that a test has',
  (piece) => {
    const run = piece.repeat(N / piece.length)
    const files = places.map((place, index): [string, string] => [`${index}.md`, place(run)])
    expect(gardenOf(Object.fromEntries(files)).notes).toHaveLength(places.length)
  },
)

test.each([
  '[[a]] == [[b]], ',
  '[[2024-02-31]] ',
  'x #pull [[a]] ',
  'ola@hall.coop ',
  '((a)) ',
  '![](x.png) ',
  '#push [[a]] ',
])('%j more often than a call takes arguments', (piece) => {
  const garden = gardenOf({ '2024-05-01.md': `- Attending: ${piece.repeat(N)}\n- ${piece.repeat(N)}` })
  expect(garden.points).toHaveLength(2)
})

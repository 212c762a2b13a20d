import { describe, expect, test } from 'vitest'
import type { Hit } from '../../src/browser/hit.ts'
import { passagesOf } from '../../src/browser/passage.ts'
import { bundled } from '../../src/feeds/bundle.ts'
import { recordsOf } from '../../src/feeds/records.ts'
import { defaults } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import { parse } from '../../src/outline/parse.ts'

const notes = `- [[2022-04-08]]
	- Attending: [[kim]], [[sam]]
	- backups for everybody
		- [[kim]] who restores the server?
			- nobody
		- [[sam]], [[kim]]: we did <b>tea</b> & cake
		- DECISION: we buy a disk
	- 会議
		- [[kim]] 予算 2022 で
`

/** As Pagefind gives it back: one space between words, none at the ends, `<` and `>` escaped. */
function given(text = notes): {
  hits: Hit[]
  records: ReturnType<typeof recordsOf> extends Generator<infer R> ? R[] : never
} {
  const garden = buildGarden({ notes: [parse('a.md', text)], config: defaults, now: '2022-06-01T00:00:00Z' })
  const records = [...recordsOf(garden)].filter(({ filters }) => filters.kind?.[0] === 'meeting')
  const hits = [...bundled(records)].map(({ url, content, meta, filters }) => {
    const text = content.trim().split(/\s+/).join(' ').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    return { raw_url: url, content: text, excerpt: text, meta, filters }
  })
  return { hits, records }
}

const found = (...wanted: string[]): string[] =>
  given().hits.flatMap((hit) => passagesOf(hit, wanted).map(({ excerpt }) => excerpt))

describe('the lines of a thread', () => {
  test('are what they were before they became one record', () => {
    const { hits, records } = given()
    const lines = hits.flatMap((hit) => passagesOf(hit, []))
    expect(lines.map(({ raw_url, meta, filters }) => ({ url: raw_url, meta, filters }))).toEqual(
      // Letters that the index parts stand together again.
      JSON.parse(
        JSON.stringify(records.map(({ url, meta, filters }) => ({ url, meta, filters }))).replaceAll('\u2060 ', ''),
      ),
    )
    expect(lines.map(({ content }) => content.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))).toEqual(
      records.map(({ content }) => content.split(/\s+/).join(' ')),
    )
  })

  test('also where some have no text, or nothing below', () => {
    const { hits, records } = given(`- [[2022-04-08]]
\t- Attending: [[kim]], [[sam]]
\t- [[kim]]
\t\t- [[sam]] hello
\t- tea
\t- [[sam]]
\t\t- [[kim]]
\t\t- [[sam]] good bye
`)
    expect(hits).toHaveLength(1)
    const lines = hits.flatMap((hit) => passagesOf(hit, []))
    expect(lines.map(({ raw_url, content, meta }) => ({ url: raw_url, content, meta }))).toEqual(
      records.map(({ url, content, meta }) => ({ url, content, meta })),
    )
    expect(records.filter(({ content }) => content === '').length).toBeGreaterThan(0)
  })

  test('also of a long thread, which is cut', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `\t\t- [[kim]] line ${index} ${'of soup '.repeat(12)}\n`)
    const { hits, records } = given(`- [[2022-04-08]]\n\t- Attending: [[kim]]\n\t- soup\n${lines.join('')}\t- tea\n`)
    expect(hits.length).toBeGreaterThan(1)
    const found = hits.flatMap((hit) => passagesOf(hit, []))
    expect(found.map(({ raw_url, meta }) => ({ url: raw_url, meta }))).toEqual(
      records.map(({ url, meta }) => ({ url, meta })),
    )
  })

  test('are found by their words, with those of the speaker and the thread', () => {
    expect(found('restores')).toEqual(['who <mark>restores</mark> the server? · nobody'])
    expect(found('kim', 'tea')).toEqual(['we did &lt;b&gt;<mark>tea</mark>&lt;/b&gt; & cake'])
    expect(found('backups')).toHaveLength(4)
    expect(found('decision', 'backup')).toEqual(['<mark>DECISION</mark>: we buy a disk'])
  })

  test('are those that say most, where only the whole thread says all', () => {
    expect(found('server', 'disk')).toEqual([
      'who restores the <mark>server</mark>? · nobody',
      'DECISION: we buy a <mark>disk</mark>',
    ])
    const isPart = (...wanted: string[]) =>
      given().hits.flatMap((hit) => passagesOf(hit, wanted).map((one) => one.isPart))
    expect(isPart('server', 'disk')).toEqual([true, true])
    expect(isPart('server')).toEqual([undefined])
    expect(found('server', 'nowhere')).toEqual([])
    expect(found('sam', 'restores')).toHaveLength(2)
    // Of two threads, neither says both.
    expect(given().hits).toHaveLength(1)
    expect(found('server', '予算')).toEqual([])
  })

  test('have letters of scripts without spaces marked where they stand', () => {
    expect(found('予算')).toEqual(['<mark>予算</mark> 2022 で'])
  })

  test('name who speaks and the thread as they are written', () => {
    const { hits } = given('- [[2022-04-08]]\n\t- Attending: [[王小]]\n\t- 会議\n\t\t- [[王小]] tea\n')
    const [line] = hits.flatMap((hit) => passagesOf(hit, ['王小', 'tea']))
    expect(line?.meta).toMatchObject({ speaker: '王小', path: '会議' })
  })

  test('are cut around the first word that was asked for', () => {
    const long = `- [[2022-04-08]]\n\t- Attending: [[kim]]\n\t- soup\n\t\t- [[kim]] ${'salt '.repeat(50)} pepper ${'salt '.repeat(50)}\n`
    const [line] = given(long).hits.flatMap((hit) => passagesOf(hit, ['pepper']))
    const words = line?.excerpt.split(' ') ?? []
    expect(words).toHaveLength(32)
    expect([words.at(0), words.at(-1)]).toEqual(['…', '…'])
    expect(words[9]).toBe('<mark>pepper</mark>')
  })
})

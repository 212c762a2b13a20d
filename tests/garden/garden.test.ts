import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaults } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import type { Garden } from '../../src/garden/model.ts'
import { keyOf } from '../../src/garden/name.ts'
import type { Note } from '../../src/outline/note.ts'
import { parse } from '../../src/outline/parse.ts'
import { place } from '../../src/outline/place.ts'
import { files, notesOf, noteText } from './gardens.ts'

const garden = (notes: readonly Note[]) => buildGarden({ notes, config: defaults, now: '2024-06-01T12:00:00Z' })

/** The whole garden as plain data: who points at whom by name. */
function drawn(all: Garden): unknown {
  const where = (point: Garden['points'][number]) => `${point.note.file}:${point.block.line}`
  return {
    pages: all.pages.map((page) => [
      page.kind,
      page.key,
      page.name,
      page.url,
      page.aliases,
      page.redirects,
      page.about,
      page.go,
      page.pulls.map(({ key }) => key),
      page.pushed.map(where),
      page.mentions.map(({ point, as, span }) => [where(point), as, span.from]),
    ]),
    meetings: all.meetings.map((meeting) => [
      meeting.date,
      meeting.until,
      meeting.title,
      meeting.state,
      meeting.place,
      meeting.attendees.map(({ page, ...rest }) => [page.key, rest]),
      meeting.regrets.map(({ key }) => key),
      meeting.threads.map(where),
    ]),
    points: all.points.map((point) => [
      where(point),
      point.page.key,
      point.id,
      point.role,
      point.depth,
      point.text,
      point.turn?.speakers.map(({ key }) => key),
      point.marks.question?.reply?.id,
      point.marks.step?.assignees.map(({ key }) => key),
    ]),
    people: all.people.map(({ page, evidence }) => [page.key, evidence]),
    diagnostics: all.diagnostics,
    keys: [...all.byKey].map(([key, page]) => [key, page.key]).sort(),
  }
}

describe('whatever the notes say', () => {
  test('the order of the files never changes the result', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (made, order) => {
        const shuffled = [...made]
          .map((one) => [order.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
        expect(drawn(garden(notesOf(shuffled)))).toEqual(drawn(garden(notesOf(made))))
      }),
    )
  })

  test("adding a note never changes another note's anchors", () => {
    fc.assert(
      fc.property(files, noteText, (made, added) => {
        const ids = (all: Garden) =>
          all.points
            .filter(({ note }) => note.file !== '0 added.md')
            .map(({ note, block, id, page }) => `${note.file}:${block.line} ${page.key}#${id}`)
        // A note that adds lines to the very same pages: its dates are its own.
        const text = added
          .replaceAll('2024-05-01', '2020-01-01')
          .replaceAll('2024-05-02', '2020-01-02')
          .replaceAll('May 3rd, 2024', '2020-01-03')
        expect(ids(garden(notesOf([...made, ['0 added.md', text.replace('title:: Another title\n', '')]])))).toEqual(
          ids(garden(notesOf(made))),
        )
      }),
    )
  })

  test('every name has exactly one page, every page its own address', () => {
    fc.assert(
      fc.property(files, (made) => {
        const all = garden(notesOf(made))
        const addresses = all.pages.flatMap(({ url, redirects }) => [url, ...redirects])
        expect(new Set(addresses).size).toBe(addresses.length)
        expect(new Set(all.pages.map(({ key }) => key)).size).toBe(all.pages.length)
        for (const point of all.points) {
          for (const span of point.block.spans) {
            // `#pull` itself is a word of the dialect, not a name.
            if (span.type !== 'link' || /^(?:pull|push|go)$/.test(span.name)) continue
            const page = all.byKey.get(keyOf(span.name))
            expect(page).toBeDefined()
            expect(all.pages.filter((one) => one === page)).toHaveLength(1)
          }
        }
      }),
    )
  })

  test('every link of the graph stands in its source line at its column', () => {
    fc.assert(
      fc.property(files, (made) => {
        const sources = new Map(made.map(([file, text]) => [file, text.split('\n')]))
        for (const point of garden(notesOf(made)).points) {
          for (const { span, page } of point.mentions) {
            const at = place(point.note, point.block, span.from)
            const written =
              sources.get(at.file)?.[at.line - 1]?.slice(at.column - 1, at.column - 1 + span.to - span.from) ?? ''
            expect(written).toMatch(span.form === 'hashtag' ? /^#/ : /^\[\[.*\]\]$/)
            expect(written).toContain(span.name)
            expect(page.mentions.filter((mention) => mention.span === span)).toHaveLength(1)
          }
        }
      }),
    )
  })

  test('nobody speaks without evidence, and each line has one point', () => {
    fc.assert(
      fc.property(files, (made) => {
        const all = garden(notesOf(made))
        for (const { page, evidence } of all.people)
          expect(
            evidence.some(({ verdict }) => verdict === 'for'),
            page.name,
          ).toBe(true)
        for (const point of all.points) {
          for (const speaker of point.turn?.speakers ?? []) expect(speaker.kind).toBe('person')
        }
        expect(new Set(all.points.map(({ block }) => block)).size).toBe(all.points.length)
        const ids = all.points.map(({ page, id }) => `${page.url}#${id}`)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('every diagnostic stands in its file', () => {
    fc.assert(
      fc.property(files, (made) => {
        const sources = new Map(made.map(([file, text]) => [file, text.split('\n').length]))
        for (const { file, line, column } of garden(notesOf(made)).diagnostics) {
          expect(line).toBeLessThanOrEqual(sources.get(file) ?? 0)
          expect(column).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('what people may feed it', () => {
  test('nothing at all', () => {
    expect(garden([])).toMatchObject({ pages: [], meetings: [], points: [] })
    expect(garden([parse('a.md', '')]).pages.map(({ name }) => name)).toEqual(['a'])
  })

  test('bullets nested 10,000 deep', () => {
    const deep = Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth)}- [[ola]] says ${depth}`).join('\n')
    expect(garden([parse('2024-05-01.md', deep)]).points).toHaveLength(10_000)
  })

  test('100,000 links on one line', () => {
    const all = garden([parse('a.md', `- ${'[[a]] [[b]], '.repeat(50_000)}`)])
    expect(all.byKey.get('b')?.mentions).toHaveLength(50_000)
  })

  test('40,000 lines of one meeting', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `- [[ola]]: who pays for ${index}? [[kim]] == [[Kim ${index % 100}]]\n  - +1 from [[uma]]\n`,
    )
    const note = parse('2024-05-01.md', `Attending: [[ola]], [[kim]], [[uma]]\n\n${lines.join('')}`)
    expect(garden([note]).points).toHaveLength(40_001)
  })

  test('10,000 aliases of one name', () => {
    const all = garden([
      parse('a.md', Array.from({ length: 10_000 }, (_, index) => `- [[x${index}]] == [[x${index + 1}]]`).join('\n')),
    ])
    expect(all.byKey.get('x77')).toBe(all.byKey.get('x9999'))
  })

  test('10,000 pages that pull each other', () => {
    const notes = Array.from({ length: 10_000 }, (_, index) =>
      parse(`p${index}.md`, `- #pull [[p${(index + 1) % 10_000}]]`),
    )
    expect(garden(notes).diagnostics.filter(({ rule }) => rule === 'pull-cycle')).toHaveLength(10_000)
  })
})

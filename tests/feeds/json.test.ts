import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { type GardenJson, gardenJson, gardenText } from '../../src/feeds/json.ts'
import { defaults, readConfig } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import type { Garden } from '../../src/garden/model.ts'
import { parse } from '../../src/outline/parse.ts'

const now = '2022-06-01T00:00:00Z'
const grow = (files: Readonly<Record<string, string>>, config = defaults): Garden =>
  buildGarden({ notes: Object.entries(files).map(([file, text]) => parse(file, text)), config, now })
const json = (files: Readonly<Record<string, string>>): GardenJson => gardenJson(grow(files))

const schema: object = JSON.parse(readFileSync(new URL('../../docs/garden.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ strict: true, allErrors: true })
formats.default(ajv)
const validate = ajv.compile(schema)
const problems = (data: unknown): unknown => (validate(data) ? [] : validate.errors)

const minutes = `- [[2022-04-08]]
	- Attending: [[kim]], [[sam]] (chair)
	- [[kim]] who restores the backup?
		- [[sam]] I will try
		- sam: +1
	- ### Next steps
		- [[sam]] to write it down
	- DECISION: we keep [[borg]]
	-
- [[2022-04-09]]
- [[borg]] https://borg.example/
`

describe('the schema', () => {
  test('holds for the notes that come along', () => {
    const folder = fileURLToPath(new URL('../../content/', import.meta.url))
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    const config = readConfig(readFileSync(`${folder}garden.yaml`, 'utf8'))
    if ('error' in config) throw new Error(config.error)
    const texts = Object.fromEntries(files.map((name) => [name, readFileSync(folder + name, 'utf8')]))
    const data = gardenJson(grow(texts, config.config))
    expect(data.meetings.length).toBeGreaterThan(1)
    expect(problems(data)).toEqual([])
  })

  test('holds for everything that a meeting can have, and for no note at all', () => {
    const { meetings } = json({
      'a.md': minutes,
      'b.md': '## 2022-05-02 .. 2022-05-03 18:00 Europe/Berlin\n\n- Regrets: ola\n- Attending: kim\n- kim: is it on?\n',
      'c.md': '## [[2022-05-09 17:30 UTC]]\n',
    })
    expect(meetings.map(({ start, until, regrets }) => [start, until, regrets])).toEqual([
      [null, null, []],
      [null, null, []],
      ['2022-05-02T18:00:00+02:00', '2022-05-03', ['ola']],
      ['2022-05-09T17:30:00Z', null, []],
    ])
    expect(problems({ ...json({}), meetings })).toEqual([])
    expect(problems(json({ 'a.md': minutes }))).toEqual([])
    expect(problems(json({}))).toEqual([])
  })

  test('refuses what is not described', () => {
    const data = json({ 'a.md': minutes })
    expect(problems({ ...data, extra: 1 })).not.toEqual([])
    expect(problems({ ...data, format: 'minutes-garden/2' })).not.toEqual([])
    expect(problems({ ...data, people: [{}] })).not.toEqual([])
  })
})

describe('garden.json', () => {
  test('as text is the same as the object', () => {
    for (const files of [{}, { 'a.md': minutes, 'b.md': '- "quoted" \u2028 [[kim]]' }]) {
      const garden = grow(files)
      expect(JSON.parse([...gardenText(garden)].join(''))).toEqual(gardenJson(garden))
    }
  })

  test('has every line of a meeting that says something, in order, with its speaker', () => {
    const points = json({ 'a.md': minutes }).meetings[0]?.points ?? []
    expect(points.map(({ line, depth, speaker, text }) => [line, depth, speaker, text])).toEqual([
      [2, 0, null, expect.stringContaining('Attending')],
      [3, 0, 'kim', 'who restores the backup?'],
      [4, 1, 'sam', 'I will try'],
      [5, 1, 'sam', expect.any(String)],
      [6, 0, null, 'Next steps'],
      [7, 1, null, expect.stringContaining('to write it down')],
      [8, 0, null, expect.stringContaining('we keep borg')],
    ])
  })

  test('marks what lines are', () => {
    const points = json({ 'a.md': minutes }).meetings[0]?.points ?? []
    const at = (line: number): unknown => points.find((point) => point.line === line)
    expect(at(3)).toMatchObject({ marks: ['question'], replied: true })
    expect(at(4)).toMatchObject({ marks: ['next-step'], inferred: true, done: false, assignees: ['sam'] })
    expect(at(7)).toMatchObject({ marks: ['next-step'], inferred: false, assignees: ['sam'] })
    expect(at(8)).toMatchObject({ marks: ['decision'] })
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length)
  })

  test('says who was there, and which meeting has no notes', () => {
    const [first, second] = json({ 'a.md': minutes }).meetings
    expect(first).toMatchObject({
      date: '2022-04-08',
      state: 'held',
      url: 'minutes/2022-04-08.html',
      file: 'a.md',
      line: 1,
    })
    expect(first?.attendees.map(({ name, listed, spoke }) => [name, listed, spoke])).toEqual([
      ['kim', true, true],
      ['sam', true, true],
    ])
    expect(second).toMatchObject({ date: '2022-04-09', state: 'no-notes', title: '2022-04-09', points: [] })
  })

  test('has every name as a page, with links and backlinks', () => {
    const { pages, people, labels } = json({ 'a.md': minutes })
    const borg = pages.find(({ name }) => name === 'borg')
    expect(borg).toMatchObject({ kind: 'topic', url: 'topics/borg.html', sources: [] })
    expect(borg?.backlinks[0]).toMatchObject({ page: '2022-04-08', file: 'a.md', line: 8 })
    const block = borg?.backlinks[0]?.block
    expect(json({ 'a.md': minutes }).meetings[0]?.points.map(({ id }) => id)).toContain(block)
    expect(pages.find(({ name }) => name === '2022-04-08')?.links).toContain('borg')
    expect(people.map(({ name, firstSeen, lastSeen }) => [name, firstSeen, lastSeen])).toEqual([
      ['kim', '2022-04-08', '2022-04-08'],
      ['sam', '2022-04-08', '2022-04-08'],
    ])
    expect(people[0]?.evidence).toBe('listed')
    expect(labels).toEqual([{ label: 'borg', url: 'https://borg.example/', page: 'a' }])
  })

  test('knows where the site stands', () => {
    expect(gardenJson(grow({}, { ...defaults, url: 'https://a.example/' })).site).toEqual({
      title: 'Minutes',
      url: 'https://a.example/',
    })
    expect(json({}).site.url).toBeNull()
  })

  test('is no deeper than its notes are wide: 10,000 levels', () => {
    const deep = `- [[2022-04-08]]\n${Array.from({ length: 10_000 }, (_, index) => `${' '.repeat(index + 1)}- level ${index}`).join('\n')}`
    expect(json({ 'a.md': deep }).meetings[0]?.points).toHaveLength(10_000)
  })
})

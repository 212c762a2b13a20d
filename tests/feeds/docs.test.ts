/** docs/garden-json.md is true: its commands answer its questions, with jq and with Python where they are there. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type GardenJson, gardenJson, gardenText } from '../../src/feeds/json.ts'
import { gardenOf } from '../pages/make.ts'

const doc = readFileSync('docs/garden-json.md', 'utf8')
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '')

const [notes = ''] = blocks(doc, 'markdown')
const garden = gardenOf({ 'minutes.md': notes }, '', '2024-07-01T00:00:00Z')
const questions = doc
  .split(/^### /m)
  .slice(1)
  .map((section) => ({
    question: section.split('\n', 1)[0] ?? '',
    shell: blocks(section, 'sh'),
    python: blocks(section, 'python'),
    answer: blocks(section, 'text').join(''),
  }))

const folder = mkdtempSync(join(tmpdir(), 'garden-json-'))
writeFileSync(join(folder, 'garden.json'), [...gardenText(garden)].join(''))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const has = (program: string) => spawnSync(program, ['--version']).status === 0
const run = (program: string, words: readonly string[]) => {
  const { stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' })
  return `${stdout}${stderr}`
}

test('there are three questions, each answered twice', () => {
  expect(questions.map(({ shell, python }) => [shell.length, python.length])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ])
})

describe.each(questions)('$question', ({ shell, python, answer }) => {
  test.runIf(has('jq'))('with jq', () => expect(run('sh', ['-c', shell.join('')])).toBe(answer))
  test.runIf(has('python3'))('in Python', () => expect(run('python3', ['-c', python.join('')])).toBe(answer))
})

test('the answers are in the data, whatever is there to ask it with', () => {
  const { meetings, pages }: GardenJson = gardenJson(garden)
  const points = meetings.flatMap(({ date, points }) => points.map((point) => ({ date, ...point })))
  const open = points.filter(({ marks, replied }) => marks.includes('question') && !replied)
  const steps = points.filter(({ marks, done }) => marks.includes('next-step') && !done)
  const topics = pages.filter(({ kind, backlinks }) => kind === 'topic' && backlinks.length > 1)
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')
  expect(questions.map(({ answer }) => answer)).toEqual([
    lines(open.map(({ date, speaker, text }) => `${date} ${speaker ?? 'someone'}: ${text}`)),
    lines(
      steps.map(
        ({ date, assignees, text, inferred }) =>
          `${assignees.join(', ')}: ${text}${inferred ? ' (inferred)' : ''}  minutes/${date}.html`,
      ),
    ),
    lines(
      topics.map(({ name, backlinks }) => {
        const dates = [...new Set(backlinks.map(({ page }) => page))].sort()
        return `${name}: ${dates.length} meetings, last on ${dates.at(-1)}`
      }),
    ),
  ])
})

test('every field that the page names is in the schema', () => {
  const schema = readFileSync('docs/garden.schema.json', 'utf8')
  const named = [...doc.matchAll(/`([a-z]+)`/g)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(10)
  const known = new Set(['null'])
  expect(named.filter((name) => !schema.includes(`"${name}"`) && !known.has(name))).toEqual([])
})

/** `garden check` as it is typed: text, data, exit codes, explanations, on the folder `input`. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { effects, here, notes, oneSentence, run } from '../command/garden.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const env = { SOURCE_DATE_EPOCH: '1717243200' }
const check = (...words: readonly string[]) => here(['check', '--content', 'input', ...words], folder, env)
const output = (name: string) => `output/${name}`
const schema: object = JSON.parse(readFileSync(new URL('../../docs/check.schema.json', import.meta.url), 'utf8'))

describe('the report', () => {
  test('for people', async () => {
    const { code, out, err } = await check()
    await expect(`${out}\n`).toMatchFileSnapshot(output('report.txt'))
    expect({ code, err }).toEqual({ code: 1, err: '' })
  })

  test('with remarks', async () => {
    const { code, out } = await check('--all')
    await expect(`${out}\n`).toMatchFileSnapshot(output('report-all.txt'))
    expect(code).toBe(1)
  })

  test('for programs: valid by the schema, the same numbers, nothing else printed', async () => {
    const { code, out, err } = await check('--format', 'json')
    await expect(`${out}\n`).toMatchFileSnapshot(output('report.json'))
    const data = JSON.parse(out)
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
    expect(data.diagnostics.length).toBe(data.totals.errors + data.totals.warnings + data.totals.infos)
    expect({ code, err }).toEqual({ code: 1, err: '' })
  })

  test.each([['text'], ['json']])('never shows a secret, nor what is off the record (%s)', async (format) => {
    const { out } = await check('--format', format, '--all')
    expect(out).toContain('plans.md')
    expect(out).not.toContain('Kettle')
    expect(out).not.toContain('nobody reads this')
    expect(out).not.toContain('secret plans')
  })

  test('of one rule', async () => {
    const { out } = await check('--rule', 'secret')
    const rules = out.split('\n').flatMap((line) => / \(([a-z-]+)\)$/.exec(line)?.[1] ?? [])
    expect(new Set(rules)).toEqual(new Set(['secret']))
    expect(await check('--rule', 'secrte')).toMatchObject({
      code: 1,
      err: 'There is no rule secrte; there is secret.',
    })
    expect((await check('--rule', 'xyzzy')).err).toBe('There is no rule xyzzy; docs/rules/README.md lists them.')
  })

  test('writes nothing', async () => {
    const before = digest(join(folder, 'input'))
    await check()
    await check('--explain', 'Mara Quill')
    expect(digest(join(folder, 'input'))).toBe(before)
  })
})

describe('the exit code', () => {
  test('is 0 where there are warnings only', async () => {
    const content = notes({ 'a.md': '- [[]] and [[b\n' })
    expect((await here(['check', '--content', content], content, env)).code).toBe(0)
  })

  test('is 1 where there is an error, as a process too', async () => {
    const content = notes({ 'a.md': '<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> x\n' })
    const { code, out, err } = await run(['check', '--content', content], content, env)
    expect(code).toBe(1)
    expect(out).toContain('(conflict-marker)')
    expect(out).not.toContain('\u001b')
    expect(err).toBe('')
  })

  test('is 1 with a sentence where the command makes no sense', async () => {
    for (const words of [
      ['--format', 'xml'],
      ['--explain', 'gone.md:3'],
      ['--explain', 'hidden.md:99'],
    ]) {
      const { code, out, err } = await check(...words)
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toMatch(oneSentence)
    }
  })
})

describe('colours', () => {
  const coloured = async (more: Parameters<typeof effects>[0]) => {
    const lines: string[] = []
    await main(
      ['check', '--content', 'input'],
      effects({ cwd: folder, env, print: (line) => lines.push(line), ...more }),
    )
    return lines.join('\n')
  }

  test('on a terminal', async () => {
    expect(await coloured({ terminal: { columns: 80 } })).toContain('\u001b[31merror:\u001b[39m')
  })

  test('not with NO_COLOR, not in a file', async () => {
    expect(await coloured({ terminal: { columns: 80 }, env: { ...env, NO_COLOR: '1' } })).not.toContain('\u001b')
    expect(await coloured({})).not.toContain('\u001b')
  })

  test('lines are as wide as the terminal', async () => {
    const wide = (await coloured({ terminal: { columns: 60 }, env: { ...env, NO_COLOR: '1' } })).split('\n')
    const quoted = wide.filter((line) => /^ +\d+ \|/.test(line))
    expect(quoted.length).toBeGreaterThan(3)
    for (const line of quoted) expect(line.length).toBeLessThanOrEqual(60)
  })
})

describe('--explain NAME', () => {
  test.each([
    ['a person', 'Tom Ash', 'tom-ash'],
    ['a topic', 'shed', 'shed'],
    ['what garden.yaml says is none', 'pump', 'pump'],
  ])('%s', async (_, name, file) => {
    const { code, out } = await check('--explain', name)
    await expect(`${out}\n`).toMatchFileSnapshot(output(`explain-${file}.txt`))
    expect(code).toBe(0)
  })

  test('brackets, a hash and other names do not matter', async () => {
    const { out } = await check('--explain', 'Tom Ash')
    expect((await check('--explain', '[[Tom Ash]]')).out).toBe(out)
    expect((await check('--explain', 'tom')).out).toContain('“tom” is one of its names.')
  })

  test('a name close to one', async () => {
    const { code, out } = await check('--explain', 'Mara Quil')
    expect(out).toBe('“Mara Quil” is no name of this garden: did you mean “Mara Quill”?')
    expect(code).toBe(1)
  })

  test('as data', async () => {
    const { out } = await check('--explain', 'Tom Ash', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      name: 'Tom Ash',
      kind: 'person',
      url: 'people/tom-ash.html',
      publish: 'name',
    })
  })
})

describe('--explain FILE:LINE', () => {
  const file = 'Riverside Allotments.md'
  const facts = async (line: number, note = file): Promise<string[]> => {
    const { code, out } = await check('--explain', `${note}:${line}`, '--format', 'json')
    expect(code).toBe(0)
    return JSON.parse(out).facts.map(({ what, says, rule }: Record<string, string>) => `${what}: ${says} (${rule})`)
  }

  test('for people', async () => {
    const { out } = await check('--explain', `${file}:5`)
    await expect(`${out}\n`).toMatchFileSnapshot(output('explain-line.txt'))
  })

  test('a path from here, a path from the content folder, a column behind', async () => {
    const { out } = await check('--explain', `${file}:5`)
    expect((await check('--explain', `input/${file}:5`)).out).toBe(out)
    expect((await check('--explain', `${file}:5:3`)).out).toBe(out)
  })

  test('a turn, a question and its reply', async () => {
    const found = await facts(5)
    expect(found).toContain('speaker: Tom Ash, written “tom” (14)')
    expect(found).toContain('question: a reply is recorded on line 6 (16)')
    expect(found).toContain('block: a bullet (`-`), below line 4 (1)')
    expect(found).toContain('link: [[pump]] leads to pump (topic, topics/pump.html) (4)')
  })

  test.each([
    [1, /^read as: a labelled link/],
    [2, /^read as: the opening of a meeting/],
    [3, /^read as: a list of people/],
    [9, /^next step: said outright, taken by Odd Larsen/],
    [10, /^no turn: “note” is a word of minutes, not a name/],
    [12, /^off the record: /],
    [13, /^off the record: /],
    [18, /^no turn: somebody comes or goes/],
    [20, /^\+1: endorses line 19/],
    [22, /^block: a bullet \(`-`\), which begins on line 21 and goes on here/],
  ])('line %i', async (line, fact) => {
    expect(await facts(line)).toEqual(expect.arrayContaining([expect.stringMatching(fact)]))
  })

  test('a note that is not published, front matter, an empty line at the end', async () => {
    expect(await facts(3, 'hidden.md')).toEqual([
      'not published: its page says `public:: false`: nothing of it is on the site (21)',
    ])
    expect(await facts(2, 'minutes/plans.md')).toEqual([
      'front matter: what the note says of itself, in YAML: not shown (21)',
    ])
  })

  test('says nothing of what is off the record', async () => {
    const { out } = await check('--explain', `${file}:13`)
    expect(out).not.toContain('Mara Quill (')
  })
})

function digest(path: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(name)
    if (/\.\w+$/.test(name)) hash.update(readFileSync(join(path, name)))
  }
  return hash.digest('hex')
}

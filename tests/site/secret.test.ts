/** Secrets, and pictures of private lines, are in no byte of the site, whatever part of the notes they stand in. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { folder, here, notes, run } from '../command/garden.ts'

// Put together here, so that nobody's scanner takes this file for a leak.
const token = (n: number) => `glpat-SECRET${String(n).padStart(2, '0')}${'a1B2'.repeat(4)}`
const picture = (mark: string) => Buffer.concat([Buffer.from('iVBORw0KGgo=', 'base64'), Buffer.from(mark)])

const minutes = `---
title: The hall ${token(1)}
aliases: [${token(2)}]
about: ${token(3)}
---

about:: ${token(4)}

- [[2024-05-01]] ${token(5)}
	- Present: [[ola]], [[kim]], ${token(6)}
	- [[ola]]: use ${token(7)}?
		- [[kim]]: [[${token(8)}]] and #${token(9)}
		  id:: 60a77d63-f73f-4cd4-9e65-8c4e30cbc752
	- TODO https://ola:SECRET10@hall.coop/x?token=SECRET11a1b2c3d4e5f6 [call](https://x.net/?pwd=SECRET12)
	- DECISION: the wifi password: SECRET13x
	- \`\`\`
	  export TOKEN=${token(14)}
	  -----BEGIN PRIVATE KEY-----
	  SECRET15abcdefgh/12345678
	  -----END PRIVATE KEY-----
	  \`\`\`
	- [[meet]] https://x.net/?jwt=SECRET16a1b2c3d4e5f6
	- \`pw=SECRET17x\` **password:** SECRET18x
	- #push [[kim]] ${token(19)}
	- ![${token(20)}](shown.png) ![a key](key.txt)
	- #private ![x](private.png) OFFMARK
- ((60a77d63-f73f-4cd4-9e65-8c4e30cbc752)) {{embed ((60a77d63-f73f-4cd4-9e65-8c4e30cbc752))}}
- [[ola]] == [[${token(21)}]]
- #go https://x.net/?secret=SECRET22a1b2c3d4e5f6
- <b title="${token(23)}">x</b> <!-- ${token(24)} -->
`

function* filesOf(path: string): Generator<string> {
  for (const name of readdirSync(path)) {
    const file = join(path, name)
    if (statSync(file).isDirectory()) yield* filesOf(file)
    else yield file
  }
}

const content = () =>
  notes({
    'the hall.md': minutes,
    'garden.yaml': 'title: Hall\nurl: https://hall.coop\n',
    'shown.png': picture('SHOWNMARK'),
    'private.png': picture('OFFMARK'),
    'unused.png': picture('OFFMARK'),
    'key.txt': `password: SECRET25x`,
  })

test('not in the site', async () => {
  const output = join(folder(), 'public')
  const { code, out, err } = await run(['build', '--content', content(), '--output', output], folder())
  expect([code, err]).toEqual([0, ''])
  expect(out).not.toContain('SECRET')
  let shown = 0
  for (const file of filesOf(output)) {
    const bytes = readFileSync(file)
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
    const text = plain.toString('latin1')
    if (text.includes('SHOWNMARK')) shown++
    expect([file, /secret\d\d|offmark/i.exec(text)?.[0]]).toEqual([file, undefined])
    expect(file.slice(output.length).toLowerCase()).not.toMatch(/secret\d\d|offmark/)
  }
  expect(shown).toBe(1)
})

test('not in what check says, and it says so of each', async () => {
  for (const more of [[], ['--format', 'json'], ['--all']]) {
    const { code, out, err } = await here(['check', '--content', content(), ...more], folder())
    expect(code).toBe(1)
    expect(out + err).not.toMatch(/SECRET/)
    if (more[1] === 'json') expect(out.match(/"rule": ?"secret"/g)?.length).toBeGreaterThanOrEqual(25)
  }
})

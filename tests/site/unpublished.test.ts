/**
 * What is not published is in no byte of the site (dialect 25–28). One content folder holds a marker word in every place
 * that must not come out; the site is built from it and every byte is searched. The same notes with nothing held back
 * show that the search would have found each of them, and the same notes without the private lines that nothing else
 * came of those: no number, no address, no file differs.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { GardenJson } from '../../src/feeds/json.ts'
import { folder, notes, run } from '../command/garden.ts'
import { commit, git } from '../command/git.ts'
import { brokenLinks } from '../command/links.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

/** Every marker is a word like this one, whatever it stands for. */
const marker = /xq[a-z0-9]+zk/gi

/** `§` begins a line that is off the record. */
const minutes = `public:: yes

- [[2024-05-06]] spring
	- Attending: [[ana]], [[bo lind]], Nxqfirstzk Sxqlastzk, xqnobodyzk, [[xqmaskzk]]
§	- #private [[ana]] xqplainzk?
§		- [[xqspeakerzk]] xqchildzk [[xqonlylinkzk]] #xqtagzk
§			- [[ana]]: xqdeepzk
	- [[ana]] do we have a backup? <!-- xqcommentzk [[xqcommentlinkzk]] -->
§		- #offrecord [[bo lind]] xqreplyzk
	- [[bo lind]] the wiki is old
§	- #Private xqcasezk
§	- [[ana]] #private xqspeakswhozk
§	- **#private** xqboldzk
§	- #[[off the record]] xqlongzk
§	- #off-record xqdashzk
§	- TODO #private xqtaskzk
§	- private:: true
§	  xqpropertyzk
§		- xqpropertychildzk
§	- public:: false
§	  xqpublicblockzk
§	- xqpropertybelowzk
§	  offrecord:: yes
§	- #private
§		- Attending: [[xqattendingzk]], Xqplainattendingzk
§		- [[xqaliasonezk]] == [[xqaliastwozk]] == Xqaliasplainzk
§		- [[xqlabelzk]] https://example.org/xqlabelurlzk
§		- #pull [[xqpullzk]]
§		- #push [[ana]] xqpushzk
§			- xqpushchildzk
§		- ![xqaltzk](picture.png)
§		- [xqlinktextzk](https://example.org/xqurlzk)
§		- question: xqquestionzk
§		- TODO xqstepzk [[ana]]
§		- DECISION: xqdecisionzk
§		- PROPOSAL xqproposalzk
§		- -> xqoutcomezk
§		- +1
§		- xqidzk
§		  id:: 60a77d63-f73f-4cd4-9e65-8c4e30cbc752
§		- \`\`\`
§		  xqcodezk
§		  \`\`\`
§		- XQZ (xqalphazk quick zebra), written XQZ
§		- ## xqthreadzk that recurs
§		- [[wiki]] is xqwhatiszk
§		- [[ana]]: I am xqintroducedzk and work on xqworkzk
§		- next step: [[ana]] will xqwillzk
§		- xqhandlezk@example.social @xqhandlezk@example.social
	- TODO [[ana]] try the backup
	- what XQZ stands for is not said
	- +1
	- <!--
	  xqlongcommentzk
	  -->
	  after the comment ((60a77d63-f73f-4cd4-9e65-8c4e30cbc752))
§- #private [[2024-05-13]] xqmeetingzk
§	- [[xqmeetingspeakerzk]]: xqmeetingtextzk
§	- [[xqmeetingspeakerzk]]: again
- [[2024-05-20]]
§	- #private xqemptymeetingzk
- [[2024-05-27]]
	- Attending: [[Ana]], [[bo lind]]
	- [[bo lind]] [[wiki]] https://wiki.example.org
§## #private 2024-06-03 xqheadingzk
§- [[xqbelowheadingzk]]
§## #private 2024-06-10
§- ## xqthreadzk that recurs
`

/** Somebody under initials (`Nxqfirstzk Sxqlastzk`) and somebody not at all (`Wxqgonezk Oxqawayzk`), in every place. */
const people = `---
title: Report of Wxqgonezk Oxqawayzk
tags: [xqaliaszk, Wxqgonezk Oxqawayzk]
aliases: [xqmaskzk's report]
---

about:: by nxqfirstzk-sxqlastzk for Wxqgonezk  Oxqawayzk

- [[2024-04-08]] with Wxqgonezk Oxqawayzk
	- Attending: Nxqfirstzk Sxqlastzk (late), [Wxqgonezk Oxqawayzk](https://git.example.org/xqmaskzk), [[ana]], Will
	- Scribe: Nxqfirstzk
	- [[nxqfirstzk sxqlastzk]] a linked turn
		- below
	- NS: by initials, and NS again
	- Nxqfirstzk: by first name
	- @xqaliaszk by handle
	- [xqaliaszk] in brackets
	- xqmaskzk says:in a chat
	- **Wxqgonezk Oxqawayzk:** bold
	- [[xqmaskzk]], [[ana]]: both
	- [[ana]] -> xqaliaszk: to somebody
	- [[wxqgonezk oxqawayzk]] == [[xqothernamezk]] began to write
	- [[xqmaskzk]]
		- under the name alone
	- Will: an ordinary word
	- [[ana]]: mid-line Nxqfirstzk Sxqlastzk, NXQFIRSTZK SXQLASTZK's, Nxqfïrstzk  Sxqlástzk, nxqfirstzk_sxqlastzk, NxqfirstzkSxqlastzk, Sxqlastzk, Nxqfirstzk, xqaliaszk.
	- [[ana]]: mid-line **Wxqgonezk** Oxqawayzk and Wxqgonezk
	  Oxqawayzk, xqothernamezk, \`xqmaskzk\`, \\Wxqgonezk\\ Oxqawayzk, #xqmaskzk, #[[wxqgonezk oxqawayzk]], [[xqmaskzk|the writer]], [[talks of xqmaskzk]]
	- https://git.example.org/nxqfirstzk-sxqlastzk/notes https://example.org/?by=xqmaskzk%20x www.wxqgonezkoxqawayzk.example
	- [the page](https://example.org/~xqaliaszk) <https://example.org/xqmaskzk> mailto:xqmaskzk@example.org
	- write to xqmaskzk@example.org, @xqmaskzk@example.social, @xqaliaszk
	- ![a picture of xqmaskzk](xqmaskzk.png) ![[xqaliaszk.png]] [[note.txt]] ![names](names.txt)
	- [[xqmaskzk]] https://example.org/her-page
	- TODO Wxqgonezk Oxqawayzk to write, ACTION: xqaliaszk to read, (xqmaskzk will check)
	- [[ana]]: a question to you?
		- xqmaskzk: an answer
	- xqmaskzk: +1
	- #push [[xqmaskzk]] pushed
	- #pull [[nxqfirstzk sxqlastzk]]
	- Sxqlastzk, Nxqfirstzk <!-- xqmaskzk -->
	- id:: xqmaskzk
	  with an id
	- \`\`\`xqmaskzk
	  nxqfirstzk sxqlastzk
	  \`\`\`
	- <b title="xqmaskzk">html</b> {{query xqmaskzk}}
	- nxqfirstzk sxqlastzk | xqmaskzk
	  --- | ---
	  xqaliaszk | Wxqgonezk Oxqawayzk
- before the meeting: Nxqfirstzk Sxqlastzk, xqmaskzk, xqnobodyzk
`

const config = `title: Tools of Nxqfirstzk Sxqlastzk
short: Xqaliaszk's tools
group: about xqmaskzk
url: https://xqmaskzk.example.org/
repository: https://git.example.org/xqaliaszk/minutes
minutes: ['**', 'xqmaskzk/**']
people:
  - name: Nxqfirstzk Sxqlastzk
    aliases: [xqaliaszk]
    publish: initials
  - name: Wxqgonezk Oxqawayzk
    aliases: [xqmaskzk, Will, xqnobodyzk]
    publish: nobody
`

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const files: Readonly<Record<string, string | Uint8Array>> = {
  'garden.yaml': config,
  'tools.md': minutes,
  'xqmaskzk/report of xqaliaszk.md': people,
  'people/Nxqfirstzk Sxqlastzk.md': 'type:: person\n\n- I am Nxqfirstzk Sxqlastzk and like [[gardens]]\n',
  'people/wxqgonezk-oxqawayzk.md': '- I am xqownzk, see [[xqownlinkzk]]\n',
  'xqmaskzk.md': '- xqownaliaszk\n',
  'about xqmaskzk.md': '- what the group is\n',
  'hidden page xqfilezk.md': '§public:: false\n§about:: xqaboutzk\n§\n§- xqpagezk [[xqpagelinkzk]] [[ana]]\n',
  'xqfrontfilezk.md': '§---\n§public: false\n§title: xqfronttitlezk\n§aliases: [xqfrontaliaszk]\n§---\n§- xqfrontzk\n',
  'other xqprivatefilezk.md':
    '§---\n§private: true\n§---\n§- [[2024-03-04]]\n§	- [[xqprivatespeakerzk]]: xqprivatetextzk\n§	- [[xqprivatespeakerzk]]: twice\n',
  'wiki.md':
    '§#private xqfirstlinezk\n\n- public\n§- #private ((60a77d63-f73f-4cd4-9e65-8c4e30cbc752)) xqreferencezk\n- token: glpat-xqsecretzk0a1b2c3d4e5f6\n',
  'xqmaskzk.png': picture,
  'xqaliaszk.png': picture,
  'picture.png': Buffer.concat([picture, Buffer.from('xqpicturezk')]),
  'names.txt': 'list of names: Wxqgonezk Oxqawayzk',
}

/** `told`: as it is. `open`: nothing is held back. `gone`: the private lines are blank, the private pages are not there. */
type Way = 'told' | 'open' | 'gone'

function text(file: string, written: string, way: Way): string | null {
  if (way === 'told') return written.replaceAll('§', '')
  if (way === 'gone') {
    const left = written.replace(/^§.*$/gm, '')
    return left.trim() === '' ? null : left
  }
  const open = written
    .replaceAll('§', '')
    .replace(/#\[\[off the record\]\]|\*\*#private\*\*|#(?:private|offrecord|off-record) ?/gi, '')
    .replace(/(?:private|offrecord):: (?:true|yes)/g, 'note:: x')
    .replace(/public(::?) false/g, 'public$1 true')
    .replace('private: true', 'private: false')
    .replace(/<!--|-->/g, '')
  return file === 'garden.yaml' ? open.replace(/publish: .*/g, 'publish: name') : open
}

interface Site {
  readonly path: string
  readonly printed: string
  /** Bytes by file, decompressed. */
  readonly bytes: ReadonlyMap<string, Buffer>
}

async function built(way: Way): Promise<Site> {
  const content: Record<string, string | Uint8Array> = {}
  for (const [file, written] of Object.entries(files)) {
    const made = typeof written === 'string' ? text(file, written, way) : written
    if (made !== null) content[file] = made
  }
  const path = join(folder(true), 'site')
  const epoch = { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 5, 1) / 1000) }
  // Its history knows more names: of who wrote, of what was, of what was said about it.
  const final = String(content['tools.md'])
  const former = {
    'xqoldfilezk.md': '- xqoldlinezk [[xqoldlinkzk]]\n',
    // A line off the record is changed later: no date says so.
    'tools.md': final.replace('old', 'xqoldwordzk').replace('xqchildzk', 'xqwaschildzk'),
  }
  const told = notes({ ...content, ...former }, true)
  git(told, ['init', '-q', '-b', 'xqbranchzk'])
  commit(told, '2024-05-08T10:00:00Z', 'xqmessagezk', 'Xqauthorzk')
  rmSync(join(told, 'xqoldfilezk.md'))
  writeFileSync(join(told, 'tools.md'), final)
  commit(told, '2024-05-21T10:00:00Z', 'take out xqmessagezk', 'Xqauthorzk')
  const { code, out, err } = await run(['build', '--content', told, '--output', path], folder(true), epoch)
  expect([code, err]).toEqual([0, ''])
  return {
    path,
    printed: out,
    bytes: new Map([...filesBelow(path)].map((file) => [relative(path, file), plain(readFileSync(file))])),
  }
}

function* filesBelow(path: string): Generator<string> {
  for (const name of readdirSync(path).sort()) {
    const file = join(path, name)
    if (statSync(file).isDirectory()) yield* filesBelow(file)
    else yield file
  }
}

function plain(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

/** The markers of a site, each with the first place where it was found; accents and case make no difference. */
function found(site: Site): Map<string, string> {
  const places = new Map<string, string>()
  const look = (where: string, words: string): void => {
    const folded = words.normalize('NFKD').replace(/\p{M}/gu, '')
    for (const [word] of folded.matchAll(marker))
      if (!places.has(word.toLowerCase())) places.set(word.toLowerCase(), where)
  }
  look('what is printed', site.printed)
  for (const [file, bytes] of site.bytes) {
    look('a file name', decodeURIComponent(file))
    look(file, bytes.toString('utf8'))
    look(
      file,
      bytes.toString('latin1').replace(/%[0-9a-f]{2}/gi, (code) => decodeByte(code)),
    )
  }
  return places
}

function decodeByte(code: string): string {
  return String.fromCharCode(Number.parseInt(code.slice(1), 16))
}

let told: Site
let open: Site
let gone: Site

beforeAll(async () => {
  ;[told, open, gone] = await Promise.all([built('told'), built('open'), built('gone')])
})

test('no marker is in any byte of the site, in a name of a file, or in what is printed', () => {
  expect(told.bytes.size).toBeGreaterThan(20)
  // Among them what programs read, and what the history says.
  for (const file of [
    'feed.xml',
    'people/n-s.xml',
    'meetings.ics',
    'minutes/2024-04-08.ics',
    'changes.html',
    'robots.txt',
  ])
    expect([...told.bytes.keys()]).toContain(file)
  expect([...open.bytes.keys()]).toContain('sitemap.xml')
  expect([...found(told)]).toEqual([])
})

test('the search would have found each of them', () => {
  const planted = new Set(
    [...JSON.stringify(Object.entries(files).map(([file, written]) => [file, String(written)])).matchAll(marker)].map(
      ([word]) => word.toLowerCase(),
    ),
  )
  expect(planted.size).toBeGreaterThan(70)
  const places = found(open)
  // A secret is never shown; the others only say something of a page or a file.
  const quiet = ['xqsecretzk']
  expect([...planted].filter((word) => !places.has(word) && !quiet.includes(word))).toEqual([])
})

describe('what is off the record leaves no trace', () => {
  test('the site is the same, byte for byte, as if it had never been written', () => {
    expect([...told.bytes.keys()]).toEqual([...gone.bytes.keys()])
    expect(
      [...told.bytes].filter(([file, bytes]) => !gone.bytes.get(file)?.equals(bytes)).map(([file]) => file),
    ).toEqual([])
  })

  test('and it is another one than with all of it', () => {
    expect(open.bytes.size).toBeGreaterThan(told.bytes.size)
  })
})

test('every link of the site leads somewhere', () => {
  expect(brokenLinks(told.path)).toEqual([])
})

test('the pages of what the group remembers were among those searched, and would have said it', () => {
  const says = (file: string) => open.bytes.get(file)?.toString('utf8') ?? ''
  for (const file of ['start-here.html', 'questions.html', 'next-steps.html', 'decisions.html']) {
    expect(told.bytes.has(file), file).toBe(true)
  }
  expect(says('questions.html')).toContain('xqquestionzk')
  expect(says('next-steps.html')).toContain('xqstepzk')
  expect(says('decisions.html')).toContain('xqdecisionzk')
  expect(says('people/index.html').toLowerCase()).toContain('nxqfirstzk')
})

describe('who is not published by name', () => {
  const data = (): GardenJson => JSON.parse(told.bytes.get('garden.json')?.toString('utf8') ?? '')

  test('has a page under initials, or none', () => {
    expect(data().people.map(({ name, url, aliases }) => [name, url, aliases])).toEqual([
      ['ana', 'people/ana.html', []],
      ['bo lind', 'people/bo-lind.html', []],
      ['N.S.', 'people/n-s.html', []],
    ])
    expect([...told.bytes.keys()].filter((file) => /(?:^|\/)someone\./.test(file))).toEqual([])
  })

  test('speaks as before, under initials or as nobody', () => {
    const points = data().meetings.find(({ date }) => date === '2024-04-08')?.points ?? []
    const speakers = Object.fromEntries(points.map(({ text: words, speakers }) => [words.slice(0, 20), speakers]))
    expect(speakers).toMatchObject({
      'a linked turn': ['N.S.'],
      'by initials, and N.S': ['N.S.'],
      'by first name': ['N.S.'],
      'by handle': ['N.S.'],
      'in brackets': ['N.S.'],
      'in a chat': [],
      bold: [],
      both: ['ana'],
      'to somebody': ['ana'],
      'began to write': [],
      'an ordinary word': [],
      'an answer': [],
    })
    expect(points.find(({ text: words }) => words === 'to somebody')?.to).toEqual(['N.S.'])
    expect(points.find(({ text: words }) => words.startsWith('a question'))?.replied).toBe(true)
  })

  test('is called someone where they spoke', () => {
    const page = told.bytes.get('minutes/2024-04-08.html')?.toString('utf8') ?? ''
    expect(page).toContain('<span class="by">someone</span> <span>in a chat')
    expect(page).toContain('the writer')
  })
})

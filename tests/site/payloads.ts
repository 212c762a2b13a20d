/** Reads xss.md: payloads by where they stand, and the notes that hold them. */
import { readFileSync } from 'node:fs'

export interface Payload {
  /** From 1. What runs says it: `alert(17)`. */
  readonly number: number
  readonly text: string
}

/** Bytes that are no UTF-8 (`\xC0`) are kept in private characters until they are written. */
const bytes = 0xf700

/** All payloads, by the word of their fence. */
export function readPayloads(): ReadonlyMap<string, readonly Payload[]> {
  const fixture = readFileSync(new URL('xss.md', import.meta.url), 'utf8')
  const groups = new Map<string, Payload[]>()
  let number = 0
  for (const [, word = '', lines = ''] of fixture.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)) {
    const group = groups.get(word) ?? []
    groups.set(word, group)
    for (const line of lines.split('\n')) {
      number += 1
      group.push({ number, text: numbered(unescaped(line), number) })
    }
  }
  return groups
}

function numbered(text: string, number: number): string {
  return text
    .replaceAll('alert(1)', `alert(${number})`)
    .replaceAll('xss=1', `xss=${number}`)
    .replaceAll('evil.example', `evil-${number}.example`)
}

function unescaped(line: string): string {
  return line
    .replace(/\\x([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(bytes + Number.parseInt(hex, 16)))
    .replace(/\\u\{([0-9A-F]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\([tnr])/g, (_, letter: string) => (letter === 't' ? '\t' : letter === 'n' ? '\n' : '\r'))
    .replaceAll('\\\\', '\\')
}

/** Takes a text with such bytes; gives what is written to the disk. */
export function encode(text: string): Buffer {
  const parts = text.split(/([\uF700-\uF7FF]+)/)
  return Buffer.concat(
    parts.map((part, index) =>
      index % 2 ? Buffer.from([...part].map((one) => one.charCodeAt(0) - bytes)) : Buffer.from(part),
    ),
  )
}

const block = (text: string): string => `- ${text.replaceAll('\n', '\n  ')}`

/** What is written around a payload: one or more blocks of a meeting. */
const frames = new Map<string, (payload: string, number: number) => readonly string[]>([
  ['text', (text) => [block(text), block(`[[Ola Berg]]: ${text}`), block(`TODO ${text}`), block(`DECISION ${text}?`)]],
  [
    'name',
    (text, n) => [
      ...named(text),
      block(`[[${text}]] https://fine.example/${n}`),
      block(`#pull [[${text}]]`),
      block(`#push [[${text}]] pushed`),
    ],
  ],
  [
    'label',
    (text, n) => [
      block(`see [[page|${text}]]`),
      block(`[[${text}]] https://fine.example/${n}`),
      block(`[${text}](https://fine.example/${n})`),
      block(`[${text}][ref]`),
    ],
  ],
  [
    'alias',
    (text, n) => [block(`[[alias ${n}]] == [[${text}]]`), block(`[[other ${n}]] == ${text}`), ...named(`alias ${n}`)],
  ],
  [
    'speaker',
    (text) => [
      block(`${text}: said`),
      block(`[[${text}]]: said?`),
      block(`[${text}] said`),
      block(`@${text}: said`),
      block(`[[${text}]] -> [[Ola Berg]]: I will do it`),
      block(`Ola Berg -> ${text}: said`),
      block(`ACTION: [[${text}]] to do it`),
    ],
  ],
  ['remark', (text) => [block(`Ola Berg (${text}): said`), block(`[[Ola Berg]] (${text}): said`)]],
  ['attendance', () => []],
  ['heading', (text) => [block(`## ${text}`), block(`next steps: ${text}`)]],
  ['title', () => []],
  [
    'url',
    (text, n) => [
      block(text),
      block(`<${text}>`),
      block(`[x](${text})`),
      block(`[x](<${text}>)`),
      block(`[x](${text} "${text}")`),
      block(`![x](${text})`),
      block(`![[${text}]]`),
      block(`[[go ${n}]] ${text}`),
      block(`#go${n} ${text}`),
      block(`[[go twice]] ${text}`),
      block(`[[x|${text}]](${text})`),
      block(`see ${text} and [${text}](${text})`),
      block(`[ref]: ${text}`),
    ],
  ],
  [
    'image',
    (text) => [block(`![${text}](x.png)`), block(`![x](${text})`), block(`![[${text}]]`), block(`![[x.png|${text}]]`)],
  ],
  ['hashtag', (text) => [block(`see #${text}`), block(`see #[[${text}]]`), block(`#todo #${text}`)]],
  ['reference', (text) => [block(`((${text}))`), block(`[${text}](((${text})))`), block(`{{embed ((${text}))}}`)]],
  ['macro', (text) => [block(`{{${text}}}`), block(`{{{${text}}}}`)]],
  ['handle', (text) => [block(`@${text}`), block(`see @${text} and @x@${text}`)]],
  [
    'code',
    (text) => [block(`\`${text}\``), block(`\`\`\`\n${text}\n\`\`\``), block(`see \`\`${text}\`\` and \`${text}`)],
  ],
  [
    'language',
    (text) => [block(`\`\`\`${text}\ncode\n\`\`\``), block(`~~~${text}\ncode\n~~~`), block(`\`\`\`${text}\nopen`)],
  ],
  ['cell', (text) => [block(`a|b\n-|:-:\n${text}|${text}`)]],
  ['quote', (text) => [block(`> ${text}`), block(`said\n> ${text}\n> > ${text}`)]],
  ['property', (text) => [block(`x\n${text}`)]],
])

function named(text: string): string[] {
  return [block(`see [[${text}]]`), block(`*[[${text}|${text}]]* and **[[${text}]]s**`), block(`#[[${text}]]?`)]
}

/** Takes the payloads; gives the files of a content folder, by path. What is not to be a note is left out. */
export function notesOf(groups: ReadonlyMap<string, readonly Payload[]>): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const minutes: string[] = []
  let day = 0
  for (const [word, frame] of frames) {
    const payloads = groups.get(word) ?? []
    day += 1
    const date = `2021-01-${String(day).padStart(2, '0')}`
    minutes.push(`- [[${date}]] ${word}`)
    if (word === 'speaker' || word === 'attendance') {
      const list = payloads.map(({ text }) => text)
      minutes.push(`\t- Attending: ${list.map((text) => `[[${text}]]`).join(', ')}, ${list.join(', ')}`)
      minutes.push('\t- Present:', ...list.map((text) => `\t\t- ${text}`))
      minutes.push(`\t- Chair: ${list[0]}`, `\t- Regrets: ${list.join(' and ')}`)
    } else minutes.push('\t- Attending: [[Ola Berg]], [[Kim]]')
    for (const { text, number } of payloads) {
      for (const line of frame(text, number)) minutes.push(line.replace(/^/gm, '\t'))
    }
  }
  files.set('minutes.md', `${minutes.join('\n')}\n`)
  for (const { text, number } of groups.get('title') ?? []) {
    files.set(`title ${number}.md`, `## 2022-02-${String((number % 28) + 1).padStart(2, '0')} ${text}\n\n- x\n`)
    files.set(`2023-0${(number % 8) + 1}-01.md`, `# ${text}\n\nDate: ${text}\nCall: ${text}\n\n- x\n`)
  }
  for (const { text, number } of groups.get('url') ?? [])
    files.set(`url ${number}.md`, `- #go ${text}\n- [[twice]] ${text}\n`)
  for (const { text, number } of groups.get('heading') ?? [])
    files.set(`heading ${number}.md`, `# ${text}\n\n## ${text}\n\n- x\n`)
  for (const { text, number } of groups.get('comment') ?? []) files.set(`comment ${number}.md`, `- ${text}\n- x\n`)
  for (const { text, number } of groups.get('property') ?? [])
    files.set(`property ${number}.md`, `${text}\n\n- x [[property ${number}]]\n`)
  for (const { text, number } of groups.get('front') ?? []) files.set(`front ${number}.md`, `---\n${text}\n---\n- x\n`)
  for (const { text, number } of groups.get('engine') ?? []) {
    const code = `{ title: (require('node:fs').writeFileSync('xss-${number}', ''), process.exit(3), '<script>alert(${number})</script>') }`
    files.set(`engine ${number}.md`, `---${text}\n${code}\n---\n- x\n`)
  }
  for (const { text, number } of groups.get('file') ?? []) {
    files.set(text, `- the file of ${number}\n- ![x](${text})\n`)
    files.set(
      `${text.replace(/\.md$/, '')}/in a folder ${number}.md`,
      `- x\n- [[2022-03-01]]\n\t- [[Ola Berg]]: shall we?\n`,
    )
  }
  files.set('garden.yaml', (groups.get('site') ?? []).map(({ text }) => text).join('\n'))
  return files
}

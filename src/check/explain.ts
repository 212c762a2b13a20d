/** What `--explain` found, as text for people. */
import type { Place } from '../outline/note.ts'
import { clean } from './clean.ts'
import type { LineExplained } from './line.ts'
import type { AliasPlace, NameExplained, NameUnknown } from './name.ts'
import { locate, quoted, report, type View } from './report.ts'

/** So many places of one kind are quoted; the rest is counted. */
const most = 5

const how: Readonly<Record<AliasPlace['how'], string>> = {
  configured: 'said in garden.yaml',
  written: 'written in a note',
  listed: 'beside each other where people are listed or speak',
  inferred: 'a short form that fits one person only',
}

/** Takes what was found of a name; gives the lines. */
export function nameLines(found: NameExplained | NameUnknown, view: View): string[] {
  const { paint } = view
  if ('near' in found) {
    return unknownLines(found, view)
  }
  const lines = [
    `${paint('strong', clean(found.name))}${found.url === null ? '' : ` ${paint('faint', `(${found.kind}, ${clean(found.url)})`)}`}`,
    '',
  ]
  if (found.asked !== null) lines.push(`  “${clean(found.asked)}” is one of its names.`)
  lines.push(...wrap(`Read as ${clean(found.verdict)}.`, '  '), '')
  if (found.publish !== 'name')
    lines.push(
      `  Published ${found.publish === 'nobody' ? 'as “someone”, without a page' : 'by initials'}: garden.yaml says so (rule 27).`,
      '',
    )
  if (found.evidence.length > 0) lines.push('  Evidence, the strongest first', '')
  const names = [found.name, ...found.aliases.map(({ name }) => name)]
  const byRule = new Map<string, NameExplained['evidence'][number][]>()
  for (const one of found.evidence) {
    const group = byRule.get(one.rule)
    if (group) group.push(one)
    else byRule.set(one.rule, [one])
  }
  for (const group of byRule.values()) {
    const [first] = group
    if (!first) continue
    lines.push(
      `  ${paint(first.verdict === 'for' ? 'info' : 'warning', first.verdict)} ${paint('strong', first.rule)}: ${clean(first.says)}`,
    )
    lines.push(
      ...places(
        group.map(({ place }) => inYaml(place, names, view)),
        view,
      ),
      '',
    )
  }
  if (found.aliases.length > 0) lines.push('  Other names', '')
  for (const { name, said } of found.aliases) lines.push(...alias(name, said, names, view), '')
  if (found.refused.length > 0) lines.push('  Not joined, though somebody wrote it: the two stand for two already', '')
  for (const { name, said } of found.refused) lines.push(...alias(name, said, names, view), '')
  lines.push('  To change it', '', ...found.change.flatMap((one) => wrap(clean(one), '  ')), '')
  if (found.notes.length > 0) lines.push('  Its own notes', '', ...places(found.notes, view), '')
  lines.push(...use(found, view))
  return lines
}

function unknownLines({ name, near, standsFor, ambiguous }: NameUnknown, view: View): string[] {
  if (standsFor.length === 0 && ambiguous.length === 0) {
    const meant =
      near.length > 0
        ? `did you mean ${near.map((one) => `“${clean(one)}”`).join(', ')}?`
        : 'nothing is spelt like it either.'
    return [`“${clean(name)}” is no name of this garden: ${meant}`]
  }
  const lines = [`“${clean(name)}” is a short form: which person it means is told meeting by meeting (rule 14).`, '']
  for (const { name: person, turns, first } of standsFor)
    lines.push(
      `  ${view.paint('strong', clean(person))}: ${many(turns, 'turn')}, the first`,
      ...places([first], view),
      '',
    )
  if (ambiguous.length > 0) lines.push('  Nobody, where it fits more than one', ...places(ambiguous, view), '')
  return lines.slice(0, -1)
}

function many(amount: number, word: string): string {
  return `${amount} ${amount === 1 ? word : `${word}s`}`
}

function use({ used, turns, meetings }: NameExplained, view: View): string[] {
  const ends = [used.first, used.last].filter((place) => place !== null)
  const links =
    used.links === 0
      ? 'Nothing links to it.'
      : `Linked ${many(used.links, 'time')}${used.links > 2 ? ', the first and the last' : ''}`
  const spoke =
    meetings.length > 0
      ? [
          `  ${many(turns, 'turn')} and ${many(meetings.length, 'meeting')}, ${meetings[0]}${meetings.length > 1 ? ` to ${meetings.at(-1)}` : ''}.`,
        ]
      : []
  return [...spoke, `  ${links}`, ...places(ends, view)]
}

function alias(name: string, said: readonly AliasPlace[], names: readonly string[], view: View): string[] {
  const lines = [`  ${view.paint('strong', clean(name))}`]
  const groups = new Map<AliasPlace['how'], Place[]>()
  for (const one of said) {
    const group = groups.get(one.how)
    const at = inYaml(one.place, [name, ...names], view)
    if (group) group.push(at)
    else groups.set(one.how, [at])
  }
  for (const [key, group] of groups) lines.push(`    ${how[key]}`, ...places(group, view))
  return lines
}

/** The configuration has no places of its own: where it names somebody. */
function inYaml(place: Place, names: readonly string[], { lines }: View): Place {
  if (place.file !== 'garden.yaml') return place
  for (const name of names) {
    const index = lines.of(place.file).findIndex((line) => line.toLowerCase().includes(name.toLowerCase()))
    if (index >= 0)
      return {
        file: place.file,
        line: index + 1,
        column: (lines.of(place.file)[index] ?? '').toLowerCase().indexOf(name.toLowerCase()) + 1,
      }
  }
  return place
}

/** The first few places, each with its line. */
function places(all: readonly Place[], view: View): string[] {
  const lines = all.slice(0, most).flatMap((place) => {
    const [line] = quoted(place, undefined, view)
    return [`    ${view.paint('place', locate(place, view))}`, ...(line === undefined ? [] : [line])]
  })
  // Of one sort of evidence twenty are kept.
  if (all.length > most) lines.push(all.length < 20 ? `    … and ${all.length - most} more` : '    … and more')
  return lines
}

/** Takes what a line was read as; gives the lines. */
export function lineLines(found: LineExplained, view: View): string[] {
  const { paint } = view
  const at = { file: found.file, line: found.line, column: 1 }
  const [line] = quoted(at, undefined, view)
  const lines = [paint('strong', `${locate(at, view).replace(/:1$/, '')}`), ...(line === undefined ? [] : [line]), '']
  const room = Math.max(0, ...found.facts.map(({ what }) => what.length))
  for (const { what, says, rule } of found.facts) {
    const [first = '', ...rest] = wrap(`${clean(says)} (rule ${rule})`, '')
    lines.push(
      `  ${paint('strong', what.padEnd(room))}  ${first}`,
      ...rest.map((one) => `${' '.repeat(room + 4)}${one}`),
    )
  }
  if (found.diagnostics.length > 0) lines.push('', ...report(found.diagnostics, 1, { ...view, all: true }).slice(2, -1))
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** Breaks a text between words at 88 columns. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > 87) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line]
}

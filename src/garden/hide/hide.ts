/**
 * People's choices (dialect 27): who does not want to be published by name is taken out of the notes themselves, before
 * anything is made of them. The garden is grown once as the notes tell it, to know every form of the name; then the
 * notes' text is rewritten, line by line, and all that is published grows from that. Nothing downstream can leak what
 * it never saw.
 */
import { splitLines } from '../../outline/lines.ts'
import type { Diagnostic, Place } from '../../outline/note.ts'
import type { ConfigLines } from '../complaint.ts'
import type { Config } from '../config.ts'
import type { Garden, Meeting, Page, Point } from '../model.ts'
import { nameOfFile } from '../name.ts'
import { nearest } from '../nearest.ts'
import type { GardenRule } from '../rule/rule.ts'
import { file, found } from '../rule/rule.ts'
import { commonWord } from '../who/alias.ts'
import { claims, personIn } from './claim.ts'
import { Context } from './context.ts'
import { applied, blotted, settled } from './edit.ts'
import type { Hidden } from './hidden.ts'
import { pagesOf } from './hidden.ts'
import { filesOf, pathsOf } from './mask.ts'
import type { Match } from './match.ts'
import { rewritten, search } from './rewrite.ts'
import { spots } from './spot.ts'

/** A note before it is parsed. */
export interface NoteText {
  /** Path below the content folder. */
  readonly file: string
  readonly text: string
}

export interface Hiding {
  /** What is published: without the own notes of who has no page, names replaced, lines where they were. */
  readonly sources: readonly NoteText[]
  readonly config: Config
  /** Files whose path named somebody: their lines have no address in the repository that may be shown. */
  readonly masked: ReadonlySet<string>
  /** The other files: the path that notes may use now → the path that it is. Those named after somebody are left out. */
  readonly files: ReadonlyMap<string, string>
  /** The notes: the path that is published → the path that it is. */
  readonly origins: ReadonlyMap<string, string>
  /** Whether a text names somebody hidden: of files that are published as they are. */
  readonly names: (text: string) => boolean
  /** Places for a person to look at, by file and line of the notes as they are. */
  readonly diagnostics: readonly Diagnostic[]
}

const unclear: GardenRule = {
  name: 'hidden-unclear',
  severity: 'info',
  what: 'A short form may mean somebody who is not published by name, or somebody else.',
  why: 'It stays as it is: somebody else fits too, or it is one word of a name, and may be just a word.',
  fails: [
    file('garden.yaml', 'people: [{ name: Kim Moss, publish: nobody }]'),
    file('2024-05-01.md', '- Attending: Kim Moss, Kim Lee', '- (Kim knows more)'),
  ],
  passes: [
    file('garden.yaml', 'people: [{ name: Kim Moss, publish: nobody }]'),
    file('2024-05-01.md', '- Attending: Kim Moss, Kim Lee', '- (Kim Lee knows more)'),
  ],
}

const address: GardenRule = {
  name: 'hidden-address',
  severity: 'warning',
  what: 'The address of the site or of the repository holds the name of somebody who is not published.',
  why: 'It is left out: no page says where it stands, or where its lines come from.',
  fails: [
    file(
      'garden.yaml',
      'repository: https://git.example.org/kim-moss/minutes',
      'people: [{ name: Kim Moss, publish: nobody }]',
    ),
    file('hall.md', '- Kim Moss has the key'),
  ],
  passes: [
    file('garden.yaml', 'repository: https://git.example.org/minutes', 'people: [{ name: Kim Moss, publish: nobody }]'),
    file('hall.md', '- Kim Moss has the key'),
  ],
}

const unknown: GardenRule = {
  name: 'hidden-unknown',
  severity: 'warning',
  what: 'Somebody who is not to be published by name is nowhere in the notes.',
  why: 'The name may be misspelt in garden.yaml: whoever is meant is then published by name.',
  fails: [
    file('garden.yaml', 'people: [{ name: Kim Mos, publish: nobody }]'),
    file('2024-05-01.md', '- Attending: Kim Moss, Ola Lee'),
  ],
  passes: [
    file('garden.yaml', 'people: [{ name: Kim Moss, publish: nobody }]'),
    file('2024-05-01.md', '- Attending: Kim Moss, Ola Lee'),
  ],
}

/** What hiding has to say; not part of the garden's own, since it looks at the notes before they are rewritten. */
export const hidingRules: readonly GardenRule[] = [unclear, address, unknown]

/** Takes the notes' sources and the garden that they make as they are (its config hides somebody); gives what is published. */
export function hide(
  sources: readonly NoteText[],
  garden: Garden,
  files: Iterable<string> = [],
  lines: ConfigLines = () => 1,
): Hiding {
  const context = new Context(garden)
  const diagnostics: Diagnostic[] = []
  const pointsOf = new Map<string, Point[]>()
  for (const point of garden.points) {
    const own = pointsOf.get(point.note.file)
    if (own) own.push(point)
    else pointsOf.set(point.note.file, [point])
  }
  const gone = new Set(
    context.hidden.flatMap((person) =>
      person.nobody ? pagesOf(person).flatMap(({ parts }) => parts.map(({ note }) => note.file)) : [],
    ),
  )
  const published = sources.filter((source) => !gone.has(source.file))
  const { paths, masked } = pathsOf(published, context)
  diagnostics.push(...unknownPeople(sources, context, lines))
  return {
    sources: published.map((source) => ({
      file: paths.get(source.file) ?? source.file,
      text: textOf(source, pointsOf.get(source.file) ?? [], context, diagnostics),
    })),
    config: configOf(garden.config, context, diagnostics),
    masked,
    files: filesOf(files, context),
    origins: new Map([...paths].map(([own, shown]) => [shown, own])),
    names: (text) =>
      search(
        text,
        context,
        () => null,
        () => undefined,
      ).length > 0,
    diagnostics,
  }
}

/** Whom garden.yaml hides and no note knows. A short form that somebody else may have (`Joe`) does not count. */
function unknownPeople(sources: readonly NoteText[], context: Context, lines: ConfigLines): Diagnostic[] {
  const { garden } = context
  const missing = new Set(context.hidden.filter((person) => !pagesOf(person).some(isTold)))
  for (const { file: path, text } of sources) {
    if (missing.size === 0) break
    for (const one of [nameOfFile(path), text])
      context.matcher.find(one, (match) => {
        const { person, kind } = match.form
        if (person && (kind === 'hidden' || kind === 'doubtful' || context.judge(match, null) === 'theirs'))
          missing.delete(person)
        return false
      })
  }
  const known = () => {
    const hidden = new Set(context.hidden.flatMap(pagesOf))
    const others = [...garden.people.map(({ page }) => page), ...garden.pages.filter(({ kind }) => kind === 'topic')]
    return others.flatMap((page) => (hidden.has(page) ? [] : [page.name, ...page.aliases]))
  }
  return [...missing].map(({ forms: [name = ''] }) => {
    const near = nearest(name, known()).slice(0, 3)
    const index = garden.config.people.findIndex((entry) => entry.publish !== 'name' && entry.name === name)
    return found(
      unknown,
      { file: 'garden.yaml', line: lines('people', index), column: 1 },
      `“${name}” is nowhere in the notes.`,
      { fix: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Write the name as the notes do.' },
    )
  })
}

/** Whether a note names a page; garden.yaml alone makes one too. */
function isTold({ parts, mentions, person }: Page): boolean {
  return parts.length > 0 || mentions.length > 0 || (person?.meetings.length ?? 0) + (person?.turns.length ?? 0) > 0
}

/** The text of one note, with everybody's choice heard. */
function textOf(
  { file: path, text }: NoteText,
  points: readonly Point[],
  context: Context,
  diagnostics: Diagnostic[],
): string {
  const starts = splitLines(text, text.startsWith('\uFEFF') ? 1 : 0).map(({ start }) => start)
  const meetings: (Meeting | null)[] = starts.map(() => null)
  for (const { page, block } of points) if (page.meeting) meetings.fill(page.meeting, block.line - 1, block.end)
  const edits = settled(text.length, [
    ...spots(points, starts, context),
    ...claims(text, context, (words) => rewritten(words, context)),
  ])
  const doubts = new Set<number>()
  const more = search(
    blotted(text, edits),
    context,
    (at) => meetings[lineAt(starts, at)] ?? null,
    (match) => {
      if (doubts.has(match.from)) return
      doubts.add(match.from)
      const line = lineAt(starts, match.from)
      diagnostics.push(doubtOf(match, { file: path, line: line + 1, column: match.from - (starts[line] ?? 0) + 1 }))
    },
  )
  return edits.length + more.length === 0
    ? text
    : applied(
        text,
        [...edits, ...more].sort((a, b) => a.from - b.from),
      )
}

/** Index of the line that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function doubtOf(match: Match, at: Place): Diagnostic {
  const name = match.form.person?.forms[0] ?? ''
  const more = { length: match.to - match.from, fix: `Put it in brackets (\`[[${match.text}]]\`) if ${name} is meant.` }
  if (match.form.kind === 'doubtful')
    return found(
      commonWord,
      at,
      `“${match.text}” may be ${name}, who is not published by name, or the word: it stays as it is.`,
      more,
    )
  return found(
    unclear,
    at,
    `“${match.text}” may be ${name}, who is not published by name, or somebody else: it stays as it is.`,
    { ...more, fix: 'Write more of the name.' },
  )
}

/** The configuration of what is published: what it says of people, and what its own words give away. */
function configOf(config: Config, context: Context, diagnostics: Diagnostic[]): Config {
  const { url, repository, group, short, ...rest } = config
  const said = (text: string) => rewritten(text, context)
  const shown = new Set<Hidden>()
  const people = config.people.flatMap((entry) => {
    const person = context.named(entry.name)
    if (!person)
      return entry.publish === 'name'
        ? [{ ...entry, aliases: entry.aliases.filter((alias) => !context.named(alias)) }]
        : []
    if (person.nobody || shown.has(person)) return []
    shown.add(person)
    return [{ ...entry, name: person.label, aliases: [], publish: 'name' as const }]
  })
  const leave = (what: string, text: string): boolean => {
    const person = personIn(text, context)
    if (person)
      diagnostics.push(
        found(
          address,
          { file: 'garden.yaml', line: 1, column: 1 },
          `\`${what}\` holds the name of somebody who is not published by name: it is left out.`,
          { fix: 'Use an address without the name.' },
        ),
      )
    return person !== null
  }
  const home = group === undefined ? null : context.named(group)
  return {
    ...rest,
    title: said(config.title),
    minutes: config.minutes.map(said),
    people,
    ...(short === undefined ? {} : { short: said(short) }),
    ...(group === undefined || home?.nobody ? {} : { group: home?.label ?? said(group) }),
    ...(url === undefined || leave('url', url) ? {} : { url }),
    ...(repository === undefined ||
    leave('repository', [repository.url, repository.branch, repository.path ?? ''].join('/'))
      ? {}
      : { repository }),
  }
}

/** The kinds of expectation that need the whole garden: who speaks, who was there, what leads where. */
import { defaults, readConfig } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import { hides } from '../../src/garden/hide/hidden.ts'
import type { Hiding } from '../../src/garden/hide/hide.ts'
import { hide } from '../../src/garden/hide/hide.ts'
import type { Garden, Page, Point } from '../../src/garden/model.ts'
import { parse } from '../../src/outline/parse.ts'
import type { Note } from './examples.ts'

const now = '2024-06-01T12:00:00Z'

/** The garden of an example. A note called `garden.yaml` is its configuration, one that is no Markdown a file beside the notes. */
export function gardenOf(notes: readonly Note[]): Garden {
  const { told, hiding } = grown(notes)
  if (hiding === null) return told
  const published = hiding.sources.map(({ file, text }) => parse(file, text))
  return buildGarden({ notes: published, config: hiding.config, now, files: hiding.files.keys(), masked: hiding.masked })
}

/** The garden as the notes tell it, and what is published instead where garden.yaml hides somebody. */
function grown(notes: readonly Note[]): { readonly told: Garden; readonly hiding: Hiding | null } {
  const yaml = notes.find(({ file }) => file === 'garden.yaml')
  const read = yaml ? readConfig(yaml.text) : { config: defaults }
  if ('error' in read) throw new Error(read.error)
  const rest = notes.filter((note) => note !== yaml)
  const sources = rest.filter(({ file }) => /\.(?:md|markdown)$/.test(file))
  const files = rest.map(({ file }) => file)
  const told = buildGarden({ notes: sources.map(({ file, text }) => parse(file, text)), config: read.config, now, files })
  return { told, hiding: hides(read.config) ? hide(sources, told, files) : null }
}

const sameFile = (garden: Garden) => garden.notes.length === 1
const namesOf = (pages: readonly Page[]) => pages.map(({ name }) => name)

export function where(garden: Garden, point: Point): string {
  return sameFile(garden) ? `line ${point.block.line}` : `${point.note.file}:${point.block.line}`
}

/** `<role> {speaker -> to} text | marks`: what one point is. A line that says something has no `<line>`. */
function drawPoint(garden: Garden, point: Point): string {
  const { marks, turn } = point
  const who = turn ? [[turn.speakers.length > 0 ? namesOf(turn.speakers).join(' + ') : '?', ...(turn.to.length > 0 ? [namesOf(turn.to).join(' + ')] : [])].join(' -> ')] : []
  const notes = [
    turn?.remark ? `(${turn.remark})` : '',
    marks.question ? `question${marks.question.reply ? `, reply on ${where(garden, marks.question.reply)}` : ''}` : '',
    marks.step ? [`${marks.step.inferred ? 'inferred ' : ''}next step`, marks.step.done ? ', done' : '', marks.step.assignees.length > 0 ? ` of ${namesOf(marks.step.assignees).join(' + ')}` : '', marks.step.due ? `, due ${marks.step.due}` : ''].join('') : '',
    marks.decision ? 'decision' : '',
    marks.proposal ? `proposal${marks.proposal.decided ? `, decided on ${where(garden, marks.proposal.decided)}` : ''}` : '',
    marks.outcome ? 'outcome' : '',
    marks.endorsement ? `+1 ${marks.endorsement.target ? `of ${where(garden, marks.endorsement.target)}` : 'of nothing'}` : '',
    marks.endorsed.length > 0 ? `endorsed by ${marks.endorsed.map(({ by }) => by?.name ?? 'somebody').join(', ')}` : '',
  ].filter((part) => part !== '')
  const parts = [point.role === 'line' ? '' : `<${point.role}>`, who.length > 0 ? `{${who[0]}}` : '', point.text].filter((part) => part !== '')
  return `${'  '.repeat(point.depth)}${parts.join(' ')}${notes.length > 0 ? ` | ${notes.join('; ')}` : ''}`
}

/** The pages that have points, in order; the lines that only open meetings are left out. */
function points(notes: readonly Note[], only: (page: Page) => boolean): string {
  const garden = gardenOf(notes)
  const byPage = new Map<Page, string[]>()
  for (const point of garden.points) {
    if (point.role === 'opening' || !only(point.page)) continue
    const lines = byPage.get(point.page)
    if (lines) lines.push(drawPoint(garden, point))
    else byPage.set(point.page, [drawPoint(garden, point)])
  }
  const pages = [...byPage]
  if (pages.length === 1) return pages.flatMap(([, lines]) => lines).join('\n')
  return pages.flatMap(([page, lines]) => [`${page.name}:`, ...lines.map((line) => `  ${line}`)]).join('\n')
}

function drawMeeting(meeting: Garden['meetings'][number]): string[] {
  const listed = meeting.attendees.map(({ page, listed: isListed, spoke, role }) => {
    const facts = [isListed ? 'listed' : '', spoke ? 'spoke' : '', role ?? ''].filter((fact) => fact !== '')
    return `  ${page.name}: ${facts.join(', ') || 'was there'}`
  })
  const title = [meeting.date, meeting.until ? `to ${meeting.until}` : '', meeting.title ? JSON.stringify(meeting.title) : '', meeting.state, meeting.start ? `from ${meeting.start}` : '']
  return [title.filter((part) => part !== '').join(' '), ...listed, ...meeting.regrets.map(({ name }) => `  ${name}: regrets`)]
}

export const gardenKinds: Readonly<Record<string, (notes: readonly Note[]) => string>> = {
  /** What each block of the meetings is: role, speaker, text, marks; two spaces a level. */
  points: (notes) => points(notes, (page) => page.kind === 'meeting'),
  /** The same, of the pages that are no meetings. */
  'note-points': (notes) => points(notes, (page) => page.kind !== 'meeting'),
  /** Each meeting: date, title, state, start; then who was there and how that is known. */
  meetings: (notes) => gardenOf(notes).meetings.flatMap(drawMeeting).join('\n'),
  /** Each person: name, other names, then the rules of evidence that show it. */
  people: (notes) =>
    gardenOf(notes)
      .people.map(({ page, evidence }) => {
        const aliases = page.aliases.length > 0 ? ` (${page.aliases.join(', ')})` : ''
        return `${page.name}${aliases}: ${[...new Set(evidence.map(({ rule }) => rule))].join(', ')}`
      })
      .join('\n') || 'nobody',
  /** Each page: kind, name, address, what leads there. */
  pages: (notes) => gardenOf(notes).pages.map(({ kind, name, url, aliases, redirects }) => [`${kind} ${name}`, url, ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []), ...(redirects.length > 0 ? [`from ${redirects.join(', ')}`] : [])].join(' | ')).join('\n'),
  /** Each mention: line, the page it leads to, what it is there for. */
  links: (notes) => {
    const garden = gardenOf(notes)
    return garden.points.flatMap((point) => point.mentions.map(({ page, as }) => `${where(garden, point)} -> ${page.name} (${as})`)).join('\n')
  },
  /** The threads of each meeting. */
  threads: (notes) => {
    const garden = gardenOf(notes)
    return garden.meetings.flatMap(({ threads }) => threads.map((point) => drawPoint(garden, { ...point, depth: 0 }))).join('\n')
  },
  /** What pages hold besides their outline: labelled links, pulled pages, pushed lines, their own address, `about::`. */
  resources: (notes) => {
    const garden = gardenOf(notes)
    return garden.pages.flatMap((page) => [
      ...page.labels.map(({ label, url }) => `${page.name}: ${label} = ${url}`),
      ...page.pulls.map(({ name }) => `${page.name}: pulls ${name}`),
      ...page.pushed.map((point) => `${page.name}: pushed from ${point.page.name}: ${point.text}${point.children.map((child) => ` / ${child.text}`).join('')}`),
      ...(page.go === null ? [] : [`${page.name}: go ${page.go}`]),
      ...(page.about === null ? [] : [`${page.name}: about ${page.about}`]),
    ]).join('\n') || 'nothing'
  },
  /** What the garden says of the notes (the outline's own diagnostics aside): `line severity rule: message`. */
  check: (notes) => {
    const { told: garden, hiding } = grown(notes)
    const known = new Set(garden.notes.flatMap((note) => note.diagnostics))
    const lines = [...garden.diagnostics, ...(hiding?.diagnostics ?? [])].filter((one) => !known.has(one)).map(({ file, line, severity, rule, message }) => `${sameFile(garden) ? '' : `${file}:`}${line} ${severity} ${rule}: ${message}`)
    return lines.join('\n') || 'nothing'
  },
}

/** Where only the place of a word tells that it is somebody hidden (dialect 27): in front of a turn, in a list, who takes a step. */
import { place } from '../../outline/place.ts'
import { takersBehind } from '../mark/step.ts'
import type { Point } from '../model.ts'
import { aliasLines } from '../who/alias.ts'
import { listOpening } from '../who/attendance.ts'
import type { HeadName } from '../who/head.ts'
import { headOf } from '../who/head.ts'
import { namesIn } from '../who/list.ts'
import type { Edit } from './claim.ts'
import type { Context } from './context.ts'
import type { Hidden } from './hidden.ts'
import { someone } from './someone.ts'

/** Takes the points of one note, and where its lines begin; gives the edits in its source. */
export function spots(points: readonly Point[], starts: readonly number[], context: Context): Edit[] {
  const edits: Edit[] = []
  for (const point of points) {
    const put = (from: number, to: number, text: string, person: Hidden | null) => {
      const first = offset(point, from, starts)
      edits.push({ from: first, to: first + to - from, text, person })
    }
    const spoken = [...(point.turn?.speakers ?? []), ...(point.turn?.to ?? [])]
    if (spoken.some((page) => context.of(page))) headSpots(point, context, put)
    if (point.role === 'attendance') listSpots(point, context, put)
    for (const page of point.marks.step?.assignees ?? []) {
      const person = context.of(page)
      if (person && !behindSpots(point, person, context, put)) takerSpots(point, person, put)
    }
  }
  return edits
}

type Put = (from: number, to: number, text: string, person: Hidden | null) => void

function offset({ note, block }: Point, from: number, starts: readonly number[]): number {
  const { line, column } = place(note, block, from)
  return (starts[line - 1] ?? 0) + column - 1
}

function headSpots(point: Point, context: Context, put: Put): void {
  const { text, spans } = point.block
  const head = headOf(text, spans)
  if (!head || !point.turn) return
  const meeting = point.page.meeting
  const [speaker] = point.turn.speakers
  const whose = (name: HeadName) =>
    (point.turn?.speakers.length === 1 && !head.to.includes(name) ? context.of(speaker) : null) ??
    context.called(name.written, meeting)
  const label = ({ span, from, to }: HeadName, person: Hidden) =>
    put(from, to, span?.type === 'link' && !person.nobody ? `[[${person.label}]]` : person.label, person)
  for (const name of [...head.others, ...head.to]) {
    const person = whose(name)
    if (person) label(name, person)
  }
  const [first] = head.names
  const isOne = head.names.length === 1 || (point.turn.speakers.length === 1 && context.of(speaker) !== null)
  const person = first && isOne ? whose(first) : null
  if (first && person) {
    const last = head.names.at(-1) ?? first
    const before = text.slice(0, first.from)
    // An alias that opens the line: what is said begins behind it.
    const alias =
      head.form === 'alias' ? aliasLines(point.block).find(({ links }) => links[0]?.from === first.from) : undefined
    const end = alias ? alias.end : last.to
    const says = text.slice(end).trim() !== ''
    if (alias && !person.nobody) put(first.from, end, `[[${person.label}]]${says ? ':' : ''}`, person)
    else if (head.form === 'says') put(first.from, head.body, `${person.label}: `, person)
    else if (!person.nobody && head.names.length === 1) label(first, person)
    else if (!person.nobody) put(first.from, last.to, `[[${person.label}]]`, person)
    else {
      const open = head.form === 'bracket' || head.form === 'at' || before.endsWith('@') ? 1 : 0
      const colon = head.colon ? '' : ':'
      put(
        first.from - open,
        end + (head.form === 'bracket' || text.startsWith(']', end) ? 1 : 0),
        `${someone}${colon}`,
        person,
      )
    }
    return
  }
  for (const [index, name] of head.names.entries()) {
    const one = whose(name)
    const next = head.names[index + 1]
    if (!one) continue
    // Among others who speak, `nobody` is left out where the list begins: what remains still opens a turn.
    if (one.nobody && next) put(name.from, next.from, '', null)
    else label(name, one)
  }
}

function listSpots(point: Point, context: Context, put: Put): void {
  const { text, spans } = point.block
  const opening = listOpening(text, spans)
  for (const listed of namesIn(text, spans, opening?.body ?? 0, opening === null).names) {
    const forms = [
      listed.written,
      ...listed.forms.map(({ written }) => written),
      ...(listed.remark === null ? [] : [listed.remark]),
    ]
    const person =
      context.named(listed.written) ??
      forms
        .slice(1)
        .map((form) => context.named(form))
        .find((one) => one !== null)
    if (!person || listed.span?.type === 'link') continue
    let at = listed.from
    for (const form of forms) {
      if (form === '' || context.named(form) !== person) continue
      const from = text.indexOf(form, at)
      if (from < 0) continue
      put(from, from + form.length, person.label, person)
      at = from + form.length
    }
  }
}

const escaped = (form: string) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** `TODO Will to …`, `(Will will check)`, `TODO … (Will)`: the name of who takes the step, where it is an ordinary word too. */
function takerSpots(point: Point, person: Hidden, put: Put): void {
  const { text } = point.block
  const start = text.slice(point.body.from, point.body.from + 60)
  for (const form of person.forms) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}[@])${escaped(form)}(?=\\s?(?:,|&|/|:|\\))|\\s(?:and|to|will)\\s)`,
      'iu',
    )
    const found = pattern.exec(start)
    if (!found) continue
    put(point.body.from + found.index, point.body.from + found.index + found[0].length, person.label, person)
    return
  }
}

/** A name at the end of what is to be done; says whether there was one. */
function behindSpots(point: Point, person: Hidden, context: Context, put: Put): boolean {
  const { text } = point.block
  const name = takersBehind(text).find((one) => context.called(one, point.page.meeting) === person)
  if (name === undefined) return false
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu')
  const from = [...text.matchAll(pattern)].at(-1)?.index
  if (from !== undefined) put(from, from + name.length, person.label, person)
  return from !== undefined
}

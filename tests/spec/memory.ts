/** The kinds of expectation that are seen only across meetings: what the group remembers. */
import type { Garden, Page, Point } from '../../src/garden/model.ts'
import { type Memory, memoryOf } from '../../src/memory/memory.ts'
import type { Note } from './examples.ts'
import { gardenOf, where } from './garden.ts'

const namesOf = (pages: readonly Page[]) => pages.map(({ name }) => name).join(' + ')
const speech = (point: Point) => `${point.turn === null ? '' : `{${namesOf(point.turn.speakers)}} `}${point.text}`

/** Where a line stands: its meeting or note, and its line. */
const at = (garden: Garden, point: Point) => `${point.page.name}, ${where(garden, point)}`

function drawn(draw: (garden: Garden, memory: Memory) => readonly string[]): (notes: readonly Note[]) => string {
  return (notes) => {
    const garden = gardenOf(notes)
    return draw(garden, memoryOf(garden)).join('\n') || 'nothing'
  }
}

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' | ')

export const memoryKinds: Readonly<Record<string, (notes: readonly Note[]) => string>> = {
  /** Each question: who asks what, then the reply, then the later line that took it up. */
  questions: drawn((garden, memory) =>
    memory.questions().map(({ point, reply, later }) =>
      joined([
        speech(point),
        reply === null ? 'no reply' : `reply: ${speech(reply)}`,
        later === null
          ? null
          : `taken up on ${at(garden, later.point)}${later.topic === null ? '' : `, by ${later.topic.name}`}`,
      ]),
    ),
  ),
  /** Each next step: its words, whether it is inferred, who takes it, whether it is done, and which line says so. */
  'next-steps': drawn((garden, memory) =>
    memory.steps().map(({ point, takers, inferred, done, closedBy, due, sentence }) =>
      joined([
        sentence ?? point.text,
        inferred ? 'inferred' : null,
        takers.length === 0 ? 'nobody' : namesOf(takers),
        closedBy === null ? (done ? 'done' : 'open') : `done on ${at(garden, closedBy)}`,
        due === null ? null : `due ${due}`,
      ]),
    ),
  ),
  /** Each decision, outcome and undecided proposal. */
  decisions: drawn((_, memory) =>
    memory
      .decisions()
      .map(({ point, kind, proposal }) =>
        joined([`${kind}: ${speech(point)}`, proposal === null ? null : `proposed: ${speech(proposal)}`]),
      ),
  ),
  /** Each person who presents themselves, in their words. */
  introductions: drawn((garden, memory) =>
    garden.people.flatMap(({ page }) => {
      const found = memory.introductions().get(page)
      return found === undefined ? [] : [`${page.name}: ${found.text}`]
    }),
  ),
  /** Each topic: what kind of line says what it is, and that line. */
  meanings: drawn((garden, memory) =>
    garden.pages.flatMap((page) => {
      const meaning = page.kind === 'topic' ? memory.meaningOf(page) : null
      return meaning === null ? [] : [`${page.name} | ${meaning.from}: ${meaning.text}`]
    }),
  ),
  /** Each abbreviation: what it stands for, the line that says so, how many meetings write it. */
  glossary: drawn((garden, memory) =>
    memory
      .glossary()
      .map(
        ({ short, meanings, meetings }) =>
          `${short} = ${meanings.map(({ text, point }) => `${text} | ${where(garden, point)}`).join(' | or ')} | ${meetings}`,
      ),
  ),
  /** Each thread that comes back, with its meetings. */
  recurring: drawn((_, memory) =>
    memory.recurring().map(({ text, threads }) => `${text} | ${threads.map(({ page }) => page.name).join(', ')}`),
  ),
  /** Each thread of each meeting: where it, or a topic that it names, came up before and after. */
  along: drawn((garden, memory) =>
    garden.meetings.flatMap(({ date, threads }) =>
      threads.map((thread) => {
        const topics = thread.mentions.map(({ page }) => page).filter(({ kind }) => kind === 'topic')
        const along = memory.along(thread, topics)
        const days = (word: string, points: readonly Point[] = []) =>
          points.length === 0 ? null : `${word} ${points.map(({ page }) => page.name).join(', ')}`
        return joined([`${date} ${thread.text}`, days('before', along?.earlier), days('after', along?.later)])
      }),
    ),
  ),
  /** Each page that lines name without a link, and those lines; the name in angle brackets. */
  named: drawn((garden, memory) =>
    [...memory.named()].flatMap(([page, { lines, count }]) => [
      `${page.name}: ${count}`,
      ...lines.map(
        ({ point, text, from, to }) =>
          `  ${at(garden, point)}: ${text.slice(0, from)}<${text.slice(from, to)}>${text.slice(to)}`,
      ),
    ]),
  ),
}

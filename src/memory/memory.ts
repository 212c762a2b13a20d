/** What the group remembers: what can be seen only across meetings. Each part is made on first use, once. */
import type { Garden, Page, Point } from '../garden/model.ts'
import { type Along, alongIn } from './along.ts'
import { type Decided, decisionsOf } from './decision.ts'
import { glossaryOf, type Term } from './glossary.ts'
import { type Introduction, introductionsOf } from './introduction.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import { type Named, namedOf } from './named.ts'
import { type Asked, questionsOf } from './question.ts'
import { type Recurring, recurringOf } from './recurring.ts'
import { stepsOf, type Taken } from './step.ts'
import { threadsOf } from './thread.ts'

export interface Memory {
  /** Questions of meetings, newest meeting first. */
  questions(): readonly Asked[]
  /** Next steps of meetings, newest meeting first. */
  steps(): readonly Taken[]
  /** Decisions, outcomes, undecided proposals, newest meeting first. */
  decisions(): readonly Decided[]
  /** Abbreviations that the notes explain, most meetings first. */
  glossary(): readonly Term[]
  /** Which of them a line writes. */
  termsIn(point: Point): readonly Term[]
  /** What the notes say a topic is. */
  meaningOf(page: Page): Meaning | null
  /** Threads that come back, newest first. */
  recurring(): readonly Recurring[]
  /** Where a thread, and the topics that it names, were spoken of before and after. */
  along(thread: Point, topics: readonly Page[]): Along | null
  /** How people presented themselves. */
  introductions(): ReadonlyMap<Page, Introduction>
  /** Lines that name a page without a link. */
  named(): ReadonlyMap<Page, Named>
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Takes the garden; gives what the group remembers. */
export function memoryOf(garden: Garden): Memory {
  const threads = once(() => threadsOf(garden))
  const recurring = once(() => recurringOf(garden))
  const glossary = once(() => glossaryOf(garden))
  const along = once(() => alongIn(garden, recurring()))
  return {
    questions: once(() => questionsOf(garden, threads())),
    steps: once(() => stepsOf(garden)),
    decisions: once(() => decisionsOf(garden)),
    glossary: () => glossary().terms,
    termsIn: (point) => glossary().termsIn(point),
    meaningOf,
    recurring,
    along: (thread, topics) => along()(thread, topics),
    introductions: once(() => introductionsOf(garden, threads())),
    named: once(() => namedOf(garden)),
  }
}

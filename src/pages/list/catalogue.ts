/** What the lists of lines out of all meetings are made from: questions, next steps, decisions each have a catalogue. */
import type { Meeting, Page, Point } from '../../garden/model.ts'
import type { Desk } from '../line/line.ts'
import type { Link, Remark } from '../shape.ts'

/** A line as found, before it is put into words. */
export interface Finding {
  readonly point: Point
  /** By whom it may be looked up. */
  readonly by: readonly Page[]
}

/** What one kind of list is. */
export interface Catalogue<F extends Finding> {
  /** `questions.html`. */
  readonly url: string
  readonly heading: string
  readonly description: string
  /** What stands here, and by which rule. */
  readonly says: string
  /** "Asked by". */
  readonly byWords: string
  /** Newest meeting first. */
  readonly findings: readonly F[]
  /** "11 questions", "3 without a recorded reply". */
  facts(findings: readonly F[]): readonly string[]
  /** "question", "questions". */
  readonly nouns: readonly [one: string, many: string]
  /** What stands for a person where a line names none: "nobody yet". */
  readonly nobody: string
  /** What a line can be, in order: each is one of them. */
  readonly kinds: readonly ListingKind<F>[]
  /** In which sections lines stand. */
  readonly apart: 'kind' | 'year'
  /** Lines shown below each. */
  readonly below: number
  /** The words of a line, where not all of them are shown. */
  say?(finding: F): string | null
  /** What is said beside a meeting's day. */
  beside?(meeting: Meeting): string
  /** Who was there. */
  who?(meeting: Meeting): string
  /** Other lists of what is open. */
  also?(desk: Desk): readonly Link[]
  /** What is said below a line. */
  remarks(finding: F, desk: Desk): readonly Remark[]
  /** What stands where nothing was found. */
  readonly none: string
}

export interface ListingKind<F> {
  readonly id: string
  readonly title: string
  /** "open", as a choice and behind a number. */
  readonly words: string
  readonly fold: boolean
  is(finding: F): boolean
}

/** The year of the meeting that a line was found in, or ''. */
export const yearOf = ({ point }: Finding): string => (point.page.meeting?.date ?? '').slice(0, 4)

/** The last part of a person's address, without `.html`: no two people have the same, and none has a space. */
export const slugOf = ({ url }: Page): string => url.replace(/^.*\/|\.html$/g, '')

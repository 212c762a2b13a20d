/**
 * The garden as data: the graph that all notes make together. Built once by `garden.ts`, then only read.
 * Objects point at each other (a point knows its page, a page its points): nothing is copied, and no later
 * step has to search. What was derived keeps its source: every point has its note and block.
 */
import type { Block, Diagnostic, Note, Place } from '../outline/note.ts'
import type { ImageSpan, LinkSpan, MacroSpan, ReferenceSpan, UrlSpan } from '../outline/scan.ts'
import type { Config } from './config.ts'

export type Kind = 'meeting' | 'person' | 'topic'

/** What a name leads to. Every name has exactly one page, whether or not somebody wrote a note for it. */
export interface Page {
  readonly key: string
  /** As shown (dialect 6). A meeting's is its ISO date. */
  readonly name: string
  readonly kind: Kind
  /** Where it stands in the site, from its root, not percent-encoded: `people/nick-sellen.html`. */
  readonly url: string
  /** Its other names, as written, without `name` itself. */
  readonly aliases: readonly string[]
  /** Addresses that lead here: of aliases, of a former kind (dialect 5). */
  readonly redirects: readonly string[]
  /** Its own notes, or a meeting's sections, in path order; none for a name that nobody wrote about. */
  readonly parts: readonly Part[]
  /** Where it is mentioned, in source order, on any page (its own included). */
  readonly mentions: readonly Mention[]
  /** Labelled links that stand on this page (dialect 10). */
  readonly labels: readonly Label[]
  /** Labelled links whose label is this name. */
  readonly resources: readonly Label[]
  /** Pages shown at the end of this one (`#pull`, dialect 11), in order. */
  readonly pulls: readonly Page[]
  /** Threads of other pages shown here as well (`#push`). */
  readonly pushed: readonly Point[]
  /** `#go URL`: the page's own external address. */
  readonly go: string | null
  /** `about::`, one sentence (dialect 21). */
  readonly about: string | null
  readonly meeting: Meeting | null
  readonly person: Person | null
}

/** One stretch of one note that belongs to a page. */
export interface Part {
  readonly note: Note
  readonly place: Place
  /** The blocks directly under the page, each with its children. */
  readonly points: readonly Point[]
}

export type Role =
  /** Something is said. */
  | 'line'
  /** A heading inside a page: `### Agenda`. */
  | 'heading'
  /** A name alone: what stands below it is shown under that person. */
  | 'name'
  /** Who was there, was not, or took a role: the block, its names below it, its heading. */
  | 'attendance'
  /** `Date:`, `Call:` … lines at the top of a meeting. */
  | 'meta'
  /** Opens a meeting; stands on its note's page as the link to it. */
  | 'opening'
  /** `[[label]] URL`. */
  | 'label'
  /** `#pull`, `#go` …; shown elsewhere, not in the outline. */
  | 'directive'
  /** A rule, an empty block, a level-1 heading that repeats the page's name: kept, not shown. */
  | 'silent'

/** A block seen in the garden. What is off the record or hidden never becomes a point. */
export interface Point {
  readonly note: Note
  readonly block: Block
  /** The page it stands on. */
  readonly page: Page
  /** Its anchor: unique on its page, and the same when other lines change (design, Block anchors). */
  readonly id: string
  readonly parent: Point | null
  readonly children: readonly Point[]
  /** From 0, on its page. */
  readonly depth: number
  readonly role: Role
  /** Which part of the block's text is said: what comes before (a speaker, a task word) is shown as a mark. */
  readonly body: Body
  /** The body as plain text, one line. */
  readonly text: string
  /** Who says it, where the line itself says so (dialect 14). */
  readonly turn: Turn | null
  readonly marks: Marks
  /** Every link of the block, the speaker's name included, in order. */
  readonly mentions: readonly Mention[]
  /** What else it shows: blocks, pages, files; only what was found, in order. */
  readonly references: readonly Reference[]
}

/** `((id))`, `{{embed …}}` (dialect 22), an image or file (24), with what it leads to. */
export interface Reference {
  readonly span: ReferenceSpan | MacroSpan | ImageSpan | UrlSpan
  readonly to: Target
}

export type Target = { readonly point: Point } | { readonly page: Page } | { readonly asset: Asset }

/** A file of the content folder that a published line shows or links (dialect 24). No other file is published. */
export interface Asset {
  /** Path below the content folder, with `/`. */
  readonly file: string
  /** Shown as a picture, or linked. */
  readonly kind: 'image' | 'file'
  /** The first line that wants it. */
  readonly place: Place
}

export interface Body {
  /** Offset into the block's text where the body begins. */
  readonly from: number
  /** Marks to put before it, where the opening ones were cut off with the speaker: `**[[x]] hi**` gives `**`. */
  readonly open: string
}

export interface Turn {
  /** One or more persons: `[[x]], [[y]]: …`. Empty where somebody speaks and it is not known who (`??:`). */
  readonly speakers: readonly Page[]
  /** Whom they speak to: `x -> y:`. */
  readonly to: readonly Page[]
  /** The name as written. */
  readonly written: string
  /** `(late)` and the like, between the name and the colon. */
  readonly remark: string | null
}

export interface Marks {
  readonly question: Question | null
  readonly step: Step | null
  readonly decision: boolean
  readonly proposal: Proposal | null
  readonly outcome: boolean
  readonly endorsement: Endorsement | null
  /** Endorsements of this point (dialect 19). `by` is null where nobody is named. */
  readonly endorsed: readonly { readonly by: Page | null; readonly point: Point }[]
}

export interface Question {
  /** The point that answers, as far as the notes say (dialect 16). */
  readonly reply: Point | null
}

/** A next step (dialect 17). */
export interface Step {
  readonly inferred: boolean
  readonly done: boolean
  readonly assignees: readonly Page[]
  /** ISO date of `DEADLINE:` or `SCHEDULED:`. */
  readonly due: string | null
}

export interface Proposal {
  readonly decided: Point | null
}

export interface Endorsement {
  readonly target: Point | null
}

/** A link seen from its line. */
export interface Mention {
  readonly point: Point
  readonly span: LinkSpan
  readonly page: Page
  /** What it is there for. `opening` is the date that opens a meeting. */
  readonly as: 'speaker' | 'attendance' | 'text' | 'label' | 'opening' | 'alias'
}

/** `[[label]] URL` (dialect 10). */
export interface Label {
  /** The page of the label's own name. */
  readonly name: Page
  readonly label: string
  readonly url: string
  /** The page on which it stands. */
  readonly page: Page
  readonly point: Point
}

/** Why a line that opens with the name of somebody is none of their turns (dialect 14). */
export type NoTurn =
  /** Two people of the meeting have this short form. */
  | 'ambiguous'
  /** Words about somebody who was not there. */
  | 'absent'
  /** `[[x]] joins`. */
  | 'stage'
  /** Under a heading of next steps: x takes the step. */
  | 'taker'
  /** `@x, please look`. */
  | 'called'
  /** Names in a row, and nobody says anything. */
  | 'row'
  /** A name alone, with nothing below it, or outside of a round. */
  | 'alone'

/** Somebody wrote that two names are one (dialect 7), or it was seen. Read by `check --explain` only. */
export interface AliasSaid {
  /** Keys of both names. */
  readonly names: readonly [string, string]
  readonly place: Place
  /** In garden.yaml; in a note (`[[a]] == [[b]]`, `alias::`); where people are listed or speak; guessed from a short form. */
  readonly how: 'configured' | 'written' | 'listed' | 'inferred'
  /** False where it joins nothing (`alias-conflict`). */
  readonly joined: boolean
}

/** Why somebody is, or is not, taken for a person (dialect 14). Declared in who/evidence.ts. */
export interface Evidence {
  readonly rule: string
  readonly verdict: 'for' | 'against'
  /** Place of the line, or of the configuration file. */
  readonly place: Place
  readonly says: string
}

export interface Person {
  readonly page: Page
  readonly evidence: readonly Evidence[]
  /** Their turns, in order of meetings, oldest first. */
  readonly turns: readonly Point[]
  /** Meetings at which they spoke or were listed, oldest first. */
  readonly meetings: readonly Meeting[]
}

export interface Attendee {
  readonly page: Page
  /** In an attendance or role list. */
  readonly listed: boolean
  readonly spoke: boolean
  readonly role: string | null
}

export interface Meeting {
  readonly page: Page
  /** ISO. */
  readonly date: string
  /** ISO; the last day of a section for several days. */
  readonly until: string | null
  /** ISO with zone, where a time is given. */
  readonly start: string | null
  readonly title: string | null
  readonly state: 'held' | 'scheduled' | 'no-notes'
  readonly place: Place
  /** In the order in which they are listed, then in which they first speak. */
  readonly attendees: readonly Attendee[]
  readonly regrets: readonly Page[]
  /** The unit that is listed, searched and followed (dialect 13). */
  readonly threads: readonly Point[]
  readonly previous: Meeting | null
  readonly next: Meeting | null
}

export interface Garden {
  readonly config: Config
  /** ISO instant: what counts as today. */
  readonly now: string
  readonly notes: readonly Note[]
  /** Notes whose path is not published as it is (dialect 27): it has no address in the repository that may be shown. */
  readonly masked: ReadonlySet<string>
  /** Every page, by kind and key. */
  readonly pages: readonly Page[]
  /** By any key: of the page, of its aliases, of its former spellings. */
  readonly byKey: ReadonlyMap<string, Page>
  /** By date, oldest first. */
  readonly meetings: readonly Meeting[]
  /** By name. */
  readonly people: readonly Person[]
  readonly labels: readonly Label[]
  readonly points: readonly Point[]
  /** Each once, in the order in which the notes want them. */
  readonly assets: readonly Asset[]
  /** What was found for or against each name being a person, by canonical key: of those that are none too. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly aliases: readonly AliasSaid[]
  /** Lines that open with a person's name and are no turn. */
  readonly refused: ReadonlyMap<Block, NoTurn>
  /** The page that says what the group is (config `group`, else the note whose name is the title). */
  readonly group: Page | null
  /** Of the outlines and of the graph, by file and line. */
  readonly diagnostics: readonly Diagnostic[]
}

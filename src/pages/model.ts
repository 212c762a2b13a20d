/**
 * The pages as data: one plain, readonly object each, with everything that a layout shows and nothing else. What they are
 * made of is in shape.ts.
 */
import type { Html } from '../inline/html.ts'
import type {
  Abbreviation,
  Around,
  Bars,
  Card,
  Cited,
  Counted,
  Day,
  DayLink,
  Entry,
  Excerpt,
  Face,
  Group,
  Letter,
  Line,
  Link,
  NamedPart,
  Near,
  NotePart,
  Pulled,
  Remark,
  Resource,
  Source,
  Step,
  Thread,
  Voice,
} from './shape.ts'

export type PageKind = PageObject['kind']

/** A page to be built. The object is made when it is rendered, and thrown away after. */
export interface PageRef {
  /** From the root of the site, not percent-encoded: `people/nick-sellen.html`. */
  readonly url: string
  readonly kind: PageKind
  build(): PageObject
  /** Its picture for links elsewhere, where it has one. */
  card?(): Card
}

export type PageObject =
  | HomePage
  | TimelinePage
  | MeetingPage
  | PersonPage
  | TopicPage
  | PeoplePage
  | TopicsPage
  | ListingPage
  | StartPage
  | GoPage
  | ChangesPage
  | SearchPage
  | NotFoundPage
  | RedirectPage
  | PartPage
  | SheetPage
  | GraphPage

export interface HomePage extends Around {
  readonly kind: 'home'
  readonly title: string
  /** The first line of the group's own note. */
  readonly lede: { readonly html: Html; readonly block: boolean; readonly source: Source } | null
  /** What the group is, where its note has no such line. */
  readonly about: string
  readonly note: readonly Line[]
  readonly whole: Link | null
  readonly facts: readonly (Link | string)[]
  readonly next: (Entry & { readonly time: string; readonly calendar: string }) | null
  /** The way into a call, among the labelled links of the group's note. */
  readonly call: Resource | null
  readonly ways: readonly Resource[]
  /** Where the last meetings were held, where nothing else says how to join. */
  readonly heldAt: HeldAt | null
  readonly last:
    | (Entry & { readonly facts: readonly string[]; readonly lines: readonly Thread[]; readonly more: number })
    | null
  readonly before: readonly Entry[]
  readonly all: Link
  /** Next steps without a done mark, questions without a recorded reply: the newest. */
  readonly open: readonly OpenList[]
  /** The meetings through the years, where there are many. */
  readonly bars: Bars | null
  readonly people: readonly (Voice & { readonly count: number })[]
  readonly peopleNote: string
  readonly allPeople: Link
  readonly topics: readonly Counted[]
  readonly topicsNote: string
  readonly allTopics: Link
  /** Notes, where there are no meetings. */
  readonly notes: readonly Link[]
  /** There is no note at all yet. */
  readonly empty: boolean
}

/** A meeting that took place, and the call in which it did. */
export interface HeldAt {
  readonly day: DayLink
  readonly call: Link
}

export interface OpenList {
  readonly id: string
  readonly title: string
  readonly lines: readonly (Link & { readonly who: string; readonly day: Day })[]
  /** "All 12 next steps". */
  readonly all: Link
}

export interface TimelinePage extends Around {
  readonly kind: 'timeline'
  readonly title: string
  /** The timeline of all years, on the page of one. */
  readonly all: Link | null
  readonly facts: readonly (Link | string)[]
  readonly bars: Bars | null
  readonly years: readonly {
    readonly year: string
    readonly words: string
    /** The page on which its meetings stand, where that is another. */
    readonly page: Link | null
    readonly months: readonly { readonly month: string; readonly entries: readonly Entry[] }[]
  }[]
}

export interface MeetingPage extends Around {
  readonly kind: 'meeting'
  readonly date: Day
  readonly until: Day | null
  readonly time: string
  readonly title: string
  readonly year: Link
  readonly timeline: Link
  readonly state: 'held' | 'scheduled' | 'no-notes'
  /** The state, where it is not "held", in a sentence. */
  readonly says: string
  readonly facts: readonly (Link | string)[]
  readonly spoke: readonly (Voice & { readonly role: string })[]
  readonly listed: readonly (Voice & { readonly role: string })[]
  readonly regrets: readonly Link[]
  /** Attendance lists as written. */
  readonly lists: readonly Line[]
  /** `Date:`, `Call:` … */
  readonly meta: readonly Line[]
  readonly lines: readonly Line[]
  /** What is abbreviated in the lines, and explained in the notes. */
  readonly abbreviations: readonly Abbreviation[]
  /** Where long minutes go on. */
  readonly sheets: readonly Counted[]
  /** How many of each there are beyond those that the page lists. */
  readonly left: { readonly topics: number; readonly links: number; readonly questions: number; readonly steps: number }
  readonly pulls: readonly Pulled[]
  readonly threads: readonly Link[]
  readonly topics: readonly Counted[]
  readonly links: readonly Link[]
  readonly questions: readonly Link[]
  readonly steps: readonly Link[]
  readonly linkedFrom: readonly Link[]
  readonly sources: readonly Source[]
  readonly previous: DayLink | null
  readonly next: DayLink | null
}

export interface PersonPage extends Around {
  readonly kind: 'person'
  readonly name: string
  readonly face: Face
  readonly index: Link
  readonly about: string
  readonly aliases: readonly string[]
  readonly first: DayLink | null
  readonly last: DayLink | null
  readonly status: string
  /** How they present themselves: the first turn in which they do. */
  readonly introduction: Excerpt | null
  /** "2 meetings, spoke in 1". */
  readonly attended: string
  /** Their feed. */
  readonly follow: Link | null
  /** Where there are meetings enough to see something. */
  readonly attendance: Bars | null
  readonly notes: readonly NotePart[]
  /** Where a long note goes on. */
  readonly sheets: readonly Counted[]
  /** Next steps that the notes put down as such. */
  readonly steps: readonly Excerpt[]
  readonly stepsNote: string
  /** Sentences from which a next step is inferred. */
  readonly promised: readonly Excerpt[]
  readonly promisedNote: string
  readonly questions: readonly Excerpt[]
  readonly questionsNote: string
  readonly turns: readonly Group[]
  readonly turnsNote: string
  /** Parts of this page with what is older. */
  readonly turnsEarlier: readonly Counted[]
  readonly mentions: readonly Group[]
  readonly mentionsEarlier: readonly Counted[]
  readonly others: readonly Group[]
  readonly othersEarlier: readonly Counted[]
  readonly named: NamedPart | null
  readonly topics: readonly Counted[]
  /** Who speaks in the same threads. */
  readonly near: Near
  readonly resources: readonly Resource[]
  readonly pushed: readonly Excerpt[]
  readonly pulls: readonly Pulled[]
  readonly go: Link | null
}

/** The sentence that names a topic first. */
export interface FirstNamed {
  readonly text: string
  readonly by: Link | null
  readonly on: Link
}

export interface TopicPage extends Around {
  readonly kind: 'topic'
  readonly name: string
  readonly index: Link
  readonly about: string
  readonly aliases: readonly string[]
  readonly go: Link | null
  readonly notes: readonly NotePart[]
  /** Where a long note goes on. */
  readonly sheets: readonly Counted[]
  readonly facts: readonly (Link | string)[]
  /** Where nobody wrote what it is. */
  readonly first: FirstNamed | null
  /** When it was talked about. */
  readonly bars: Bars | null
  readonly resources: readonly Resource[]
  readonly meetings: readonly Group[]
  /** Parts of this page with what is older. */
  readonly meetingsEarlier: readonly Counted[]
  readonly others: readonly Group[]
  readonly othersEarlier: readonly Counted[]
  readonly named: NamedPart | null
  readonly pushed: readonly Excerpt[]
  readonly pulls: readonly Pulled[]
  readonly together: Near
  readonly speakers: readonly (Voice & { readonly count: number })[]
}

export interface PersonRow extends Voice {
  readonly meetings: string
  readonly topics: readonly Link[]
  readonly first: DayLink | null
  readonly last: DayLink | null
}

export interface PeoplePage extends Around {
  readonly kind: 'people'
  readonly empty: boolean
  /** Who counts as being here. */
  readonly rule: string
  readonly facts: readonly string[]
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly note: string
    readonly rows: readonly PersonRow[]
  }[]
  readonly letters: readonly Letter[]
}

export interface TopicRow extends Link {
  readonly count: number
  readonly unit: string
  /** Length of the bar, 0–100. */
  readonly weight: number
  readonly aliases: string
  readonly about: string
  readonly last: DayLink | null
}

export interface TopicsPage extends Around {
  readonly kind: 'topics'
  readonly title: string
  /** The page of all topics, on one with some of its letters. */
  readonly all: Link | null
  readonly facts: readonly string[]
  readonly weightNote: string
  readonly rows: readonly TopicRow[]
  /** What came up lately and has not before, or not for long. */
  readonly recent: readonly Counted[]
  readonly recentNote: string
  readonly letters: readonly Letter[]
  /** Too many names for one page: the pages of their letters. */
  readonly pages: readonly Counted[]
  /** Abbreviations that the notes explain. */
  readonly glossary: readonly (Abbreviation & { readonly note: string })[]
  /** Headings of threads in two meetings or more, with the newest of them. */
  readonly recurring: readonly { readonly text: string; readonly days: readonly DayLink[]; readonly more: string }[]
  /** Named in one place only, and nobody wrote about them. */
  readonly once: readonly Link[]
}

export interface ListingItem {
  readonly excerpt: Excerpt
  readonly remarks: readonly Remark[]
  /** Which of the catalogue's kinds it is: "open". */
  readonly state: string
  /** Who it is listed under, as their addresses end. */
  readonly by: readonly string[]
}

export interface ListingGroup {
  readonly title: string
  readonly iso: string
  readonly href: string
  readonly note: string
  /** "There: a, b and c", or ''. */
  readonly who: string
  readonly items: readonly ListingItem[]
}

export interface ListingSection {
  readonly id: string
  /** '' where the page has one section only. */
  readonly title: string
  readonly note: string
  /** Shown closed. */
  readonly fold: boolean
  readonly groups: readonly ListingGroup[]
}

/** Parts of a list: by year, by person. */
export interface ListingWay {
  readonly title: string
  readonly links: readonly (Counted & { readonly current: boolean })[]
}

/**
 * What a list can be narrowed by where it stands, for src/browser/filter.ts. It counts the whole list, also where that is
 * on several pages, and says which pages those are: `2022.html` and `by-x.html` in the folder, and of each as many
 * further ones as it says, `2022/1.html` being the oldest.
 */
export interface ListingFilter {
  /** From this page, percent-encoded: `questions/`. */
  readonly folder: string
  /** This page has the whole list. */
  readonly whole: boolean
  /** By what: only where lines differ in it. */
  readonly offers: readonly ('person' | 'year' | 'state')[]
  readonly nouns: readonly [one: string, many: string]
  /** "asked by". */
  readonly by: string
  readonly nobody: string
  readonly apart: 'kind' | 'year'
  readonly states: readonly {
    readonly id: string
    readonly title: string
    readonly words: string
    readonly fold: boolean
  }[]
  readonly years: readonly { readonly year: string; readonly further: number }[]
  /** By name. */
  readonly people: readonly { readonly slug: string; readonly name: string; readonly further: number }[]
  /**
   * How many lines are alike. People are their places above; of the counts, each first is a place among years and their
   * states (the year's place × how many states there are + the state's), and the second how many lines there are.
   */
  readonly rows: readonly { readonly by: readonly number[]; readonly counts: readonly number[] }[]
}

/** Lines out of all meetings: questions, next steps, decisions. */
export interface ListingPage extends Around {
  readonly kind: 'listing'
  /** The whole list, where this is a part of it. */
  readonly parent: Link | null
  readonly title: string
  /** By which rule something stands here. */
  readonly says: string
  readonly facts: readonly (Link | string)[]
  /** "here the newest 60 of 1,204", where not all of them stand on this page, else ''. */
  readonly here: string
  /** What is said where there is nothing, else ''. */
  readonly none: string
  readonly sections: readonly ListingSection[]
  readonly ways: readonly ListingWay[]
  /** Null where there is nothing to narrow, and on parts of the list. */
  readonly filter: ListingFilter | null
  /** From a part, the way to the list with the part chosen, for those with JavaScript; else ''. */
  readonly narrow: string
}

export interface Introduced extends Voice {
  /** The sentence in which they present themselves. */
  readonly says: Cited | null
  /** "12 meetings". */
  readonly note: string
}

export interface Word extends Link {
  /** Other names, or ''. */
  readonly long: string
  /** What an abbreviation stands for; none of other words. */
  readonly stands: readonly Link[]
  readonly says: Cited | null
  /** What was replied, where `says` is a question. */
  readonly reply: string
  /** "in 3 meetings". */
  readonly note: string
}

/** For the first visit: who, what, how to join, where to read on. All of it said in the notes, or counted. */
export interface StartPage extends Around {
  readonly kind: 'start'
  readonly title: string
  /** The group's own note for newcomers. */
  readonly own: readonly NotePart[]
  readonly group: Pick<HomePage, 'lede' | 'about' | 'note' | 'whole'>
  readonly facts: readonly (Link | string)[]
  readonly next: (DayLink & { readonly time: string }) | null
  readonly last: DayLink | null
  readonly call: Resource | null
  readonly ways: readonly Resource[]
  readonly heldAt: HeldAt | null
  readonly calendar: Link | null
  readonly people: readonly Introduced[]
  readonly peopleNote: string
  readonly allPeople: Link
  readonly words: readonly Word[]
  readonly wordsNote: string
  readonly allTopics: Link
  readonly lately: readonly {
    readonly day: DayLink
    readonly title: string
    readonly threads: readonly Link[]
    readonly more: number
  }[]
  readonly decided: readonly Cited[]
  readonly allDecided: Link
  /** What nobody took on, and what has no recorded reply: the newest of each, and the way to all. */
  readonly needs: readonly { readonly title: string; readonly lines: readonly Cited[]; readonly all: Link }[]
  /** Meetings to read first, each with why. */
  readonly read: readonly (Entry & { readonly why: string })[]
}

export interface GoPage extends Around {
  readonly kind: 'go'
  readonly label: string
  readonly page: Link
  /** Where it leads at once: one meaning, http or https. */
  readonly refresh: string | null
  readonly resources: readonly Resource[]
}

/** A page on a day on which something of it was written. */
export interface Change extends Link {
  /** "new, 12 lines". */
  readonly note: string
  readonly lines: readonly Link[]
  readonly more: number
}

export interface ChangesPage extends Around {
  readonly kind: 'changes'
  readonly facts: readonly (Link | string)[]
  readonly days: readonly { readonly date: Day; readonly changes: readonly Change[]; readonly more: number }[]
  readonly earlier: number
}

export interface SearchPage extends Around {
  readonly kind: 'search'
  readonly facts: string
  readonly indexes: readonly Link[]
}

export interface NotFoundPage extends Around {
  readonly kind: 'missing'
  readonly indexes: readonly Link[]
}

/** What does not fit on a long page. */
export interface PartPage extends Around {
  readonly kind: 'part'
  readonly index: Link
  /** The page of which this is a part. */
  readonly page: Link
  readonly title: string
  readonly span: string
  readonly number: number
  readonly groups: readonly Group[]
  /** Not all lines are of the one whose page it is. */
  readonly faces: boolean
  readonly older: Link | null
  readonly newer: Link
}

/** Where a long meeting or note goes on. */
export interface SheetPage extends Around {
  readonly kind: 'sheet'
  readonly index: Link
  /** Its first sheet: the page itself. */
  readonly page: Link
  readonly number: number
  readonly of: number
  /** What its first line stands below, on an earlier sheet. */
  readonly path: readonly Step[]
  readonly abbreviations: readonly Abbreviation[]
  readonly notes: readonly NotePart[]
  readonly previous: Link
  readonly next: Link | null
}

/** Names that come up with each other: a circle of the picture, and its list. */
export interface GraphPart {
  /** From 1: stands in the picture and at the list. */
  readonly number: number
  readonly hue: number
  readonly title: string
  /** Its largest name, short. */
  readonly label: string
  /** Where its number stands. */
  readonly x: number
  readonly y: number
  readonly cx: number
  readonly cy: number
  readonly r: number
  readonly dots: readonly (Counted & {
    readonly x: number
    readonly y: number
    readonly r: number
    readonly person: boolean
  })[]
}

export interface GraphPage extends Around {
  readonly kind: 'graph'
  readonly facts: readonly string[]
  readonly parts: readonly GraphPart[]
  /** Lines as paths: within circles, and from one to another. */
  readonly within: string
  readonly between: string
  /** What of the plane is shown. */
  readonly box: string
}

export interface RedirectPage extends Around {
  readonly kind: 'redirect'
  readonly to: Link
}

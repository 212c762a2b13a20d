/**
 * What pages are made of: links, days, faces, lines, excerpts, what stands around a page. Plain, readonly data. Every
 * `href` is relative to the page that holds it and percent-encoded; every text is plain (the layouts escape it), except
 * `Html`, which the inline renderer made.
 */
import type { Html } from '../inline/html.ts'

/** What every page has around it. */
export interface Around {
  readonly url: string
  /** What leads from this page to the root of the site: `''`, `'../'`; of 404.html, the path of the site. */
  readonly root: string
  /** Of the page alone; the layout adds the group's name. */
  readonly heading: string
  /** One sentence for search engines and previews. */
  readonly description: string
  /** The absolute address, where the site's own is known. */
  readonly canonical: string | null
  /** The absolute address of the picture for links elsewhere: its own, else the group's. */
  readonly card: string | null
  readonly home: string
  readonly search: string
  readonly nav: readonly NavLink[]
  /** The other pages of the whole site, at the foot. */
  readonly foot: readonly NavLink[]
  /** For programs: feeds, a calendar file, the pages beside it. */
  readonly rels: readonly Rel[]
  /** For search engines. */
  readonly structured?: JsonLd | null
}

/** A link in the head. */
export interface Rel {
  readonly rel: string
  readonly type: string | null
  readonly title: string | null
  readonly href: string
}

/** Linked data: what stands in `<script type="application/ld+json">`, which nothing runs. */
export interface JsonLd {
  readonly [key: string]: string | number | JsonLd | readonly JsonLd[]
}

export interface NavLink {
  readonly text: string
  readonly href: string
  /** The page itself, or the list that it belongs to. */
  readonly current: 'page' | 'true' | null
}

export interface Link {
  readonly text: string
  readonly href: string
}

/** What an abbreviation stands for, leading to the line that says so; more than one where lines differ. */
export interface Abbreviation {
  readonly short: string
  readonly long: readonly Link[]
}

export interface Counted extends Link {
  readonly count: number
}

/** A date with its words. */
export interface Day {
  readonly iso: string
  readonly words: string
}

export interface DayLink extends Day {
  readonly href: string
}

/** The mark of a person: initials on one of 24 hues. */
export interface Face {
  readonly initials: string
  /** 0–23. */
  readonly hue: number
}

export interface Voice extends Face, Link {}

/** Where a line was written. */
export interface Source {
  /** `social coop tech group.md, line 12`. */
  readonly words: string
  readonly line: number
  /** The line in the group's repository, where that is known. */
  readonly href: string | null
  /** The repository's editor at the line. */
  readonly edit: string | null
}

/** `label → host`, or a day with a note on it. */
export interface Lead extends Link {
  readonly note: string
  readonly to: Link | null
}

/** What is known of a line beside its words, in words: "question · reply recorded". */
export interface Mark {
  readonly kind: 'question' | 'step' | 'decision' | 'proposal' | 'outcome' | 'endorsed'
  readonly text: string
}

/** One block as shown, with those below it. */
export interface Line {
  /** `aside`: an attendance list, `Date:` … in the middle of what was said. */
  readonly look: 'line' | 'heading' | 'name' | 'aside'
  /** Its anchor, where this is the page on which it stands; '' in an excerpt. */
  readonly id: string
  /** Leads to the line on its own page. */
  readonly href: string
  readonly source: Source
  /** 2–6 for a heading. */
  readonly level: number
  readonly voices: readonly Voice[]
  /** Whom the speakers address. */
  readonly to: readonly Voice[]
  /** `(joined late)`, as written. */
  readonly remark: string
  /** Somebody speaks, and the notes do not say who. */
  readonly unknown: boolean
  /** Shown instead of `html`: a labelled link, a meeting that is opened. */
  readonly lead: Lead | null
  readonly html: Html
  /** The words are paragraphs, code …, not a single run of text. */
  readonly block: boolean
  readonly marks: readonly Mark[]
  /** Lines from elsewhere, shown below its words (`{{embed …}}`); where they come from, the words say. */
  readonly embeds?: readonly Embed[] | undefined
  readonly lines: readonly Line[]
  /** What a thread is called, on the page on which it stands. */
  readonly thread?: string | undefined
  /** "12 lines": so many stand below a thread that can be folded. */
  readonly fold?: string | undefined
  /** Of a thread: where its topics were spoken of before and after. */
  readonly along?: AlongThread | undefined
}

/** The nearest meetings before and after, three at most. */
export interface AlongThread {
  readonly earlier: readonly Link[]
  readonly later: readonly Link[]
  /** The page with all of it. */
  readonly all: Link | null
}

/** Lines of another block or page. */
export interface Embed {
  readonly lines: readonly Line[]
  /** The page of the rest, where not all is shown. */
  readonly more: Link | null
}

/** A step on the way to a line: its meeting, its thread, what it stands under. No href: steps left out. */
export interface Step {
  readonly text: string
  readonly href: string | null
}

/** A line shown away from its page, with its way there and some of what stands below it. */
export interface Excerpt {
  readonly path: readonly Step[]
  /** What the link to it is called: "8 Apr 2022: backups". */
  readonly name: string
  readonly line: Line
  /** "3 more lines in the minutes", or ''. */
  readonly more: string
}

/** The lines of one page among others. */
export interface Group {
  readonly title: string
  /** ISO date of a meeting, or ''. */
  readonly iso: string
  readonly href: string
  readonly note: string
  readonly excerpts: readonly Excerpt[]
}

/** A labelled link (dialect 10), with the page on which it stands. */
export interface Resource {
  readonly label: string
  readonly href: string
  /** The address, shortened. */
  readonly shown: string
  readonly on: Link
}

/** A meeting in a list. */
export interface Entry {
  readonly date: DayLink
  readonly title: string
  /** "scheduled", "no notes", or '' for one that was held. */
  readonly state: string
  readonly threads: readonly string[]
  readonly moreThreads: number
  readonly outcomes: readonly { readonly kind: string; readonly text: string }[]
  readonly voices: readonly Face[]
  readonly moreVoices: number
  /** "Spoke: a, b and c", "3 people listed". */
  readonly who: string
}

/** `absent`: a meeting without it; `listed`: there, and said nothing. */
export type BarKind = 'absent' | 'listed' | 'full'

/** A picture of years: a row a year, a bar a meeting. */
export interface Bars {
  readonly years: readonly {
    readonly year: string
    readonly href: string
    /** "14 of 20", shown. */
    readonly note: string
    /** "meetings", for those who can't see the bars. */
    readonly unit: string
    readonly paths: readonly { readonly kind: BarKind; readonly d: string }[]
  }[]
  /** First letters. */
  readonly months: readonly string[]
}

/** Names that go with a name, and the arcs between them, drawn beside the list. */
export interface Near {
  readonly names: readonly Counted[]
  /** 1–3. */
  readonly arcs: readonly { readonly d: string; readonly weight: number }[]
  /** Of the drawing, in its units. */
  readonly high: number
}

/** A part of a page's own note, with where it was written. */
export interface NotePart {
  readonly source: Source
  readonly lines: readonly Line[]
}

/** A page shown, folded, at the end of another. */
export interface Pulled {
  readonly page: Link
  readonly words: string
  readonly lines: readonly Line[]
  readonly more: string
}

/** A thread of a meeting in a list. */
export interface Thread extends Link {
  readonly voices: readonly Face[]
  readonly who: string
  /** What the first line below it says. */
  readonly first: string
}

export interface Letter {
  readonly letter: string
  readonly id: string
  readonly entries: readonly (Link & { readonly note: string; readonly see: string })[]
}

/** What is said below a line of a list: "reply recorded", with the reply; "open", with who takes it. */
export interface Remark {
  readonly words: string
  readonly text: string
  /** Leads to the line that `text` quotes, or ''. */
  readonly href: string
  /** Something is still open. */
  readonly open: boolean
}

/** What somebody said, with the way to the line that says it. */
export interface Cited {
  readonly text: string
  /** Leads to the line, or '' where no line says it. */
  readonly href: string
  readonly path: readonly Step[]
}

/** A filled rectangle of a picture, in whole pixels; `colour` counts in the picture's palette (card.ts). */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: number
}

/** The picture that stands beside a link to a page elsewhere. */
export type Card = readonly Rectangle[]

/** A line in plain words, with a name in it. */
export interface PlainLine {
  readonly href: string
  /** What the link to the line says. */
  readonly label: string
  readonly source: string
  readonly voices: readonly Voice[]
  readonly path: readonly Step[]
  readonly before: string
  readonly name: string
  readonly after: string
}

/** Lines that name a page without a link. */
export interface NamedPart {
  /** "7 lines name it". */
  readonly note: string
  /** "Show the newest 50". */
  readonly summary: string
  readonly groups: readonly {
    readonly title: string
    readonly iso: string
    readonly href: string
    readonly note: string
    readonly lines: readonly PlainLine[]
  }[]
}

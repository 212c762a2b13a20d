/** Compares two outlines of one note, line by line, and names the kind of each difference. */
import { type SourceLine, splitLines } from '../../src/outline/lines.ts'
import type { Kind } from './kinds.ts'
import type { Entry, Outline } from './outline.ts'

export interface Difference {
  readonly kind: Kind
  /** From 1. */
  readonly line: number
  /** What the line is here, and there, in words. */
  readonly ours: string
  readonly theirs: string
}

/** Takes a note's text and both outlines; gives what differs, in order of lines. */
export function differ(text: string, ours: Outline, theirs: Outline): Difference[] {
  return new Differ(splitLines(text), ours, theirs).all()
}

/** Nodes of mldoc that keep their lines as they are. */
const raw: ReadonlySet<string> = new Set(['Raw_Html', 'Displayed_Math', 'Drawer', 'Latex_Environment'])

class Differ {
  readonly #lines: readonly SourceLine[]
  readonly #ours: Outline
  readonly #theirs: Outline
  readonly #found: Difference[] = []
  /** Whether the line is in a fence that the two end at different lines. */
  #fence = false

  constructor(lines: readonly SourceLine[], ours: Outline, theirs: Outline) {
    this.#lines = lines
    this.#ours = ours
    this.#theirs = theirs
  }

  all(): Difference[] {
    for (let line = 1; line <= this.#lines.length; line++) {
      if (this.#lines[line - 1]?.blank) continue
      this.#fence = this.#isOdd(line)
      const here = this.#ours.entries.get(line)
      const there = this.#theirs.entries.get(line)
      if (here && there) this.#both(here, there)
      else if (here) this.#add(this.#onlyHere(here), line, say(here), within(this.#theirs, line))
      else if (there) this.#add(this.#onlyThere(there), line, within(this.#ours, line), say(there))
      if (this.#ours.code.has(line) !== this.#theirs.code.has(line)) {
        this.#add(this.#fence ? 'fence' : 'unexplained', line, within(this.#ours, line), within(this.#theirs, line))
      }
    }
    return this.#found
  }

  /** A fence that is not closed here, or one in an item of a list there; and the code that goes on from it. */
  #isOdd(line: number): boolean {
    const code = this.#theirs.code.has(line)
    if (this.#ours.within.get(line) === 'fence') return true
    const listed = !code && this.#theirs.within.get(line) === 'List'
    return code !== this.#ours.code.has(line) ? this.#fence || listed : code && this.#fence
  }

  #add(kind: Kind, line: number, ours: string, theirs: string): void {
    this.#found.push({ kind, line, ours, theirs })
  }

  #both(here: Entry, there: Entry): void {
    const { line } = here
    const special = this.#special(here, there)
    if (special) this.#add(special, line, say(here), say(there))
    // The place of a list is that of the block it is part of.
    const placed = there.kind !== 'item' || this.#theirs.entries.get(there.parent)?.kind === 'item'
    if (placed && here.parent !== there.parent) this.#add(this.#parent(here, there), line, say(here), say(there))
    // What a bullet says on its next line there may be a block of its own here, and is told of there.
    if (special || here.text === there.text || (there.said !== line && this.#ours.entries.has(there.said))) return
    this.#add(this.#text(here, there), line, JSON.stringify(here.text), JSON.stringify(there.text))
  }

  /** Why two blocks that begin on one line are of another kind. */
  #special(here: Entry, there: Entry): Kind | null {
    if (here.kind === 'rule') return 'rule'
    if (there.kind === 'item') return 'list'
    if (there.kind !== 'before' || here.kind !== 'bullet') return null
    return this.#theirs.within.get(here.line) === 'List' ? 'list' : this.#onlyHere(here)
  }

  /** Why a block begins with other words. */
  #text(here: Entry, there: Entry): Kind {
    if (this.#ours.within.get(there.said) === 'property') return 'planned'
    const more = there.text.startsWith(here.text) ? there.text.slice(here.text.length) : ''
    return /^\s*#+$/.test(more) ? 'heading-marks' : 'unexplained'
  }

  /** Why a line opens a block here only. */
  #onlyHere({ kind, line, marker }: Entry): Kind {
    if (this.#fence) return 'fence'
    const around = this.#theirs.within.get(line)
    if (around === 'Property_Drawer' && kind === 'paragraph') return 'properties'
    if (kind === 'rule' || kind === 'paragraph') return kind
    if (around === 'head') return 'front-matter'
    if (around === 'Quote') return 'quote'
    if (around !== undefined && raw.has(around)) return 'raw'
    return marker !== '-' && (around === 'Paragraph' || around === 'List') ? 'marker' : 'unexplained'
  }

  /** Why a line opens a block there only. */
  #onlyThere(there: Entry): Kind {
    const { line } = there
    const around = this.#ours.within.get(line)
    if (around === 'head') return 'front-matter'
    if (there.kind === 'before' && this.#theirs.within.get(line - 1) === 'Property_Drawer') return 'properties'
    return around === 'comment' || around === 'fence' ? around : 'unexplained'
  }

  /** Why a block has another parent here than there. */
  #parent(here: Entry, there: Entry): Kind {
    // Here it may be below blocks that are none there.
    let kind: Kind | null = null
    let parent = this.#ours.entries.get(here.parent)
    while (parent && parent.line !== there.parent) {
      const skipped = this.#below(parent)
      if (!skipped) break
      kind ??= skipped
      parent = this.#ours.entries.get(parent.parent)
    }
    if (kind && (parent?.line ?? 0) === there.parent) return kind
    const column = this.#lines[there.parent - 1]?.indent ?? 0
    const headed = this.#theirs.entries.get(there.parent)?.kind === 'heading' && column > 0
    if (here.kind === 'heading' || headed) return 'indented-heading'
    // Or such a block ends what is its parent there.
    for (let line = here.line - 1; line > there.parent && there.parent > 0; line--) {
      const block = this.#ours.entries.get(line)
      const below = block && (this.#lines[line - 1]?.indent ?? 0) <= column ? this.#below(block) : null
      if (below) return below
    }
    const tabs = [here.parent, there.parent].some((line) => line > 0 && this.#depends(line, here.line))
    return tabs ? 'tab-width' : 'unexplained'
  }

  /** Why nothing is below a block of ours there. */
  #below({ kind, line }: Entry): Kind | null {
    if (kind === 'heading' || kind === 'paragraph' || kind === 'rule') return `below-${kind}`
    const there = this.#theirs.entries.get(line)
    return there === undefined || there.kind === 'item' || there.kind === 'before' ? 'below-list' : null
  }

  /** Whether it depends on the width of a tab which of two lines is further left. */
  #depends(above: number, below: number): boolean {
    const [one, other] = [this.#lines[above - 1], this.#lines[below - 1]]
    return one !== undefined && other !== undefined && one.indent < other.indent !== one.lead < other.lead
  }
}

function say({ kind, parent }: Entry): string {
  return `${kind} ${parent > 0 ? `below line ${parent}` : 'at the top'}`
}

function within(outline: Outline, line: number): string {
  if (outline.code.has(line)) return 'code'
  const what = outline.within.get(line)
  return what === undefined ? 'part of the block above' : `in a ${what.toLowerCase().replaceAll('_', ' ')}`
}

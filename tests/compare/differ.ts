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

  constructor(lines: readonly SourceLine[], ours: Outline, theirs: Outline) {
    this.#lines = lines
    this.#ours = ours
    this.#theirs = theirs
  }

  all(): Difference[] {
    for (let line = 1; line <= this.#lines.length; line++) {
      if (this.#lines[line - 1]?.blank) continue
      const here = this.#ours.entries.get(line)
      const there = this.#theirs.entries.get(line)
      if (here && there) this.#both(here, there)
      else if (here) this.#add(this.#onlyHere(here), line, say(here), within(this.#theirs, line))
      else if (there) this.#add(this.#onlyThere(line), line, within(this.#ours, line), say(there))
      if (this.#ours.code.has(line) !== this.#theirs.code.has(line)) {
        const kind = this.#ours.within.get(line) === 'fence' ? 'fence' : 'unexplained'
        this.#add(kind, line, within(this.#ours, line), within(this.#theirs, line))
      }
    }
    return this.#found
  }

  #add(kind: Kind, line: number, ours: string, theirs: string): void {
    this.#found.push({ kind, line, ours, theirs })
  }

  #both(here: Entry, there: Entry): void {
    const { line } = here
    const listed = there.kind === 'item' || (there.kind === 'before' && this.#theirs.within.get(line) === 'List')
    const special = here.kind === 'rule' ? 'rule' : listed ? 'list' : null
    if (special) this.#add(special, line, say(here), say(there))
    // The place of a list is that of the block it is part of.
    const placed = there.kind !== 'item' || this.#theirs.entries.get(there.parent)?.kind === 'item'
    if (placed && here.parent !== there.parent) this.#add(this.#parent(here, there), line, say(here), say(there))
    // What a bullet says on its next line there may be a block of its own here, and is told of there.
    if (special || here.text === there.text || (there.said !== line && this.#ours.entries.has(there.said))) return
    const marks = there.text.startsWith(here.text) && /^\s*#+$/.test(there.text.slice(here.text.length))
    this.#add(marks ? 'heading-marks' : 'unexplained', line, JSON.stringify(here.text), JSON.stringify(there.text))
  }

  /** Why a line opens a block here only. */
  #onlyHere({ kind, line, marker }: Entry): Kind {
    const around = this.#theirs.within.get(line)
    if (around === 'Property_Drawer' && kind === 'paragraph') return 'properties'
    if (kind === 'rule' || kind === 'paragraph') return kind
    if (around === 'head') return 'front-matter'
    if (around === 'Quote') return 'quote'
    if (around !== undefined && raw.has(around)) return 'raw'
    return marker !== '-' && (around === 'Paragraph' || around === 'List') ? 'marker' : 'unexplained'
  }

  /** Why a line opens a block there only. */
  #onlyThere(line: number): Kind {
    const around = this.#ours.within.get(line)
    if (around === 'head') return 'front-matter'
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
    // Or such a block ends what is its parent there.
    const column = this.#lines[there.parent - 1]?.indent ?? 0
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
    return there === undefined || there.kind === 'item' ? 'below-list' : null
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
  return outline.within.get(line)?.toLowerCase() ?? 'part of the block above'
}

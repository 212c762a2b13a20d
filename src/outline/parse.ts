/**
 * The parser: text → blocks (dialect 1–3, 21, 29). Not a Markdown block parser: CommonMark reads `- [[x]]` above
 * `⇥-` as a heading, and indented bullets as code. One pass over the lines, no recursion; no input is an error.
 */
import { codeLines, type Draft, finish } from './block.ts'
import { conflicts } from './conflict.ts'
import { closes, Endings, type Opening, readOpening } from './fence.ts'
import { readFront } from './front.ts'
import { Indents } from './indents.ts'
import { columnAfter, dedent, type SourceLine, spaces, splitLines } from './lines.ts'
import type { BlockKind, Diagnostic, Note } from './note.ts'
import { headingLevel, isLoneUrl, type Marker, opensParagraph, readMarker } from './opening.ts'
import { place } from './place.ts'
import { COMMENT, isProperty, TEXT } from './properties.ts'
import { type RuleName, rules } from './rules.ts'
import { hideSecrets, type Secret } from './secret.ts'

const BOM = '\uFEFF'

/**
 * Parses one file. Takes its path below the content folder and its text; gives its outline, with secrets blotted out
 * (dialect 28). Never throws.
 */
export function parse(file: string, text: string): Note {
  const hidden = hideSecrets(text)
  return new Parser(file, hidden.text, hidden.secrets).note()
}

/** `## Title ##` is the title alone. */
function unclosed(text: string, marker: string): string {
  const rest = text.endsWith(marker) ? text.slice(0, -marker.length) : text
  return rest === '' || /[ \t]$/.test(rest.slice(-1)) ? rest.trimEnd() : text
}

/** Which region a content line opens. A heading's own line can only open a comment. */
function readRegion(draft: Draft, i: number, text: string): Opening | null {
  const opening = readOpening(text)
  const titled = i === draft.first && (draft.kind === 'heading' || draft.level > 0)
  return titled && opening?.kind !== 'comment' ? null : opening
}

class Parser {
  readonly #file: string
  readonly #source: string
  readonly #secrets: readonly Secret[]
  readonly #lines: SourceLine[]
  readonly #endings: Endings
  readonly #indents: Indents
  readonly #drafts: Draft[] = []
  /** The blocks that a following line may be below, outermost first. */
  readonly #stack: Draft[] = []
  readonly #diagnostics: Diagnostic[] = []
  #front: Note['front'] = null

  constructor(file: string, source: string, secrets: readonly Secret[]) {
    this.#file = file
    this.#source = source
    this.#secrets = secrets
    this.#lines = splitLines(source, source.startsWith(BOM) ? 1 : 0)
    this.#endings = new Endings(this.#lines)
    this.#indents = new Indents((rule, line, message, fix) => {
      const at = this.#lines[line]
      this.#report(rule, line + 1, 1, message, { length: at?.lead ?? 0, ...(fix ? { fix } : {}) })
    })
  }

  note(): Note {
    const front = readFront(this.#source, this.#lines)
    if (front) this.#front = { text: front.text, line: front.line }
    let i = front?.lines ?? 0
    while (this.#lines[i]?.blank) i++
    const head = this.#source.slice(0, this.#lines[i]?.start ?? this.#source.length)
    const begin = i
    while (i < this.#lines.length) i = this.#line(i)
    this.#indents.finish()
    const { blocks, problems } = finish(this.#source, this.#lines, this.#drafts)
    for (const { block, problem } of problems) {
      const at = place({ file: this.#file }, block, problem.from)
      this.#report(problem.rule, at.line, at.column, problem.message, {
        length: problem.to - problem.from,
        ...(problem.fix ? { fix: problem.fix } : {}),
      })
    }
    for (const found of conflicts(this.#lines, begin, codeLines(blocks))) {
      this.#report('conflict-marker', found.line + 1, 1, found.message, { length: found.length, fix: found.fix })
    }
    this.#reportSecrets()
    this.#diagnostics.sort((a, b) => a.line - b.line || a.column - b.column)
    return { file: this.#file, head, front: this.#front, blocks, diagnostics: this.#diagnostics }
  }

  #report(
    rule: RuleName,
    line: number,
    column: number,
    message: string,
    more: { readonly length?: number; readonly fix?: string },
  ): void {
    this.#diagnostics.push({ file: this.#file, line, column, rule, severity: rules[rule].severity, message, ...more })
  }

  /** An error for each secret: what it is, never how it reads. */
  #reportSecrets(): void {
    let i = 0
    for (const { from, to, what } of this.#secrets) {
      while ((this.#lines[i + 1]?.start ?? Number.POSITIVE_INFINITY) <= from) i++
      const line = this.#lines[i]
      if (!line) return
      const length = Math.min(to, line.start + line.text.length) - from
      this.#report(
        'secret',
        i + 1,
        from - line.start + 1,
        `This is ${what}: it is blotted out wherever the notes are shown.`,
        {
          length: Math.max(1, length),
          fix: 'Take it out of the note, and replace it where it is used: it stays in the history of the file.',
        },
      )
    }
  }

  /** Reads the line `i`, and the region that it opens; gives the next line to read. */
  #line(i: number): number {
    const line = this.#lines[i]
    if (!line || line.blank) return i + 1
    const marker = readMarker(line.text, line.lead)
    const current = this.#drafts.at(-1)
    if (marker) return this.#marked(i, line, marker)
    if (current && this.#continues(current, i, line)) {
      for (let gap = current.last + 1; gap < i; gap++)
        current.items.push({ line: gap + 1, column: 1, text: '', code: TEXT })
      return this.#content(current, i, line, line.lead, current.content)
    }
    const draft = this.#open('paragraph', i, line, '', 0, line.indent)
    return this.#content(draft, i, line, line.lead, line.indent)
  }

  #marked(i: number, line: SourceLine, marker: Marker): number {
    const width = columnAfter(line.text, marker.content, 4)
    if (marker.kind !== 'bullet') {
      const draft = this.#open(marker.kind, i, line, marker.text, marker.level, width)
      return marker.kind === 'rule' ? i + 1 : this.#content(draft, i, line, marker.content, width)
    }
    const level = headingLevel(line.text, marker.content)
    const after = marker.content + level
    const titled = level > 0 && after < line.text.length
    // Text far behind its marker is aligned for looks; what continues it stands right behind the marker.
    const near = line.indent + marker.text.length + 1
    const far = marker.content >= line.text.length || width > near + 3
    const draft = this.#open('bullet', i, line, marker.text, titled ? level : 0, far ? near : width)
    return this.#content(draft, i, line, titled ? after + spaces(line.text, after) : marker.content, width)
  }

  /** Whether a line without a marker goes on with the block right above it. */
  #continues(current: Draft, i: number, line: SourceLine): boolean {
    const close = current.last === i - 1
    const text = line.text.slice(line.lead)
    switch (current.kind) {
      case 'bullet':
        return line.indent > current.indent || (close && isLoneUrl(text))
      case 'heading':
        return close && isProperty(text)
      case 'paragraph':
        return (
          close &&
          line.indent > current.floor &&
          !opensParagraph(text, this.#lines[i - 1]?.text ?? '', this.#lines[current.first]?.text)
        )
      case 'rule':
        return false
    }
  }

  /** Finds the parent of a new block, leaves what ends before it, and begins to collect it. */
  #open(kind: BlockKind, i: number, line: SourceLine, marker: string, level: number, content: number): Draft {
    const { indent } = line
    // The lines that this one is measured against.
    const against: number[] = []
    for (let top = this.#stack.at(-1); top; top = this.#stack.at(-1)) {
      const ends =
        top.kind === 'heading'
          ? indent <= top.floor || (kind === 'heading' && top.level >= level)
          : top.indent >= indent
      if (!ends) break
      if (top.kind !== 'heading') against.push(top.first)
      this.#stack.pop()
    }
    const parent = this.#stack.at(-1)
    const draft: Draft = {
      index: this.#drafts.length,
      parent: parent?.index ?? -1,
      depth: parent ? parent.depth + 1 : 0,
      kind,
      marker,
      level,
      indent,
      content,
      floor: !parent ? -1 : parent.kind === 'heading' ? parent.floor : parent.indent,
      first: i,
      last: i,
      items: [],
      fences: [],
    }
    if (kind === 'bullet' || kind === 'paragraph') {
      const around = parent && parent.kind !== 'heading' ? parent : null
      this.#indents.add({
        line: i,
        indent,
        content,
        kind,
        parent: around?.first ?? -1,
        heading: parent !== undefined && around === null,
      })
      if (around) against.push(around.first)
      this.#indents.compare(line, i, against, this.#lines)
    }
    this.#drafts.push(draft)
    // Nothing stands below a rule: it is not shown.
    if (kind !== 'rule') this.#stack.push(draft)
    return draft
  }

  /** Adds the content of line `i`, from offset `from` on, and the region that it opens; gives the next line. */
  #content(draft: Draft, i: number, line: SourceLine, from: number, column: number): number {
    draft.last = i
    const rest = line.text.slice(from).trimEnd()
    const text = draft.kind === 'heading' && i === draft.first ? unclosed(rest, draft.marker) : rest
    const opening = readRegion(draft, i, text)
    const close = opening ? this.#close(draft, opening, i, line) : -1
    if (!opening || close < 0) {
      const own = from === line.lead && i !== draft.first
      const kept = own ? dedent(line, column, false) : { text, skipped: from }
      draft.items.push({ line: i + 1, column: kept.skipped + 1, text: kept.text.trimEnd(), code: TEXT })
      return i + 1
    }
    const code = opening.kind === 'code'
    const closed = close < this.#lines.length && closes(this.#lines[close]?.text.trim() ?? '', opening) && close > i
    const last = closed ? close : close - 1
    const inside = opening.kind === 'comment' ? COMMENT : TEXT
    const fence = code ? draft.fences.push({ language: opening.language, closed }) - 1 : inside
    if (opening.kind !== 'text') draft.items.push({ line: i + 1, column: from + 1, text, code: fence })
    const edge = from === line.lead ? line.indent : column
    for (let j = i + 1; j <= last; j++) {
      const inner = this.#lines[j]
      if (!inner) break
      if (!inner.blank) draft.last = j
      if (opening.kind === 'text' && closed && j === last) break
      const ends = closed && j === last && code
      const kept = ends ? { text: inner.text.trim(), skipped: inner.lead } : dedent(inner, edge, code)
      const trimmed = code && !inner.blank ? kept.text : kept.text.trimEnd()
      draft.items.push({ line: j + 1, column: trimmed === '' ? 1 : kept.skipped + 1, text: trimmed, code: fence })
    }
    if (!closed) {
      this.#report('fence-open', i + 1, from + 1, 'This code fence is not closed; it ends with its block.', {
        length: text.length,
        fix: `Put ${'mark' in opening.close ? `\`${opening.close.mark.repeat(opening.close.length)}\`` : `#+END_${opening.close.end.toUpperCase()}`} on a line of its own below the code.`,
      })
    }
    return last + 1
  }

  /** The line that closes a region, or the first line after a fence that is never closed; -1 where there is no region. */
  #close(draft: Draft, opening: Opening, i: number, line: SourceLine): number {
    const limit = draft.kind === 'bullet' ? draft.indent : draft.floor
    if ('end' in opening.close) return this.#endings.named(opening, i, limit)
    if (limit < 0) {
      const close = this.#endings.fence(opening, i, line.indent)
      if (close >= 0) return close
    }
    // Text of a bullet is further right than its marker: a marker at that column or before ends the block.
    const edge = limit < 0 ? line.indent : limit
    for (let j = i + 1; j < this.#lines.length; j++) {
      const next = this.#lines[j]
      if (!next || next.blank) continue
      if (limit >= 0 && closes(next.text.slice(next.lead), opening)) return j
      if (next.indent > edge) continue
      const marker = readMarker(next.text, next.lead)
      if (marker && marker.kind !== 'rule') return j
    }
    return this.#lines.length
  }
}

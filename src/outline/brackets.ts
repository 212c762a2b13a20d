/**
 * Square brackets: `[[name]]` (dialect 4) and `[text](address)` (9, 22, 24). Open brackets wait on two stacks; a
 * closing one is matched with the last that fits. So the innermost pair wins, and every bracket is looked at once.
 */
import { destinationAt, isAllowed, schemeOf } from './address.ts'
import { referenceAt, referenceLength, sizeEnd } from './forms.ts'
import type { RuleName } from './rules.ts'
import type { Span } from './scan.ts'

export interface Problem {
  readonly rule: RuleName
  readonly from: number
  readonly to: number
  readonly message: string
  readonly fix?: string
}

/** What was found so far. `mark` and `cut` take back what turns out to stand inside something larger. */
export class Found {
  readonly spans: Span[] = []
  readonly problems: Problem[] = []

  mark(): Mark {
    return { spans: this.spans.length, problems: this.problems.length }
  }

  cut(mark: Mark): void {
    this.spans.length = mark.spans
    this.problems.length = mark.problems
  }

  /** Warns of an address whose scheme is not linked. One without a scheme is just not linked. */
  scheme(from: number, to: number, scheme: string): void {
    if (scheme === '') return
    this.problems.push({
      rule: 'url-scheme',
      from,
      to,
      message: `An address with \`${scheme}:\` is shown as text; expected https, http, mailto, matrix, xmpp, gemini or ipfs.`,
    })
  }
}

interface Mark {
  readonly spans: number
  readonly problems: number
}

/** No name is longer; and a longer one would stand whole on each page that mentions it. */
export const longest = 500

type Form = 'wikilink' | 'hashtag' | 'image' | 'escaped'

/** An open `[[`. */
interface Wiki {
  readonly form: Form
  /** Where its construct begins: at the `#`, `!`, or at brackets too many. */
  readonly from: number
  /** The inner two brackets. */
  at: number
  readonly mark: Mark
  /** A link was found inside. */
  nested: boolean
}

/** An open `[` or `![`. */
interface Single {
  readonly from: number
  /** The bracket. */
  readonly at: number
  readonly mark: Mark
}

export class Brackets {
  readonly #text: string
  readonly #to: number
  readonly #found: Found
  readonly #wikis: Wiki[] = []
  readonly #singles: Single[] = []
  /** Singles below this index have a link inside: they are no link themselves. */
  #live = 0
  #warned = false
  #double = -1

  constructor(text: string, to: number, found: Found) {
    this.#text = text
    this.#to = to
    this.#found = found
  }

  /** Takes the run of `[` at `at`, of a construct that begins at `from`; gives the offset after it. */
  open(at: number, from: number, form: Form): number {
    let end = at
    while (end < this.#to && this.#text.charCodeAt(end) === 91) end++
    if (end - at === 1) this.#singles.push({ from, at, mark: this.#found.mark() })
    else this.#wikis.push({ form, from, at: end - 2, mark: this.#found.mark(), nested: false })
    return end
  }

  /** `\[[` at `at`: its closing brackets are text, too. */
  escape(at: number): void {
    const mark = this.#found.mark()
    this.#found.spans.push({ type: 'drop', from: at, to: at + 1 })
    this.#wikis.push({ form: 'escaped', from: at, at: at + 1, mark, nested: false })
  }

  /** Takes the run of `]` at `at`; gives the offset after what it closes. */
  close(at: number): number {
    let end = at
    while (end < this.#to && this.#text.charCodeAt(end) === 93) end++
    let i = at
    while (i < end) {
      const wiki = this.#wikis.at(-1)
      const single = this.#singles.at(-1)
      const left = end - i
      if (wiki) {
        if (single && single.at > wiki.at && left !== 2) i = this.#closeSingle(i)
        else if (left >= 2) i = this.#closeWiki(wiki, i, end)
        else i = this.#closeShort(wiki, i)
      } else if (single) {
        if (left === 2 && this.#singles.length === 1) this.#unbalanced(i, end)
        i = this.#closeSingle(i)
      } else {
        if (left >= 2) this.#unbalanced(i, end)
        i = end
      }
    }
    return i
  }

  /** What stands from `from` to `to` was taken whole; gives `to`. No link reaches over the end of a line inside of it. */
  pass(from: number, to: number): number {
    if (this.#text.slice(from, to).includes('\n')) this.endLine()
    return to
  }

  /** A link never crosses a line. */
  endLine(): void {
    const open = this.#wikis.find((wiki) => wiki.form !== 'escaped')
    if (open) this.#unclosed(open)
    this.#wikis.length = 0
    this.#warned = false
  }

  /** Nor does the text of a Markdown link cross a blank line. */
  endParagraph(): void {
    this.#singles.length = 0
    this.#live = 0
  }

  #warn(from: number, to: number, message: string, fix: string): void {
    // Once a line: brackets that do not pair rarely come alone.
    if (this.#warned) return
    this.#warned = true
    this.#found.problems.push({ rule: 'link-unbalanced', from, to, message, fix })
  }

  #unclosed(wiki: Wiki): void {
    this.#warn(
      wiki.at,
      wiki.at + 2,
      'Found `[[` without `]]` on the same line; it stays text.',
      'Close the link with `]]`, or write `\\[[`.',
    )
  }

  #unbalanced(from: number, to: number): void {
    this.#warn(
      from,
      to,
      'Found `]]` without `[[` before it on the same line; it stays text.',
      'Open the link with `[[`.',
    )
  }

  #closeWiki(wiki: Wiki, at: number, end: number): number {
    this.#wikis.pop()
    this.#dropSingles(wiki.at)
    if (wiki.form === 'escaped') return at + 2
    const outer = this.#wikis.at(-1)
    if (outer) outer.nested = true
    if (wiki.nested) {
      this.#found.problems.push({
        rule: 'link-nested',
        from: wiki.at,
        to: at + 2,
        message: 'A link stands inside the brackets of another; only the inner one is a link.',
        fix: 'Take off the outer brackets.',
      })
      return at + 2
    }
    const strays = wiki.form === 'wikilink' ? wiki.at - wiki.from : 0
    const extra = Math.min(strays, end - at - 2)
    return this.#link(wiki, at, at + 2, at + 2 + extra)
  }

  /** A link whose name ends at `at`, whose brackets end at `to`, and brackets too many at `end`. */
  #link(wiki: Wiki, at: number, to: number, end: number): number {
    const inside = this.#text.slice(wiki.at + 2, at)
    const bar = inside.indexOf('|')
    // In a table, the bar of a link is escaped.
    const escaped = bar > 0 && inside[bar - 1] === '\\'
    const name = (bar < 0 ? inside : inside.slice(0, escaped ? bar - 1 : bar)).trim()
    const shown = bar < 0 ? '' : inside.slice(bar + 1).trim()
    if (name === '') {
      this.#found.problems.push({
        rule: 'link-empty',
        from: wiki.at,
        to,
        message: 'A link without a name; expected one between `[[` and `]]`.',
        fix: 'Name it, or delete the brackets.',
      })
      return to
    }
    if (name.length > longest && wiki.form !== 'image') {
      this.#found.problems.push({
        rule: 'link-long',
        from: wiki.at,
        to,
        message: `A link of more than ${longest} characters; it stays text.`,
        fix: 'Close the link with `]]` behind the name.',
      })
      return to
    }
    this.#found.cut(wiki.mark)
    const { spans } = this.#found
    if (wiki.form === 'image') spans.push({ type: 'image', from: wiki.from, to, target: name, alt: shown })
    else {
      const tag = wiki.form === 'hashtag'
      const from = tag ? wiki.from : wiki.at
      if (wiki.from < from) spans.push({ type: 'drop', from: wiki.from, to: from })
      spans.push({ type: 'link', form: tag ? 'hashtag' : 'wikilink', from, to, name, shown: shown || null })
      if (end > to) spans.push({ type: 'drop', from: to, to: end })
      if (wiki.from < from) {
        this.#found.problems.push({
          rule: 'link-triple',
          from: wiki.from,
          to: end,
          message: 'A link with more than two brackets; those too many are not shown.',
          fix: `Write \`[[${inside}]]\`.`,
        })
      }
    }
    this.#live = this.#singles.length
    return Math.max(to, end)
  }

  /** One `]` where a `[[` is open: a Markdown link that began with it, or the end of `[[[x]`, or part of a name. */
  #closeShort(wiki: Wiki, at: number): number {
    if (wiki.form === 'escaped') return at + 1
    if (wiki.form === 'wikilink' && !wiki.nested && this.#text[at + 1] === '(') {
      const end = this.#target({ from: wiki.at + 1, at: wiki.at + 1, mark: wiki.mark }, at)
      if (end >= 0) {
        this.#wikis.pop()
        return end
      }
    }
    if (wiki.form !== 'wikilink' || wiki.nested || wiki.at === wiki.from) return at + 1
    if (this.#closesLater(at + 1)) {
      // `[[[x] y]]`: the third bracket is one of the name.
      wiki.at--
      return at + 1
    }
    this.#wikis.pop()
    const outer = this.#wikis.at(-1)
    if (outer) outer.nested = true
    return this.#link(wiki, at, at + 1, at + 1)
  }

  /** Whether `]]` comes later on this line, before another `[`. */
  #closesLater(at: number): boolean {
    if (this.#double < at) {
      this.#double = at
      while (this.#double < this.#to && !'[]\n'.includes(this.#text.charAt(this.#double))) this.#double++
    }
    return this.#text.startsWith(']]', this.#double)
  }

  #dropSingles(after: number): void {
    while ((this.#singles.at(-1)?.at ?? -1) > after) this.#singles.pop()
    this.#live = Math.min(this.#live, this.#singles.length)
  }

  #closeSingle(at: number): number {
    const single = this.#singles.pop()
    const live = this.#singles.length >= this.#live
    this.#live = Math.min(this.#live, this.#singles.length)
    if (!single || !live || this.#text[at + 1] !== '(') return at + 1
    const end = this.#target(single, at)
    return end < 0 ? at + 1 : end
  }

  /** Reads the `(…)` behind the `]` at `at`; gives the offset after it, or -1. */
  #target(single: Single, at: number): number {
    const { from } = single
    const shown = this.#text.slice(single.at + 1, at).trim()
    const image = single.from < single.at
    const id = image ? null : referenceAt(this.#text, at + 2)
    let span: Span
    if (id !== null && this.#text[at + 2 + referenceLength] === ')') {
      span = { type: 'reference', from, to: at + 3 + referenceLength, id, shown: shown || null }
    } else {
      const target = destinationAt(this.#text, at + 1, this.#to, image)
      if (!target) return -1
      const { href, to } = target
      if (image) span = { type: 'image', from, to: sizeEnd(this.#text, to, this.#to), target: href, alt: shown }
      else span = { type: 'url', form: 'markdown', from, to, href, shown: shown || null, allowed: isAllowed(href) }
    }
    while ((this.#wikis.at(-1)?.at ?? -1) > single.at) {
      const wiki = this.#wikis.pop()
      if (wiki && wiki.form !== 'escaped') this.#unclosed(wiki)
    }
    this.#found.cut(single.mark)
    this.#found.spans.push(span)
    if (span.type === 'url' && !span.allowed) this.#found.scheme(span.from, span.to, schemeOf(span.href))
    if (span.type !== 'image') this.#live = this.#singles.length
    return span.to
  }
}

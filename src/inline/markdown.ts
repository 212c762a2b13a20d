/**
 * markdown-it with markdown-it-wikilinks, as far as the dialect lets them: emphasis, quotes and tables. All that needs
 * to be found in the text (links, addresses, code) the scanner has found before; it comes in as `[[n]]`, and the
 * plugin's hooks turn the number into address and label.
 */
import markdownIt from 'markdown-it'
import wikilinks from 'markdown-it-wikilinks'
import { highlight } from './highlight.ts'
import type { LinkPiece, Piece } from './piece.ts'

export interface Marked {
  readonly html: string
  /** Whether it is made of block elements: paragraphs, quotes, tables. */
  readonly block: boolean
}

/** Renders one stretch of text; null where not every piece and every letter came out once and in order. */
export type Markdown = (source: string, pieces: readonly Piece[]) => Marked | null

/** Builds a renderer. Its state lives during one call only. */
export function createMarkdown(): Markdown {
  let pieces: readonly Piece[] = []
  let rendered: number[] = []

  const link = (label: string): LinkPiece | null => {
    const piece = pieces[Number(label)]
    return piece && 'href' in piece ? piece : null
  }

  const md = markdownIt('zero', { maxNesting: 100 })
  md.enable(['blockquote', 'table', 'newline', 'escape', 'strikethrough', 'emphasis'])
  highlight(md)
  md.inline.ruler.push('piece', (state, silent) => {
    const found = readPlaceholder(state.src, state.pos)
    const piece = found && pieces[found.index]
    // Links are the plugin's.
    if (!piece || 'href' in piece) return false
    if (!silent) state.push('piece', '', 0).meta = { index: found.index }
    state.pos += found.length
    return true
  })
  md.renderer.rules.piece = (tokens, at) => {
    const index: unknown = tokens[at]?.meta?.index
    const piece = typeof index === 'number' ? pieces[index] : undefined
    if (typeof index !== 'number' || !piece || 'href' in piece) return ''
    rendered.push(index)
    return piece.html
  }
  // Alignment comes as `style=""`, which a strict content security policy forbids.
  md.renderer.rules.th_open = () => '<th>'
  md.renderer.rules.td_open = () => '<td>'
  md.use(
    wikilinks({
      baseURL: '/',
      relativeBaseURL: '',
      uriSuffix: '',
      generatePageNameFromLabel: (label) => label,
      postProcessPageName: (label) => link(label)?.href ?? '#',
      // Called once for each link.
      postProcessLabel: (label) => {
        rendered.push(Number(label))
        return link(label)?.label ?? '?'
      },
    }),
  )

  return (source, given) => {
    pieces = given
    rendered = []
    try {
      const result = mayHoldBlocks(source) ? renderBlocks(source) : { html: md.renderInline(source), block: false }
      const whole = rendered.length === given.length && rendered.every((index, at) => index === at)
      return whole ? result : null
    } finally {
      pieces = []
    }
  }

  function renderBlocks(source: string): Marked | null {
    const env = {}
    const tokens = md.parse(source, env)
    const inlines = tokens.filter((token) => token.type === 'inline')
    // Cells beyond the header's and quotes nested too deep are left out by markdown-it; nothing may be lost here.
    if (letters(inlines.map((token) => token.content).join('')) !== letters(source)) return null
    const [first, inline, ...rest] = tokens
    if (first?.type === 'paragraph_open' && inline && rest.length === 1) {
      return { html: md.renderer.render([inline], md.options, env), block: false }
    }
    return { html: md.renderer.render(tokens, md.options, env).trim(), block: true }
  }
}

/** Quotes begin with `>`; paragraphs and tables need a second line. */
function mayHoldBlocks(source: string): boolean {
  return source.includes('\n') || source.startsWith('>')
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length
}

function readPlaceholder(source: string, at: number): { index: number; length: number } | null {
  const pattern = /\[\[(\d+)\]\]/y
  pattern.lastIndex = at
  const match = pattern.exec(source)
  return match ? { index: Number(match[1]), length: match[0].length } : null
}

/** The lines of a thread that say what was asked for: the index has a thread as one (src/feeds/bundle.ts says how). */
import { type Hit, like, markedIn, type Piece, plain, says } from './hit.ts'
import { wordsOf } from './names.ts'

const separator = ' \u2063 '
/** Words of a line that are shown. */
const excerptLength = 30
/** Of these, so many stand before the first that was asked for. */
const before = 8

/**
 * Takes what was found, and the words asked for; gives the lines of it that say them all, with the title, the speaker and
 * the thread that they have. Where no line does and the thread as a whole does, those that say most of them.
 */
export function passagesOf(hit: Hit, wanted: readonly string[]): Hit[] {
  const lines = linesOf(hit)
  const saying = lines.filter((line) => says(line, wanted))
  const found = saying.length > 0 || !says(hit, wanted) ? saying : best(lines, wanted)
  return found.map((line) => ({ ...line, excerpt: excerptOf(plain(line.content), wanted) }))
}

function linesOf(hit: Hit): Hit[] {
  const [page = '', hash = ''] = hit.raw_url.split('#')
  const codes = hash.split('/')
  if (codes.length === 1) return [hit]
  const texts = hit.content.split(separator)
  const { speaker: _, path, ...meta } = hit.meta
  const { person: people = [], mark: marks = [], ...filters } = hit.filters
  return codes.map((code, index) => {
    const [anchor = '', spoke = '', marked = ''] = code.split(';')
    const person = chosen(people, spoke)
    const mark = chosen(marks, marked)
    const opens = anchor.startsWith('^')
    return {
      raw_url: `${page}#${opens ? anchor.slice(1) : anchor}`,
      content: texts[index] ?? '',
      excerpt: '',
      meta: {
        ...meta,
        ...(person.length > 0 && { speaker: person.join(', ') }),
        ...(path !== undefined && !opens && { path }),
      },
      filters: { ...filters, ...(person.length > 0 && { person }), ...(mark.length > 0 && { mark }) },
    }
  })
}

function chosen(values: readonly string[], places: string): string[] {
  return places === '' ? [] : places.split('.').flatMap((place) => values[Number(place)] ?? [])
}

function best(lines: readonly Hit[], wanted: readonly string[]): Hit[] {
  const counted = lines.map((line) => {
    const there = wordsOf([plain(line.content), line.meta.speaker ?? ''].join(' '))
    return { line, count: wanted.filter((word) => there.some((one) => like(one, word))).length }
  })
  const most = Math.max(...counted.map(({ count }) => count))
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ line }) => line)
}

/** In the form of Pagefind's: `<` and `>` escaped, `<mark>` around what was asked for. */
function excerptOf(text: string, wanted: readonly string[]): string {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const first = words.findIndex((word) => markedIn(word, wanted).some(({ marked }) => marked))
  const start = Math.max(0, Math.min(first - before, words.length - excerptLength))
  const end = start + excerptLength
  const shown = words.slice(start, end).join(' ')
  const cut = `${start > 0 ? '… ' : ''}${shown}${end < words.length ? ' …' : ''}`
  return markedIn(cut, wanted).map(escaped).join('')
}

function escaped({ text, marked }: Piece): string {
  const safe = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return marked ? `<mark>${safe}</mark>` : safe
}

/** The lines of a meeting that say what was asked for: the index has a stretch of it as one (src/feeds/bundle.ts says how). */
import { type Hit, joined, like, markedIn, type Piece, plain, says } from './hit.ts'
import { wordsOf } from './names.ts'

/** The index has one space for several, and none at the ends: where a line has no text, two signs stand together. */
const separator = /\s*\u2063\s*/
/** Words of a line that are shown. */
const excerptLength = 30
/** Of these, so many stand before the first that was asked for. */
const before = 8

/**
 * Takes what was found, and the words asked for; gives the lines of it that say them all, with the title, the speaker and
 * the thread that they have. Where no line of a thread does and the thread as a whole does, those that say most of them.
 */
export function passagesOf(hit: Hit, wanted: readonly string[]): Hit[] {
  const found = threadsOf(hit).flatMap((lines) => {
    // Asked first, because most threads of a stretch have but one of the words.
    if (!says(together(lines), wanted)) return []
    const saying = lines.filter((line) => says(line, wanted))
    return saying.length > 0 ? saying : best(lines, wanted)
  })
  return found.map((line) => ({ ...line, excerpt: excerptOf(plain(line.content), wanted) }))
}

/** The lines of each thread that is in it. What was not put together is one line. */
function threadsOf(hit: Hit): Hit[][] {
  const [page = '', hash = ''] = hit.raw_url.split('#')
  const codes = hash.split('/')
  const own = Object.fromEntries(Object.entries(hit.meta).map(([name, value]) => [name, joined(value)]))
  if (codes.length === 1) return [[{ ...hit, meta: own }]]
  const texts = hit.content.split(separator)
  const { speaker: _, path: all = '', ...meta } = own
  const { person: people = [], mark: marks = [], ...filters } = hit.filters
  const paths = all.split(separator)
  const threads: Hit[][] = []
  let path: string | undefined
  for (const [index, code] of codes.entries()) {
    const [anchor = '', spoke = '', marked = ''] = code.split(';')
    const person = chosen(people, spoke)
    const mark = chosen(marks, marked)
    const opens = anchor.startsWith('^')
    if (opens || index === 0) {
      threads.push([])
      path = undefined
    }
    if (!opens) path ??= paths.shift()
    threads.at(-1)?.push({
      raw_url: `${page}#${opens ? anchor.slice(1) : anchor}`,
      content: texts[index] ?? '',
      excerpt: '',
      meta: {
        ...meta,
        ...(person.length > 0 && { speaker: person.join(', ') }),
        ...(path !== undefined && { path }),
      },
      filters: { ...filters, ...(person.length > 0 && { person }), ...(mark.length > 0 && { mark }) },
    })
  }
  return threads
}

function together(lines: readonly Hit[]): Pick<Hit, 'content' | 'meta'> {
  return {
    content: lines.map(({ content }) => content).join(' '),
    meta: { said: [...new Set(lines.flatMap(({ meta }) => Object.values(meta)))].join(' ') },
  }
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
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ line }) => ({ ...line, isPart: true }))
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

/**
 * One record for each stretch of a meeting: Pagefind needs for 20,000 turns twice the time of their 5,000 threads, and
 * less again for stretches, because half of its time goes by the number of records. What the lines have for themselves
 * stands behind the `#` of the address, which is not searched: one code a line, joined by `/`, each
 * `anchor;people;marks`, where people and marks are places in the record's filters, joined by dots. `^` before the
 * anchor: the line opens a thread. `path` has one entry for each thread with lines below its first, in their order.
 * src/browser/passage.ts reads it, and finds threads and lines again.
 */
import type { SearchRecord } from './records.ts'

/** Between the texts of two lines, or two paths. Records have none themselves (records.ts); Pagefind takes it for no word. */
export const separator = ' \u2063 '
/** Characters of the lines in one record. A thread is cut only where it is longer than that. */
const bundleLength = 3000

/** A thread, or as much of a long one as fits into a record, and its characters. */
interface Strand {
  readonly records: readonly [SearchRecord, ...SearchRecord[]]
  readonly length: number
}

/** Takes the records in their order; gives those of a stretch of a meeting as one, all others as they are. */
export function* bundled(records: Iterable<SearchRecord>): Generator<SearchRecord> {
  let bundle: Strand[] = []
  let length = 0
  for (const strand of strandsOf(records)) {
    const [first] = bundle
    if (first && !(isSameMeeting(strand, first) && length + strand.length <= bundleLength)) {
      yield joined(bundle)
      bundle = []
      length = 0
    }
    bundle.push(strand)
    length += strand.length
  }
  if (bundle.length > 0) yield joined(bundle)
}

function* strandsOf(records: Iterable<SearchRecord>): Generator<Strand> {
  let strand: { records: [SearchRecord, ...SearchRecord[]]; length: number } | null = null
  for (const record of records) {
    const { length } = record.content
    if (strand !== null && isBelow(record, strand) && strand.length + length <= bundleLength) {
      strand.records.push(record)
      strand.length += length
    } else {
      if (strand !== null) yield strand
      strand = { records: [record], length }
    }
  }
  if (strand !== null) yield strand
}

/** Only a line below the one that opens its thread has a path. */
function isBelow(record: SearchRecord, { records: [first] }: Strand): boolean {
  return record.meta.path !== undefined && pageOf(record) === pageOf(first)
}

function isSameMeeting({ records: [one] }: Strand, { records: [other] }: Strand): boolean {
  return one.filters.kind?.[0] === 'meeting' && pageOf(one) === pageOf(other)
}

function pageOf({ url }: SearchRecord): string {
  return url.replace(/#.*/, '')
}

function joined(strands: readonly Strand[]): SearchRecord {
  const records = strands.flatMap((strand) => strand.records)
  const [first, second] = records
  if (first === undefined) throw new Error('a bundle holds a record')
  if (second === undefined) return first
  // All below the line that opens a thread have the same.
  const paths = strands.flatMap((strand) => strand.records.at(-1)?.meta.path ?? [])
  const all = (name: string): string[] => [...new Set(records.flatMap(({ filters }) => filters[name] ?? []))]
  const [person, mark] = [all('person'), all('mark')]
  const codes = records.map(({ url, meta, filters }) => {
    const anchor = `${meta.path === undefined ? '^' : ''}${url.replace(/^[^#]*#?/, '')}`
    const places = (name: string, among: readonly string[]): string =>
      (filters[name] ?? []).map((value) => among.indexOf(value)).join('.')
    return `${anchor};${places('person', person)};${places('mark', mark)}`
  })
  return {
    url: `${pageOf(first)}#${codes.join('/')}`,
    content: records.map(({ content }) => content).join(separator),
    meta: {
      ...first.meta,
      ...(person.length > 0 && { speaker: person.join(', ') }),
      ...(paths.length > 0 && { path: paths.join(separator) }),
    },
    filters: { ...first.filters, ...(person.length > 0 && { person }), ...(mark.length > 0 && { mark }) },
  }
}

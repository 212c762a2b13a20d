/**
 * Records that belong to one thread, as one: Pagefind needs for 20,000 turns twice the time of their 5,000 threads. What
 * the lines of a thread have for themselves stands behind the `#` of its address, which is not searched: one code a line,
 * joined by `/`, each `anchor;people;marks`, where people and marks are places in the record's filters, joined by dots.
 * `^` before the anchor: the line opens the thread. src/browser/passage.ts reads it, and finds the line again.
 */
import type { SearchRecord } from './records.ts'

/** Between the texts of two lines. Records have none themselves (records.ts), and Pagefind takes it for no word. */
export const separator = ' \u2063 '
/** Characters of the lines of a thread in one record: what is asked for is looked for in all of them. */
const bundleLength = 3000

/** Takes the records in their order; gives those of one thread as one, all others as they are. */
export function* bundled(records: Iterable<SearchRecord>): Generator<SearchRecord> {
  let bundle: SearchRecord[] = []
  let length = 0
  for (const record of records) {
    const [first] = bundle
    if (first !== undefined && !(goesOn(record, first) && length + record.content.length <= bundleLength)) {
      yield joined(bundle)
      bundle = []
      length = 0
    }
    bundle.push(record)
    length += record.content.length
  }
  if (bundle.length > 0) yield joined(bundle)
}

/** Only a line within a thread has a path. */
function goesOn(record: SearchRecord, first: SearchRecord): boolean {
  return record.meta.path !== undefined && pageOf(record) === pageOf(first)
}

function pageOf({ url }: SearchRecord): string {
  return url.replace(/#.*/, '')
}

function joined(records: readonly SearchRecord[]): SearchRecord {
  const [first, second] = records
  if (first === undefined) throw new Error('a bundle holds a record')
  if (second === undefined) return first
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
      ...(second.meta.path !== undefined && { path: second.meta.path }),
    },
    filters: { ...first.filters, ...(person.length > 0 && { person }), ...(mark.length > 0 && { mark }) },
  }
}

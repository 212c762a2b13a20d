/**
 * Runs as a process of its own: `search-child.ts RECORDS FOLDER LANGUAGE`. Reads one record a line, hands them to
 * Pagefind, writes the index. What went wrong is one line on stderr that begins with `search: `.
 */
import { createReadStream, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '../feeds/records.ts'

/** The records on their way to Pagefind. More of them make it no faster. */
const window = 256
/** A large garden has fewer, larger files instead of one for each record. */
const maxFragments = 4096
/** Ready-made user interfaces that nobody loads: the site has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

async function main([records = '', folder = '', language = 'en']: readonly string[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments })
  if (index === undefined) throw new Error(errors.join('; '))
  await add(index, records, language)
  const written = await index.writeFiles({ outputPath: folder })
  if (written.errors.length > 0) throw new Error(written.errors.join('; '))
  await close()
  for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name))
}

async function add(index: PagefindIndex, records: string, language: string): Promise<void> {
  let pending: Promise<void>[] = []
  for await (const line of createInterface({ input: createReadStream(records, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    const { url, content, meta, filters }: SearchRecord = JSON.parse(line)
    pending.push(
      index
        .addCustomRecord({ url, content, language, meta: { ...meta }, filters: mutable(filters) })
        .then(({ errors }) => {
          if (errors.length > 0) throw new Error(errors.join('; '))
        }),
    )
    if (pending.length === window) {
      await Promise.all(pending)
      pending = []
    }
  }
  await Promise.all(pending)
}

function mutable(filters: SearchRecord['filters']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]))
}

// The build holds the other end: when it is gone, so is the reason to go on.
process.stdin.on('end', () => process.exit(1)).on('error', () => process.exit(1)).resume()
main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const text = error instanceof Error ? error.message : String(error)
    process.stderr.write(`search: ${text.replace(/\s+/g, ' ')}\n`, () => process.exit(1))
  },
)

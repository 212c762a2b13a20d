/**
 * Runs as a process of its own: `search-child.mjs RECORDS FOLDER LANGUAGE`. Reads one record a line, hands them to
 * Pagefind, writes the index. What went wrong is one line on stderr that begins with `search: `.
 *
 * Pagefind holds some hundred bytes for each letter of a record, and compares every record with all before it: 45,000
 * records in one index take 22 s and 1.5 GB, in parts 14 s and 0.2 GB. So a large garden has several indexes; the search
 * page merges them. A small one has one.
 *
 * Plain JavaScript, with its types in comments: without a loader of TypeScript it needs 39 MB less, and starts sooner.
 */
// @ts-check
import { createReadStream, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { close, createIndex } from 'pagefind'

/** @typedef {import('../feeds/records.ts').SearchRecord} SearchRecord */

/** A part is full when it has so many records, or bytes of them. */
const recordsPerPart = 5000
const bytesPerPart = 1_500_000
/** The records on their way to Pagefind. More of them make it no faster. */
const window = 256
/** A part has no more files than this with texts of results; they hold several then: one meeting's stand together. */
const maxFragments = 128
/** Ready-made user interfaces that nobody loads: the site has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./
/** What every part brings along, and only the first needs. */
const once = /\.js$|^wasm\./

/**
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
async function main([records = '', folder = '', language = 'en']) {
  /** @type {string[]} */
  const parts = []
  for await (const part of partsOf(records)) {
    const name = parts.length === 0 ? '' : `part-${parts.length + 1}/`
    await write(part, join(folder, name), language)
    for (const file of readdirSync(join(folder, name))) {
      if (unused.test(file) || (name !== '' && once.test(file))) rmSync(join(folder, name, file))
    }
    parts.push(name)
  }
  writeFileSync(join(folder, 'parts.json'), `${JSON.stringify(parts.slice(1))}\n`)
}

/**
 * The records in parts; an empty one where there is none, so that search works and finds nothing.
 *
 * @param {string} path
 * @returns {AsyncGenerator<SearchRecord[]>}
 */
async function* partsOf(path) {
  /** @type {SearchRecord[]} */
  let part = []
  let bytes = 0
  let any = false
  for await (const line of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    part.push(JSON.parse(line))
    bytes += line.length
    if (part.length < recordsPerPart && bytes < bytesPerPart) continue
    yield part
    part = []
    bytes = 0
    any = true
  }
  if (part.length > 0 || !any) yield part
}

/**
 * @param {readonly SearchRecord[]} records
 * @param {string} folder
 * @param {string} language
 * @returns {Promise<void>}
 */
async function write(records, folder, language) {
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments })
  if (index === undefined) throw new Error(errors.join('; '))
  for (let from = 0; from < records.length; from += window) {
    const added = await Promise.all(
      records
        .slice(from, from + window)
        .map(({ url, content, meta, filters }) =>
          index.addCustomRecord({ url, content, language, meta: { ...meta }, filters: mutable(filters) }),
        ),
    )
    for (const { errors } of added) if (errors.length > 0) throw new Error(errors.join('; '))
  }
  const written = await index.writeFiles({ outputPath: folder })
  if (written.errors.length > 0) throw new Error(written.errors.join('; '))
  // Its process ends, and gives its memory back.
  await close()
}

/**
 * @param {SearchRecord['filters']} filters
 * @returns {Record<string, string[]>}
 */
function mutable(filters) {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]))
}

// The build holds the other end: when it is gone, so is the reason to go on.
process.stdin
  .on('end', () => process.exit(1))
  .on('error', () => process.exit(1))
  .resume()
// Where Pagefind's process dies, its answers never come: then nothing is left to wait for.
if ('unref' in process.stdin) process.stdin.unref()
process.on('beforeExit', () => fail('its process ended early'))

/**
 * @param {unknown} error
 * @returns {void}
 */
function fail(error) {
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(`search: ${text.replace(/\s+/g, ' ')}\n`, () => process.exit(1))
}

main(process.argv.slice(2)).then(() => process.exit(0), fail)

/**
 * Runs as a process of its own, told line by line on stdin what to index: the JSON of a part (search.ts), at last
 * `done`. Takes the part's file, if no other child has; reads one record a line, hands them to Pagefind, writes the
 * index, removes the file. What went wrong is one line on stderr that begins with `search: `.
 *
 * Plain JavaScript, with its types in comments: without a loader of TypeScript it needs 39 MB less, and starts sooner.
 */
// @ts-check
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { close, createIndex } from 'pagefind'

/** @typedef {import('../feeds/records.ts').SearchRecord} SearchRecord */
/** @typedef {import('./search.ts').Part} Part */

/** The records on their way to Pagefind. More of them make it no faster. */
const window = 256
/** A part has no more files than this with texts of results; they hold several then: one meeting's stand together. */
const maxFragments = 128
/**
 * A file of the index is full when it has so many places of words, a seventh of Pagefind's own measure: whoever looks for
 * a word loads 4 kB instead of 20, and packing small ones saves a sixth of Pagefind's time. What begins with a
 * word may then stand in several (src/browser/begin.ts). Read when its process starts; the name may change, says the name,
 * and without it all works, in large pieces.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '3000'
/** Ready-made user interfaces that nobody loads: the site has its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./
/** What every part brings along, and only the first needs. */
const once = /\.js$|^wasm\./

/**
 * Of two that rename a file, one finds it.
 *
 * @param {string} file
 * @param {string} mine
 * @returns {boolean}
 */
function take(file, mine) {
  try {
    renameSync(file, mine)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/**
 * @param {Part} part
 * @returns {Promise<void>}
 */
async function write({ records, folder, language, isFirst }) {
  const file = `${records}.taken`
  if (!take(records, file)) return
  /** @type {SearchRecord[]} */
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments })
  if (index === undefined) throw new Error(errors.join('; '))
  for (let from = 0; from < lines.length; from += window) {
    const added = await Promise.all(
      lines
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
  for (const name of readdirSync(folder)) {
    if (unused.test(name) || (!isFirst && once.test(name))) rmSync(join(folder, name))
  }
  rmSync(file)
}

/**
 * @param {SearchRecord['filters']} filters
 * @returns {Record<string, string[]>}
 */
function mutable(filters) {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]))
}

/**
 * Where Pagefind's process dies, its answers never come. While it works, nothing else keeps this process: then nothing
 * is left to wait for, and it says so.
 *
 * @param {boolean} isIdle
 * @returns {void}
 */
function wait(isIdle) {
  if (!('unref' in process.stdin)) return
  if (isIdle) process.stdin.ref()
  else process.stdin.unref()
}

process.on('beforeExit', () => fail('its process ended early'))

/**
 * @param {unknown} error
 * @returns {void}
 */
function fail(error) {
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(`search: ${text.replace(/\s+/g, ' ')}\n`, () => process.exit(1))
}

/** @type {Promise<void>} */
let work = Promise.resolve()
createInterface({ input: process.stdin })
  .on('line', (line) => {
    work = work.then(async () => {
      if (line === 'done') process.exit(0)
      wait(false)
      await write(JSON.parse(line))
      wait(true)
    })
    work.catch(fail)
  })
  // The build holds the other end: when it is gone, so is the reason to go on.
  .on('close', () => process.exit(1))
process.stdin.on('error', () => process.exit(1))

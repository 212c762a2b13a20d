/** The HTML pages, written by Eleventy with eleventy.config.ts and the layouts of this package. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import Eleventy from '@11ty/eleventy'
import type { PageKind, PageRef } from '../pages/model.ts'
import { Bytes } from './bytes.ts'
import { codeOf, Failure, reason, sentence } from './failure.ts'
import type { FrameData } from './frame.ts'

const layouts = fileURLToPath(new URL('../../layouts', import.meta.url))
const configuration = fileURLToPath(new URL('../../eleventy.config.ts', import.meta.url))

type Frames = (kind: PageKind) => FrameData

/** Instances of classes, which Eleventy hands on as they are; plain data it would copy. */
class Site {
  readonly pages: readonly PageRef[]
  readonly frameOf: Frames
  readonly #bytes: Bytes

  constructor(pages: readonly PageRef[], frameOf: Frames, bytes: Bytes) {
    this.pages = pages
    this.frameOf = frameOf
    this.#bytes = bytes
  }

  bytesOf(text: string): Buffer {
    return this.#bytes.of(text)
  }
}

class Ref implements PageRef {
  readonly url: string
  readonly kind: PageRef['kind']
  readonly #page: PageRef
  readonly #drawn: () => void

  constructor(page: PageRef, drawn: () => void) {
    this.url = page.url
    this.kind = page.kind
    this.#page = page
    this.#drawn = drawn
  }

  build(): ReturnType<PageRef['build']> {
    this.#drawn()
    return this.#page.build()
  }
}

/** Eleventy keeps every page that it wrote until it is done. In runs of this many, that stays small. */
const run = 1000

/**
 * Writes all pages into the folder, in runs; `drawn` is told of each. Throws a Failure where a page cannot be made
 * or written.
 */
export async function writePages(
  pages: readonly PageRef[],
  frameOf: Frames,
  folder: string,
  drawn: () => void,
): Promise<void> {
  const bytes = new Bytes()
  for (let from = 0; from < pages.length; from += run) {
    bytes.reuse()
    const site = new Site(
      pages.slice(from, from + run).map((page) => new Ref(page, drawn)),
      frameOf,
      bytes,
    )
    const eleventy = new Eleventy(here(layouts), here(folder), {
      configPath: here(configuration),
      quietMode: true,
      loader: 'esm',
      config: (config) => {
        config.addGlobalData('site', () => site)
        // It reports slow transforms past its logger; ours does all the work, so it is slow.
        config.benchmarkManager.get('Configuration').setIsVerbose(false)
      },
    })
    eleventy.disableLogger()
    try {
      await eleventy.write()
    } catch (error) {
      throw new Failure(`The pages could not be written: ${cause(error)}.`, { cause: error })
    }
  }
}

/** Eleventy takes paths relative to the current directory. */
function here(path: string): string {
  return relative('.', path) || '.'
}

/** Eleventy wraps errors in errors; the innermost says what happened. */
function cause(error: unknown): string {
  let inner: unknown = error
  for (let depth = 0; depth < 20; depth += 1) {
    if (inner instanceof Error && 'originalError' in inner && inner.originalError) inner = inner.originalError
    else break
  }
  return codeOf(inner) === '' ? sentence(inner).replace(/\.$/, '') : reason(inner)
}

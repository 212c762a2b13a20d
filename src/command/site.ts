/** The HTML pages, drawn by Eleventy with eleventy.config.ts and the layouts of this package. */
import { relative } from 'node:path'
import configure from '../../eleventy.config.ts'
import type { Utf8 } from '../inline/utf8.ts'
import type { PageKind, PageRef } from '../pages/model.ts'
import { codeOf, Failure, reason, sentence } from './failure.ts'
import type { FrameData } from './frame.ts'
import { own } from './root.ts'
import type { Writer } from './writer.ts'

type Frames = (kind: PageKind) => FrameData
type Write = (url: string, page: Utf8) => void

/** Pages that Eleventy renders at once: an instance of a class, which it hands on as it is; plain data it would copy. */
class Run {
  readonly pages: readonly PageRef[]
  readonly frameOf: Frames
  readonly write: Write

  constructor(pages: readonly PageRef[], frameOf: Frames, write: Write) {
    this.pages = pages
    this.frameOf = frameOf
    this.write = write
  }
}

/** Eleventy clones its template for all that it renders, and keeps the clones: once a page, that is a sixth of the time. */
const pagesPerRun = 100

/**
 * Draws all pages and hands them to the writer; `drawn` is told of each. Throws a Failure where a page cannot be made or
 * written.
 */
export async function writePages(
  pages: readonly PageRef[],
  frameOf: Frames,
  writer: Writer,
  drawn: () => void,
): Promise<void> {
  const write: Write = (url, page) => {
    drawn()
    writer.writeBytes(url, page)
  }
  const runs: Run[] = []
  for (let from = 0; from < pages.length; from += pagesPerRun) {
    runs.push(new Run(pages.slice(from, from + pagesPerRun), frameOf, write))
  }
  const Eleventy = await loaded()
  try {
    const eleventy = new Eleventy(here(own('layouts')), here(writer.folder), {
      // Not one that lies where the command is called.
      configPath: '',
      // The writer writes.
      dryRun: true,
      quietMode: true,
      loader: 'esm',
      config: (config) => {
        configure(config)
        config.addGlobalData('runs', () => runs)
        // It reports slow templates past its logger; ours does all the work, so it is slow.
        config.benchmarkManager.get('Configuration').setIsVerbose(false)
      },
    })
    eleventy.disableLogger()
    await eleventy.write()
    await writer.settle()
  } catch (error) {
    throw new Failure(`The pages could not be written: ${cause(error)}.`, { cause: error })
  }
}

/** Eleventy, loaded only where pages are drawn: `garden check` need not wait for it. Throws a Failure. */
async function loaded(): Promise<typeof import('@11ty/eleventy').default> {
  try {
    return (await import('@11ty/eleventy')).default
  } catch (error) {
    throw new Failure(
      'Eleventy could not be loaded; run npm ci in the folder of minutes-garden, or install it again.',
      {
        cause: error,
      },
    )
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

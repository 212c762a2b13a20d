/** `garden build`: notes in, site out. This file only conducts; each step is a module of its own. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { gardenText } from '../feeds/json.ts'
import { buildGarden } from '../garden/garden.ts'
import { hides } from '../garden/hide/hidden.ts'
import { type Hiding, hide } from '../garden/hide/hide.ts'
import type { Garden } from '../garden/model.ts'
import type { Diagnostic, Note } from '../outline/note.ts'
import { parse } from '../outline/parse.ts'
import { print } from '../outline/print.ts'
import type { History } from '../pages/history.ts'
import { pagesOfSite } from '../pages/pages.ts'
import { siteOf } from '../pages/site.ts'
import { bundleAssets, writeAssets } from './assets.ts'
import { writeCards } from './cards.ts'
import type { Effects } from './effects.ts'
import { writeFeeds } from './feeds.ts'
import { type ContentFile, copyFiles, type Published, readFiles } from './files.ts'
import { framesOf } from './frame.ts'
import { historyOf, shallow } from './history.ts'
import { now, siteUrl } from './now.ts'
import { stage } from './output.ts'
import { contentFolder, outputFolder, refuseOverlap, shown } from './places.ts'
import { readContent, type Source } from './read.ts'
import { configWarnings, count, summary } from './report.ts'
import { index } from './search.ts'
import { writePages } from './site.ts'
import { Writer } from './writer.ts'

export interface BuildOptions {
  readonly content?: string | undefined
  readonly output?: string | undefined
  readonly url?: string | undefined
}

/** The notes as a graph, with everything that `check` says about them. */
export interface Grown {
  /** What is published. */
  readonly garden: Garden
  /** The same as the notes tell it, with who is not published by name (dialect 27): for `check` alone. */
  readonly told: Garden
  /** The notes as they are in their files, with what the garden leaves out; their text, for the lines that `check` shows. */
  readonly notes: readonly Note[]
  readonly sources: readonly Source[]
  /** Takes a note of the published garden; gives its file. */
  readonly fileOf: (note: string) => string
  /** Pictures and files that the notes show. */
  readonly published: Published
  readonly diagnostics: readonly Diagnostic[]
  readonly skipped: number
}

/** Reads the notes and grows the garden. Throws a Failure where the folder cannot be read. */
export function grow(folder: string, options: BuildOptions, effects: Effects): Grown {
  const content = readContent(folder)
  const url = siteUrl(options.url, content.config.url, effects.env)
  effects.step('read', `${count(content.sources.length, 'note')} in ${shown(folder, effects)}`)
  const notes = content.sources.map(({ file, text }) => parse(file, text))
  const blocks = notes.reduce((sum, note) => sum + note.blocks.length, 0)
  effects.step('parsed', count(blocks, 'block'))
  const config = url === undefined ? content.config : { ...content.config, url }
  const time = now(folder, effects)
  const files = content.files.map(({ file }) => file)
  const told = buildGarden({ notes, config, now: time, files, lines: content.lines })
  const hiding = hides(config) ? hide(sourcesOf(notes), told, files, content.lines) : null
  const garden = hiding === null ? told : regrow(hiding, time)
  const kinds = `${count(garden.meetings.length, 'meeting')}, ${count(garden.people.length, 'person')}`
  effects.step('linked', `${count(garden.pages.length, 'name')}: ${kinds}`)
  const published = readFiles(
    garden.assets,
    hiding === null ? content.files : filesFor(hiding, content.files),
    hiding?.names,
  )
  return {
    garden,
    told,
    notes,
    get sources() {
      return sourcesOf(notes)
    },
    fileOf: (note) => hiding?.origins.get(note) ?? note,
    published,
    diagnostics: [
      ...content.diagnostics,
      ...told.diagnostics,
      ...(hiding?.diagnostics ?? []),
      ...published.diagnostics,
    ],
    skipped: content.skipped,
  }
}

/** The notes' texts, as parsed: line by line and column by column as they are, and whoever quotes them quotes no secret. */
function sourcesOf(notes: readonly Note[]): readonly Source[] {
  return notes.map((note) => ({ file: note.file, text: print(note) }))
}

/** Some people are not published by name: the garden grows from notes that never name them. */
function regrow({ sources, config, masked, files }: Hiding, now: string): Garden {
  const notes = sources.map(({ file, text }) => parse(file, text))
  return buildGarden({ notes, config, now, masked, files: files.keys() })
}

/** The files under the paths by which those notes know them. */
function filesFor({ files }: Hiding, found: readonly ContentFile[]): ContentFile[] {
  const paths = new Map(found.map(({ file, path }) => [file, path]))
  return [...files].flatMap(([file, own]) => {
    const path = paths.get(own)
    return path === undefined ? [] : [{ file, path }]
  })
}

/** Builds the site. The output folder is replaced at the very end, or stays as it was. Throws a Failure. */
export async function build(options: BuildOptions, effects: Effects): Promise<void> {
  const started = performance.now()
  // Hundreds of functions are hot for seconds each: to inline less into them spares 2 of the 6 seconds of the compiler.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150')
  const content = contentFolder(options.content, effects)
  const output = outputFolder(options.output, effects)
  refuseOverlap(content, output)
  const staging = stage(output)
  // Made while the notes are read; whether it failed is asked for below.
  const bundles = bundleAssets()
  bundles.catch(() => undefined)
  try {
    const { garden, fileOf, published, diagnostics, skipped } = grow(content, options, effects)
    for (const line of configWarnings(diagnostics)) effects.complain(line)
    const writer = new Writer(staging.folder)
    const indexing = index(garden, staging.folder)
    try {
      const site = siteOf(garden, published.pictures, historyFor(content, garden, fileOf, effects))
      const pages = pagesOfSite(site)
      const assets = writeAssets(await bundles, staging.folder, garden.config.short ?? garden.config.title)
      copyFiles(published, staging.folder)
      let drawn = 0
      await writePages(pages, framesOf(garden.config, assets), writer, () => {
        drawn += 1
        if (drawn % 100 === 0) effects.progress(`writing ${drawn} of ${count(pages.length, 'page')}`)
      })
      const cards = writeCards(pages, staging.folder)
      effects.step('written', `${count(pages.length, 'page')}${cards > 0 ? `, ${count(cards, 'picture')}` : ''}`)
      const feeds = writeFeeds(site, pages, { style: assets.feed, icon: assets.icon }, writer)
      writePieces(join(staging.folder, 'garden.json'), gardenText(garden))
      await writer.settle()
      effects.progress(`indexing ${count(indexing.records, 'passage')}`)
      await indexing.done
      effects.step('indexed', `${count(indexing.records, 'passage')} for search`)
      const { left, ...size } = staging.swap()
      if (left !== null) effects.complain(`The former site could not be removed; it is now ${left}.`)
      const seconds = (performance.now() - started) / 1000
      const numbers = { garden, diagnostics, skipped, pages: pages.length, feeds, ...size, seconds }
      for (const line of summary(shown(output, effects), numbers)) effects.print(line)
    } finally {
      await Promise.all([indexing.stop(), writer.stop()])
    }
  } finally {
    staging.discard()
  }
}

/** As far as it has blocks. */
function lineCount({ blocks }: Note): number {
  return blocks.at(-1)?.end ?? 0
}

/** When the lines that are published were written; says so where the repository has only part of it. */
function historyFor(content: string, garden: Garden, fileOf: (note: string) => string, effects: Effects): History {
  const { history, isShallow } = historyOf(
    content,
    new Map(garden.notes.map((note) => [fileOf(note.file), lineCount(note)])),
  )
  if (isShallow) effects.complain(shallow)
  return history.isKnown ? { isKnown: true, dateOf: (note, line) => history.dateOf(fileOf(note), line) } : history
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    let waiting = ''
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length < 1_000_000) continue
      writeSync(file, waiting)
      waiting = ''
    }
    writeSync(file, waiting)
  } finally {
    closeSync(file)
  }
}

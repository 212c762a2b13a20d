/** Gardens for the tests of pages: made from a few notes written in the test, or from a folder of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import type { Garden } from '../../src/garden/model.ts'
import { parse } from '../../src/outline/parse.ts'
import type { PageKind, PageObject } from '../../src/pages/model.ts'
import { pagesOf } from '../../src/pages/pages.ts'

const today = '2023-06-01T12:00:00Z'

function configOf(yaml: string): Config {
  const result = readConfig(yaml)
  if ('error' in result) throw new Error(result.error)
  return result.config
}

/** Takes notes by file name, and garden.yaml as text; gives their garden, as of 1 June 2023. */
export function gardenOf(notes: Readonly<Record<string, string>>, yaml = '', now = today): Garden {
  const files = Object.keys(notes).sort()
  return buildGarden({ notes: files.map((file) => parse(file, notes[file] ?? '')), config: configOf(yaml), now })
}

/** Takes a folder of notes, with garden.yaml or without; gives their garden. */
export function gardenIn(folder: string, now = today): Garden {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const notes = files.filter((file) => file.endsWith('.md'))
  const yaml = files.includes('garden.yaml') ? readFileSync(join(folder, 'garden.yaml'), 'utf8') : ''
  return gardenOf(Object.fromEntries(notes.map((file) => [file, readFileSync(join(folder, file), 'utf8')])), yaml, now)
}

type Of<K extends PageKind> = Extract<PageObject, { kind: K }>

/** Takes a garden, a url and the kind of page that is expected there; gives the page. */
export function pageAt<K extends PageKind>(garden: Garden, url: string, kind: K): Of<K> {
  const page = pagesOf(garden)
    .find((ref) => ref.url === url)
    ?.build()
  const isOf = (one: PageObject | undefined): one is Of<K> => one?.kind === kind
  if (!isOf(page)) throw new Error(`no ${kind} at ${url}`)
  return page
}

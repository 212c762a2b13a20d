/**
 * `npm run accuracy -- --corpora DIR`: how much of real minutes, labelled by hand in labels/, the program reads as a
 * person does; precision, recall and F1 for each set (develop, measure) and each corpus. `--misses` lists every line
 * that was read otherwise. The notes themselves stay outside the project. Not a test: it judges nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Failure, sentence } from '../../src/command/failure.ts'
import { readContent } from '../../src/command/read.ts'
import { gardenJson } from '../../src/feeds/json.ts'
import { defaults } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import { parse } from '../../src/outline/parse.ts'
import { type Label, readLabel } from './label.ts'
import { type Data, type Score, score } from './score.ts'
import { table } from './table.ts'

/** All labelled meetings are held by then, and the figures are the same on every day. */
const now = '2026-11-24T00:00:00Z'
const labels = fileURLToPath(new URL('labels', import.meta.url))
const own = fileURLToPath(new URL('../../content', import.meta.url))

interface Measured {
  readonly label: Label
  readonly folder: string
  readonly score: Score
}

function main(): void {
  const { values } = parseArgs({
    options: { corpora: { type: 'string' }, misses: { type: 'boolean', default: false } },
  })
  if (values.corpora === undefined) throw new Failure('Say where the minutes are: npm run accuracy -- --corpora DIR.')
  const all = measure(readLabels(), values.corpora)

  for (const set of ['develop', 'measure'] as const) {
    const ofSet = all.filter(({ label }) => label.set === set)
    const corpora = [...groups(ofSet, ({ label }) => label.corpus)]
    for (const [corpus, some] of corpora) say(table(`${set}, ${corpus}`, scoresOf(some)))
    if (corpora.length > 1) say(table(`${set}, all`, scoresOf(ofSet)))
  }
  if (!values.misses) return
  for (const { label, folder, score } of all) {
    for (const { line, measure, expected, got } of score.misses) {
      say(`${join(folder, label.file)}:${line}: ${measure}: expected ${expected}, got ${got}`)
    }
  }
}

function readLabels(): Label[] {
  const files = readdirSync(labels).filter((file) => file.endsWith('.yaml'))
  return files.sort().map((file) => readLabel(readFileSync(join(labels, file), 'utf8'), file))
}

function measure(labels: readonly Label[], corpora: string): Measured[] {
  // Of the corpora first: it says at once where the folder is missing.
  list(corpora)
  return [...groups(labels, ({ corpus }) => corpus)].flatMap(([corpus, some]) => {
    const folder = corpus === 'notes' ? notesBeside(corpora) : join(corpora, corpus)
    const files = list(folder)
    for (const { file } of some)
      if (!files.has(file)) throw new Failure(`The labelled file ${join(folder, file)} is missing.`)
    const data = dataOf(folder)
    return some.map((label) => ({ label, folder, score: score(label, data) }))
  })
}

/** The group's notes lie beside the corpora; a project that stands alone has its own copy. */
function notesBeside(corpora: string): string {
  const beside = join(corpora, '..', 'notes')
  try {
    readdirSync(beside)
    return beside
  } catch {
    return own
  }
}

function list(folder: string): Set<string> {
  try {
    return new Set(readdirSync(folder))
  } catch {
    throw new Failure(`The folder ${folder} is missing or cannot be read.`)
  }
}

/** Every file of the folder counts: who is a person is told by the whole garden. */
function dataOf(folder: string): Data {
  const notes = readContent(folder).sources.map(({ file, text }) => parse(file, text))
  return gardenJson(buildGarden({ notes, config: defaults, now }))
}

function groups<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(by(one), [...(found.get(by(one)) ?? []), one])
  return found
}

function scoresOf(all: readonly Measured[]): Score[] {
  return all.map(({ score }) => score)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

try {
  main()
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`)
  process.exitCode = 1
}

/** Notes for tests, made from lines. */
import { defaults, readConfig } from '../../src/garden/config.ts'
import { buildGarden } from '../../src/garden/garden.ts'
import type { Garden, Point } from '../../src/garden/model.ts'
import { parse } from '../../src/outline/parse.ts'

/** A garden of files: their names and their lines. `garden.yaml` is the configuration; what is no Markdown is only there. */
export function gardenOf(files: Readonly<Record<string, string>>, now = '2024-06-01T12:00:00Z'): Garden {
  const read = files['garden.yaml'] === undefined ? { config: defaults } : readConfig(files['garden.yaml'])
  if ('error' in read) throw new Error(read.error)
  const notes = Object.entries(files).flatMap(([file, text]) => (file.endsWith('.md') ? [parse(file, text)] : []))
  return buildGarden({ notes, config: read.config, now, files: Object.keys(files) })
}

/** The garden of one meeting, of 2024-05-01. */
export function meetingOf(...lines: readonly string[]): Garden {
  return gardenOf({ '2024-05-01.md': lines.join('\n') })
}

/** Who speaks on a line: names joined by ` + `, '?' for somebody unknown, null for nobody. */
export function speakerOf(garden: Garden, line: number): string | null {
  const turn = pointAt(garden, line)?.turn
  if (!turn) return null
  return turn.speakers.map(({ name }) => name).join(' + ') || '?'
}

export function pointAt(garden: Garden, line: number): Point | undefined {
  return garden.points.find((point) => point.block.line === line)
}

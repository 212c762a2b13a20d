/** What the commands say: numbers with their words, the summary of a build, a diagnostic as a line. */
import type { Garden } from '../garden/model.ts'
import type { Diagnostic, Severity } from '../outline/note.ts'

const plurals = new Map([['person', 'people']])
const number = new Intl.NumberFormat('en')

/** `1 meeting`, `2 meetings`, `7,700 notes`, `3 people`. */
export function count(amount: number, word: string): string {
  return `${number.format(amount)} ${amount === 1 ? word : (plurals.get(word) ?? `${word}s`)}`
}

export interface Numbers {
  readonly garden: Garden
  readonly diagnostics: readonly Diagnostic[]
  readonly skipped: number
  readonly pages: number
  readonly feeds: number
  readonly files: number
  readonly bytes: number
  readonly seconds: number
}

/** The end of a build, in a few lines. */
export function summary(output: string, numbers: Numbers): string[] {
  const { garden, pages, files, bytes, seconds, skipped } = numbers
  const topics = garden.pages.filter(({ kind }) => kind === 'topic').length
  const links = garden.pages.reduce((sum, page) => sum + page.mentions.length, 0)
  const passedOver = skipped > 0 ? ` (${count(skipped, 'other file')} not read)` : ''
  return [
    '',
    `${output} is ready, in ${seconds.toFixed(1)} s`,
    `  ${count(garden.notes.length, 'note')}${passedOver}: ${[
      count(garden.meetings.length, 'meeting'),
      count(garden.people.length, 'person'),
      count(topics, 'topic'),
    ].join(', ')}`,
    `  ${count(pages, 'page')}, ${count(links, 'link')}; ${count(files, 'file')}, ${size(bytes)}`,
    ...following(numbers),
    `  ${severities(numbers.diagnostics)}`,
  ]
}

/** What programs can follow. Some of them ask for whole addresses. */
function following({ garden, feeds }: Numbers): string[] {
  const what = [
    ...(feeds > 0 ? [count(feeds, 'feed')] : []),
    ...(garden.meetings.length > 0 ? [`a calendar of ${count(garden.meetings.length, 'meeting')}`] : []),
  ]
  if (garden.config.url !== undefined) return [`  ${[...what, 'a sitemap'].join(', ')}`]
  return [
    ...(what.length > 0 ? [`  ${what.join(', ')}, with relative links`] : []),
    '  no sitemap: nothing says where the site will stand (url in garden.yaml, or --url)',
  ]
}

/** `0 errors, 3 warnings, 12 remarks`. */
function severities(diagnostics: readonly Diagnostic[]): string {
  const of = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length
  return [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('info'), 'remark')].join(', ')
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
  return `${number.format(Math.round(bytes / 100_000) / 10)} MB`
}

/** Rules about what garden.yaml says and the notes don't: such a slip changes the whole site, or publishes somebody. */
const ofConfig: ReadonlySet<string> = new Set(['config-unused', 'hidden-unknown'])

/** What a build says of garden.yaml, a line each. */
export function configWarnings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(({ rule }) => ofConfig.has(rule))
    .map(({ line, message, fix }) => `garden.yaml:${line}: ${message}${fix === undefined ? '' : ` ${fix}`}`)
}

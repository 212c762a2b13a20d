/**
 * `npm run compare -- DIR`: the blocks that we read in every note below DIR, compared with those of mldoc, the parser
 * of Logseq. Prints how often each kind of difference occurs, with examples; `--examples N` says how many. What each
 * kind means, and why it is as it is: docs/differences.md. Not a test; but where a difference is of no known kind, the
 * exit code is 1.
 */
import { parseArgs } from 'node:util'
import { Failure, sentence } from '../../src/command/failure.ts'
import { readContent, type Source } from '../../src/command/read.ts'
import { parse } from '../../src/outline/parse.ts'
import { print } from '../../src/outline/print.ts'
import { differ } from './differ.ts'
import { ours } from './ours.ts'
import { type Compared, report } from './report.ts'
import { theirs } from './theirs.ts'

function main(): void {
  const { values, positionals } = parseArgs({
    options: { examples: { type: 'string', default: '3' } },
    allowPositionals: true,
  })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1)
    throw new Failure('Say where the notes are: npm run compare -- DIR.')
  if (!/^\d{1,6}$/.test(values.examples)) throw new Failure('--examples wants a number.')
  const notes = readContent(folder).sources.map(compare)
  process.stdout.write(report(notes, Number(values.examples)))
  if (notes.some(({ differences }) => differences?.some(({ kind }) => kind === 'unexplained'))) process.exitCode = 1
}

/** Secrets are blotted out of a parsed note: what is compared is what it prints, without its byte order mark. */
function compare({ file, text }: Source): Compared {
  const note = parse(file, text)
  const source = print(note).replace(/^\uFEFF/, '')
  const outline = ours(note)
  const other = attempt(() => theirs(source))
  const differences = other ? differ(source, outline, other) : null
  return { file, text: source, blocks: outline.entries.size, differences }
}

/** On a note that is nested very deep, mldoc runs out of stack. */
function attempt<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
}

try {
  main()
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`)
  process.exitCode = 1
}

/**
 * A meeting labelled by hand: who speaks on which line, and what each line is. Names and line numbers only, none of
 * the notes' text. Lines count from 1 and are the first line of a block in the file.
 */
import { parse } from 'yaml'
import * as z from 'zod'

const line = z.int().positive()
const lines = z.array(line).nullish().transform(asSet)
const name = z.string().trim().min(1)
const names = z.array(name)
const manyNames = names.nullish().transform((given) => given ?? [])
const some = z.union([name, names.min(1)]).transform((given) => (typeof given === 'string' ? [given] : given))
/** Where more lines than one may rightly be called endorsed, all of them; none: nothing in the notes is endorsed. */
const targets = z.union([z.null(), line, z.array(line).min(1)]).transform((given) => [given ?? []].flat())

const schema = z.strictObject({
  /** `develop`: looked at while the program was written. `measure`: only ever measured. */
  set: z.enum(['develop', 'measure']),
  /** A folder below the corpora folder, or `notes`. */
  corpus: z.string().regex(/^[\w-]+$/, 'must be the name of a folder'),
  file: name,
  date: z.iso.date(),
  /** Listed as present, by the names of the list, without handles and remarks. */
  attendees: manyNames,
  regrets: manyNames,
  /** Every line that names its speaker. */
  speakers: byLine(some),
  /** A reminder for whoever reads the file: no other line names a speaker. */
  silent: z.literal('rest'),
  questions: lines,
  endorsements: byLine(targets),
  /** Explicit next steps, and who takes them. */
  steps: byLine(names),
  decisions: lines,
  proposals: lines,
  /** Nobody can know: left out of the measure. */
  unsure: lines,
})

export type Label = z.output<typeof schema>

/** Takes the text of a label file and its name for messages. Throws an Error of one sentence where it is no label. */
export function readLabel(text: string, file: string): Label {
  const result = schema.safeParse(parse(text))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Error(`${file}: ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'not a label'}.`)
}

function byLine<T extends z.ZodType>(value: T) {
  return z
    .record(z.string().regex(/^[1-9]\d*$/, 'must be a line number'), value)
    .nullish()
    .transform((given) => new Map(Object.entries(given ?? {}).map(([key, one]) => [Number(key), one])))
}

function asSet(given: readonly number[] | null | undefined): ReadonlySet<number> {
  return new Set(given)
}

/** `garden.yaml`: every key is optional. Read from a file at the edge; here it is text. */
import { LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import { type ConfigLines, complaint } from './complaint.ts'

const name = z.string().trim().min(1)
const names = z.union([name, z.array(name)]).transform((value) => (typeof value === 'string' ? [value] : value))

const url = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with https://' })
  // It is shown on every page.
  .refine((value) => !/^[^/]*\/\/[^/?#]*@/.test(value), { error: 'must hold no user name and no password' })

const person = z.strictObject({
  name,
  aliases: names.default([]),
  /** `false`: this name is no person, whatever the notes look like. */
  person: z.boolean().default(true),
  publish: z.enum(['name', 'initials', 'nobody']).default('name'),
  status: z.enum(['former', 'remembered']).optional(),
})

const zone = z.string().refine((value) => Intl.supportedValuesOf('timeZone').includes(value) || value === 'UTC', {
  error: 'must be a time zone such as Europe/London',
})

/** The bare name of a folder means what is in it. */
const pattern = (value: string): string =>
  /[*?[\]{}()!]|\.(?:md|markdown)$/i.test(value) ? value : `${value.replace(/^\.\//, '').replace(/\/+$/, '')}/**`

const schema = z.strictObject({
  title: name.default('Minutes'),
  short: name.optional(),
  url: url.optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or de')
    .default('en'),
  'time-zone': zone.default('UTC'),
  group: name.optional(),
  minutes: names.transform((all) => all.map(pattern)).default(['**']),
  /** Show `[removed]` in place of what is off the record (dialect 26). */
  removed: z.boolean().default(false),
  people: z.array(person).default([]),
  repository: z
    .union([
      url.transform((value) => ({ url: value, branch: 'main', path: undefined })),
      z.strictObject({ url, branch: name.default('main'), path: name.optional() }),
    ])
    .optional(),
})

export type Config = z.output<typeof schema>

export type ConfigResult = { readonly config: Config; readonly lines: ConfigLines } | { readonly error: string }

/** What a content folder without garden.yaml means. */
export const defaults: Config = schema.parse({})

/** Takes the text of garden.yaml; gives the configuration, or one sentence that says what is wrong with it. */
export function readConfig(text: string): ConfigResult {
  const counter = new LineCounter()
  // Its warnings (a tag that nobody knows) go straight to the terminal otherwise.
  const document = parseDocument(text, { logLevel: 'error', lineCounter: counter })
  const [error] = document.errors
  if (error) {
    const hint = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? '; a value that holds a colon needs quotes' : ''
    return { error: `garden.yaml is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/:$/, '')}${hint}` }
  }
  const lines: ConfigLines = (...path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true)
      const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null
      if (Array.isArray(range) && typeof range[0] === 'number') return counter.linePos(range[0]).line
    }
    return 1
  }
  let data: unknown
  try {
    data = document.toJS()
  } catch (error) {
    // An alias that leads nowhere, or to too much.
    return { error: `garden.yaml is not valid YAML: ${error instanceof Error ? error.message : String(error)}` }
  }
  const result = schema.safeParse(data ?? {})
  if (result.success) return { config: result.data, lines }
  const { issues } = result.error
  // A key that is misspelt is why another is missing.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  return { error: issue ? complaint(issue, data, lines) : 'garden.yaml cannot be read' }
}

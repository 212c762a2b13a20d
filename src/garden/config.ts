/** `garden.yaml`: every key is optional. Read from a file at the edge; here it is text. */
import { parse } from 'yaml'
import * as z from 'zod'

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
  minutes: names.default(['**']),
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
export type PersonConfig = Config['people'][number]

export type ConfigResult = { readonly config: Config } | { readonly error: string }

/** What a content folder without garden.yaml means. */
export const defaults: Config = schema.parse({})

/** Takes the text of garden.yaml; gives the configuration, or one sentence that says what is wrong with it. */
export function readConfig(text: string): ConfigResult {
  let data: unknown
  try {
    // Its warnings (a tag that nobody knows) go straight to the terminal otherwise.
    data = parse(text, { logLevel: 'error' })
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { error: `garden.yaml is not valid YAML: ${message.replace(/:$/, '')}` }
  }
  const result = schema.safeParse(data ?? {})
  if (result.success) return { config: result.data }
  const issue = result.error.issues[0]
  const path = issue?.path.map(String).join('.') ?? ''
  const what =
    issue?.code === 'unrecognized_keys'
      ? `does not know ${issue.keys.map((key) => `\`${key}\``).join(', ')}`
      : `${path ? `\`${path}\`: ` : ''}${issue?.message}`
  return { error: `garden.yaml ${what}` }
}

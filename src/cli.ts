/** The command line: `garden build | serve | check | new`. Reads the words, calls the command, says what went wrong. */
import { readFileSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { build } from './command/build.ts'
import { check } from './command/check.ts'
import { type Effects, systemEffects } from './command/effects.ts'
import { codeOf, Failure, machineFault, sentence } from './command/failure.ts'
import { create } from './command/new.ts'
import { isSite } from './command/output.ts'
import { outputFolder } from './command/places.ts'
import { own } from './command/root.ts'
import { serve } from './command/serve.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values = Readonly<Record<string, string | boolean | undefined>>

interface Command {
  readonly about: string
  readonly help: string
  readonly options: Options
  /** The name of its one argument, where it takes one. */
  readonly argument?: string
  readonly run: (values: Values, argument: string | undefined, effects: Effects) => Promise<number>
}

const text = { type: 'string' } as const
const help = { type: 'boolean', short: 'h' } as const

const contentHelp = `  --content DIR   the notes (default: content in this folder, else this folder where
                  it holds a garden.yaml, else those that come with minutes-garden)`
const outputHelp = '  --output DIR    where the site goes (default: public in this folder)'
const urlHelp = `  --url URL       where the site will stand (default: url in garden.yaml, else
                  CI_PAGES_URL); pages link to each other without it`

const commands = new Map<string, Command>([
  [
    'build',
    {
      about: 'make the site from the notes',
      help: `Usage: garden build [--content DIR] [--output DIR] [--url URL]

Makes a website from a folder of notes. The site appears when it is whole: until
then, and where something goes wrong, the last one stays as it was. The output
folder is replaced, so a folder with other things in it is refused.

${contentHelp}
${outputHelp}
${urlHelp}

Today, for "coming up", is SOURCE_DATE_EPOCH, else the last commit to the notes,
else the clock: the same notes make the same site, byte for byte.`,
      options: { content: text, output: text, url: text },
      run: async (values, _, effects) => {
        await build(buildOptions(values), effects)
        return 0
      },
    },
  ],
  [
    'serve',
    {
      about: 'show the site in a browser on this machine',
      help: `Usage: garden serve [--port N] [--content DIR] [--output DIR] [--url URL]

Serves the built site on localhost; builds it first where there is none yet, or
where --content or --url says of what.
After a change to the notes, run garden build and load the page again.

  --port N        default 8080; the next free one where it is taken
${contentHelp}
${outputHelp}
${urlHelp}`,
      options: { port: text, content: text, output: text, url: text },
      run: async (values, _, effects) => {
        const port = readPort(values.port)
        const output = outputFolder(string(values.output), effects)
        if (!isSite(output) || values.content !== undefined || values.url !== undefined)
          await build(buildOptions(values), effects)
        await serve(output, port, effects)
        return await new Promise<number>(() => undefined)
      },
    },
  ],
  [
    'check',
    {
      about: 'list the slips in the notes',
      help: `Usage: garden check [--content DIR] [--format text|json] [--all | --rule RULE]
       garden check --explain NAME | FILE:LINE [--content DIR] [--format text|json]

Reads the notes and lists what looks like a slip, each with file, line, column
and the name of its rule (docs/rules has a page about each). Writes nothing. Ends
with 1 where there is an error; warnings and remarks are for you to judge.

  --explain NAME  says who or what a name is, how that is known, and what would
                  change it; FILE:LINE says what a line was read as, and why
  --all           show everything: remarks, which are otherwise only counted, and
                  however many there are of one kind
  --rule RULE     show all that one rule says, and nothing else
  --format FORMAT text for people (default), or json for programs, with remarks
                  (docs/check.schema.json)
${contentHelp}`,
      options: { content: text, format: text, explain: text, rule: text, all: { type: 'boolean' } },
      run: async (values, _, effects) =>
        check(
          {
            content: string(values.content),
            format: string(values.format),
            explain: string(values.explain),
            rule: string(values.rule),
            all: values.all === true,
          },
          effects,
        ),
    },
  ],
  [
    'new',
    {
      about: 'make a folder to start from',
      help: `Usage: garden new DIR

Makes a folder with a first note and a garden.yaml that explains itself. The
folder must be new or empty.`,
      options: {},
      argument: 'DIR',
      run: async (_, argument, effects) => {
        if (!argument) throw new Failure('garden new needs the name of a folder: garden new DIR.')
        create(argument, effects)
        return 0
      },
    },
  ],
])

/** How package.json calls the commands. */
const scripts = new Map([
  ['build', 'npm run build'],
  ['serve', 'npm start'],
  ['check', 'npm run check'],
])

const usage = `Usage: garden COMMAND

Turns a group's minutes, kept as an outline in plain text, into a website.

${[...commands].map(([name, { about }]) => `  garden ${name.padEnd(7)}${about}`).join('\n')}

  garden COMMAND --help says more about one; garden --version says which this is.`

/** Takes the words behind `garden`; gives the exit code. Prints, and never throws. */
export async function main(words: readonly string[], effects: Effects = systemEffects()): Promise<number> {
  try {
    return await dispatch(words, effects)
  } catch (error) {
    complain(error, effects)
    return 1
  }
}

/** For what nobody caught: says so in a sentence and ends the program. */
export function crash(error: unknown): void {
  complain(error, systemEffects())
  process.exit(1)
}

/** One sentence; where it happened only on request, since it says nothing to who writes notes. */
function complain(error: unknown, { complain, env }: Effects): void {
  const fault = error instanceof Failure ? error.message : machineFault(error)
  if (fault !== null) complain(fault)
  else {
    const what = sentence(error).replace(/\.$/, '')
    complain(`Something went wrong in minutes-garden itself: ${what}. Please report it with what DEBUG=1 prints here.`)
  }
  if (env.DEBUG) complain(stack(error))
}

async function dispatch([name, ...rest]: readonly string[], effects: Effects): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    effects.print(usage)
    return name === undefined ? 1 : 0
  }
  if (name === '--version' || name === '-v') {
    effects.print(version())
    return 0
  }
  const command = commands.get(name)
  if (command === undefined) {
    const names = [...commands.keys()].join(', ')
    throw new Failure(`garden does not know "${name}"; it knows ${names}.`)
  }
  const { values, positionals } = read(rest, name, command)
  if (values.help === true) {
    effects.print(command.help)
    return 0
  }
  return command.run(values, positionals[0], effects)
}

function read(
  words: readonly string[],
  name: string,
  command: Command,
): { values: Values; positionals: readonly string[] } {
  let read: { values: Values; positionals: readonly string[] }
  try {
    const parsed = parseArgs({ args: [...words], options: { ...command.options, help }, allowPositionals: true })
    // No option may be given more than once, so none of the values is a list.
    read = { values: parsed.values as Values, positionals: parsed.positionals }
  } catch (error) {
    if (!codeOf(error).startsWith('ERR_PARSE_ARGS')) throw error
    throw new Failure(
      `garden ${name}: ${lower(firstSentence(sentence(error)))}; garden ${name} --help lists what it takes.`,
    )
  }
  const extra = read.positionals[command.argument === undefined ? 0 : 1]
  if (extra !== undefined && read.values.help !== true) {
    // npm keeps what looks like its own options, and hands on the bare word.
    const script = scripts.get(name)
    const hint = script === undefined ? '' : ` (did you forget the \`--\` in ${script} -- --content …?)`
    throw new Failure(`garden ${name} does not take "${extra}"${hint}; garden ${name} --help lists what it takes.`)
  }
  return read
}

/** `Unknown option '--x'`, without Node's advice about dashes. */
function firstSentence(message: string): string {
  return message.split(/\. |\.$/)[0] ?? message
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

function buildOptions(values: Values): {
  content: string | undefined
  output: string | undefined
  url: string | undefined
} {
  return { content: string(values.content), output: string(values.output), url: string(values.url) }
}

function string(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function readPort(value: string | boolean | undefined): number {
  if (value === undefined) return 8080
  const port = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (port <= 65_535) return port
  throw new Failure(`--port must be a number from 0 to 65535; it is "${value}".`)
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(own('package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

function stack(error: unknown): string {
  const parts: string[] = []
  for (let next: unknown = error, depth = 0; next !== undefined && depth < 5; depth += 1) {
    parts.push(next instanceof Error ? (next.stack ?? next.message) : String(next))
    next = next instanceof Error ? next.cause : undefined
  }
  return parts.join('\ncaused by ')
}

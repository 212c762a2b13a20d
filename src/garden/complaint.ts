/** What is wrong with garden.yaml, in the words of who writes it: where it is, and what to write instead. */
import { nearest } from './nearest.ts'

/** Where in garden.yaml something stands: a line from 1, by the path of keys (`people.0`). For what check says. */
export type ConfigLines = (...path: readonly (string | number)[]) => number

/** As zod finds it. */
export interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Of keys that nobody knows. */
  readonly keys?: readonly string[]
  /** Of a value that may have several shapes, what is wrong with each. */
  readonly errors?: readonly (readonly Issue[])[]
}

const known = {
  root: ['title', 'short', 'url', 'lang', 'time-zone', 'group', 'minutes', 'people', 'removed', 'repository'],
  people: ['name', 'aliases', 'person', 'publish', 'status'],
  repository: ['url', 'branch', 'path'],
} as const

/** What stands behind each key. */
const wanted: ReadonlyMap<string, string> = new Map([
  ['', 'must hold keys with their values, such as `title: Our group`'],
  ['title', 'must be words, such as `title: Our group`'],
  ['short', 'must be words, such as `short: Group`'],
  ['url', 'must be an address that begins with https://'],
  ['lang', 'must be a language tag such as en or de'],
  ['time-zone', 'must be a time zone such as Europe/London'],
  ['group', 'must be the name of a note, such as `group: About us`'],
  ['minutes', 'must be a pattern or a list of them, such as `minutes: meetings/**`'],
  ['people', 'must be a list: below `people:` one `  - name: Ada Low` for each'],
  ['people.*', 'must begin with a name: `- name: Ada Low`'],
  ['people.*.name', 'must be a name, such as `name: Ada Low`'],
  ['people.*.aliases', 'must be a name or a list of names, such as `aliases: [ada, ada42]`'],
  ['people.*.person', 'must be true or false'],
  ['people.*.publish', 'must be name, initials or nobody'],
  ['people.*.status', 'must be former or remembered'],
  ['removed', 'must be true or false'],
  ['repository', 'must be an address that begins with https://, or `url`, `branch` and `path` below it'],
  ['repository.url', 'must be an address that begins with https://'],
  ['repository.branch', 'must be the name of a branch, such as `branch: main`'],
  ['repository.path', 'must be the path of a folder, such as `path: content`'],
])

/** Takes the first thing that is wrong, the data and where it stands; gives one sentence without its full stop. */
export function complaint(issue: Issue, data: unknown, lines: ConfigLines): string {
  const { code, path, message, keys = [], errors = [] } = issue
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)))
  const all = errors.at(-1) ?? []
  const inner = all.find((one) => one.code === 'unrecognized_keys') ?? all[0]
  if (inner && inner.path.length + (inner.keys ?? []).length > 0 && steps[0] === 'repository')
    return complaint({ ...inner, path: [...path, ...inner.path] }, data, lines)
  if (code === 'unrecognized_keys') {
    const [key = ''] = keys
    return `${at(lines(...steps, key), steps)} \`${key}\` is no key that it knows${meant(key, steps)}`
  }
  const value = steps.reduce<unknown>(inside, data)
  // A list of names: what is wrong with one of them is said of the list.
  const named = steps.at(-1) !== undefined && typeof steps.at(-1) === 'number' && steps[0] !== 'people'
  const own = named || (steps[0] === 'people' && steps.length > 3) ? steps.slice(0, -1) : steps
  const want = wanted.get(own.map((step) => (typeof step === 'number' ? '*' : step)).join('.'))
  const key = own.at(-1)
  const isEntry = typeof key === 'number'
  const where = at(lines(...steps), isEntry ? own : own.slice(0, -1))
  if (isEntry || key === undefined) return `${where} ${want ?? 'is not as it should be'}`
  if (value === undefined && code === 'invalid_type') return `${where} has no \`${key}\`: write \`${key}: …\``
  // Rules of our own say more than the table.
  const what = code === 'custom' ? message : want
  return `${where} \`${key}\` ${what ?? 'is not as it should be'}${is(value)}`
}

function inside(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === String(step))?.[1]
    : undefined
}

/** `garden.yaml, line 4, in the 1st entry of `people`:` */
function at(line: number, steps: readonly (string | number)[]): string {
  const [list, index] = steps
  const entry = typeof index === 'number' ? `, in the ${ordinal(index + 1)} entry of \`${list}\`,` : ''
  const below = entry === '' && list !== undefined ? `, below \`${list}\`,` : ''
  return `garden.yaml, line ${line}${entry}${below}${entry + below === '' ? ':' : ''}`
}

function ordinal(count: number): string {
  const end = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `${count}${end}`
}

function meant(key: string, steps: readonly (string | number)[]): string {
  const keys = steps[0] === 'people' ? known.people : steps[0] === 'repository' ? known.repository : known.root
  const plain = key.toLowerCase().replace(/[\s_-]+/g, '-')
  const [near] = [...keys.filter((one) => one.replace('-', '') === plain.replaceAll('-', '')), ...nearest(plain, keys)]
  return near === undefined
    ? `; they are ${keys.map((one) => `\`${one}\``).join(', ')}`
    : ` (did you mean \`${near}\`?)`
}

/** What stands there, where that is short. */
function is(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  // An address may hold a password.
  return text === '' || text.length > 40 || /[\n@]/.test(text) ? '' : `; it is “${text}”`
}

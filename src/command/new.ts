/** `garden new FOLDER`: a folder to start from, with a configuration that explains itself and a first note. */
import { mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve, sep } from 'node:path'
import type { Effects } from './effects.ts'
import { codeOf, Failure, reason } from './failure.ts'
import { shown } from './places.ts'
import { root } from './root.ts'

const configuration = `# What this site is called, and so on. Every line may be left out; take the # away from those that you need.

# The group's name, on every page; and a shorter one for narrow screens.
title: Our group
# short: Group

# The note that says what the group is. Without it: the note named like the title.
# group: Our group

# Language of dates and of the search; where the group's clock hangs.
# lang: en
# time-zone: Europe/London

# Which files may open meetings: a folder, a pattern, or a list of them. Without it: every file.
# minutes: meetings

# What the notes can't say of people.
# people:
#   - name: nick sellen
#     aliases: [nick, nicksellen]   # one person, however written
#   - name: matrix
#     person: false                 # opens lines, and is nobody
#   - name: Ada Low
#     status: former                # or remembered; shown on their page
#   - name: Wren Okafor
#     publish: initials             # is called W.O. on every page
#   - name: Uma Lind
#     publish: nobody               # is called someone, and has no page

# Show [removed] in place of what is off the record (#private).
# removed: true

# Where the site stands: only for what needs whole addresses.
# url: https://example.org/

# Where the notes are kept: each line then links to its source.
# repository:
#   url: https://git.example.org/our/minutes
#   branch: main
#   path: content
`

const firstNote = (
  day: string,
): string => `- [[Our group]] meets to talk about what it does. This file is a note: one bullet a thought.
- [[${day}]]
	- Attending: [[kim]], [[sam]]
	- [[kim]] how do we publish our minutes?
		- [[sam]] as a garden: every name in double brackets becomes a page
	- next steps
		- [[sam]] to write down the next meeting here
`

const realPath = (path: string): string | null => {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** How the command is called outside of the project's folder: by its name where that leads to it, else by its path. */
function elsewhere(project: string, { cwd, env }: Effects): string {
  const script = join(project, 'src', 'garden.mjs')
  const onPath = (env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  if (onPath.some((folder) => realPath(join(folder, 'garden')) === script)) return 'garden'
  if (realPath(join(cwd, 'node_modules', '.bin', 'garden')) === script) return 'npx garden'
  return `node "${script}"`
}

/** Makes the folder; it may exist if it is empty. Throws a Failure where it holds something or cannot be made. */
export function create(given: string, effects: Effects): void {
  const folder = resolve(effects.cwd, given)
  try {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length > 0) throw new Failure(`The folder ${given} is not empty; choose a new one.`)
    writeFileSync(join(folder, 'garden.yaml'), configuration, { flag: 'wx' })
    const day = new Date(effects.clock()).toISOString().slice(0, 10)
    writeFileSync(join(folder, 'Our group.md'), firstNote(day), { flag: 'wx' })
  } catch (error) {
    if (error instanceof Failure) throw error
    if (codeOf(error) === 'EEXIST') throw new Failure(`${given} is a file; choose the name of a new folder.`)
    throw new Failure(`The folder ${given} cannot be made: ${reason(error)}.`)
  }
  const near = shown(folder, effects)
  effects.print(`Made ${near} with a first note, "Our group.md".`)
  const project = realpathSync(root)
  const isInside = effects.cwd === project || effects.cwd.startsWith(project + sep)
  // npm runs in the project's own folder, wherever it is called.
  const notes = isInside && effects.cwd !== project ? folder : near
  const command = isInside ? 'npm run build --' : `${elsewhere(project, effects)} build`
  effects.print(`Build it with: ${command} --content "${notes}" --output "${notes}-site"`)
}

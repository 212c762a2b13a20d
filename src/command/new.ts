/** `garden new FOLDER`: a folder to start from, with a configuration that explains itself and a first note. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Effects } from './effects.ts'
import { codeOf, Failure, reason } from './failure.ts'
import { shown } from './places.ts'

const configuration = `# What this site is called, and so on. Every line may be left out.
title: Our group
# short: Group
# lang: en
# time-zone: Europe/London
# url: https://example.org/
# repository: https://git.example.org/our/minutes
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
  effects.print(`Build it with: garden build --content "${near}"`)
}

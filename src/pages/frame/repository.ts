/** Where a file and its lines stand in the group's repository, as the hosts of repositories write it. */
import type { Config } from '../../garden/config.ts'
import { encodePath } from './link.ts'

/** The two addresses of a line. */
export interface Repository {
  /** Shows the line in its file. */
  view(file: string, line: number): string
  /** Opens the editor of the website there. */
  edit(file: string, line: number): string
}

type Form = readonly [view: string, edit: string, query: string]

/** Other hosts than these are taken for a GitLab, which groups run themselves. */
const gitlab: Form = ['-/blob', '-/edit', '']
// Without `plain`, GitHub draws the file, and no line can be pointed at.
const github: Form = ['blob', 'edit', '?plain=1']
const gitea: Form = ['src/branch', '_edit', '']

function formOf(url: string): Form {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  if (/^(?:www\.)?github\.|(?:^|\.)github\.com$/.test(host)) return github
  return /(?:^|\.)(?:codeberg\.org|gitea\.com)$|(?:^|[.-])(?:gitea|forgejo|codeberg)[.-]/.test(host) ? gitea : gitlab
}

/** Takes the configuration; gives the repository that it names, or null. */
export function repositoryOf(config: Config): Repository | null {
  const { repository } = config
  if (repository === undefined) return null
  const base = repository.url.replace(/\/+$/, '').replace(/\.git$/, '')
  const [view, edit, query] = formOf(base)
  const folder = (repository.path ?? 'content').replace(/^\/+|\/+$/g, '')
  const branch = encodePath(repository.branch)
  const pathOf = (file: string) => encodePath([folder, file].filter((part) => part !== '' && part !== '.').join('/'))
  // All lines of a file share what stands before the number.
  const known = new Map<string, readonly [view: string, edit: string]>()
  const beforeOf = (file: string) => {
    const before = known.get(file)
    if (before !== undefined) return before
    const path = pathOf(file)
    const both = [`${base}/${view}/${branch}/${path}${query}#L`, `${base}/${edit}/${branch}/${path}#L`] as const
    known.set(file, both)
    return both
  }
  return {
    view: (file, line) => beforeOf(file)[0] + line,
    edit: (file, line) => beforeOf(file)[1] + line,
  }
}

/** A repository for a test: what is committed in it, and when, is the same on every machine. */
import { execFileSync } from 'node:child_process'

/** Runs git in a folder, without anybody's settings, as a person of no matter which name. */
export function git(folder: string, words: readonly string[], date = '2022-01-01T00:00:00Z', who = 'Somebody'): string {
  return execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: who,
      GIT_AUTHOR_EMAIL: 'nobody@example.org',
      GIT_COMMITTER_NAME: who,
      GIT_COMMITTER_EMAIL: 'nobody@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  })
}

/** Commits everything in the folder. */
export function commit(folder: string, date: string, message = 'notes', who?: string): void {
  git(folder, ['add', '-A'])
  git(folder, ['commit', '-q', '--allow-empty', '-m', message], date, who)
}

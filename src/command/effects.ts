/** What a command needs of the world. Handed in at the edge, so that a build can run in a test. */
export interface Effects {
  /** The directory against which paths of the command line are read. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** The terminal on which lines are printed; none for a file or a pipe. */
  readonly terminal?: { readonly columns: number } | undefined
  /** One line for people. */
  readonly print: (line: string) => void
  /** One line about what went wrong. */
  readonly complain: (line: string) => void
  /** One step is done, with what it counted: `read`, `1 note in content`. */
  readonly step: (name: string, counted: string) => void
  /** How far a step is: replaces the last one on a terminal, is nothing elsewhere. */
  readonly progress: (text: string) => void
}

/** The real world. Counts that change are shown on a terminal only; a log gets whole lines. */
export function systemEffects(): Effects {
  const { stdout, stderr } = process
  const live = stdout.isTTY === true && process.env.TERM !== 'dumb'
  const clear = live ? '\r\u001b[2K' : ''
  const print = (line: string): void => void stdout.write(`${clear}${line}\n`)
  return {
    cwd: process.cwd(),
    env: process.env,
    clock: Date.now,
    terminal: live ? { columns: stdout.columns ?? 80 } : undefined,
    print,
    step: (name, counted) => print(`${name.padEnd(8)}${counted}`),
    complain: (line) => {
      if (live) stdout.write(clear)
      stderr.write(`${line}\n`)
    },
    progress: (text) => {
      if (live) stdout.write(`${clear}${text.slice(0, Math.max(0, (stdout.columns ?? 80) - 1))}`)
    },
  }
}

/** What Linux tells of processes in /proc. Elsewhere all is 0. */
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second, in which Linux counts; the same on all machines that Node runs on. */
const ticks = 100

/** Takes a process; gives the seconds of work of all its threads, and its peak of memory in megabytes. */
export function own(pid: number): { readonly work: number; readonly megabytes: number } {
  // The second field is the program's name, in parentheses, and may hold anything.
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  const work = (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks
  return { work, megabytes: Math.round(kilobytes(read(`/proc/${pid}/status`), 'VmHWM') / 1024) }
}

/** Takes a process; gives the megabytes that it and all that it started hold now. */
export function familyMegabytes(root: number): number {
  if (process.platform !== 'linux') return 0
  const children = new Map<number, number[]>()
  const sizes = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = read(`/proc/${name}/status`)
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
    sizes.set(Number(name), kilobytes(status, 'VmRSS') / 1024)
  }
  let sum = 0
  const queue = [root]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    sum += sizes.get(next) ?? 0
    queue.push(...(children.get(next) ?? []))
  }
  return sum
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0)
}

/** '' where it has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

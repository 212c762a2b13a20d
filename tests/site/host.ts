/**
 * A plain web server on 127.0.0.1 for a built site, as a host of static pages is: below a path where it is told so
 * (`/group/minutes/`), 404.html for whatever is not there. `src/command/serve.ts` has tests of its own; this one can
 * stand below a path and change pages on their way.
 */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
])

export interface HostOptions {
  /** With `/` at both ends. */
  readonly path?: string
  /** Takes and gives the text of a page. */
  readonly change?: (html: string) => string
}

export interface Host {
  /** `http://127.0.0.1:4000`, without a slash at the end. */
  readonly origin: string
  /** Where the site is: the origin and the path. */
  readonly root: string
  readonly close: () => Promise<void>
}

/** Serves the folder until it is closed. */
export async function host(folder: string, { path = '/', change = (html) => html }: HostOptions = {}): Promise<Host> {
  const server = createServer((request, response) => {
    const asked = decoded(new URL(request.url ?? '/', 'http://host').pathname)
    const inside = asked.startsWith(path) ? asked.slice(path.length) : null
    const file = inside === null ? null : find(folder, inside)
    const sent = file ?? find(folder, '404.html')
    if (sent === null || inside === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    const type = types.get(extname(sent)) ?? 'application/octet-stream'
    response.writeHead(file === null ? 404 : 200, { 'content-type': type })
    response.end(type.startsWith('text/html') ? change(readFileSync(sent, 'utf8')) : readFileSync(sent))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  const origin = `http://127.0.0.1:${address.port}`
  const close = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return { origin, root: origin + path, close }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function find(folder: string, path: string): string | null {
  const full = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path)
  if (full.includes('\0') || !full.startsWith(folder)) return null
  return statSync(full, { throwIfNoEntry: false })?.isFile() ? full : null
}

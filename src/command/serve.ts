/** `garden serve`: the built site on localhost, as a plain web server would show it. */
import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { createGzip } from 'node:zlib'
import type { Effects } from './effects.ts'
import { codeOf, Failure, reason } from './failure.ts'
import { isSite } from './output.ts'

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.ico', 'image/x-icon'],
  ['.pdf', 'application/pdf'],
  ['.wasm', 'application/wasm'],
])

/** What gets smaller. */
const packed = /^text\/|javascript|json|xml/

/** How many ports to try, from the wanted one on. */
const attempts = 20

export interface Serving {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves the folder until it is closed. Takes the wanted port; the next free one is used where it is taken (0: any).
 * Throws a Failure where the folder is no site of ours or no port is free.
 */
export async function serve(folder: string, port: number, effects: Pick<Effects, 'print'>): Promise<Serving> {
  if (!isSite(folder)) throw new Failure(`There is no site in ${folder}; make one with garden build.`)
  const server = createServer((request, response) => respond(folder, request, response))
  const used = await listen(server, port)
  if (port !== 0 && used !== port) effects.print(`Port ${port} is taken; using ${used}.`)
  const url = `http://localhost:${used}/`
  effects.print(`The site is at ${url} (Ctrl+C ends it)`)
  const close = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return { url, close }
}

async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; next < port + attempts && next < 65_536; next += 1) {
    try {
      return await open(server, next)
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw new Failure(`Port ${next} cannot be used: ${reason(error)}.`)
    }
  }
  throw new Failure(`No port is free from ${port} on; choose one with --port.`)
}

function open(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function respond(folder: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const path = pathOf(request.url ?? '/')
  const file = path === null ? null : find(folder, path)
  if (file !== null && 'folder' in file) {
    // Without the slash, every relative link of the folder's index would be wrong.
    response.writeHead(301, { Location: `${encodeURI(path ?? '')}/` }).end()
    return
  }
  if (file !== null) send(request, response, 200, file)
  else {
    const missing = stat(join(folder, '404.html'))
    if (missing !== null) send(request, response, 404, missing)
    else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
  }
}

/** The path of an address, decoded; null where it is not one. Hidden files are no part of the site. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
    const parts = path.split('/')
    if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return null
    return parts.some((part) => part.startsWith('.'))
      ? null
      : `/${parts.filter(Boolean).join('/')}${path.endsWith('/') && path !== '/' ? '/' : ''}`
  } catch {
    return null
  }
}

interface Found {
  readonly path: string
  readonly size: number
}

function find(folder: string, path: string): Found | { readonly folder: true } | null {
  const full = join(folder, ...path.split('/'))
  if (full !== folder && !full.startsWith(folder + sep)) return null
  if (path === '/' || path.endsWith('/')) return stat(join(full, 'index.html'))
  return stat(full) ?? (stat(join(full, 'index.html')) === null ? null : { folder: true })
}

function stat(path: string): Found | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found?.isFile() ? { path, size: found.size } : null
  } catch {
    return null
  }
}

function send(request: IncomingMessage, response: ServerResponse, status: number, { path, size }: Found): void {
  const type = types.get(extname(path).toLowerCase()) ?? 'application/octet-stream'
  // Compressed, as the hosts of static pages send it.
  const packs = packed.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(status, {
    'Content-Type': type,
    ...(packs ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
    Vary: 'Accept-Encoding',
    // The next build may change any of them.
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  // A build may swap the folder between the two steps.
  const file = createReadStream(path).on('error', () => response.destroy())
  if (packs) file.pipe(createGzip()).pipe(response)
  else file.pipe(response)
}

import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Serving, serve } from '../../src/command/serve.ts'
import { folder, notes } from './garden.ts'

const site = {
  '.minutes-garden': '',
  'index.html': 'home',
  '404.html': 'missing',
  'people/index.html': 'people',
  'people/kim.html': 'kim',
  'topics/é ü.html': 'accents',
  'assets/a.css': 'a{}',
  'assets/a.js': ';',
  'garden.json': '{}',
}

async function start(files: Readonly<Record<string, string>> = site): Promise<Serving> {
  const serving = await serve(join(notes({ ...prefixed(files), 'secret.txt': 'secret' }), 'public'), 0, {
    print: () => undefined,
  })
  onTestFinished(serving.close)
  return serving
}

function prefixed(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`public/${name}`, text]))
}

/** Asks for exactly this path: `fetch` would tidy it. */
function get(
  serving: Serving,
  path: string,
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const { hostname, port } = new URL(serving.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
      .on('error', reject)
      .end()
  })
}

describe('serve', () => {
  test.each([
    ['/', 'home', 'text/html; charset=utf-8'],
    ['/index.html?q=1', 'home', 'text/html; charset=utf-8'],
    ['/people/', 'people', 'text/html; charset=utf-8'],
    ['/people/kim.html', 'kim', 'text/html; charset=utf-8'],
    ['/topics/%C3%A9%20%C3%BC.html', 'accents', 'text/html; charset=utf-8'],
    ['/assets/a.css', 'a{}', 'text/css; charset=utf-8'],
    ['/assets/a.js', ';', 'text/javascript; charset=utf-8'],
    ['/garden.json', '{}', 'application/json; charset=utf-8'],
  ])('gives %s', async (path, text, type) => {
    const answer = await get(await start(), path)
    expect(answer).toMatchObject({ status: 200, text })
    expect(answer.headers['content-type']).toBe(type)
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(text)))
  })

  test('gives it compressed to who takes it', async () => {
    const url = `${(await start()).url}people/kim.html`
    const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(await answer.text()).toBe('kim')
  })

  test.each(['/nowhere.html', '/nowhere/', '/assets/', '/assets', '/index.html/', '/%', '/.minutes-garden', '/a%00b'])(
    'gives the 404 page for %s',
    async (path) => {
      expect(await get(await start(), path)).toMatchObject({ status: 404, text: 'missing' })
    },
  )

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/people/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/people/../../secret.txt',
  ])('does not leave its folder for %s', async (path) => {
    const answer = await get(await start(), path)
    expect(answer.status).toBe(404)
    expect(answer.text).toBe('missing')
  })

  test('leads a folder without its slash to the one with it', async () => {
    const { status, headers } = await get(await start(), '/people')
    expect({ status, to: headers.location }).toEqual({ status: 301, to: '/people/' })
  })

  test('answers HEAD, and nothing that would change something', async () => {
    const serving = await start()
    expect(await get(serving, '/', 'HEAD')).toMatchObject({ status: 200, text: '' })
    expect(await get(serving, '/', 'POST')).toMatchObject({ status: 405 })
  })

  test('takes the next port where one is taken', async () => {
    const first = await start()
    const port = Number(new URL(first.url).port)
    const said: string[] = []
    const second = await serve(notes(site), port, { print: (line) => said.push(line) })
    onTestFinished(second.close)
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
    expect(said[0]).toMatch(/is taken/)
  })

  test('needs a site', async () => {
    await expect(serve(folder(), 0, { print: () => undefined })).rejects.toThrow(/There is no site in/)
  })
})

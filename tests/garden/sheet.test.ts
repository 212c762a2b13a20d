import { expect, test } from 'vitest'
import { sheetsOf, urlOf } from '../../src/garden/sheet.ts'
import { gardenOf } from '../pages/make.ts'

const line = (at: number) => `${at} ${'the shed roof leaks since that storm '.repeat(2)}\n`
const long = (threads: number, below: number) =>
  Array.from({ length: threads }, (_, at) =>
    [`\t- ${line(at)}`, ...Array.from({ length: below }, (_line, one) => `\t\t- ${at}.${line(one)}`)].join(''),
  ).join('')

const pageOf = (notes: string, url = 'minutes/2022-04-08.html') => {
  const page = gardenOf({ 'a.md': notes }).pages.find((one) => one.url === url)
  if (page === undefined) throw new Error(`no ${url}`)
  return page
}

test('minutes of 600 lines stand on one page', () => {
  expect(sheetsOf(pageOf(`- [[2022-04-08]]\n${long(60, 9)}`))).toEqual([])
})

test('longer ones go on, each line on one sheet, the first at the address of the page', () => {
  const page = pageOf(`- [[2022-04-08]]\n\t- Attending: [[Kim]], [[Sam]]\n${long(300, 9)}`)
  const sheets = sheetsOf(page)
  expect(sheets.map(({ url }) => url)).toEqual([2, 3, 4, 5].map((number) => `minutes/2022-04-08/sheet-${number}.html`))
  const points = sheets.flatMap((sheet) => [...sheet.points])
  expect(new Set(points).size).toBe(points.length)
  for (const sheet of sheets) for (const point of sheet.points) expect(urlOf(point)).toBe(sheet.url)
  const [first] = page.parts[0]?.points ?? []
  expect(first && urlOf(first)).toBe(page.url)
})

test('a sheet begins with a thread, and not within one', () => {
  const sheets = sheetsOf(pageOf(`- [[2022-04-08]]\n${long(300, 9)}`))
  expect(sheets.map(({ points }) => [...points][0]?.depth)).toEqual(sheets.map(() => 0))
})

test('what is added at the end moves nothing', () => {
  const urls = (threads: number) =>
    new Map(
      sheetsOf(pageOf(`- [[2022-04-08]]\n${long(threads, 9)}`)).flatMap(({ url, points }) =>
        [...points].map((point) => [point.id, url] as const),
      ),
    )
  const after = urls(320)
  for (const [id, url] of urls(300)) expect(after.get(id)).toBe(url)
})

test('one thread of 5,000 lines is cut within', () => {
  const sheets = sheetsOf(pageOf(`- [[2022-04-08]]\n${long(1, 5000)}`))
  expect(sheets.length).toBeGreaterThan(4)
  expect(Math.max(...sheets.map(({ points }) => points.size))).toBeLessThan(900)
})

import { expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

const minutes = [
  '- [[2023-01-05]]',
  '\t- Attending: Kim Holt, Ola Berg',
  '\t- roofs',
  '\t\t- Ola Berg: Kim Holt knows the green roof',
  '\t\t- Ola Berg: and the green roof knows them',
  '- [[2023-02-02]]',
  `\t- Kim Holt: ${'before it '.repeat(40)}the green roof${' and after'.repeat(40)}`,
  '\t- [[green roof]]',
].join('\n')

test('lines that name a topic without a link, newest first, with meeting, speaker, way and name', () => {
  const { named } = pageAt(gardenOf({ 'a.md': minutes }), 'topics/green-roof.html', 'topic')
  expect(named?.note).toBe('3 lines name it')
  expect(named?.summary).toBe('Show the lines')
  expect(named?.groups.map(({ iso, href, lines }) => [iso, href, lines.length])).toEqual([
    ['2023-02-02', '../minutes/2023-02-02.html', 1],
    ['2023-01-05', '../minutes/2023-01-05.html', 2],
  ])
  const [long, first, second] = named?.groups.flatMap(({ lines }) => lines) ?? []
  expect(first).toMatchObject({ before: 'Kim Holt knows the ', name: 'green roof', after: '' })
  expect(first?.voices.map(({ text }) => text)).toEqual(['Ola Berg'])
  expect(first?.path.map(({ text }) => text)).toEqual(['roofs'])
  expect(second?.path).toEqual([])
  expect(first?.href).toMatch(/^\.\.\/minutes\/2023-01-05\.html#/)
  expect(long?.before).toMatch(/^… .*before it the $/)
  expect(long?.after).toMatch(/^ and after .* …$/)
  expect(`${long?.before}${long?.after}`.length).toBeLessThan(280)
})

test('a person is named by others; a page that nothing names has no such part', () => {
  const garden = gardenOf({ 'a.md': minutes })
  const kim = pageAt(garden, 'people/kim-holt.html', 'person').named
  expect(kim?.note).toBe('1 line names them')
  expect(kim?.groups[0]?.lines[0]?.after).toBe(' knows the green roof')
  expect(pageAt(garden, 'people/ola-berg.html', 'person').named).toBeNull()
})

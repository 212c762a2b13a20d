import { expect, test } from 'vitest'
import { uuidOf } from '../../src/feeds/identity.ts'
import { defaults } from '../../src/garden/config.ts'

const group = { ...defaults, title: 'The Group' }
const named = { ...group, url: 'https://minutes.example' }

test('is a UUID of version 8', () => {
  const made = Array.from({ length: 200 }, (_, number) => uuidOf(group, `minutes/${number}.html`))
  for (const uuid of made) expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(made).size).toBe(200)
})

// Who follows a feed would get every entry again.
test('never becomes another', () => {
  expect(uuidOf(group, 'minutes/2022-04-08.html', '')).toBe('84481823-b29a-8b9c-aa4c-4ed61451069d')
  expect(uuidOf(named, 'minutes/2022-04-08.html', '')).toBe('00d9f5a2-e9f5-8995-a407-369d8f0fd9c4')
})

test('goes by the address of the site, whatever the group is called; without one, by its title', () => {
  const called = 'Another name'
  expect(uuidOf({ ...named, title: called }, 'a')).toBe(uuidOf(named, 'a'))
  expect(uuidOf({ ...group, title: called }, 'a')).not.toBe(uuidOf(group, 'a'))
})

test('parts are told apart', () => {
  const all = [uuidOf(group, 'a', 'b'), uuidOf(group, 'ab'), uuidOf(group, 'a', ''), uuidOf(group, 'a')]
  expect(new Set(all).size).toBe(4)
})

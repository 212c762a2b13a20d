import { expect, test } from 'vitest'
import { linkFrom, linkUnder, pathOf, rootOf, webAddress } from '../../../src/pages/frame/link.ts'

test('a link is relative to the page that shows it and ends in a file name', () => {
  expect(linkFrom('index.html')('people/nick-sellen.html')).toBe('people/nick-sellen.html')
  expect(linkFrom('minutes/2022-04-08.html')('people/nick-sellen.html')).toBe('../people/nick-sellen.html')
  expect(linkFrom('topics/a.html')('topics/b.html')).toBe('b.html')
  expect(linkFrom('people/index.html')('index.html')).toBe('../index.html')
})

test('a link within the page is its anchor alone', () => {
  expect(linkFrom('topics/a.html')('topics/a.html', 'b1')).toBe('#b1')
  expect(linkFrom('topics/a.html')('topics/b.html', 'b1')).toBe('b.html#b1')
})

test('what an address cannot hold is percent-encoded', () => {
  expect(linkFrom('index.html')('topics/сад-?#.html', 'a b')).toBe('topics/%D1%81%D0%B0%D0%B4-%3F%23.html#a%20b')
  expect(linkFrom('index.html')('topics/\uD83C.html')).toBe('topics/%EF%BF%BD.html')
})

test('404.html is shown at any depth: its links begin with the path of the site', () => {
  expect(pathOf('https://group.example/minutes')).toBe('/minutes/')
  expect(pathOf(undefined)).toBe('/')
  expect(linkUnder('/minutes/')('people/index.html')).toBe('/minutes/people/index.html')
})

test('the way to the root', () => {
  expect(['index.html', 'go/meet.html'].map(rootOf)).toEqual(['', '../'])
})

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['HTTP://a.example', 'http://a.example/'],
  ['javascript:alert(1)', null],
  ['mailto:a@b.example', null],
  ['https://', null],
  [' https://a.example', null],
])('a page may lead to http and https by itself, and nothing else: %s', (url, expected) => {
  expect(webAddress(url)).toBe(expected)
})

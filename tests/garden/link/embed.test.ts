import { expect, test } from 'vitest'
import { embeddedBlock, embeddedLink } from '../../../src/garden/link/embed.ts'
import { scan } from '../../../src/outline/scan.ts'

const spansOf = (text: string) => scan(text).spans

test('the link of an embedded page stands where it is written', () => {
  const text = 'see {{embed  [[a page|shown]] }} and [[x]]'
  const links = spansOf(text).map((span) => embeddedLink(span, text))
  expect(links).toEqual([{ type: 'link', form: 'wikilink', from: 13, to: 29, name: 'a page', shown: null }, null])
  expect(text.slice(13, 29)).toBe('[[a page|shown]]')
})

test('an embedded block', () => {
  const ids = spansOf(
    '{{embed ((60A77D63-f73f-4cd4-9e65-8c4e30cbc752))}} {{embed x}} {{video ((60a77d63-f73f-4cd4-9e65-8c4e30cbc752))}}',
  ).map((span) => (span.type === 'macro' ? embeddedBlock(span) : undefined))
  expect(ids).toEqual(['60a77d63-f73f-4cd4-9e65-8c4e30cbc752', null, null])
})

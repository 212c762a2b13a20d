import { describe, expect, test } from 'vitest'
import { renderInline } from '../../src/inline/render.ts'
import { plainText } from '../../src/outline/plain.ts'
import { block, code, link, resolve, url } from './parts.ts'

// Each of these takes milliseconds if it is linear, minutes if it is not. Timed by the test's own limit only.
const limit = 5_000

describe('long texts', () => {
  const repeated = [
    '*',
    '* ',
    '_a',
    '**a',
    '*a_ ',
    '~~',
    '==a ',
    '^^',
    '[',
    '[[',
    '[[a',
    ']]',
    '\\',
    '<',
    '<!--',
    '`',
    '![',
    '](',
    '>',
    '> ',
    '\n',
    '\n\n',
    '\n> ',
    '|',
    '|-',
    '&',
    '{{',
    '((',
    ' ',
  ]
  for (const size of [19_000, 1_000_000]) {
    test.each(repeated)(
      `%j, up to ${size} characters`,
      (piece) => {
        const text = `*a*${piece.repeat(Math.ceil(size / piece.length))}`
        const { html } = renderInline(text, [], { resolve })
        expect(html.length).toBeGreaterThan(0)
        expect(plainText(text, [])).toContain('a')
      },
      limit,
    )
  }

  test(
    'a table of many rows, a row of many cells',
    () => {
      renderInline(`a|b\n-|-\n${'c|d\n'.repeat(250_000)}`, [], { resolve })
      renderInline(`${'|a'.repeat(4000)}\n${'|-'.repeat(4000)}\n${'|b'.repeat(1000)}`, [], { resolve })
    },
    limit,
  )

  test(
    'many blocks just below the limit',
    () => {
      for (let count = 0; count < 20; count++) renderInline('a**b*_c '.repeat(2_400), [], { resolve })
    },
    limit,
  )
})

describe('many spans', () => {
  test(
    '100,000 links',
    () => {
      const parts = Array.from({ length: 100_000 }, (_, index) => [link(`n${index}`), ' *a* '] as const).flat()
      const { text, spans } = block(parts)
      const { html } = renderInline(text, spans, { resolve })
      expect(html.split('<a ').length).toBe(100_001)
      expect(plainText(text, spans).length).toBeGreaterThan(100_000)
    },
    limit,
  )

  test(
    'as many as go through markdown-it',
    () => {
      const { text, spans } = block(...Array.from({ length: 900 }, () => [link('x'), ' *a* ', code('b'), ' ']).flat())
      expect(renderInline(text, spans, { resolve }).html.split('<code>').length).toBe(901)
    },
    limit,
  )

  test(
    'an address and a name of a million characters',
    () => {
      const { text, spans } = block(url(`https://x.org/${'a/'.repeat(500_000)}`), ' *b* ', link('é'.repeat(1_000_000)))
      const { html } = renderInline(text, spans, { resolve })
      expect(html).toContain('x.org/a/')
    },
    limit,
  )
})

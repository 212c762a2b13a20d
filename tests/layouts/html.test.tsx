import { expect, test } from 'vitest'
import { Blocks, LinkedData, Said, ScriptData, StyleText } from '../../layouts/html.tsx'
import { escapeHtml } from '../../src/inline/escape.ts'
import { safe } from '../../src/inline/html.ts'

test('what the inline renderer made goes in as it is', () => {
  expect((<Said html={safe('<b>a</b> &amp; b')} />).html).toBe('<span><b>a</b> &amp; b</span>')
  expect((<Blocks html={escapeHtml('<p>')} />).html).toBe('<div>&lt;p&gt;</div>')
  // @ts-expect-error: text is not HTML
  expect((<Said html="" />).html).toBe('<span></span>')
})

test('a stylesheet does not end its element', () => {
  expect((<StyleText text="a>b{content:'</style><script>'}" />).html).toBe(
    "<style>a>b{content:'<\\/style><script>'}</style>",
  )
})

test('data does not end its element, and is read as it was', () => {
  const evil = '</script><!--<script>&"'
  const data = { by: evil, offers: [], counts: [] }
  for (const { html } of [
    <LinkedData data={{ '@context': 'https://schema.org', '@type': evil }} />,
    <ScriptData id="a" data={JSON.parse(JSON.stringify(data))} />,
  ]) {
    const inside = html.replace(/^<script[^>]*>|<\/script>$/g, '')
    expect(inside).not.toContain('<')
    expect(Object.values(JSON.parse(inside))).toContain(evil)
  }
})

import { expect, test } from 'vitest'
import { meetingOf } from '../make.ts'

test('a diagnostic stands at the name', () => {
  const { diagnostics } = meetingOf('- Attending: sam, ola', '- the roof', '\t- **[sam]** it leaks')
  expect(diagnostics).toEqual([
    expect.objectContaining({ rule: 'speaker-brackets', line: 3, column: 7, length: 3, fix: 'Write `[[sam]]`.' }),
  ])
})

test('who is not listed is reported once a meeting', () => {
  const { diagnostics } = meetingOf('- Attending: Ola Berg', '- Ola: a', '- [[kim]]: b', '- [[kim]]: c')
  expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['3 speaker-unlisted'])
})

test('what is normal is not reported', () => {
  const { diagnostics } = meetingOf(
    '- Attending: [[ola]], [[kim]]',
    '- [[wiki]]',
    '- [[docker compose]] setup',
    '- note: a',
    '- Option A: b',
    '- [[ola]] a',
    '\t- [[kim]] +1',
    '- [[kim]] https://example.org',
  )
  expect(diagnostics).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { gardenOf, pageAt } from '../make.ts'

const prose = 'we talked about it for a long while and did not agree. '.repeat(12)

function excerptOf(line: string): string {
  const garden = gardenOf({ 'a.md': `- [[2023-05-01]]\n\t- ${line}\n` })
  const [group] = pageAt(garden, 'topics/pump.html', 'topic').meetings
  return group?.excerpts[0]?.line.html ?? ''
}

describe('a long line away from its page is shown as the part around the name', () => {
  test('as plain words, its marks taken off', () => {
    const html = excerptOf(
      `${prose} the **old** [[pump]], see [the list](https://example.org) and \`pump.sh\` ${prose}`,
    )
    expect(html).toContain('the old pump, see the list and pump.sh')
    expect(html).toMatch(/^… .* …$/)
  })

  test('without comments, whole or cut', () => {
    expect(excerptOf(`${prose} <!-- secret one --> the [[pump]] ${prose}`)).not.toContain('secret')
    expect(excerptOf(`<!-- ${'secret '.repeat(200)} --> the [[pump]] ${prose}`)).not.toContain('secret')
    expect(excerptOf(`the [[pump]] is <!-- ${'secret '.repeat(200)} --> ${prose}`)).not.toContain('secret')
  })

  test('a name at the edge is shown whole or not at all', () => {
    const html = excerptOf(`${'[[valve]] '.repeat(80)} the [[pump]] ${'[[valve]] '.repeat(80)}`)
    expect(html).toContain('pump')
    expect(html).not.toMatch(/\[\[|\]\]/)
  })
})

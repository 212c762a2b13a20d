import { describe, expect, test } from 'vitest'
import { checkAlone, checkNearly } from '../../../src/garden/hide/nearly.ts'
import { publishedPart } from '../../../src/garden/hide/private.ts'
import { parse } from '../../../src/outline/parse.ts'

const said = (text: string) => checkNearly([publishedPart(parse('a.md', text))])

describe('what looks as if it were off the record', () => {
  test.each([
    ['- private: the rent', 3, 'private:'],
    ['- Private : the rent', 3, 'Private :'],
    ['- # private the rent', 5, 'private'],
    ['- # private', 5, 'private'],
    ['# private\n- the rent', 3, 'private'],
    ['- #privat the rent', 3, '#privat'],
    ['- #privte the rent', 3, '#privte'],
    ['- #off-the-recrd the rent', 3, '#off-the-recrd'],
    ['- [off the record] the rent', 3, '[off the record]'],
    ['- (private) the rent', 3, '(private)'],
    ['- off the record: the rent', 3, 'off the record:'],
    ['- Off-the-record, he is ill', 3, 'Off-the-record,'],
    ['- [[private]] the rent', 3, '[[private]]'],
    ['- TODO **private: the rent**', 10, 'private:'],
    ['- [[ola]]: private: the rent', 12, 'private:'],
    ['- the rent is due #private', 19, '#private'],
    ['- the rent #offrecord', 12, '#offrecord'],
    ['- private – the rent', 3, 'private – '],
    ['- not for the minutes: the rent', 3, 'not for the minutes'],
    ['## Private\n- the rent', 4, 'Private'],
    ['### Confidential matters:\n- the rent', 5, 'Confidential matters:'],
  ])('%j', (text, column, written) => {
    expect(said(text)).toMatchObject([{ rule: 'private-nearly', severity: 'warning', line: 1, column }])
    expect(said(text)[0]?.message).toContain(`“${written}”`)
  })
})

describe('a mark alone', () => {
  const alone = (text: string) => checkAlone([parse('a.md', text)]).map(({ line, column }) => [line, column])

  test.each([
    ['#private\n\nthe rent', [[1, 1]]],
    ['- a\n- #private\n- the rent', [[2, 3]]],
    ['- **#offrecord**:\n- the rent', [[1, 3]]],
  ])('%j takes out nothing of what follows', (text, places) => {
    expect(alone(text)).toEqual(places)
  })

  test.each([
    ['- #private\n  - the rent\n- tea'],
    ['- #private the rent\n- tea'],
    ['## #private\n- the rent'],
    ['- tea\n- #private'],
  ])('%j does', (text) => {
    expect(alone(text)).toEqual([])
  })
})

describe('what does not', () => {
  test.each([
    '- #private the rent',
    '- the private key is in the safe',
    '- private key: in the safe',
    '- private chat with ola',
    '- # private keys',
    '# Private lessons',
    '- #privateer ships',
    '- #pirate ships',
    '- `#private` is how to mark it, and `private: x` is not',
    '- `private: x`',
    '- private:: false',
    '- recorded off the record player',
    '- off we go: at ten',
    '- see [[private]]',
    '- ```\n  private: x\n  #private\n  ```',
  ])('%j', (text) => {
    expect(said(text)).toEqual([])
  })

  test('what stands for a block that was taken out', () => {
    expect(checkNearly([publishedPart(parse('a.md', '- #private a\n- b'), true)])).toEqual([])
  })

  // Where a line is not read once, this does not come back in the time that a test has.
  test.each(['private ', '#privat ', '[[private '])('a long line of %j', (piece) => {
    expect(said(`- ${piece.repeat(300_000)}`)).toEqual(said(`- ${piece.repeat(300)}`))
  })
})

import { describe, expect, test } from 'vitest'
import { Context } from '../../../src/garden/hide/context.ts'
import { gardenOf } from '../make.ts'

const context = (yaml: string, files: Readonly<Record<string, string>>) =>
  new Context(gardenOf({ 'garden.yaml': `people: [${yaml}]`, ...files }))

const nick = '{ name: Nick Sellen, aliases: [nicksell], publish: initials }'

/** How what is found in a text is judged: in the meeting of a day, or (null) anywhere. */
function judged(text: string, known: Context, day: string | null): string[] {
  const meeting = known.garden.meetings.find(({ date }) => date === day) ?? null
  return known.matcher.find(text, () => true).map((match) => `${match.text}: ${known.judge(match, meeting)}`)
}

describe('a short form', () => {
  const one = context(nick, { '2024-05-01.md': '- Attending: Nick Sellen, Ola Berg' })
  const two = context(nick, {
    '2024-05-01.md': '- Attending: Nick Sellen, Ola Berg',
    '2024-05-02.md': '- Attending: Nick Moss',
    '2024-05-03.md': '- Attending: Nick Moss, Nick Sellen',
  })

  test('is theirs where nobody else fits', () => {
    expect(judged('Nick', one, null)).toEqual(['Nick: theirs'])
    expect(judged('Nick, Sellen', one, '2024-05-01')).toEqual(['Nick: theirs', 'Sellen: theirs'])
  })

  test('a surname alone, outside a meeting, is asked about, unless it is somebody else’s, too', () => {
    expect(judged('Sellen, sellen', one, null)).toEqual(['Sellen: unclear'])
    expect(judged('Moss', two, null)).not.toContain('Moss: theirs')
  })

  test('is unclear where two fit, unless one alone is there', () => {
    expect(judged('Nick', two, null)).toEqual(['Nick: unclear'])
    expect(judged('Nick', two, '2024-05-03')).toEqual(['Nick: unclear'])
    expect(judged('Nick', two, '2024-05-01')).toEqual(['Nick: theirs'])
    expect(judged('Nick', two, '2024-05-02')).toEqual(['Nick: other'])
  })

  test('is somebody else’s who has a page of that name', () => {
    const other = context(nick, {
      '2024-05-01.md': '- Attending: Nick Sellen',
      'nick.md': 'type:: person\n\n- a cat',
    })
    expect(judged('Nick', other, null)).toEqual(['Nick: other'])
  })

  test('the whole name is theirs wherever it stands; that of another stays whole', () => {
    expect(judged('Nick Sellen or Nick Moss', two, null)).toEqual(['Nick Sellen: theirs', 'Nick Moss: other'])
  })

  test('an ordinary word stays unclear', () => {
    const will = context('{ name: Will Moss, publish: nobody }', { '2024-05-01.md': '- Attending: Will Moss' })
    expect(judged('Will Moss. Will', will, '2024-05-01')).toEqual(['Will Moss: theirs', 'Will: unclear'])
  })

  test('what they speak as is theirs in that meeting alone', () => {
    const spoken = context(nick, {
      '2024-05-01.md': '- Attending: Nick Sellen\n- NS: hello\n- NS: bye',
      '2024-05-02.md': '- Attending: Nick Sellen\n- NS records',
    })
    expect(judged('NS', spoken, '2024-05-01')).toEqual(['NS: theirs'])
    expect(judged('NS', spoken, '2024-05-02')).toEqual(['NS: other'])
    expect(judged('NS', spoken, null)).toEqual(['NS: other'])
  })
})

describe('a form with an initial', () => {
  const tom = '{ name: Tom Baxter, publish: initials }'

  test('is theirs where it fits nobody else', () => {
    const one = context(tom, { '2024-05-01.md': '- Attending: Tom Baxter, Ola Berg' })
    expect(judged('T. Baxter, Tom B.', one, null)).toEqual(['T. Baxter: theirs', 'Tom B.: theirs'])
  })

  test('else of those who are there', () => {
    const two = context(tom, {
      '2024-05-01.md': '- Attending: Tom Baxter',
      '2024-05-02.md': '- Attending: Tina Baxter',
    })
    expect(judged('T. Baxter', two, null)).toEqual(['T. Baxter: unclear'])
    expect(judged('T. Baxter', two, '2024-05-01')).toEqual(['T. Baxter: theirs'])
    expect(judged('T. Baxter', two, '2024-05-02')).toEqual(['T. Baxter: other'])
  })
})

describe('whom a name means', () => {
  const known = context(nick, { '2024-05-01.md': '- Attending: Nick Sellen, Ola Berg' })
  const [meeting = null] = known.garden.meetings
  const label = (person: { readonly label: string } | null) => person?.label ?? null

  test('letter for letter: a name or an alias', () => {
    expect(
      ['Nick Sellen', 'nick-sellen', 'nicksell', 'Nick', 'Ola Berg'].map((name) => label(known.named(name))),
    ).toEqual(['N.S.', 'N.S.', 'N.S.', null, null])
  })

  test('in a link also a short form, initials only in a meeting', () => {
    expect(label(known.called('Nick', null))).toBe('N.S.')
    expect(label(known.called('NS', meeting))).toBe('N.S.')
    expect(label(known.called('NS', null))).toBeNull()
    expect(label(known.called('Ola', meeting))).toBeNull()
  })

  test('by page', () => {
    expect(label(known.of(known.garden.byKey.get('nick sellen')))).toBe('N.S.')
    expect(label(known.of(known.garden.byKey.get('ola berg')))).toBeNull()
    expect(known.of(null)).toBeNull()
  })
})

test('a surname is theirs alone where nobody else has it', () => {
  const isOnly = (attending: string) => {
    const known = context(nick, { '2024-05-01.md': `- Attending: ${attending}` })
    return known.matcher.surnames('example.org/sellen').map((form) => known.isOnly(form))
  }
  expect(isOnly('Nick Sellen, Ola Berg')).toEqual([true])
  expect(isOnly('Nick Sellen, Ola Sellen')).toEqual([false])
})

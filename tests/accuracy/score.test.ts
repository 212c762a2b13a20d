import { describe, expect, test } from 'vitest'
import type { MeetingJson, PageJson, PointJson } from '../../src/feeds/json.ts'
import { readLabel } from './label.ts'
import { type Data, rates, type Score, score, sum } from './score.ts'

const date = '2025-03-01'
const file = 'minutes.md'

type Said = Partial<PointJson>

/** A point of the made-up meeting; its id tells its line. */
function point(line: number, said: Said = {}): PointJson {
  const speakers = said.speakers ?? []
  return {
    id: `line-${line}`,
    file,
    line,
    depth: 0,
    text: 'words',
    speaker: speakers[0] ?? null,
    speakers,
    to: [],
    marks: [],
    inferred: false,
    done: false,
    assignees: [],
    replied: false,
    endorses: null,
    endorsedBy: [],
    ...said,
  }
}

function page(name: string, aliases: readonly string[] = []): PageJson {
  return { name, kind: 'person', url: `people/${name}.html`, aliases, sources: [], links: [], backlinks: [] }
}

function meeting(points: readonly PointJson[], more: Partial<MeetingJson> = {}): MeetingJson {
  const none = { until: null, start: null, attendees: [], regrets: [] }
  return { ...none, date, title: date, url: `${date}.html`, file, line: 1, state: 'held', points, ...more }
}

/** Scores one meeting with these points. */
function scored(label: string, points: readonly PointJson[], pages: readonly PageJson[] = []): Score {
  return scoredOf(label, { meetings: [meeting(points)], pages })
}

function scoredOf(label: string, data: Data): Score {
  const head = `set: develop\ncorpus: made-up\nfile: ${file}\ndate: ${date}\nsilent: rest\n`
  const speakers = /^speakers:/m.test(label) ? '' : 'speakers: {}\n'
  return score(readLabel(head + speakers + label, 'made-up.yaml'), data)
}

/** right / found / expected */
function counts(score: Score, measure: Parameters<Score['tallies']['get']>[0]): string {
  const tally = score.tallies.get(measure)
  return tally === undefined ? 'not measured' : `${tally.right}/${tally.found}/${tally.expected}`
}

function misses(score: Score): string[] {
  return score.misses.map(({ line, measure, expected, got }) => `${line} ${measure}: ${expected}, not ${got}`)
}

describe('speakers', () => {
  const label = 'speakers: {3: Ada, 4: Bo, 5: [Ada, Bo]}'

  test('everybody right', () => {
    const all = scored(label, [
      point(2),
      point(3, { speakers: ['Ada'] }),
      point(4, { speakers: ['Bo'] }),
      point(5, { speakers: ['Bo', 'Ada'] }),
    ])
    expect(counts(all, 'speakers')).toBe('3/3/3')
    expect(counts(all, 'nobody invented')).toBe('1/1/1')
    expect(misses(all)).toEqual([])
  })

  test('a wrong person, a missed one, one of two, an invented one', () => {
    const all = scored(label, [
      point(2, { speakers: ['Wiki'] }),
      point(3, { speakers: ['Bo'] }),
      point(4),
      point(5, { speakers: ['Ada'] }),
      point(6),
    ])
    expect(counts(all, 'speakers')).toBe('0/3/3')
    expect(counts(all, 'nobody invented')).toBe('1/2/2')
    expect(misses(all)).toEqual([
      '2 nobody invented: nobody, not Wiki',
      '3 speakers: Ada, not Bo',
      '4 speakers: Bo, not nobody',
      '5 speakers: Ada and Bo, not Ada',
    ])
  })

  test('a line that is no block of its own is missed', () => {
    expect(misses(scored('speakers: {3: Ada}', [point(2)]))).toEqual(['3 speakers: Ada, not no such line'])
  })

  test('a name stands for the page that goes by it', () => {
    const all = scored('speakers: {3: David}', [point(3, { speakers: ['idmyn'] })], [page('idmyn', ['David'])])
    expect(counts(all, 'speakers')).toBe('1/1/1')
  })

  test('two people on one page do not both count as right', () => {
    const points = [point(3, { speakers: ['Ada'] }), point(4, { speakers: ['Ada'] })]
    const all = scored('speakers: {3: Ada, 4: Bo}', points, [page('Ada', ['Bo'])])
    expect(misses(all)).toEqual(['4 speakers: Bo, not Ada'])
  })

  test('where nobody can know, nothing is measured', () => {
    const label = 'speakers: {3: Ada, 4: Ada}\nquestions: [4]\nunsure: [4, 5]'
    const all = scored(label, [
      point(3, { speakers: ['Ada'] }),
      point(4, { speakers: ['Bo'] }),
      point(5, { speakers: ['Bo'], marks: ['decision'] }),
    ])
    expect(counts(all, 'speakers')).toBe('1/1/1')
    expect(counts(all, 'nobody invented')).toBe('0/0/0')
    expect(counts(all, 'questions')).toBe('0/0/0')
    expect(counts(all, 'decisions')).toBe('0/0/0')
  })
})

test('who is listed, who sent regrets; not who only spoke', () => {
  const attendees = ['Ada', 'Cy', 'Bo'].map((name) => ({ name, listed: name !== 'Bo', spoke: true, role: null }))
  const all = scoredOf('attendees: [Ada, Bo]\nregrets: [Di]', {
    meetings: [meeting([point(7)], { attendees, regrets: ['Di'], line: 5 })],
    pages: [],
  })
  expect(counts(all, 'attendance')).toBe('1/2/2')
  expect(counts(all, 'regrets')).toBe('1/1/1')
  expect(misses(all)).toEqual(['5 attendance: Bo, not no', '5 attendance: no, not Cy'])
})

test('questions, decisions and proposals by their line', () => {
  const all = scored('questions: [2, 3]\ndecisions: [4]\nproposals: [5]', [
    point(2, { marks: ['question'] }),
    point(3, { marks: ['decision'] }),
    point(4, { marks: ['decision'] }),
    point(5, { marks: ['question', 'proposal'] }),
  ])
  expect(counts(all, 'questions')).toBe('1/2/2')
  expect(counts(all, 'decisions')).toBe('1/2/1')
  expect(counts(all, 'proposals')).toBe('1/1/1')
  expect(misses(all)).toEqual(['3 questions: yes, not no', '3 decisions: no, not yes', '5 questions: no, not yes'])
})

test('explicit next steps, and who takes them; inferred ones do not count', () => {
  const all = scored('steps: {2: [Ada], 3: [], 4: [Bo], 6: [Ada]}', [
    point(2, { marks: ['next-step'], assignees: ['Ada'] }),
    point(3, { marks: ['next-step'], assignees: ['Bo'] }),
    point(4, { marks: ['next-step'], inferred: true, assignees: ['Bo'] }),
    point(5, { marks: ['next-step'], inferred: true }),
    point(6, { marks: ['next-step'], assignees: ['Ada', 'Bo'] }),
  ])
  expect(counts(all, 'next steps')).toBe('3/3/4')
  expect(counts(all, 'steps taken by')).toBe('1/4/4')
  expect(misses(all)).toEqual([
    '3 steps taken by: nobody, not Bo',
    '4 next steps: yes, not no',
    '4 steps taken by: Bo, not no next step',
    '6 steps taken by: Ada, not Ada and Bo',
  ])
})

test('endorsements, and what they endorse', () => {
  const plus = (line: number, target: number | null): PointJson =>
    point(line, { marks: ['endorsement'], endorses: target === null ? null : `line-${target}` })
  const all = scored('endorsements: {3: 2, 4: [2, 3], 5: 2, 6: null, 7: 2, 8: null}', [
    point(2),
    plus(3, 2),
    plus(4, 3),
    plus(5, 4),
    plus(6, null),
    point(7),
    plus(8, 2),
    plus(9, 2),
  ])
  expect(counts(all, 'endorsements')).toBe('5/6/6')
  expect(counts(all, 'endorsed line')).toBe('3/6/6')
  expect(misses(all)).toEqual([
    '5 endorsed line: line 2, not line 4',
    '7 endorsements: yes, not no',
    '7 endorsed line: line 2, not none',
    '8 endorsed line: none, not line 2',
    '9 endorsements: no, not yes',
  ])
})

test('a meeting that was not found: nothing of it is right, nothing of another one counts', () => {
  const other = meeting([point(3, { speakers: ['Ada'] })], { date: '2025-03-08' })
  const all = scoredOf('attendees: [Ada]\nspeakers: {3: Ada}', { meetings: [other], pages: [] })
  expect(counts(all, 'speakers')).toBe('0/0/1')
  expect(counts(all, 'attendance')).toBe('0/0/1')
  expect(misses(all)).toContain('1 meeting: 2025-03-01, not none')
})

test('the same date in another file is another file', () => {
  const elsewhere = { ...point(3, { speakers: ['Bo'] }), file: 'other.md' }
  expect(counts(scored('speakers: {3: Ada}', [point(3, { speakers: ['Ada'] }), elsewhere]), 'speakers')).toBe('1/1/1')
})

test('precision, recall, F1', () => {
  expect(rates({ right: 3, found: 4, expected: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 })
  expect(rates({ right: 0, found: 0, expected: 2 })).toEqual({ precision: null, recall: 0, f1: 0 })
  expect(rates({ right: 0, found: 0, expected: 0 })).toEqual({ precision: null, recall: null, f1: null })
})

test('meetings are summed by their lines', () => {
  const tallies = [
    { right: 1, found: 1, expected: 2 },
    { right: 9, found: 10, expected: 9 },
  ]
  expect(sum(tallies)).toEqual({ right: 10, found: 11, expected: 11 })
})

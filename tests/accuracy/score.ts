/**
 * How much of a labelled meeting the program reads as a person does. It is measured on garden.json, which is what
 * others get, not on anything inside. Pure: label and data in, counts and misses out.
 */
import type { GardenJson, MeetingJson, PointJson } from '../../src/feeds/json.ts'
import { keyOf } from '../../src/garden/name.ts'
import type { Label } from './label.ts'

export type Data = Pick<GardenJson, 'pages' | 'meetings'>

/** In the order of the table. A share has no precision of its own: of so many lines, so many are right. */
export const measures = [
  { name: 'speakers', share: false },
  { name: 'nobody invented', share: true },
  { name: 'attendance', share: false },
  { name: 'regrets', share: false },
  { name: 'questions', share: false },
  { name: 'endorsements', share: false },
  { name: 'endorsed line', share: true },
  { name: 'next steps', share: false },
  { name: 'steps taken by', share: true },
  { name: 'decisions', share: false },
  { name: 'proposals', share: false },
] as const

export type Measure = (typeof measures)[number]['name']

/** `found` by the program, `expected` by the label, `right`: both. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly expected: number
}

export interface Miss {
  readonly line: number
  readonly measure: Measure | 'meeting'
  readonly expected: string
  readonly got: string
}

export interface Score {
  readonly tallies: ReadonlyMap<Measure, Tally>
  /** By line. */
  readonly misses: readonly Miss[]
}

/** Takes a label and the data of its garden. A meeting that is not in the data counts as one of which nothing was found. */
export function score(label: Label, data: Data): Score {
  const meetings = data.meetings.filter((meeting) => meeting.date === label.date)
  const lines = linesOf(meetings, label)
  const same = people(label, data)
  const misses: Miss[] = []
  const tallies = new Map<Measure, Tally>()
  const line = meetings.find((meeting) => meeting.file === label.file)?.line ?? 1
  if (lines.size === 0) misses.push({ line, measure: 'meeting', expected: label.date, got: 'none' })

  /** Compares two sets of lines or names; what is in one of them only is a miss. */
  const sets = <T extends number | string>(measure: Measure, expected: Iterable<T>, found: Iterable<T>): void => {
    const [wanted, got] = [new Set(expected), new Set(found)]
    const miss = (one: T, missing: boolean): void => {
      const [at, what] = typeof one === 'number' ? [one, 'yes'] : [line, one]
      misses.push({ line: at, measure, expected: missing ? what : 'no', got: missing ? 'no' : what })
    }
    let right = 0
    for (const one of wanted) {
      if (got.has(one)) right += 1
      else miss(one, true)
    }
    for (const one of got) if (!wanted.has(one)) miss(one, false)
    tallies.set(measure, { right, found: got.size, expected: wanted.size })
  }
  /** Asks one thing of each line that the label knows. */
  const share = (
    measure: Measure,
    all: Iterable<[line: number, right: boolean, expected: string, got: string]>,
  ): void => {
    let [right, expected] = [0, 0]
    for (const [line, isRight, wanted, got] of all) {
      expected += 1
      if (isRight) right += 1
      else misses.push({ line, measure, expected: wanted, got })
    }
    tallies.set(measure, { right, found: expected, expected })
  }
  const sure = (all: Iterable<number>): number[] => [...all].filter((one) => !label.unsure.has(one))
  const marked = (test: (point: PointJson) => boolean): number[] =>
    [...lines].filter(([, points]) => points.some(test)).map(([one]) => one)

  // Speakers: on a line that names two, both have to be right.
  const spoken = new Map([...lines].map(([one, points]) => [one, listed(points.flatMap(speakersOf))]))
  const named = new Map(sure(label.speakers.keys()).map((one) => [one, listed(same(label.speakers.get(one) ?? []))]))
  const right = [...named].filter(([one, who]) => spoken.get(one) === who).length
  const found = [...spoken.values()].filter((who) => who !== nobody).length
  tallies.set('speakers', { right, found, expected: named.size })
  for (const [one, expected] of named) {
    const got = spoken.get(one) ?? 'no such line'
    if (got !== expected) misses.push({ line: one, measure: 'speakers', expected, got })
  }
  share(
    'nobody invented',
    [...spoken].filter(([one]) => !named.has(one)).map(([one, who]) => [one, who === nobody, nobody, who]),
  )

  const present = meetings.flatMap(({ attendees }) => attendees.filter(({ listed }) => listed).map(({ name }) => name))
  sets('attendance', same(label.attendees), present)
  const absent = meetings.flatMap(({ regrets }) => regrets)
  sets('regrets', same(label.regrets), absent)

  sets(
    'questions',
    sure(label.questions),
    marked(({ marks }) => marks.includes('question')),
  )
  const plusOnes = sure(label.endorsements.keys())
  sets(
    'endorsements',
    plusOnes,
    marked(({ marks }) => marks.includes('endorsement')),
  )
  const lineOf = new Map([...lines].flatMap(([one, points]) => points.map(({ id }): [string, number] => [id, one])))
  share(
    'endorsed line',
    plusOnes.map((one) => {
      const expected = label.endorsements.get(one) ?? []
      const point = lines.get(one)?.find(({ marks }) => marks.includes('endorsement'))
      const target = point?.endorses ? (lineOf.get(point.endorses) ?? null) : null
      const isRight = point !== undefined && (target === null ? expected.length === 0 : expected.includes(target))
      return [
        one,
        isRight,
        expected.map((line) => `line ${line}`).join(' or ') || 'none',
        target === null ? 'none' : `line ${target}`,
      ]
    }),
  )

  const isStep = ({ marks, inferred }: PointJson): boolean => marks.includes('next-step') && !inferred
  const steps = sure(label.steps.keys())
  sets('next steps', steps, marked(isStep))
  share(
    'steps taken by',
    steps.map((one) => {
      const expected = listed(same(label.steps.get(one) ?? []))
      const point = lines.get(one)?.find(isStep)
      const got = point === undefined ? 'no next step' : listed(point.assignees)
      return [one, got === expected, expected, got]
    }),
  )
  sets(
    'decisions',
    sure(label.decisions),
    marked(({ marks }) => marks.includes('decision')),
  )
  sets(
    'proposals',
    sure(label.proposals),
    marked(({ marks }) => marks.includes('proposal')),
  )
  return { tallies, misses: misses.sort((a, b) => a.line - b.line) }
}

/** Takes tallies of one measure; gives their sum: every line counts the same, in whichever meeting it stands. */
export function sum(tallies: Iterable<Tally>): Tally {
  let [right, found, expected] = [0, 0, 0]
  for (const tally of tallies) {
    right += tally.right
    found += tally.found
    expected += tally.expected
  }
  return { right, found, expected }
}

/** From 0 to 1; null where there is nothing to be right or wrong about. */
export interface Rates {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

export function rates({ right, found, expected }: Tally): Rates {
  return {
    precision: found === 0 ? null : right / found,
    recall: expected === 0 ? null : right / expected,
    f1: found + expected === 0 ? null : (2 * right) / (found + expected),
  }
}

const nobody = 'nobody'

/** One text for a set of names, in whichever order. */
function listed(names: readonly string[]): string {
  return [...new Set(names)].sort().join(' and ') || nobody
}

/** Both fields: whoever reads the data may take either. */
function speakersOf({ speaker, speakers }: PointJson): readonly string[] {
  return speaker === null ? speakers : [speaker, ...speakers]
}

/** The points of the labelled meeting by their line, those left out that nobody can know. */
function linesOf(meetings: readonly MeetingJson[], label: Label): Map<number, PointJson[]> {
  const lines = new Map<number, PointJson[]>()
  for (const { points } of meetings) {
    for (const point of points) {
      if (point.file !== label.file || label.unsure.has(point.line)) continue
      const known = lines.get(point.line)
      if (known === undefined) lines.set(point.line, [point])
      else known.push(point)
    }
  }
  return lines
}

/**
 * The label calls people as the meeting does, the program as the whole garden does (`David` is shown as `idmyn`): a
 * name stands for the page that goes by it. Where two labelled people came out as one page, only the page's own name
 * stands for it, so that people who were confused do not count as right.
 */
function people(label: Label, data: Data): (names: readonly string[]) => string[] {
  const pages = new Map<string, string>()
  for (const page of data.pages) for (const alias of page.aliases) pages.set(keyOf(alias), page.name)
  for (const page of data.pages) pages.set(keyOf(page.name), page.name)
  const pageOf = (name: string): string => pages.get(keyOf(name)) ?? name

  const labelled = [label.attendees, label.regrets, ...label.speakers.values(), ...label.steps.values()].flat()
  const claims = new Map<string, Set<string>>()
  for (const name of labelled) {
    const page = pageOf(name)
    claims.set(page, (claims.get(page) ?? new Set()).add(keyOf(name)))
  }
  return (names) =>
    names.map((name) => {
      const page = pageOf(name)
      return (claims.get(page)?.size ?? 0) < 2 || keyOf(page) === keyOf(name) ? page : name
    })
}

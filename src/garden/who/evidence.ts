/**
 * Who is a person (dialect 14), as a table. The first rule that decides, decides; of the weaker ones each
 * needs that nothing speaks against it. Read from top to bottom it is the answer to "why?".
 */
import type { Place } from '../../outline/note.ts'
import type { Evidence } from '../model.ts'

/** What the whole garden shows of one name (all its aliases together). */
export interface Facts {
  /** garden.yaml lists the name, as a person or as none. */
  configured: { readonly person: boolean; readonly place: Place } | null
  /** `type::` of its note. */
  typed: { readonly type: string; readonly place: Place } | null
  /** In attendance and role lists. */
  readonly listed: Place[]
  /** Aliased where a block of a meeting opens: `[[x]] == Ola`. */
  readonly aliased: Place[]
  /** Blocks of meetings that it opens with words or children, by meeting. */
  readonly opens: Map<string, Place[]>
  /** Blocks that it opens with a colon or in single brackets, among turns of persons or spelt like a full name. */
  readonly turns: Place[]
  /** Initials or plain names that take turns and that nobody in the garden fits. */
  readonly unknown: Place[]
  /** Its own note, where that is no person's. */
  note: Place | null
  /** `[[x]] https://…` */
  readonly resources: Place[]
  /** Mid-line as a thing: `in [[x]]`, `use [[x]]`, or in a list of such things. */
  readonly things: Place[]
  /** Opens lines although it is a common word of agendas. */
  readonly words: Place[]
}

/** What is known of a name before anything is: nothing. */
export function noFacts(): Facts {
  return {
    configured: null,
    typed: null,
    listed: [],
    aliased: [],
    opens: new Map(),
    turns: [],
    unknown: [],
    note: null,
    resources: [],
    things: [],
    words: [],
  }
}

interface Rule {
  readonly rule: string
  readonly verdict: 'for' | 'against'
  /** `decides`: nothing outweighs it. `speaks`: counts unless something speaks against it. */
  readonly weight: 'decides' | 'speaks'
  readonly says: string
  /** The places that show it; none where it does not apply. */
  readonly places: (facts: Facts) => readonly Place[]
}

const openings = (facts: Facts) => [...facts.opens.values()].reduce((count, places) => count + places.length, 0)
const most = (facts: Facts) =>
  [...facts.opens.values()].reduce<readonly Place[]>(
    (best, places) => (places.length > best.length ? places : best),
    [],
  )

/** The table. */
export const rules: readonly Rule[] = [
  {
    rule: 'configured',
    verdict: 'for',
    weight: 'decides',
    says: 'garden.yaml says that this is a person',
    places: (facts) => (facts.configured?.person ? [facts.configured.place] : []),
  },
  {
    rule: 'vetoed',
    verdict: 'against',
    weight: 'decides',
    says: 'garden.yaml says that this is no person',
    places: (facts) => (facts.configured && !facts.configured.person ? [facts.configured.place] : []),
  },
  {
    rule: 'typed',
    verdict: 'for',
    weight: 'decides',
    says: 'its note says `type:: person`',
    places: (facts) => (facts.typed?.type === 'person' ? [facts.typed.place] : []),
  },
  {
    rule: 'typed-other',
    verdict: 'against',
    weight: 'decides',
    says: 'its note says another `type::`',
    places: (facts) => (facts.typed && facts.typed.type !== 'person' ? [facts.typed.place] : []),
  },
  {
    rule: 'listed',
    verdict: 'for',
    weight: 'decides',
    says: 'is in an attendance or role list',
    places: (facts) => facts.listed,
  },
  {
    rule: 'own-note',
    verdict: 'against',
    weight: 'speaks',
    says: "has a note of its own that is no person's",
    places: (facts) => (facts.note ? [facts.note] : []),
  },
  {
    rule: 'resource',
    verdict: 'against',
    weight: 'speaks',
    says: 'names a resource (`[[x]] https://…`)',
    places: (facts) => facts.resources,
  },
  {
    rule: 'thing',
    verdict: 'against',
    weight: 'speaks',
    says: 'stands mid-line as a thing (`in [[x]]`, `use [[x]]`) at least as often as it opens lines of meetings',
    places: (facts) => (facts.things.length > 0 && facts.things.length >= openings(facts) ? facts.things : []),
  },
  {
    rule: 'common-word',
    verdict: 'against',
    weight: 'speaks',
    says: 'is a word of agendas (`wiki`, `budget`), not a name',
    places: (facts) => facts.words,
  },
  {
    rule: 'aliased',
    verdict: 'for',
    weight: 'speaks',
    says: 'is given a second name where a line of a meeting opens (`[[x]] == Ola`)',
    places: (facts) => facts.aliased,
  },
  {
    rule: 'opens-two',
    verdict: 'for',
    weight: 'speaks',
    says: 'opens two or more lines of one meeting',
    places: (facts) => (most(facts).length >= 2 ? most(facts) : []),
  },
  {
    rule: 'turn',
    verdict: 'for',
    weight: 'speaks',
    says: 'opens a line with a colon or in brackets, among turns of persons or spelt like a full name',
    places: (facts) => facts.turns,
  },
  {
    rule: 'unknown',
    verdict: 'for',
    weight: 'speaks',
    says: 'takes turns under this form, and nobody known fits it',
    places: (facts) => facts.unknown,
  },
]

/** Takes the facts of a name; gives the verdict, and every piece of evidence in the order of the table. */
export function judge(facts: Facts): { readonly person: boolean; readonly evidence: readonly Evidence[] } {
  const evidence: Evidence[] = []
  let decided: boolean | null = null
  let speaksFor = false
  let speaksAgainst = false
  for (const rule of rules) {
    const places = rule.places(facts)
    if (places.length === 0) continue
    for (const place of places.slice(0, 20))
      evidence.push({ rule: rule.rule, verdict: rule.verdict, place, says: rule.says })
    if (rule.weight === 'decides') decided ??= rule.verdict === 'for'
    else if (rule.verdict === 'for') speaksFor = true
    else speaksAgainst = true
  }
  return { person: decided ?? (speaksFor && !speaksAgainst), evidence }
}

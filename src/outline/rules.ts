/** What the outline can say about a note: each rule once, with its severity and the reason for it. */
import type { Severity } from './note.ts'

export interface Rule {
  readonly severity: Severity
  /** What it means, in one sentence. */
  readonly what: string
  /** Why it matters, in one sentence. */
  readonly why: string
}

export interface OutlineRule extends Rule {
  /** A note in which it finds something, and one in which it does not: the tests run both. */
  readonly fails: string
  readonly passes: string
}

export type RuleName =
  | 'indent-mixed'
  | 'indent-skip'
  | 'indent-orphan'
  | 'fence-open'
  | 'link-unbalanced'
  | 'link-nested'
  | 'link-triple'
  | 'link-empty'
  | 'link-long'
  | 'url-scheme'
  | 'conflict-marker'
  | 'secret'

/** Dialect 1, 2, 4, 9, 28, 29. */
export const rules: Readonly<Record<RuleName, OutlineRule>> = {
  'indent-mixed': {
    severity: 'warning',
    what: 'Tabs and spaces are mixed so that the tree depends on the width of a tab.',
    why: 'Another editor shows this line below another parent than the site does.',
    fails: '- shed\n  - roof\n\t- door\n',
    passes: '- shed\n\t- roof\n\t- door\n',
  },
  'indent-skip': {
    severity: 'warning',
    what: 'A bullet is indented by two levels or more below its parent.',
    why: 'It still nests below that parent, but a level may be missing.',
    fails: '- shed\n\t- roof\n\t\t\t\t- slates\n- path\n\t- gravel\n',
    passes: '- shed\n\t- roof\n\t\t- slates\n- path\n\t- gravel\n',
  },
  'indent-orphan': {
    severity: 'info',
    what: 'The first bullet of the note is indented although nothing stands above it.',
    why: 'The bullet it belongs to may have been lost.',
    fails: '  - shed\n- path\n',
    passes: '- garden\n  - shed\n- path\n',
  },
  'fence-open': {
    severity: 'warning',
    what: 'A code fence is opened and not closed.',
    why: 'Everything up to the end of its block is shown as code.',
    fails: '- how to start the pump:\n  ```\n  pump --on\n- tea\n',
    passes: '- how to start the pump:\n  ```\n  pump --on\n  ```\n- tea\n',
  },
  'link-unbalanced': {
    severity: 'warning',
    what: '`[[` and `]]` do not come in pairs on one line.',
    why: 'They stay text, and nothing is linked.',
    fails: '- we look after the [[water pump\n',
    passes: '- we look after the [[water pump]]\n',
  },
  'link-nested': {
    severity: 'warning',
    what: 'A link stands inside the brackets of another.',
    why: 'Only the inner one is a link.',
    fails: '- see [[the [[water pump]] manual]]\n',
    passes: '- see the [[water pump]] [[manual]]\n',
  },
  'link-triple': {
    severity: 'warning',
    what: 'A link has more than two brackets.',
    why: 'The brackets too many are not shown.',
    fails: '- [[[water pump]]] leaks\n',
    passes: '- [[water pump]] leaks\n',
  },
  'link-empty': {
    severity: 'warning',
    what: 'A link has no name.',
    why: 'It stays text.',
    fails: '- [[]] leaks\n',
    passes: '- [[water pump]] leaks\n',
  },
  'link-long': {
    severity: 'warning',
    what: 'A link holds more than 500 characters.',
    why: 'No name is that long: the brackets were probably meant to close earlier, so it stays text.',
    fails: `- [[water pump${' and the water pump'.repeat(30)}]]\n`,
    passes: '- [[water pump]] and the water pump\n',
  },
  'url-scheme': {
    severity: 'warning',
    what: 'An address begins with a scheme that is not linked.',
    why: 'Only http, https, mailto, matrix, xmpp, gemini and ipfs are; others are shown as text.',
    fails: '- the plans are at ftp://files.example.org/plans\n',
    passes: '- the plans are at https://files.example.org/plans\n',
  },
  'conflict-marker': {
    severity: 'error',
    what: 'A merge left its markers in the note.',
    why: 'Both versions would be published as if they were said.',
    fails: '- tea at four\n<<<<<<< HEAD\n- bring cups\n=======\n- bring mugs\n>>>>>>> kitchen\n',
    passes: '- tea at four\n- bring cups\n',
  },
  secret: {
    severity: 'error',
    what: 'A private key, a token or a password stands in a note.',
    why: 'It is blotted out in everything that is published, but whoever can read the notes can read it: it has to be replaced.',
    fails: '- the pump logs in at https://kim:green-Kettle-42@pump.example.org/\n',
    passes: '- the pump logs in at https://pump.example.org/, the password is in the safe\n',
  },
}

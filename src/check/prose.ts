/** The page of prose that each rule has in docs/rules, made of the rule's own declaration. */
import type { Severity } from '../outline/note.ts'
import type { CheckRule, File } from './rules.ts'

const note = '<!-- Made by `npm run docs` from the declaration of the rule. Change it there. -->'
const meaning: Readonly<Record<Severity, string>> = {
  error: '**Error**: `garden check` ends with 1.',
  warning: '**Warning**: probably a slip; `garden check` shows it and ends with 0.',
  info: '**Remark**: something to know; `garden check --all` shows it.',
}

/** Takes a rule; gives its page. */
export function rulePage(rule: CheckRule): string {
  const saved = rule.saved === undefined ? '' : ` Saved as ${rule.saved}:`
  return [
    `# ${rule.name}`,
    note,
    `${rule.what} ${rule.why}`,
    meaning[rule.severity],
    '## It is found here',
    ...(saved === '' ? [] : [saved.trim()]),
    ...rule.fails.map(example),
    '## It is not found here',
    ...rule.passes.map(example),
    '[All rules](README.md)',
  ]
    .join('\n\n')
    .concat('\n')
}

/** A file with its name, indented: what is in it may itself hold fences. */
function example({ file, text }: File): string {
  const lines = text.replace(/\n$/, '').split('\n')
  return `\`${file}\`\n\n${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}`
}

const titles: readonly (readonly [Severity, string, string])[] = [
  ['error', 'Errors', 'Something is really wrong: `garden check` ends with 1.'],
  ['warning', 'Warnings', 'Probably a slip. The notes are published as they are.'],
  ['info', 'Remarks', 'Something to know. `garden check` counts them, and shows them with `--all`.'],
]

/** Takes all rules; gives the list of them. */
export function ruleList(rules: readonly CheckRule[]): string {
  const lists = titles.flatMap(([severity, title, what]) => [
    `## ${title}`,
    what,
    rules
      .filter((rule) => rule.severity === severity)
      .map((rule) => `- [${rule.name}](${rule.name}.md): ${rule.what}`)
      .join('\n'),
  ])
  return [
    '# What `garden check` says',
    note,
    'Nothing in a note stops the site from being built. What looks like a slip is published as it was typed, and `garden check` says where it stands and what to type instead.',
    [
      '    garden check                          all errors and warnings, by file, the worst first',
      '    garden check --all                    remarks too, however many there are of one kind',
      '    garden check --rule link-nested       all of one rule',
      '    garden check --format json            for programs; the shape is in ../check.schema.json',
      '    garden check --explain "nick sellen"  who or what a name is, how that is known, what would change it',
      '    garden check --explain notes.md:12    what a line was read as, and by which rule of the dialect',
    ].join('\n'),
    'It ends with 1 where there is an error, else with 0. It writes nothing, follows `NO_COLOR`, and never prints what it takes for a secret.',
    ...lists,
  ]
    .join('\n\n')
    .concat('\n')
}

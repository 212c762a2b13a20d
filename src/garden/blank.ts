/** What a template leaves behind where nobody wrote anything: it decides, proposes and asks of nobody (dialect 17, 18). */

const words =
  'name|names|text|what|who|when|date|action|task|item|description|decision|proposal|resolution|topic|title|details|link|url|reason'
/** `[name]`, `<your text>`. */
const slot = `[[<{(]\\s?(?:your |the |some )?(?:${words})(?: here)?\\s?[\\]>})]`
const joint = '\\s?(?:to|by|until|on|at|:|-|–|—|,)?\\s?'
const blank = new RegExp(
  `^[\\s:*_–—-]*(?:${slot}(?:${joint}${slot}){0,5}|(?:some |your )?text(?: here)?|placeholder|lorem ipsum|tb[acd]|x{3,}|to be (?:added|filled in|written))[\\s.:!*_]*$`,
  'i',
)

/** Takes the words behind `DECISION:`, `ACTION:` and such; says whether they are the template's: `text`, `TBD`, `[name] to [what]`. */
export function isBlank(rest: string): boolean {
  return rest.length < 200 && blank.test(rest)
}

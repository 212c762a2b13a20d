/**
 * Words that stand before a colon or at the start of a line in minutes and are nobody's name (dialect 14):
 * precision before recall.
 */
export const labelWords: ReadonlySet<string> = new Set(
  `a action actions ad additionally address advice afternoon agenda agreed ai aim all also alternative alternatively also and announcement
announcements answer answers api app apps approach area article as attendees attending background because benefit benefits besides bio blog bonus bug
bugs but call caveat caveats cc cg challenge challenges change changelog changes chat check checkin checkout ci clarification
code comment comments con concern concerns conclusion conclusions cons consensus contact contents context copy cost costs date
day deadline decided decision decisions default definition description detail details diff disclaimer discussed discussion dns do doc
docs documentation done draft due e.g edit editor's eg either email end error errors estimate etc event events evening example
examples except fact faq feedback files finally first fix flow follow-up followup for fr friday ftp from full fwiw fyi
general git github gitlab goal goals good group guess guest guests header here hi host hosts how however html http https
i.e id idea ideas ie if imo imho impact important in includes including info input instead intro introduction introductions
issue issues item items it its join key last latest later law lesson lessons license likely limitation link links list location log
login logs mail main maybe meaning meeting meetings members message method milestone minutes monday morning motivation name namely names needs
new news next nb no none nope not note notes now number ok okay old on one online open opinion option options or order
other others outcome outcomes overview p.s page pages participants password pending people perhaps phone plan plans please point points policy pr present
pro problem problems process project projects proposal proposals proposed pros prs ps purpose q qa question questions quick quote rationale
re reason reasons recap recording reference references related reminder reminders remark report repo repos repository request
requirement requirements resolution resolved resource resources response responsible result results review rfc risk risks role roles room
rule rules saturday second see server service side solution solutions some source specifically spec specs ssh started status step steps still subject
suggestion suggestions summary sunday support tag tags task tasks tbc tbd team tentative test tests thanks the then there thing things third
this thought thoughts thread threads thursday time tip title tl;dr tldr to today todo todos tomorrow tool tools topic topics tuesday type uc
ui update updates urgent uri url urls use user username users utc ux version via video warning wednesday week weekly welcome wg what when where which
who why wip with work workaround yes yesterday zoom`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Whether a text before a colon is a word or label and nobody's name: `note`, `Option A`, `UTC 18:00`, `Next steps`. */
export function isLabel(text: string): boolean {
  const lower = text.toLowerCase()
  if (labelWords.has(lower)) return true
  if (/\d/.test(text) && !/^[\p{L}_.-]+\d{1,4}$/u.test(text)) return true
  const words = lower.split(' ')
  return words.length > 1 && (labelWords.has(words[0] ?? '') || labelWords.has(words.at(-1) ?? ''))
}

/**
 * Words that stand before a colon or at the start of a line in minutes and are nobody's name (dialect 14):
 * precision before recall.
 */
export const labelWords: ReadonlySet<string> = new Set(
  `debug fatal traceback exception hit get ign trace stack running building installing fetching unpacking preparing selecting reading creating starting stopping restarting removing processing caught failed success skipped passed skip pass fail kernel root localhost console stdout stderr select insert update delete post put patch head true false null step steps cause causes effect effects symptom symptoms workaround lol haha btw edit spoiler fun fact hot take presenters resident residents applicant speaker-queue queue hum jabber a absent abstain abstained abstaining abstentions account accounts achievements action actions ad additionally address adjourned adjournment admin
advice afternoon against agenda agreed ai aim all also alternative alternatively amendment amendments and announcement announcements answer answers
api app appendix application applications approach approved apps archive area article as attendance attendees attending audience ayes background
backlog backup backups ballot bank because benefit benefits besides bio blocked blocker blockers blog board bonus bottom budget bug bugs bullet
business but button calendar call call-in campaign capacity carried case categories category caveat caveats cc certificate cg chair chairman
chairperson chairs chairwoman challenge challenges change changelog changes channel charter chat check checkin checkout choice choices ci
clarification clerk client code comment comments committee communication communications community competition complaint complaints composition con
concern concerns conclusion conclusions condition conditions config configuration conflict conflicts cons consensus contact content contents context
contract contracts contribution contributions contributors copy correspondence cost costs council counter data database date day deadline deadlines
decided decision decisions default definition deliverables demo dependencies deploy deployment description design detail details dev diff dinner
directors disadvantages disclaimer discord discussed discussion dns do doc docker docs document documentation documents domain domains donations done
draft drinks due e.g edit editor editor's editors effort eg either election elections email email-list end environment equipment error errors estimate
etc evaluation evening event events evidence example examples except exceptions expected expenditure expenses experience explanation facilitation
facilitator facilitators fact faq favor favour feature features feedback files finally finance finances financial first fix flow folder follow-up
followup food for format forum forward fr framework friday from ftp full function funding funds future fwiw fyi general git github gitlab goal goals
good grant grants group guess guest guests guideline guidelines hardware header heading headline health here hi highlights history host hosting hosts
housekeeping how however html http https i.e id idea ideas ie if imho imo impact impediments important in includes including income info infra
infrastructure input instead insurance interesting internal intro introduction introductions invoice invoices issue issues it item items its jitsi
join key keyword keywords kubernetes kudos language last later latest law ldap lead leads lesson lessons letter level library licence license likely
limitation link links list local location log login logs machine mail main maintenance major management mandate mastodon material materials matter
matters maybe meaning media meeting meetings members membership memberships memo message method methods milestone minor minutes mission mode
moderation moderator moderators module monday money morning motion motions motivation moved mover name namely names nays nb needs network new news
newsletter next no noes nominations none nope not note noted notes notetaker notetakers now number objection objections objective objectives
observation observations office ok okay old on onboarding one online open operations opinion opposed ops option options or order organisation
organization original other others outcome outcomes output outreach overall overview p.s package packages page pages paper part participants password
patch payment payments pending people perhaps permission permissions phone plan planning plans platform please point points policy poll position
positions possible post posts pr preamble preparation present presentation press previous price prices principle principles printer priorities
priority private pro problem problems procedure process prod product production program programme progress project projects promotion property
proposal proposals proposed pros protocol protocols prs ps public publication publications purpose q qa question questions quick quorum quote range
rationale re read ready reason reasons recap recommendation recommendations recording records recruitment reference references regrets related release
releases relevant remark reminder reminders rent repo report repos repository request requirement requirements research resolution resolutions
resolved resource resources response responsible result results retro retrospective revenue review rfc risk risks roadmap role roles roll room round
rounds rule rules sales saturday schedule scheduling scope scribe scribes script search second seconded seconder secretariat secretary section
security see server servers service services session sessions setting settings short shout-outs side sign-off site size social software solution
solutions some source space speaker speakers spec special specifically specs sponsor sponsors sprint ssh sso staff staging standup start started
statement statements statistics stats status step steps still strategy structure stuff style subcommittee subject subjects submission submissions
suggestion suggestions summary sunday support supporters survey system systems table tag tags target targets task tasks tbc tbd tbh afaik afaict iirc btw aside team technical
template tentative terms test tests text thanks the theme themes then there thing things third this thought thoughts thread threads thursday ticket
tickets time timeline timing tip title tl;dr tldr to today todo todos tomorrow tool tools topic topics total training transport travel treasurer
treasury trustees tuesday type uc ui unanimous unknown upcoming update updates urgent uri url urls usage use user username users uses utc ux value
values vendor venue version via vice-chair video views vision volunteers vote voted voters votes voting vpn warning warnings website websites
wednesday week weekly welcome wg what when where which who why wiki winner wip wishlist with word words work workaround workshop workshops yea year
yeas yes yes-votes yesterday zoom`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Abbreviations that stay words even where they are somebody's initials. */
const acronyms: ReadonlySet<string> = new Set(
  'AI AOB API APP CC CG CI CTA DM DNS ETA FAQ FYI ID IRC KPI NB OK OKR PR PS QA RE RFC TBA TBC TBD UC UI URI URL US UX WG WIP'.split(
    ' ',
  ),
)

const small = /^(?:an|as|at|be|by|do|go|he|hi|if|in|is|it|me|my|no|of|oh|ok|on|or|so|to|up|us|we)$/i

/** Words of which some are names as well: Ana Do, Min So. Where nothing more says so, they are words. */
export function isSmallWord(word: string): boolean {
  return small.test(word)
}

/** Whether initials as written are an abbreviation such as `FAQ`. */
export function isAcronym(written: string): boolean {
  return acronyms.has(written)
}

/** Whether a text before a colon is a word or label and nobody's name: `note`, `Option A`, `UTC 18:00`, `Next steps`. */
export function isLabel(text: string): boolean {
  return isLabelWord(text) || (/\d/.test(text) && !/^[\p{L}_.-]+\d{1,4}$/u.test(text))
}

/** Whether a text is a word of agendas, or several of which the first or last is one: `budget`, `Zoom`, `TBC`. */
export function isLabelWord(text: string): boolean {
  const lower = text.toLowerCase()
  if (labelWords.has(lower) || acronyms.has(text)) return true
  const words = lower.split(' ')
  return words.length > 1 && (labelWords.has(words[0] ?? '') || labelWords.has(words.at(-1) ?? ''))
}

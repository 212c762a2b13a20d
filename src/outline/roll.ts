/**
 * The words that open a list of people (dialect 15): who was there, who was not, who did what. Here, because they
 * also begin a block of their own inside a paragraph (dialect 1); what such a list says: src/garden/who/attendance.ts.
 * Each is a pattern, matched whatever its case.
 */

/** Takes a block off the record (dialect 26), however its words are joined: `#private`, `#off-the-record`. A pattern. */
export const offRecord = String.raw`#(?:(?:private|off[-_]?(?:the[-_]?)?record)(?![\p{L}\p{N}_/-])|\[\[\s*(?:private|off[\s_-]*(?:the[\s_-]*)?record)\s*\]\])`

/** One character of an emoji, flags and keycaps included. A pattern. */
export const emoji = String.raw`(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F\u200D]|[\d#*]\uFE0F?\u20E3)`

/** What people set in front of a heading or a key for the eye: `👥 Attendees`. A pattern; says nothing. */
export const ornament = String.raw`(?:${emoji}\s*)*`

export const presentWords: readonly string[] = [
  'attending',
  'attendees?',
  'attendance',
  'in attendance',
  'present',
  'also present',
  '(?:members|staff) present',
  'here',
  'participants?',
  'participating',
  "who(?:['’]s| is) here",
]

export const regretsWords: readonly string[] = [
  'regrets',
  'apologies',
  'absent',
  'absences',
  'absentees',
  'excused',
  'not present',
  'not attending',
  'sends? (?:regrets|apologies)',
]

export const roleWords: readonly string[] = [
  'chairs?',
  'chaired by',
  'chairperson',
  'co-?chairs?',
  'scribes?',
  'scribed by',
  'scribing',
  'facilitators?',
  'facilitated by',
  'moderators?',
  'moderated by',
  '(?:notes|minutes)(?: taken)? by',
  '(?:note|minute)s?[ -]?takers?',
  'hosts?',
  'hosted by',
  'time[ -]?keepers?',
]

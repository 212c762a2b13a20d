import { expect, test } from 'vitest'
import { listOpening } from '../../src/garden/who/attendance.ts'
import { opensParagraph } from '../../src/outline/opening.ts'
import { parse } from '../../src/outline/parse.ts'
import { presentWords, regretsWords, roleWords } from '../../src/outline/roll.ts'

const lists = [
  { kind: 'present', words: presentWords },
  { kind: 'regrets', words: regretsWords },
  { kind: 'role', words: roleWords },
]
const written = [
  'Attending, Attendee, Attendees, Attendance, In attendance, Present, Also present, Members present, Staff present',
  "Here, Participants, Participating, Who's here, Who is here",
  'Regrets, Apologies, Absent, Absences, Absentees, Excused, Not present, Not attending, Sends regrets, Send apologies',
  'Chair, Chairs, Chaired by, Chairperson, Co-chair, Cochairs, Scribe, Scribes, Scribed by, Scribing',
  'Facilitator, Facilitators, Facilitated by, Moderator, Moderated by, Notes by, Notes taken by, Note taker',
  'Note-takers, Notetaker, Minutes by, Minutes taken by, Minute taker, Host, Hosts, Hosted by, Time keeper, Timekeeper',
]
  .join(', ')
  .split(', ')

test('every word of the lists is tried here', () => {
  for (const { words } of lists) {
    for (const word of words) {
      const pattern = new RegExp(`^(?:${word})$`, 'i')
      expect([word, written.some((one) => pattern.test(one))]).toEqual([word, true])
    }
  }
})

test.each(written)('%s', (word) => {
  const kinds = lists
    .filter(({ words }) => new RegExp(`^(?:${words.join('|')})$`, 'i').test(word))
    .map(({ kind }) => kind)
  for (const line of [`${word}: Ola`, `**${word}:** Ola`, `${word} (2): Ola`, `${word} [[ola]]`, word]) {
    // What opens a list as a block opens a block inside a paragraph.
    expect([line, opensParagraph(line, 'something said before')]).toEqual([line, true])
    const [block] = parse('a.md', `- ${line}`).blocks
    expect([line, block && listOpening(block.text, block.spans)?.kind]).toEqual([line, kinds[0]])
  }
  expect(kinds).toHaveLength(1)
})

test('a paragraph of lists is one list a line', () => {
  const { blocks } = parse('a.md', 'Attending: Ola, Kim\nNot attending: Tom Ash\nModerated by: Kim\nand Uma')
  expect(blocks.map(({ text }) => text)).toEqual([
    'Attending: Ola, Kim',
    'Not attending: Tom Ash',
    'Moderated by: Kim\nand Uma',
  ])
})

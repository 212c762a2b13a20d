import { expect, test } from 'vitest'
import { ownTitle } from '../../../src/pages/line/title.ts'
import { wordsOf } from '../../../src/pages/words.ts'
import { gardenOf } from '../make.ts'

const [meeting] = gardenOf({ 'a.md': '- [[2023-05-03]]\n\t- hi\n' }).meetings
const shown = (title: string | null) =>
  meeting === undefined ? null : ownTitle({ ...meeting, title }, wordsOf('en', 'UTC'))

test.each(['2023-05-03', '3 May 2023', 'Wednesday, May 3rd', 'Wed 3 May', '03/05/2023'])(
  'a title that only says the date once more is not shown: %s',
  (title) => expect(shown(title)).toBe(''),
)

test('any other title is', () => {
  expect(shown('May meeting')).toBe('May meeting')
  expect(shown('4 May 2023')).toBe('4 May 2023')
  expect(shown(null)).toBe('')
})

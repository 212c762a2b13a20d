import { expect, test } from 'vitest'
import { initialsOf, withoutTitle } from '../../../src/garden/who/initials.ts'

test.each([
  ['Michiel de Jong', 'MdJ'],
  ['elf Pavlik', 'eP'],
  ['Pierre-Antoine Champin', 'PAC'],
  ['nick_sellen', 'ns'],
  ['Ola B. Moss', 'OBM'],
  ['Yiğit Çelik', 'YC'],
  ['Ola  (Berg)', 'OB'],
  ['"Ted" Moss', 'TM'],
  ['Jo 2nd', 'Jn'],
  ['王伟', '王'],
  ['𠮷野 花子', '𠮷花'],
  ['42 !', ''],
  ['', ''],
])('%j has the first letters %j', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})

test.each([
  ['Dr. Meier', 'Meier'],
  ['Mayor Ortiz', 'Ortiz'],
  ['Prof. Dr. Ada Moss', 'Ada Moss'],
  ['vice-chair Kim Lee', 'Kim Lee'],
  ['Council Member Lee', 'Lee'],
  ['Councilmember James Reed', 'James Reed'],
  ['Ms. Berg', 'Berg'],
])('%j without what somebody is: %j', (name, expected) => {
  expect(withoutTitle(name)).toBe(expected)
})

test.each(['Mayor', 'Drew Berg', 'Mayority Lee', 'Ada, chair', 'Chair 3', 'Ada Dr. Moss'])('%j is whole', (name) => {
  expect(withoutTitle(name)).toBe(name)
})

import { expect, test } from 'vitest'
import { explained } from '../../src/memory/expansion.ts'

test.each([
  ['the CWG (community working group) met', 'CWG', 'community working group'],
  ['CWG (community working group, on Mondays)', 'CWG', 'community working group'],
  ['CWG (= community working group)', 'CWG', 'community working group'],
  ['CWG (i.e. the community working group)', 'CWG', 'community working group'],
  ['TWG = tech working group', 'TWG', 'tech working group'],
  ['TWG = tech working group meets on Mondays in the barn', 'TWG', 'tech working group'],
  ['TWG == the tech working group', 'TWG', 'tech working group'],
  ['tech working group = TWG', 'TWG', 'tech working group'],
  ['TWG (Tech Working Group)', 'TWG', 'Tech Working Group'],
  ['TWG, i.e. the tech working group, met', 'TWG', 'tech working group'],
  ['TWG stands for tech working group', 'TWG', 'tech working group'],
  ['BEAN stands for beans every autumn', 'BEAN', 'beans every autumn'],
  ['TWG is short for “tech working group”', 'TWG', 'tech working group'],
  ['TWG (short for tech working group)', 'TWG', 'tech working group'],
  ['in the Bean Counting Group (BCG) we count', 'BCG', 'Bean Counting Group'],
  ['the Bean Counting Group (the BCG) counts', 'BCG', 'Bean Counting Group'],
  ['the Bean Counting Group (BCG for short)', 'BCG', 'Bean Counting Group'],
  ['Beans, Corn and Oats (BCO)', 'BCO', 'Beans, Corn and Oats'],
  ['HyperText Markup Language (HTML)', 'HTML', 'HyperText Markup Language'],
  ['UCR: Use Cases and Requirements', 'UCR', 'Use Cases and Requirements'],
  ['UCR: use cases and requirements, as ever', 'UCR', 'use cases and requirements'],
  ['TWG – tech working group', 'TWG', 'tech working group'],
])('%s', (line, short, long) => {
  expect(explained(line)).toEqual([{ short, long }])
})

test.each([
  'KM (late)',
  'the API (see below)',
  'OB: we can begin',
  'OB: our bed is ready',
  'A (b c)',
  'DNS (it is always this)',
  'TWG (tech working group meets)',
  'VAT = 20 % of it',
  'VAT = very little',
  'the EU stands for everybody',
  'NATO stands for mutual defence',
  'tech: working group (TWG)',
  'see path/TWG (tech working group)',
])('explains nothing: %s', (line) => {
  expect(explained(line)).toEqual([])
})

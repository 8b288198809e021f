import { expect, test } from 'vitest'
import { csvLine } from '../../../../../src/main/engine/export/csv.ts'
import { xmlAttributes, xmlText } from '../../../../../src/shared/drawing/xml.ts'

test('text that a spreadsheet would run as a formula is made text', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(csvLine([`${start}1+1`])).toMatch(/^"?'/)
  expect(csvLine(['-0038-09-03'])).toBe("'-0038-09-03\r\n")
})

test('numbers stay numbers, below zero too', () => {
  expect(csvLine([-1.5, 0, true, null])).toBe('-1.5,0,true,\r\n')
})

test('commas, quotes and line breaks do not break a line', () => {
  expect(csvLine(['a,b', 'say "no"', 'two\nlines'])).toBe('"a,b","say ""no""","two\nlines"\r\n')
})

test('markup becomes text, and what XML cannot hold is left out', () => {
  expect(xmlText('<b>&"\u0000\u0008\ud800')).toBe('&lt;b&gt;&amp;&quot;\ufffd')
  expect(xmlAttributes({ a: '"', b: null, c: 0 })).toBe(' a="&quot;" c="0"')
})

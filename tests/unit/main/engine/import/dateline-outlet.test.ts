import { expect, test } from 'vitest'
import { readPlainText } from '../../../../../src/main/engine/import/plain-text-reader.ts'

const BODY = 'Officials of both sides met for several hours on Monday and said that they would meet again next week.'

test.each([
  [`Talks go on\n\nGENEVA, 3 May 2001 (Example Wire) - ${BODY}`, 'Example Wire'],
  [`Talks go on\n\nGENEVA (Example Wire) -- ${BODY}`, 'Example Wire'],
  [`Talks go on\n\nExample agency (northern view), 3 May 2001\n\n${BODY}`, 'Example agency (northern view)'],
  [`Talks go on\n\nAna Beridze, 3 May 2001\n\n${BODY}`, null],
  [`Talks go on\n\nGeneva (the second city) was calm. ${BODY}`, null],
  [`Talks go on\n\n${BODY}`, null],
])('the outlet beside the dateline of %j is %s', (text, outlet) => {
  expect(readPlainText(text).outlet).toBe(outlet)
})

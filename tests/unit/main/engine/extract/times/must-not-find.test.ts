import { describe, expect, it } from 'vitest'
import { timesIn } from './read-times.ts'

const NOTHING = [
  'They may leave, and may the best side win.',
  'Rebels march on the capital; the March on Rome is history.',
  'Theresa May met April Jones and June Carter.',
  'Jan Novak spoke.',
  'Some 2000 peacekeepers and 1998 tanks were deployed.',
  'About 2,000 people fled.',
  'Version 2.0.1 and release 10.9.2010.1 shipped.',
  'Call 555-2010-3344.',
  'The council passed Resolution 1973.',
  'Room 2008 is on the second floor.',
  'He is 34 years old and has a 3-year-old son.',
  'Prices fell, and the fall in exports hurt.',
  'The Daily Star and the Weekly Post are papers.',
  'The home side won 10-7 and then 2:1.',
  'Three-quarters of voters stayed away.',
  'An F16 and a MiG21 collided.',
  'It cost $2008.',
  'The sun rose; he sat down and wed her.',
  'Bloody Sunday is a song.',
  'World Today wrote so.',
  'It was soon found.',
  'The Six-Day War was named so.',
]

describe('what is no time', () => {
  it.each(NOTHING)('finds none in “%s”', (text) => {
    expect(timesIn(text, '2015-03-18').map((time) => time.text)).toEqual([])
  })
})

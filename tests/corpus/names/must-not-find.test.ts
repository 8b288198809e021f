import { describe, expect, it } from 'vitest'
import { readNames } from '../../unit/main/engine/extract/names/read-names.ts'

/** Sentences in which nothing is an actor or a place. */
const NOTHING = [
  'Noting the delay, she may return in May.',
  'However, March was cold. Moreover, August will be wet.',
  'Will it rain on Thursday? Perhaps on Sunday.',
  'Meanwhile, reports said nothing.',
  'He was reading a nice book on a mobile phone.',
  'The arsenal caught fire, and the storm battered the coast.',
  'Of the six, two is enough.',
  'Please turn off the police radio before the army surplus sale.',
  'During the Second World War the factory made boots.',
  'Easter fell in April. Christmas comes in December.',
]

describe('must not find', () => {
  it.each(NOTHING)('%s', (text) => {
    expect(readNames(text).shown).toEqual([])
  })
  it('films, operations and weapons as actors', () => {
    const { shown } = readNames('Operation Silver Lynx began at dawn. The Kalashnikov jammed. She saw the Lost Harbour Festival.')
    expect(shown).toEqual([])
  })
  it('menu items and the site behind a title', () => {
    const { shown } = readNames(
      'Dam Bursts After Rain - Valley Watcher\n\nKayıt Olun\n\nTop Picks\n\nThe dam burst on Monday after three days of rain.',
    )
    expect(shown).toEqual([])
  })
  it('a headline in capitals as unknown people', () => {
    expect(readNames('BIG STORM HITS SMALL TOWN AND LEAVES MANY WITHOUT POWER\n\nThe storm came at night.').shown).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toldIn } from '../../unit/main/engine/extract/events/told-events.ts'

const rows = readFileSync(join(import.meta.dirname, 'sentences.tsv'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t') as [string, string])

const HAPPENED = new Set(['asserted', 'claimed'])
/** Words that are themselves the event of the sentence. */
const SPOKEN = new Set(['statement', 'appeal', 'demand', 'threat', 'agreement'])

describe('must not find', () => {
  it.each(rows)('%s in: %s', (unwanted, sentence) => {
    const events = toldIn(sentence)
    const wrong = events.filter(({ kind, report }) => {
      if (unwanted === 'any') return true
      if (unwanted === 'fact') return HAPPENED.has(report.factuality) && !SPOKEN.has(kind)
      return unwanted.split(' ').includes(kind) && HAPPENED.has(report.factuality)
    })
    expect(wrong.map(({ kind, report }) => `${kind} (${report.trigger.text})`)).toEqual([])
  })
})

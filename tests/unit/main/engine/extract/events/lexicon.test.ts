import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadEventLexicon } from '../../../../../../src/main/engine/extract/events/lexicon.ts'
import { EVENT_KINDS } from '../../../../../../src/shared/domain/kinds.ts'
import { resourcesDir } from './told-events.ts'

const BUILT_IN = new Set(['actor', 'person', 'civil', 'armed', 'place-chain'])

describe('the event lexicon', () => {
  const lexicon = loadEventLexicon(resourcesDir)

  it('covers every kind that an article can tell', () => {
    const kinds = new Set([...lexicon.verbs.values(), ...lexicon.nouns.values()].flat().map((entry) => entry.kind))
    expect(EVENT_KINDS.map(({ id }) => id).filter((id) => !kinds.has(id))).toEqual([])
  })
  it('names only noun classes that exist', () => {
    const file = readFileSync(join(resourcesDir, 'lexicon/events/verbs.json'), 'utf8')
    const named = new Set([...file.matchAll(/@([a-z-]+)/g)].map((match) => match[1] ?? ''))
    expect([...named].filter((name) => !BUILT_IN.has(name) && !lexicon.classes.has(name))).toEqual([])
  })
})

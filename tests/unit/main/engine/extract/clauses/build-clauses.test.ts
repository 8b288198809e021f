import { describe, expect, it } from 'vitest'
import { buildClauses } from '../../../../../../src/main/engine/extract/clauses/build-clauses.ts'
import type { Clause } from '../../../../../../src/main/engine/extract/clauses/clause.ts'
import type { NounPhrase } from '../../../../../../src/main/engine/extract/clauses/phrase.ts'
import { overlaysOf, readWords } from '../../../../../../src/main/engine/extract/clauses/read-words.ts'
import { createTextAnalyser } from '../../../../../../src/main/engine/extract/text/analyse-text.ts'

const analyse = createTextAnalyser()

function clausesOf(text: string) {
  const analysed = analyse({ id: 't', text, title: null, published: null, boilerplate: [] })
  const [sentence] = analysed.sentences
  if (!sentence) throw new Error('no sentence')
  const words = readWords(analysed.tokens, sentence, overlaysOf(analysed, { chains: [], mentions: [] }, { times: [] }))
  const { clauses } = buildClauses(words)
  const say = (np: NounPhrase | null | undefined) => (np ? np.group.map((one) => words[one.head]?.text).join('+') : null)
  const find = (verb: string): Clause => {
    const found = clauses.find((clause) => clause.verb.lemma === verb)
    if (!found) throw new Error(`no clause of ${verb}`)
    return found
  }
  return { find, say }
}

describe('subjects', () => {
  it('are found across prepositional phrases, relative clauses and asides', () => {
    const { find, say } = clausesOf('The leaders of the rebels, who had fled the city, attacked the base.')
    expect(say(find('attack').subject)).toBe('leaders')
    expect(say(find('flee').subject)).toBe('leaders')
  })
  it('of a verb inside a long subject differ from the verb of that subject', () => {
    const { find, say } = clausesOf('Envoys trying to reach the town where shells landed were barred from the road.')
    expect(say(find('bar').subject)).toBe('Envoys')
    expect(say(find('land').subject)).toBe('shells')
  })
  it('are shared by verbs that "and" joins', () => {
    const { find, say } = clausesOf('The army shelled the port and seized two ships.')
    expect(say(find('seize').subject)).toBe('army')
  })
  it('after "and" are new where a new phrase stands before the verb', () => {
    const { find, say } = clausesOf('The army shelled the port and rebels seized two ships.')
    expect(say(find('seize').subject)).toBe('rebels')
  })
})

describe('verb groups', () => {
  it('tell passive, perfect, negation and modals', () => {
    const { find } = clausesOf('The port has not been shelled, but it could be attacked.')
    expect(find('shell').verb).toMatchObject({ passive: true, perfect: true, negated: true })
    expect(find('attack').verb).toMatchObject({ passive: true, modal: 'could', tense: 'modal' })
  })
  it('take "no longer" as a negation', () => {
    const { find } = clausesOf('The police will no longer tolerate the rallies.')
    expect(find('tolerate').verb.negated).toBe(true)
  })
})

describe('relations', () => {
  it('make what was said the complement of saying, before and behind', () => {
    const before = clausesOf('The mayor said the road was closed.')
    expect(before.find('close').parent).toBe(before.find('say'))
    const behind = clausesOf('The road leads nowhere, the mayor said.')
    expect(behind.find('lead').parent).toBe(behind.find('say'))
  })
  it('give the object of an accusation the charge to act in', () => {
    const { find, say } = clausesOf('The mayor accused the guards of burning the bridge.')
    expect(say(find('burn').subject)).toBe('guards')
  })
  it('read a past form as participle where another verb follows', () => {
    const { find } = clausesOf('The treaty signed in spring ended the war.')
    expect(find('sign').verb.form).toBe('participle')
    expect(find('end').verb.form).toBe('finite')
  })
  it('keep "said he attacked" finite', () => {
    const { find } = clausesOf('The guards said the mayor attacked the bridge.')
    expect(find('attack').verb.form).toBe('finite')
  })
})

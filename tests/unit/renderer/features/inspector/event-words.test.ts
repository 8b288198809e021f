import { describe, expect, it } from 'vitest'
import { certaintyWords, evidenceHeading, linkLines, roleLines } from '../../../../../src/renderer/features/inspector/event-words.ts'
import type { Role } from '../../../../../src/shared/domain/actors.ts'
import { evidenceOf, summaryOf } from './sample-event.ts'

const actor = (id: number, name: string, role: Role) => ({ id, name, kind: 'country' as const, role })

describe('an event in words', () => {
  it('says likely or doubtful only of what nobody decided', () => {
    expect(certaintyWords(summaryOf())).toBe('unchecked, likely')
    expect(certaintyWords(summaryOf({ doubtful: true }))).toBe('unchecked, doubtful')
    expect(certaintyWords(summaryOf({ status: 'accepted', doubtful: true }))).toBe('accepted')
  })

  it('puts a speaker behind those for whom they speak', () => {
    const [by, toward] = roleLines([
      actor(1, 'Ana Duru', 'speaker'),
      actor(2, 'The islands', 'target'),
      actor(3, 'The port city', 'source'),
    ])
    expect([by?.label, by?.actors[0]?.name, by?.through[0]?.name]).toEqual(['By', 'The port city', 'Ana Duru'])
    expect([toward?.label, toward?.actors[0]?.name]).toEqual(['Toward', 'The islands'])
  })

  it('lets a speaker stand as By where no one else acts', () => {
    const [by] = roleLines([actor(1, 'Ana Duru', 'speaker')])
    expect([by?.actors[0]?.name, by?.through.length]).toEqual(['Ana Duru', 0])
  })

  it('shows both sides of a symmetric event on one line', () => {
    const lines = roleLines([actor(1, 'North', 'party'), actor(2, 'South', 'party'), actor(3, 'Envoy', 'mediator')])
    expect(lines.map((line) => [line.label, line.actors.length])).toEqual([
      ['Between', 2],
      ['Mediated by', 1],
    ])
  })

  it('names the content of a speech act by what the act does with it', () => {
    const content = { kind: 'content-of' as const, direction: 'to' as const, event: summaryOf({ id: 7 }) }
    expect(linkLines({ kind: 'accusation', links: [content] })[0]?.label).toBe('What is alleged')
    expect(linkLines({ kind: 'statement', links: [content] })[0]?.label).toBe('What is said')
    expect(linkLines({ kind: 'blockade', links: [{ ...content, direction: 'from' }] })[0]?.label).toBe('Said in')
  })

  it('counts passages and articles in words', () => {
    expect(evidenceHeading({ evidence: [evidenceOf(), evidenceOf()], articles: 1 })).toBe('Evidence · 2 passages in 1 article')
  })
})

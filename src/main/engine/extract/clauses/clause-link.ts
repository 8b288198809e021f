import type { Clause, ClauseRelation } from './clause.ts'
import type { NounPhrase } from './phrase.ts'

/** How a clause hangs together with the ones before it. */
export interface ClauseLink {
  subject: NounPhrase | null
  parent: Clause | null
  noun: NounPhrase | null
  relation: ClauseRelation
  mark: string | null
}

export const linkAs = (relation: ClauseRelation, parts: Partial<ClauseLink> = {}): ClauseLink => ({
  subject: null,
  parent: null,
  noun: null,
  mark: null,
  relation,
  ...parts,
})

/** The last clause whose verb stands before an item. */
export const governor = (clauses: readonly Clause[], i: number): Clause | null => clauses.findLast((clause) => clause.verb.item < i) ?? null

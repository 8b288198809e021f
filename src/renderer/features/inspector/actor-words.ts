import type { RelationKind } from '../../../shared/domain/actors.ts'

const RELATION_WORDS: Record<RelationKind, string> = {
  affiliation: 'belongs to',
  office: 'holds office in',
  ally: 'is an ally of',
  adversary: 'is an adversary of',
  'part-of': 'is part of',
  'located-in': 'lies in',
  hosts: 'hosts',
}

/** A lasting tie as half a sentence: "is an ally of". The label of the text, where there is one, says it better. */
export const relationWords = (relation: { kind: RelationKind; label: string | null }): string =>
  relation.label ? `${RELATION_WORDS[relation.kind]} (${relation.label})` : RELATION_WORDS[relation.kind]

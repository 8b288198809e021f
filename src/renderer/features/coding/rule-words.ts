import type { CallOutput } from '../../../shared/contract/contract.ts'

type CaseRule = CallOutput<'rules.list'>['rules'][number]

export const RULE_KIND_WORDS: Record<CaseRule['kind'], string> = {
  'ignore-name': 'is no name',
  'not-a-trigger': 'is no trigger',
  alias: 'is another name',
}

/** What a rule does, read after its words: "is another name of Georgia". */
export const ruleWords = (rule: Pick<CaseRule, 'kind' | 'actor'>): string =>
  rule.actor ? `${RULE_KIND_WORDS[rule.kind]} of ${rule.actor}` : RULE_KIND_WORDS[rule.kind]

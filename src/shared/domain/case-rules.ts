/** What a rule of a case says of its words. A trigger tells of a kind of event, as a verb or as a noun. */
export const RULE_KINDS = ['ignore-name', 'not-a-trigger', 'alias', 'verb-trigger', 'noun-trigger'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** More words are a sentence, which no article repeats. */
export const LONGEST_TRIGGER = 6

export const isTriggerRule = (kind: RuleKind): kind is 'verb-trigger' | 'noun-trigger' => kind === 'verb-trigger' || kind === 'noun-trigger'

/** What a rule does, read after its words: "is another name of Georgia", "as a noun tells of Attack". */
export const ruleMeaning = (rule: { kind: RuleKind; actor: string | null; eventLabel: string | null }): string => {
  switch (rule.kind) {
    case 'ignore-name':
      return 'is no name'
    case 'not-a-trigger':
      return 'is no trigger'
    case 'alias':
      return rule.actor === null ? 'is another name' : `is another name of ${rule.actor}`
    case 'verb-trigger':
      return `as a verb tells of ${rule.eventLabel}`
    case 'noun-trigger':
      return `as a noun tells of ${rule.eventLabel}`
  }
}

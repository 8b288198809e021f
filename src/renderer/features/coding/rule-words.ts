import { RULE_KINDS, type RuleKind } from '../../../shared/domain/case-rules.ts'

const LABELS: Record<RuleKind, string> = {
  'ignore-name': 'is no name',
  'not-a-trigger': 'is no trigger',
  alias: 'is another name of…',
  'verb-trigger': 'as a verb tells of…',
  'noun-trigger': 'as a noun tells of…',
}

/** What can be said of words, to choose from. */
export const RULE_CHOICES = RULE_KINDS.map((value) => ({ value, label: LABELS[value] }))

/** Whose names are looked for besides, so that nobody makes a rule for what is found already. */
export const ownNamesWords = (actors: number): string =>
  actors === 0
    ? 'Actors that you make, name or import as a list are looked for by those names too; there are none yet.'
    : `The names that people gave ${actors === 1 ? 'one actor' : `${actors} actors`} of this case are looked for too.`

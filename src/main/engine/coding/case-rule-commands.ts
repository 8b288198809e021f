import { AppError } from '../../../shared/contract/app-error.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { isTriggerRule, LONGEST_TRIGGER, ruleMeaning } from '../../../shared/domain/case-rules.ts'
import { EVENT_KINDS } from '../../../shared/domain/kinds.ts'
import type { CommandContext, CommandHandlers } from '../handler-types.ts'
import { foldName } from '../resolve/fold-name.ts'
import { actorHeads } from '../store/actor-writes.ts'
import { caseKinds, kindLabels } from '../store/case-kind-queries.ts'
import { type CaseRuleRow, caseRules } from '../store/coding-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

type Wanted = ParsedInput<'rules.add'>

const said = (rule: Pick<CaseRuleRow, 'kind' | 'words' | 'actor' | 'eventLabel'>): string => `“${rule.words}” ${ruleMeaning(rule)}`

const refuse = (message: string): never => {
  throw new AppError('invalid-input', `${message} No rule was made.`)
}

const checkTrigger = (db: CaseDatabase, words: string, eventKind: string | null): void => {
  if (!/\p{L}/u.test(words)) refuse('A trigger needs a word.')
  if (words.split(' ').length > LONGEST_TRIGGER) refuse(`A trigger has at most ${LONGEST_TRIGGER} words; give the few that always tell it.`)
  const known = EVENT_KINDS.some((kind) => kind.id === eventKind) || caseKinds(db).some((kind) => kind.kind === eventKind)
  if (!known) refuse('Choose the kind of event that the words tell of; this one is not in the case.')
}

/** The same words cannot mean two things. */
const checkAgainst = (rules: readonly CaseRuleRow[], { kind }: Wanted, folded: string): void => {
  const same = rules.find((rule) => rule.kind === kind && rule.folded === folded)
  if (same) throw new AppError('conflict', `There is such a rule already: ${said(same)}. Remove it first.`)
  const opposite = rules.find(
    (rule) =>
      rule.folded === folded &&
      (isTriggerRule(kind) ? rule.kind === 'not-a-trigger' : kind === 'not-a-trigger' && isTriggerRule(rule.kind)),
  )
  if (opposite) throw new AppError('conflict', `A rule of the case says the opposite: ${said(opposite)}. Remove it first.`)
}

const addRule = (context: CommandContext, wanted: Wanted): string => {
  const { db } = context
  const { kind, actorId } = wanted
  const words = wanted.words.trim().replace(/\s+/g, ' ')
  const eventKind = isTriggerRule(kind) ? wanted.eventKind : null
  const [actor] = actorId === null ? [] : actorHeads(db, [actorId])
  if (kind === 'alias' && !actor) refuse('Choose the actor that the name stands for.')
  if (isTriggerRule(kind)) checkTrigger(db, words, eventKind)
  const folded = kind === 'not-a-trigger' || isTriggerRule(kind) ? words.toLowerCase() : foldName(words)
  if (folded === '') refuse('A rule needs a word.')
  checkAgainst(caseRules(db), wanted, folded)
  const sentence = `Made a rule: ${said({ kind, words, actor: actor?.name ?? null, eventLabel: eventKind === null ? null : kindLabels(db)(eventKind) })}`
  context.change(sentence, (writer) =>
    writer.insert('case_rules', {
      uid: context.newUid(),
      kind,
      words,
      folded,
      actor_uid: actor?.uid ?? null,
      event_kind: eventKind,
      coder: context.coder,
      at: context.now().toISOString(),
    }),
  )
  return sentence
}

export const caseRuleCommandHandlers: CommandHandlers<'rules.add' | 'rules.remove'> = {
  'rules.add': (context, wanted) => ({ words: addRule(context, wanted), affected: 1 }),
  'rules.remove': ({ db, change }, { ruleIds }) => {
    const found = caseRules(db).filter((rule) => ruleIds.includes(rule.id))
    const [first] = found
    if (!first) throw new AppError('not-found', 'These rules are not in the case any more. Nothing was removed.')
    const words = found.length === 1 ? `Removed the rule: ${said(first)}` : `Removed ${found.length} rules`
    change(words, (writer) => {
      for (const rule of found) writer.remove('case_rules', rule.id)
    })
    return { words, affected: found.length }
  },
}

import type { CallInput } from '../../../shared/contract/contract.ts'
import type { EventDetail } from '../../../shared/contract/shapes.ts'

/** One way in which a find can be wrong for the whole case: the rule that would keep it out. */
export interface WrongWay {
  kind: CallInput<'rules.add'>['kind']
  words: string
}

type Told = Pick<EventDetail, 'participants' | 'attributedTo'> & {
  evidence: readonly Pick<EventDetail['evidence'][number], 'passage' | 'span' | 'trigger' | 'rule'>[]
}

const triggerOf = ({ passage, span, trigger }: Told['evidence'][number]): string =>
  passage.slice(trigger.start - span.start, trigger.end - span.start).trim()

const unique = (words: readonly string[]): string[] => [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]

/** The words that gave the event away, and the names in it; each can be told off once for the whole case. */
export function wrongWays(event: Told): WrongWay[] {
  const found = event.evidence.filter((item) => item.rule !== 'by-hand')
  const triggers = unique(found.map(triggerOf).filter((word) => word !== ''))
  const names = unique([...event.participants.map((one) => one.name), ...(event.attributedTo ? [event.attributedTo.name] : [])])
  return [
    ...triggers.map((words) => ({ kind: 'not-a-trigger' as const, words })),
    ...names.map((words) => ({ kind: 'ignore-name' as const, words })),
    ...names.map((words) => ({ kind: 'alias' as const, words })),
  ]
}

/** What the rule would say: "“call” tells of no event". */
export const wrongWords = ({ kind, words }: WrongWay): string => {
  if (kind === 'not-a-trigger') return `“${words}” tells of no event`
  return kind === 'ignore-name' ? `“${words}” is no name` : `“${words}” is another name of…`
}

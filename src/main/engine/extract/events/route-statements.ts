import { kindOf } from '../../../../shared/domain/kinds.ts'
import type { Clause } from '../clauses/clause.ts'
import type { ReportDraft } from './report-draft.ts'

const CONFLICT = new Set(['material-conflict', 'verbal-conflict'])
const MUST = new Set(['must', 'should', 'ought'])
const CHARGING = new Set('claim charge allege insist assert maintain contend'.split(' '))

/** A statement that only carries a threat, a promise, a demand or a charge is that; in place. Gives the drafts that it tells already. */
export function routeStatements(drafts: readonly ReportDraft[]): Set<ReportDraft> {
  const told = new Set<ReportDraft>()
  for (const draft of drafts) {
    if (draft.kind !== 'statement' || draft.caseKind !== null || draft.phrase !== null || !draft.clause) continue
    const { clause } = draft
    const inner = draft.within.clauses.find((child) => child.parent === clause && child.relation === 'complement')
    if (!inner) continue
    const content = drafts.find((other) => other.within === draft.within && other.clause === inner && other.phrase === null)
    const own = speaksOfItself(draft, inner, content)
    route(draft, inner, content, own)
    if (own && content && inner.verb.negated && inner.verb.tense === 'future') told.add(content)
  }
  return told
}

function route(draft: ReportDraft, inner: Clause, content: ReportDraft | undefined, own: boolean): void {
  const { verb } = inner
  if (own && verb.tense === 'future') routePromise(draft, verb.negated, content)
  else if (!own && verb.modal && MUST.has(verb.modal)) become(draft, 'demand', 'REQUEST', '10', content ? actorsOf(content) : [])
  else if (!own && content && isCharge(draft, content)) {
    const charged = content.participants.find((item) => item.role === 'source')?.chain
    if (charged) become(draft, 'accusation', 'ACCUSE:allege', '112', [charged])
  }
}

function routePromise(draft: ReportDraft, negated: boolean, content: ReportDraft | undefined): void {
  if (negated) become(draft, 'rejection', 'REJECT', '12', content ? others(content, draft) : [])
  else if (content) {
    const group = kindOf(content.kind).class
    const conditional =
      content.kind === 'withdrawal' && draft.within.clauses.some((clause) => clause.mark === 'if' || clause.mark === 'unless')
    if (CONFLICT.has(group) || conditional) become(draft, 'threat', 'THREATEN', '13', others(content, draft))
    else if (group !== 'neutral') become(draft, 'agreement', 'AGREE', '03', others(content, draft))
  }
}

const isCharge = (draft: ReportDraft, content: ReportDraft): boolean =>
  content.kind === 'violation' || (CHARGING.has(draft.clause?.verb.lemma ?? '') && kindOf(content.kind).class === 'material-conflict')

const actorsOf = (content: ReportDraft): string[] =>
  content.participants.filter((item) => item.role === 'source' || item.role === 'party').map((item) => item.chain)

function become(draft: ReportDraft, kind: string, plover: string, cameo: string, toward: string[]): void {
  draft.rule = `${draft.rule}>${kind}`
  draft.kind = kind
  draft.plover = plover
  draft.cameo = cameo
  draft.participants = draft.participants.map((item) => (item.role === 'speaker' ? { ...item, role: 'source' } : item))
  for (const chain of toward) {
    if (!draft.participants.some((item) => item.chain === chain))
      draft.participants.push({ chain, role: kind === 'demand' ? 'addressee' : 'target' })
  }
}

const others = (content: ReportDraft, draft: ReportDraft): string[] =>
  content.participants.map((item) => item.chain).filter((chain) => !draft.participants.some((item) => item.chain === chain))

/** The subject of what is said is the speaker, or a pronoun that nothing else explains. */
function speaksOfItself(draft: ReportDraft, inner: Clause, content: ReportDraft | undefined): boolean {
  const speaker = draft.participants.find((item) => item.role === 'speaker')?.chain
  const actor = content?.participants.find((item) => item.role === 'source' || item.role === 'party' || item.role === 'speaker')?.chain
  if (actor !== undefined && actor === speaker) return true
  const word = inner.subject ? draft.within.words[inner.subject.head] : undefined
  return word !== undefined && /^(it|they|he|she|we|i)$/.test(word.lower)
}

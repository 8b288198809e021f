import type { ReportDraft } from './report-draft.ts'

const FORCE = new Set(['attack', 'clash', 'violation'])

const TOLL = /^verb:(kill|wound|injure|hurt|maim|die|shoot)/

/** "shelled the port, killing six and wounding ten": what the attack did belongs to it; gives the drafts that stay. */
export function mergeConsequences(drafts: readonly ReportDraft[]): ReportDraft[] {
  const gone = new Set<ReportDraft>()
  for (const draft of drafts) {
    const { clause } = draft
    if (!clause || draft.phrase || draft.kind !== 'attack' || gone.has(draft)) continue
    for (const told of TOLL.test(draft.rule) ? tollOf(draft, drafts) : []) {
      if (gone.has(told)) continue
      absorb(draft, told)
      gone.add(told)
    }
    if (clause.verb.form !== 'gerund' || (clause.mark !== null && clause.mark !== 'by')) continue
    const cause = drafts.find(
      (other) =>
        other !== draft &&
        !gone.has(other) &&
        other.within === draft.within &&
        FORCE.has(other.kind) &&
        other.clause === clause.parent &&
        other.clause !== null,
    )
    if (!cause || clause.noun !== null) continue
    absorb(cause, draft)
    gone.add(draft)
  }
  return drafts.filter((draft) => !gone.has(draft))
}

/** "ten were killed and dozens wounded when a bomb exploded": the blast, or the other part of the toll, told beside it. */
function tollOf(draft: ReportDraft, drafts: readonly ReportDraft[]): ReportDraft[] {
  const { clause } = draft
  if (!clause || !(clause.verb.passive || draft.rule.startsWith('verb:die'))) return []
  return drafts.filter((other) => {
    if (other === draft || other.within !== draft.within || !FORCE.has(other.kind) || !other.clause || other.phrase) return false
    const { relation, mark, verb, parent } = other.clause
    const cause =
      relation === 'adverbial' && ['when', 'as', 'after'].includes(mark ?? '') && (parent === clause || parent?.parent === clause)
    const more = relation === 'coordinate' && parent === clause && verb.passive === clause.verb.passive && TOLL.test(other.rule)
    return cause || more || (relation === 'coordinate' && parent === clause && TOLL.test(other.rule) && verb.first === verb.head)
  })
}

function absorb(cause: ReportDraft, effect: ReportDraft): void {
  cause.attributes = { ...effect.attributes, ...cause.attributes }
  cause.place ??= effect.place
  if (cause.plover === 'ASSAULT' && effect.plover?.startsWith('ASSAULT:')) {
    cause.plover = effect.plover
    cause.cameo = effect.cameo
  }
  for (const item of effect.participants) {
    if (cause.participants.some((known) => known.chain === item.chain)) continue
    cause.participants.push(item.role === 'source' || TOLL.test(cause.rule) ? item : { ...item, role: 'victim' })
  }
}

import type { ReportDraft } from './report-draft.ts'

const FORCE = new Set(['attack', 'clash', 'violation'])

/** "shelled the port, killing six and wounding ten": what the attack did belongs to it; gives the drafts that stay. */
export function mergeConsequences(drafts: readonly ReportDraft[]): ReportDraft[] {
  const gone = new Set<ReportDraft>()
  for (const draft of drafts) {
    const { clause } = draft
    if (
      !clause ||
      draft.phrase ||
      draft.kind !== 'attack' ||
      clause.verb.form !== 'gerund' ||
      (clause.mark !== null && clause.mark !== 'by')
    )
      continue
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
    Object.assign(cause.attributes, draft.attributes)
    for (const item of draft.participants) {
      if (item.role !== 'source' && !cause.participants.some((known) => known.chain === item.chain))
        cause.participants.push({ ...item, role: 'victim' })
    }
    gone.add(draft)
  }
  return drafts.filter((draft) => !gone.has(draft))
}

import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Evidence } from '../../../shared/contract/shapes.ts'
import { eventDetail } from '../explore/event-detail.ts'
import { actorRefsById } from '../explore/shown-names.ts'
import type { QueryContext } from '../handler-types.ts'
import { agentsOfReports } from '../store/event-queries.ts'

type Sides = CallOutput<'events.sides'>
type Side = Sides['sides'][number]

/** Which events tell the same matter from another mouth: what an accusation says, what disputes it. */
const isSameMatter = (kind: string): boolean => kind === 'content-of' || kind === 'disputes'

const uniqueBy = <T>(list: T[], key: (item: T) => string): T[] => [...new Map(list.map((item) => [key(item), item])).values()]

const sideOf = (evidence: Evidence[], agents: Map<number, Side['agents']>): Side => ({
  actor: evidence[0]?.attributedTo ?? null,
  outlets: [...new Set(evidence.map((one) => one.outlet ?? 'Outlet not known'))],
  stances: [...new Set(evidence.map((one) => one.factuality))],
  times: uniqueBy(
    evidence.flatMap((one) => (one.time ? [one.time] : [])),
    (time) => time.edtf,
  ),
  agents: uniqueBy(
    evidence.flatMap((one) => agents.get(one.reportId) ?? []),
    (actor) => String(actor.id),
  ),
  numbers: evidence.flatMap((one) =>
    Object.entries(one.attributes).map(([attribute, range]) => ({ attribute, range, outlet: one.outlet })),
  ),
  evidence,
})

/** Everything said of an event by whose word it is, the article's own voice first. */
export const sidesOfEvent = (context: QueryContext, eventId: number): Sides => {
  const detail = eventDetail(context, eventId)
  const linked = detail.links.filter((link) => isSameMatter(link.kind)).flatMap((link) => eventDetail(context, link.event.id).evidence)
  // One passage that tells two linked events is one thing said, not two.
  const evidence = uniqueBy(
    [...detail.evidence, ...linked],
    (one) => `${one.articleId} ${one.span.start} ${one.span.end} ${one.attributedTo?.id ?? ''}`,
  )
  const rows = agentsOfReports(
    context.db,
    evidence.map((one) => one.reportId),
  )
  const actors = actorRefsById(
    context.db,
    rows.map((row) => row.actor),
  )
  const agents = new Map<number, Side['agents']>()
  for (const row of rows) {
    const actor = actors.get(row.actor)
    if (actor) agents.set(row.report, [...(agents.get(row.report) ?? []), actor])
  }
  const voices = Map.groupBy(evidence, (one) => one.attributedTo?.id ?? 0)
  const sides = [...voices.entries()].sort(([a], [b]) => a - b).map(([, told]) => sideOf(told, agents))
  const parties = uniqueBy(
    detail.participants.filter((p) => p.role !== 'mediator').map(({ id, name, kind }) => ({ id, name, kind })),
    (actor) => String(actor.id),
  )
  return { sides, silent: parties.filter((actor) => !voices.has(actor.id)) }
}

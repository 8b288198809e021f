import type { Report } from '../../../shared/domain/extracted-article.ts'
import type { ResolvedReport } from '../store/event-shape.ts'
import { uniqueParticipants } from '../store/event-writes.ts'
import type { Writer } from '../store/writer.ts'
import type { Resolutions } from './resolutions.ts'
import { placeOfChain } from './resolve-chains.ts'

interface Ids {
  newUid: () => string
}

/** A report that was just written as `id`, the same as if it were read back from the file. `chains` are row ids by local ids. */
export const freshReport = (
  writer: Writer,
  id: number,
  report: Report,
  chains: ReadonlyMap<string, number>,
  resolutions: Resolutions,
  ids: Ids,
): ResolvedReport => {
  const rowOf = (chain: string | null): number | null => (chain === null ? null : (chains.get(chain) ?? null))
  const actorOf = (chain: number | null): number | null => (chain === null ? null : resolutions.of(chain).actorId)
  const participants = report.participants.flatMap(({ chain, role }) => {
    const row = rowOf(chain)
    return row === null ? [] : [{ chain: row, role }]
  })
  return {
    id,
    kind: report.kind,
    plover: report.plover,
    cameo: report.cameo,
    title: report.title,
    time: report.time,
    timeText: report.timeText,
    timeOpen: report.timeOpen,
    placeId: placeOfChain(writer, rowOf(report.place), resolutions, ids),
    participants: uniqueParticipants(participants, actorOf),
    factuality: report.factuality,
    attributedTo: actorOf(rowOf(report.attributedTo)),
    hedged: report.hedged,
    background: report.background,
    confidence: report.confidence,
  }
}

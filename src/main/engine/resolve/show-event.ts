import type { Factuality, Role } from '../../../shared/domain/actors.ts'
import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import { timeInWords } from '../../../shared/domain/time-words.ts'
import type { ResolvedReport, ShownEvent } from '../store/event-shape.ts'

const FACTUALITY_ORDER: Record<Factuality, number> = { asserted: 0, claimed: 1, planned: 2, hypothetical: 3, denied: 4 }

const spread = (time: FuzzyTime | null): number => {
  if (time === null) return Number.POSITIVE_INFINITY
  if (time.startEarliest === null || time.startLatest === null) return 1e9
  return time.startLatest - time.startEarliest
}

const datedTime = (report: ResolvedReport): FuzzyTime | null => (report.timeOpen ? null : report.time)

const better = (a: ResolvedReport, b: ResolvedReport): number =>
  Number(a.background) - Number(b.background) ||
  FACTUALITY_ORDER[a.factuality] - FACTUALITY_ORDER[b.factuality] ||
  Number(a.hedged) - Number(b.hedged) ||
  b.confidence - a.confidence ||
  a.id - b.id

const bestDated = (reports: ResolvedReport[]): ResolvedReport | undefined =>
  reports
    .filter((report) => datedTime(report) !== null)
    .sort(
      (a, b) =>
        Number(a.background) - Number(b.background) ||
        Number(a.hedged) - Number(b.hedged) ||
        // A date that the text states holds over one taken from the publication, however narrow.
        Number(a.timeText === null) - Number(b.timeText === null) ||
        spread(a.time) - spread(b.time) ||
        better(a, b),
    )[0]

const hintOf = (report: ResolvedReport): string | null => {
  const words = report.timeText === null ? null : `“${report.timeText}”`
  const implied = report.time === null ? null : timeInWords(report.time)
  if (words === null && implied === null) return null
  return [words, implied].filter((part) => part !== null).join(', ')
}

const apart = (a: FuzzyTime | null, b: FuzzyTime | null): boolean => {
  if (a === null || b === null) return false
  const before = (x: FuzzyTime, y: FuzzyTime) => x.endLatest !== null && y.startEarliest !== null && x.endLatest < y.startEarliest
  return before(a, b) || before(b, a)
}

const sourcesOf = (report: ResolvedReport): number[] => report.participants.filter((p) => p.role === 'source').map((p) => p.actorId)

const disagrees = (shown: ResolvedReport, time: FuzzyTime | null, other: ResolvedReport): boolean => {
  if ((other.factuality === 'denied') !== (shown.factuality === 'denied')) return true
  if (apart(time, datedTime(other))) return true
  const [mine, theirs] = [sourcesOf(shown), sourcesOf(other)]
  return mine.length > 0 && theirs.length > 0 && !mine.some((id) => theirs.includes(id))
}

/** Everyone in the shown report, and from the others whoever fills a role that it leaves open. */
const participantsOf = (shown: ResolvedReport, reports: ResolvedReport[]): ShownEvent['participants'] => {
  const participants = new Map<string, { actorId: number; role: Role; reportId: number }>()
  const filled = new Set(shown.participants.map((p) => p.role))
  for (const report of [shown, ...reports]) {
    for (const { actorId, role } of report.participants) {
      if (report !== shown && filled.has(role)) continue
      const key = `${actorId}-${role}`
      if (!participants.has(key)) participants.set(key, { actorId, role, reportId: report.id })
    }
  }
  return [...participants.values()]
}

/**
 * What to show of an event that these reports tell: the firmest report for kind, title and roles, the
 * narrowest date, and how many reports see it otherwise. Nothing is averaged.
 */
export const showEvent = (reports: ResolvedReport[]): ShownEvent => {
  const ordered = [...reports].sort(better)
  const shown = ordered[0] as ResolvedReport
  const dated = bestDated(reports)
  const time = dated ? datedTime(dated) : null
  return {
    report: shown,
    time,
    timeReport: dated?.id ?? null,
    timeHint: time === null ? (ordered.map(hintOf).find((hint) => hint !== null) ?? null) : null,
    placeId: shown.placeId ?? ordered.find((report) => report.placeId !== null)?.placeId ?? null,
    participants: participantsOf(shown, ordered),
    background: ordered.every((report) => report.background),
    confidence: Math.max(...ordered.map((report) => report.confidence)),
    disputed: ordered.filter((report) => report !== shown && disagrees(shown, time, report)).length,
  }
}

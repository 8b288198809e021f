import type { ResolvedReport } from '../store/event-shape.ts'

/** Two dates of one event may lie this many days apart: outlets count from different mornings. */
const DAYS_APART = 1

/**
 * What reports from different articles must share to be one event without anybody deciding so: kind and
 * the same people in the same roles. Null where a report names nobody, has no firm day or did not happen.
 */
export const groupKey = (report: ResolvedReport): string | null => {
  const { time } = report
  const happened = report.factuality === 'asserted' || report.factuality === 'claimed'
  if (!happened || report.background || report.timeOpen || time === null || report.participants.length < 2) return null
  if (time.startEarliest === null || time.startLatest === null || time.startLatest - time.startEarliest > 2 * DAYS_APART) return null
  const people = report.participants.map((p) => `${p.role}:${p.actorId}`).sort()
  return `${report.kind}|${people.join(',')}`
}

export interface GroupCandidate {
  eventId: number
  startEarliest: number | null
  startLatest: number | null
  placeId: number | null
}

/** Whether a report with this key may join the event: the days touch and the places do not contradict. */
export const mayJoin = (report: ResolvedReport, candidate: GroupCandidate): boolean => {
  const time = report.time
  if (time?.startEarliest == null || time.startLatest === null || candidate.startEarliest === null || candidate.startLatest === null)
    return false
  const touch = time.startEarliest <= candidate.startLatest + DAYS_APART && candidate.startEarliest <= time.startLatest + DAYS_APART
  const samePlace = report.placeId === null || candidate.placeId === null || report.placeId === candidate.placeId
  return touch && samePlace
}

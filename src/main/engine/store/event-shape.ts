import type { Factuality, Role } from '../../../shared/domain/actors.ts'
import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'

/** A report with its chains resolved, as far as an event is shown from it. */
export interface ResolvedReport {
  id: number
  kind: string
  plover: string | null
  cameo: string | null
  title: string
  time: FuzzyTime | null
  timeText: string | null
  /** The time hangs on a date that is not known: of the publication, or of the event it is counted from. */
  timeOpen: boolean
  placeId: number | null
  participants: { actorId: number; role: Role }[]
  factuality: Factuality
  attributedTo: number | null
  hedged: boolean
  background: boolean
  confidence: number
}

/** What an event shows, each part naming the report it comes from. */
export interface ShownEvent {
  report: ResolvedReport
  time: FuzzyTime | null
  timeReport: number | null
  /** For an undated event: what the text still implies. */
  timeHint: string | null
  placeId: number | null
  participants: { actorId: number; role: Role; reportId: number }[]
  background: boolean
  confidence: number
  /** Reports that disagree with what is shown. */
  disputed: number
}

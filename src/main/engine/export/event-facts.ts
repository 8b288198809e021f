import type { EventSummary } from '../../../shared/contract/shapes.ts'
import type { Role } from '../../../shared/domain/actors.ts'
import { type CivilDate, civilFromDay, isoFromDay } from '../../../shared/domain/day-number.ts'
import { onOneLine } from '../explore/passage-context.ts'
import type { EventRecord } from './event-records.ts'

export type Participant = EventSummary['participants'][number]

export const isoDay = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : isoFromDay(value)

/** First day on which it may have begun, last on which it may have ended; null where that is open. */
export const firstDay = ({ event }: EventRecord): number | null => event.time?.startEarliest ?? event.time?.startLatest ?? null
export const lastDay = ({ event }: EventRecord): number | null =>
  event.time?.endLatest ?? event.time?.endEarliest ?? firstDay({ event } as EventRecord)

export const civil = (day: number | null): CivilDate | null => (day === null ? null : civilFromDay(day))

const ACTING: Role[] = ['source', 'speaker', 'mediator']
const ACTED_ON: Role[] = ['target', 'addressee', 'beneficiary', 'victim']

/** Two sides, as data sets of dyads have them; the parties of a symmetric event are split, the first against the rest. */
export const sidesOf = ({ event }: EventRecord): { by: Participant[]; toward: Participant[]; mutual: boolean } => {
  const by = event.participants.filter((one) => ACTING.includes(one.role))
  const toward = event.participants.filter((one) => ACTED_ON.includes(one.role))
  const parties = event.participants.filter((one) => one.role === 'party')
  if (parties.length === 0) return { by, toward, mutual: false }
  return { by: [...parties.slice(0, 1), ...by], toward: [...parties.slice(1), ...toward], mutual: true }
}

export const passagesOf = ({ evidence }: EventRecord): string[] => [...new Set(evidence.map((one) => onOneLine(one.passage)))]

/** The address of the first source that has one. */
export const sourceUrl = ({ evidence }: EventRecord): string | null => evidence.find((one) => one.article.url !== null)?.article.url ?? null

export const fatalitiesOf = ({ evidence }: EventRecord): { min: number | null; max: number | null } | null => {
  const ranges = evidence.flatMap((one) => (one.attributes.fatalities ? [one.attributes.fatalities] : []))
  if (ranges.length === 0) return null
  const known = (values: (number | null)[]): number[] => values.filter((value) => value !== null)
  const [lows, highs] = [known(ranges.map((one) => one.min)), known(ranges.map((one) => one.max))]
  return { min: lows.length > 0 ? Math.min(...lows) : null, max: highs.length > 0 ? Math.max(...highs) : null }
}

/** How sure the day is: 1 the day itself, 2 within about a week, 3 within about a month, 4 less sure. */
export const dayPrecision = ({ event }: EventRecord): 1 | 2 | 3 | 4 => {
  const { startEarliest, startLatest } = event.time ?? { startEarliest: null, startLatest: null }
  if (startEarliest === null || startLatest === null) return 4
  const width = startLatest - startEarliest
  return width === 0 ? 1 : width <= 10 ? 2 : width <= 31 ? 3 : 4
}

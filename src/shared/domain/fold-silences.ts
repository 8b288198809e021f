/** Days, both inside. */
interface Days {
  from: number
  to: number
}

/** All days on which something may lie, `to` exclusive. */
type Stretch = Readonly<Days>

/** A stretch without a mark, and the days in its middle that are not drawn. All days inclusive. */
export interface FoldedSilence extends Days {
  hidden: Days
  words: string
}

/** A silence is long from this share of the view on. */
const LONG = 1 / 3
/** What stays of the view for each break, so that its words have room. */
const BREAK = 0.2
const YEAR = 365.2425
const MONTH = YEAR / 12

const lengthOf = ({ from, to }: Days): number => to - from + 1

function lengthWords(days: number): string {
  if (days >= 2 * YEAR) return `${Math.floor(days / YEAR)} years`
  if (days >= 2 * MONTH) return `${Math.floor(days / MONTH)} months`
  return days === 1 ? '1 day' : `${days} days`
}

/** Long stretches between marks in view. A mark keeps all days that it may lie on, so no event is ever in one. */
export function silencesIn(marks: readonly Stretch[], view: Days): Days[] {
  const silences: Days[] = []
  let end: number | null = null
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    if (mark.to <= view.from || mark.from > view.to) continue
    const gap = end === null ? null : { from: Math.ceil(end), to: Math.floor(mark.from) - 1 }
    if (gap && lengthOf(gap) > lengthOf(view) * LONG) silences.push(gap)
    end = Math.max(end ?? mark.to, mark.to)
  }
  return silences
}

/** Takes the middle out of each long silence and leaves a break of it; what is too short for one stays. */
export function foldSilences(marks: readonly Stretch[], view: Days): FoldedSilence[] {
  const silences = silencesIn(marks, view)
  const rest = silences.reduce((left, silence) => left - lengthOf(silence), lengthOf(view))
  const kept = Math.max(2, Math.ceil((rest * BREAK) / (1 - BREAK * silences.length)))
  return silences.flatMap((silence) => {
    const side = Math.ceil(kept / 2)
    const hidden = { from: silence.from + side, to: silence.to - side }
    return hidden.to > hidden.from ? [{ ...silence, hidden, words: `${lengthWords(lengthOf(silence))} without an event` }] : []
  })
}

/** Pixels from the left of a view for a day, folded days taking none. Only folds wholly in view count, as they are drawn. */
export function dayScale(view: Days, width: number, folds: readonly FoldedSilence[]): (day: number) => number {
  const hidden = folds.map((fold) => fold.hidden).filter(({ from, to }) => from >= view.from && to <= view.to)
  const scale = width / hidden.reduce((left, one) => left - lengthOf(one), lengthOf(view))
  const before = (day: number): number => hidden.reduce((sum, one) => sum + Math.min(Math.max(0, day - one.from), lengthOf(one)), 0)
  return (day) => (day - view.from - before(day)) * scale
}
